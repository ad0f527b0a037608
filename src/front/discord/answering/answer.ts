import type { Ask, Reply } from '../../../core/reply.ts';
import type { Settings } from '../../../core/settings.ts';
import { type Enclosed, enclosed } from '../../picture/enclosed.ts';
import type { Desk } from '../desk.ts';
import { inTheirWords } from '../in-their-words.ts';
import { faultOf } from '../log.ts';
import type { Message } from '../message.ts';
import type { Asker } from '../pacing.ts';
import { enclosing, render } from '../render.ts';
import { settingsOf } from './place.ts';

/** What a command replied to a question, with what it encloses. */
export type Answer = {
  readonly ask: Ask;
  readonly reply: Reply;
  readonly files: readonly Enclosed[];
  /** The names of those that could not be made. */
  readonly lost: readonly string[];
};

/**
 * How an answer is to look, as far as that does not follow from the reply. What `seenBy` is told of can
 * be shared, or deleted.
 */
export type Look = {
  readonly drawnAs: Settings['drawnAs'];
  readonly seenBy?: Settings['seenBy'];
  /** Whose language its buttons are in: the asker's, or the server's where everyone sees it. */
  readonly locale: string;
};

/** Asks the command. */
export async function answer(ask: Ask, place: Asker, desk: Desk): Promise<Answer> {
  const { commands, library, renewal, claimsIn, managed: digests, today, pause } = desk;
  const ready = library();
  const command = commands.get(ask.command);
  if (!ready) return unclear(ask, 'Still loading the corpus. Please ask again in a moment.');
  if (!command) {
    return unclear(ask, `There is no command /${ask.command} any more; type / to see all.`);
  }
  const reply = await command.answer(ask.raw, {
    library: ready,
    commands: [...commands.values()],
    renewal,
    claimsIn,
    digests,
    settings: settingsOf(place, desk),
    today,
    pause,
  });
  return { ask, reply, ...(await enclosedIn(reply, ask, desk)) };
}

/** Whether it is one for others to see; what is unclear is for whoever asked alone. */
export function isAnswer({ reply }: Answer): boolean {
  return reply.kind !== 'unclear';
}

export function draw({ ask, reply, files, lost }: Answer, look: Look, keep: Desk['kept']): Message {
  const { locale, ...manner } = look;
  const message = render(reply, ask, { ...manner, ...(keep && { keep }) });
  return inTheirWords(enclosing(message, files, lost), locale);
}

function unclear(ask: Ask, problem: string): Answer {
  return { ask, reply: { kind: 'unclear', problem }, files: [], lost: [] };
}

/** What the reply encloses. What cannot be painted is logged, without its name, which says what was asked, and costs nothing else. */
async function enclosedIn(
  reply: Reply,
  { command, raw }: Ask,
  { log }: Desk,
): Promise<Pick<Answer, 'files' | 'lost'>> {
  const encloses = 'encloses' in reply ? (reply.encloses ?? []) : [];
  const made = await Promise.allSettled(encloses.map(enclosed));
  const files = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const lost = made.flatMap((one, at) => {
    if (one.status === 'fulfilled') return [];
    const { kind, name = '' } = encloses[at] ?? {};
    const fault = faultOf(one.reason, [name, ...Object.values(raw)]);
    log.error({ command, kind, fault }, 'an enclosure could not be made');
    return [name];
  });
  return { files, lost };
}
