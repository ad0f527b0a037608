import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { codeOf } from './code-of.ts';

const name = z.string('should be a name').trim().min(1, 'is empty').max(200, 'is no name');
const Entry = z.strictObject({ name, aliases: z.array(name).min(1, 'names no alias') });

/** A curator's word on who is who: every alias stands for the name. */
export type CuratedSpeaker = z.infer<typeof Entry>;

export type SpeakersFile = {
  readonly speakers: readonly CuratedSpeaker[];
  /** Sentences that name the file and the entry; what is faulty is left out, the rest counts. */
  readonly faults: readonly string[];
};

/** Reads the curator's list of speakers, a YAML file; none is as good as an empty one. */
export async function readSpeakersFile(file: string): Promise<SpeakersFile> {
  const read = await readFile(file, 'utf8').then(
    (text) => ({ text }),
    (error: unknown) => ({ code: codeOf(error) }),
  );
  if ('code' in read) {
    const faults =
      read.code === 'ENOENT' ? [] : [`${file}: the file cannot be read (${read.code})`];
    return { speakers: [], faults };
  }
  return speakersIn(read.text, file);
}

function speakersIn(text: string, file: string): SpeakersFile {
  const document = parseDocument(text.replace(/^\ufeff/u, ''));
  const [broken] = document.errors;
  if (broken) return { speakers: [], faults: [`${file}: ${broken.message.split('\n')[0]}`] };
  const list: unknown = document.toJS({ maxAliasCount: 100 });
  if (list === null || list === undefined) return { speakers: [], faults: [] };
  if (!Array.isArray(list)) {
    return { speakers: [], faults: [`${file}: should be a list of entries with name and aliases`] };
  }
  const speakers: CuratedSpeaker[] = [];
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const [at, item] of list.entries()) {
    const read = Entry.safeParse(item);
    const fault = read.success ? claimedTwice(read.data, owners) : sentenceOf(read.error);
    if (read.success && !fault) speakers.push(read.data);
    else faults.push(`${file}: entry ${at + 1}: ${fault}`);
  }
  return { speakers, faults };
}

/** A name may stand for one speaker only. */
function claimedTwice({ name: own, aliases }: CuratedSpeaker, owners: Map<string, string>) {
  for (const form of [own, ...aliases]) {
    const owner = owners.get(form.toLowerCase());
    if (owner !== undefined && owner !== own) return `“${form}” stands for ${owner} already`;
  }
  for (const form of [own, ...aliases]) owners.set(form.toLowerCase(), own);
  return undefined;
}

function sentenceOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `"${path.join('.')}" ${message}` : message))
    .join('; ');
}
