import type { Ask } from '../../../core/reply.ts';
import type { Desk } from '../desk.ts';
import { faultOf } from '../log.ts';
import { whisper } from '../render.ts';
import type { Asking, Exchange } from './exchange.ts';
import { isTooLate } from './refusals.ts';

/** Something that somebody did, to be answered; `note` takes down what is asked, as soon as that is known. */
export type Task<Doing extends Asking> = {
  readonly asking: Doing;
  readonly exchange: Exchange;
  readonly note: (ask: Ask) => void;
};

/** Runs `work`; a fault is logged under a reference that the person is told, without details. */
export async function guarded(
  exchange: Exchange,
  { log }: Desk,
  work: (note: (ask: Ask) => void) => Promise<void>,
): Promise<void> {
  const reference = referenceOf(exchange.asking.id);
  let asked: Ask = { command: '', raw: {} };
  try {
    await work((ask) => {
      asked = ask;
    });
  } catch (error) {
    const { command, raw } = asked;
    const unsaid = Object.values(raw);
    const fault = faultOf(error, unsaid);
    if (isTooLate(error)) {
      const why = 'Discord has this answer already, or waits no longer';
      log.warn({ reference, command, fault }, why);
      return;
    }
    log.error({ reference, command, fault }, 'answering failed');
    if (exchange.isOver()) return;
    const apology = whisper(`Something broke on our side. Reference: ${reference}`);
    await exchange
      .tell(apology)
      .catch((again) =>
        log.warn({ reference, fault: faultOf(again, unsaid) }, 'the fault could not be told'),
      );
  }
}

/** Short enough to read out; unique among the faults of a day. */
function referenceOf(id: string): string {
  return BigInt(id).toString(36).slice(-8).toUpperCase();
}
