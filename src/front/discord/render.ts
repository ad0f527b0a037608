import {
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { KeptQuestions } from '../../core/kept-questions.ts';
import type { Ask, Reply } from '../../core/reply.ts';
import type { Settings } from '../../core/settings.ts';
import type { Enclosed } from '../picture/enclosed.ts';
import { card } from './card.ts';
import { CARD, PLAIN } from './hand.ts';
import { inline } from './markdown.ts';
import { type Message, privately } from './message.ts';
import { plain } from './plain.ts';
import { sheetOf } from './sheet.ts';

export type { Message };

/**
 * Who will see an answer, how it is to look, and who keeps questions that no button can hold. What the
 * asker alone sees can be shared, what everyone sees can be taken away; where neither is said, neither.
 */
export type Manner = Partial<Settings> & { readonly keep?: KeptQuestions };

/** Shows a reply within Discord's limits. What does not fit is clipped between sentences or counted. */
export function render(reply: Reply, asked: Ask, manner: Manner = {}): Message {
  const { seenBy, drawnAs = 'card', keep: kept } = manner;
  const hand = drawnAs === 'plain' ? PLAIN : CARD;
  const sheet = sheetOf(reply, asked, { hand, seenBy, kept });
  const message = drawnAs === 'plain' ? plain(sheet, kept) : card(sheet, kept);
  return seenBy === 'asker' || reply.kind === 'unclear' ? privately(message) : message;
}

/** One line that only the asker sees. */
export function whisper(line: string): Message {
  return render({ kind: 'unclear', problem: line }, { command: '', raw: {} });
}

/** The message with what it encloses: pictures to be seen with their words, files to be opened. */
export function enclosing(
  message: Message,
  all: readonly Enclosed[],
  lost: readonly string[] = [],
): Message {
  if (all.length + lost.length === 0) return message;
  const files = all.map(({ name, bytes, alt }) => ({
    name,
    attachment: Buffer.from(bytes),
    ...(alt && { description: alt }),
  }));
  const notes = lost.map((name) => inline(`${name} could not be made; the fault is noted.`));
  if (message.content !== undefined) {
    return { ...message, files, content: [message.content, ...notes].join('\n') };
  }
  const shown = [...all.map(enclosedPart), ...notes.map(notePart)];
  const components = message.components.map((container) => {
    if (container.type !== ComponentType.Container) return container;
    const { components: parts } = container;
    // What comes last are ways on: the words end before them, or a line does.
    const end = parts.findLastIndex(({ type }) => type !== ComponentType.ActionRow) + 1;
    return { ...container, components: parts.toSpliced(end, 0, ...shown) };
  });
  return { ...message, components, files };
}

function notePart(note: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: `-# ${note}` };
}

function enclosedPart({ name, alt }: Enclosed): APIMediaGalleryComponent | APIFileComponent {
  const media = { url: `attachment://${name}` };
  if (alt === undefined) return { type: ComponentType.File, file: media };
  return { type: ComponentType.MediaGallery, items: [{ media, description: alt }] };
}
