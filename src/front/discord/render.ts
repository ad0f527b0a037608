import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { Ask, Fact, Reply } from '../../core/reply.ts';
import type { Enclosed } from '../picture/enclosed.ts';
import { pager, questions, type Ways } from './buttons.ts';
import { sourceLine } from './citation.ts';
import { fit, fitLine } from './clip.ts';
import { digestBlocks } from './digest.ts';
import { type Drawn, drawEntries, drawPieces } from './entries.ts';
import { LIMIT } from './limits.ts';
import { code, inline, oneLine } from './markdown.ts';

/** What is sent to Discord; discord.js takes it as it is. */
export type Message = {
  readonly flags: readonly ('IsComponentsV2' | 'Ephemeral')[];
  readonly components: readonly [APIContainerComponent];
  readonly allowedMentions: { readonly parse: [] };
  readonly files?: readonly File[];
};

/** A file that a message brings along, under the name by which its components show it. */
type File = { readonly name: string; readonly attachment: Buffer; readonly description?: string };

const COLOUR = { found: 0x2f6fab, nothing: 0x7a7a7a, notice: 0x4f7a52, unclear: 0xb8860b } as const;

/** Characters kept for what is no finding: heading and facts before, remarks and hints after. */
const ROOM = { head: 900, tail: 700 } as const;

/** With two rows of buttons this stays below Discord's number of components. */
const MOST_BLOCKS = 24;

/** Shows a reply within Discord's limits. What does not fit is clipped between sentences or counted. */
export function render(reply: Reply, asked: Ask): Message {
  switch (reply.kind) {
    case 'found': {
      const head = withFacts(reply.heading, reply.facts);
      const pages = pager(asked, reply.pages, `${reply.pages.total} in all`);
      const follow = questions(reply.follow);
      const tail = linesWithin(
        [...pages.lines, ...reply.remarks.map(note), ...follow.lines],
        ROOM.tail,
      );
      const drawn = drawEntries(reply.entries, roomBeside(head, tail));
      return message(COLOUR.found, [head, ...drawn.blocks, leftOut(drawn), tail], [pages, follow]);
    }
    case 'text': {
      const head = `${withFacts(reply.heading, reply.facts)}\n-# ${sourceLine(reply.source)}`;
      const pages = pager(asked, reply.pages);
      const follow = questions(reply.follow);
      const tail = linesWithin([...pages.lines, ...follow.lines], ROOM.tail);
      const drawn = drawPieces(reply.pieces, roomBeside(head, tail));
      return message(COLOUR.found, [head, ...drawn.blocks, leftOut(drawn), tail], [pages, follow]);
    }
    case 'nothing': {
      const follow = questions(reply.follow);
      const hints = linesWithin(reply.hints.map(drawLine), LIMIT.text - 2 * ROOM.tail);
      const tail = linesWithin(follow.lines, ROOM.tail);
      return message(COLOUR.nothing, [heading(reply.heading), hints, tail], [follow]);
    }
    case 'notice': {
      const lines = [...reply.facts.map(factLine), ...reply.lines.map(drawLine)];
      const body = linesWithin(lines, LIMIT.text - ROOM.tail);
      return message(COLOUR.notice, [heading(reply.heading), body]);
    }
    case 'digest':
      return message(COLOUR.found, digestBlocks(reply));
    case 'unclear':
      return privately(message(COLOUR.unclear, [drawLine(reply.problem)]));
  }
}

/** One line that only the asker sees. */
export function whisper(line: string): Message {
  return privately(message(COLOUR.unclear, [drawLine(line)]));
}

/** The message with what it encloses: pictures to be seen with their words, files to be opened. */
export function enclosing(
  message: Message,
  all: readonly Enclosed[],
  lost: readonly string[] = [],
): Message {
  if (all.length + lost.length === 0) return message;
  const [{ components, ...container }] = message.components;
  const ways = components.findIndex(({ type }) => type === ComponentType.ActionRow);
  const end = ways < 0 ? components.length : ways;
  return {
    ...message,
    components: [
      {
        ...container,
        components: components.toSpliced(end, 0, ...all.map(enclosedPart), ...lost.map(lostPart)),
      },
    ],
    files: all.map(({ name, bytes, alt }) => ({
      name,
      attachment: Buffer.from(bytes),
      ...(alt && { description: alt }),
    })),
  };
}

function lostPart(name: string): APITextDisplayComponent {
  const content = `-# ${inline(`${name} could not be made; the fault is noted.`)}`;
  return { type: ComponentType.TextDisplay, content };
}

function enclosedPart({ name, alt }: Enclosed): APIMediaGalleryComponent | APIFileComponent {
  const media = { url: `attachment://${name}` };
  if (alt === undefined) return { type: ComponentType.File, file: media };
  return { type: ComponentType.MediaGallery, items: [{ media, description: alt }] };
}

/** The same message, seen by the asker alone. */
export function privately(sent: Message): Message {
  return { ...sent, flags: ['IsComponentsV2', 'Ephemeral'] };
}

function message(colour: number, blocks: readonly string[], ways: readonly Ways[] = []): Message {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: colour,
    components: [...displays(blocks.filter((block) => block.trim() !== '')), ...rows(ways)],
  };
  return { flags: ['IsComponentsV2'], components: [container], allowedMentions: { parse: [] } };
}

/** A text display for each block with a line between; without the lines, or as one, where many. */
function displays(blocks: readonly string[]): readonly APIComponentInContainer[] {
  const texts = blocks.length > MOST_BLOCKS ? [blocks.join('\n')] : blocks;
  const apart = texts.length <= MOST_BLOCKS / 2;
  return texts.flatMap((content, i): readonly APIComponentInContainer[] => {
    const text = { type: ComponentType.TextDisplay, content } as const;
    return apart && i > 0 ? [{ type: ComponentType.Separator }, text] : [text];
  });
}

function rows(
  ways: readonly Ways[],
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  return ways
    .filter(({ buttons }) => buttons.length > 0)
    .map(({ buttons }) => ({ type: ComponentType.ActionRow, components: [...buttons] }));
}

function heading(text: string): string {
  return `### ${fitLine(oneLine(text), 300)}`;
}

function withFacts(title: string, facts: readonly Fact[]): string {
  const first = heading(title);
  const body = linesWithin(facts.map(factLine), ROOM.head - first.length - 1);
  return [first, body].filter(Boolean).join('\n');
}

function factLine({ name, value }: Fact): string {
  return `${fitLine(oneLine(name), 100)}: ${fitLine(oneLine(value), 380)}`;
}

function drawLine(text: string): string {
  return fit(oneLine(text), [], 700);
}

function note(text: string): string {
  return `-# ${fit(oneLine(text), [], 300)}`;
}

function leftOut({ left, next }: Drawn): string {
  if (left === 0) return '';
  const said = `…${left} more did not fit into this message`;
  return next ? `${said}; ${code(`/article ${next}`)} opens the stored text` : said;
}

/** Room for the findings; 200 are kept for what is said of those left out. */
function roomBeside(head: string, tail: string): number {
  return LIMIT.text - head.length - tail.length - 200;
}

/** As many lines as fit; the others are counted. */
function linesWithin(lines: readonly string[], room: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + 1 > room - 40) break;
    kept.push(line);
    length += line.length + 1;
  }
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [inline(`…${left} more, which do not fit here`)] : [])].join(
    '\n',
  );
}
