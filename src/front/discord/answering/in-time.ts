import type { Ask } from '../../../core/reply.ts';
import type { Desk } from '../desk.ts';
import type { Message } from '../message.ts';
import type { Refusal } from '../pacing.ts';
import { whisper } from '../render.ts';
import { within } from '../within.ts';
import { withLine, withoutFiles } from './altered.ts';
import { type Answer, answer, draw, isAnswer, type Look } from './answer.ts';
import type { Exchange, Manner } from './exchange.ts';
import { lackedByBot } from './permissions.ts';
import { placeOf } from './place.ts';
import { isForbidden } from './refusals.ts';

/** A question that somebody put, and where its answer goes. */
export type Question = {
  readonly exchange: Exchange;
  readonly ask: Ask;
  readonly manner: Manner;
  readonly look: Look;
  /** Said below the answer, in markdown. */
  readonly line?: string | undefined;
};

/** Answers a question in turn and in time. */
export async function answerInTime(question: Question, desk: Desk): Promise<void> {
  const answered = await askInTime(question, desk);
  if (!answered) return;
  const { look, line } = question;
  const message = draw(answered, look, desk.kept);
  await give(line ? withLine(message, line) : message, question);
}

/**
 * Asks at once where that goes, else promises an answer at once. Who would have to wait for their turn
 * too long is told when to ask again. Undefined where there is no answer, which was told.
 */
export async function askInTime(
  { exchange, ask, manner, look }: Question,
  desk: Desk,
): Promise<Answer | undefined> {
  const { pacing, promptness, patience } = desk;
  const place = placeOf(exchange.asking);
  const left = () => Math.max(0, promptness - exchange.waited());
  const entered = pacing.enter(place);
  if (entered.kind !== 'ticket') {
    await exchange.tell(refused(entered));
    return undefined;
  }
  const { turn, leave } = entered;
  if (
    !(await within(
      left(),
      turn.then(() => true),
    ))
  ) {
    leave();
    await exchange.tell(refused({ kind: 'busy', seconds: pacing.expectedWait() }));
    return undefined;
  }
  const work = answer(ask, place, desk).finally(leave);
  let answered = await within(left(), work);
  if (!answered) {
    await exchange.promise(manner);
    answered = await within(patience, work);
  }
  if (answered && isAnswer(answered)) return answered;
  await exchange.tell(answered ? draw(answered, look, desk.kept) : whisper(TOO_LONG));
  return undefined;
}

const TOO_LONG = 'This took longer than Discord waits for an answer. Please ask for less at once.';

/** Gives the answer; without what it encloses, and saying so, where the bot may not attach files. */
async function give(message: Message, { exchange, manner }: Question): Promise<void> {
  try {
    await exchange.give(message, manner);
  } catch (error) {
    if (!message.files || !isForbidden(error)) throw error;
    const lacked = lackedByBot(exchange.asking, ['AttachFiles']);
    await exchange.give(
      withoutFiles(message, `-# Without its files: Dateline lacks ${lacked}.`),
      manner,
    );
  }
}

function refused({ kind, seconds }: Refusal): Message {
  const when = `in ${seconds} second${seconds === 1 ? '' : 's'}`;
  return whisper(
    kind === 'busy'
      ? `Busy: many questions are being answered. Please ask again ${when}.`
      : `That is more questions than one person may ask in a minute. Please go on ${when}.`,
  );
}
