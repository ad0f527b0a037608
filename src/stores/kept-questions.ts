import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Day, shiftDay } from '../core/day.ts';
import type { KeptQuestions } from '../core/kept-questions.ts';
import type { Ask } from '../core/reply.ts';
import type { Sqlite } from './sqlite.ts';
import { StateFault } from './state-fault.ts';

/** Questions that nobody used for so long are let go. */
const KEPT_DAYS = 60;
/** Beyond so many, those that were not used for longest are let go. */
const MOST_KEPT = 20_000;
/** While the file cannot be written, so many are remembered until the next start. */
const MOST_REMEMBERED = 1000;
/** Signs of a name: 62 bits of the question's hash. More are taken where two questions share them. */
const NAME_LENGTH = 12;

const question = z.object({ command: z.string(), raw: z.record(z.string(), z.string()) });
const row = z.object({ question: z.string(), last_used: z.string() });
const total = z.object({ count: z.int() });

type Keeping = {
  readonly today: () => Day;
  readonly most?: number;
  /** Told of a fault that an answer need not wait for, such as a full disk. */
  readonly tell: (fault: StateFault) => void;
};

/** Keeps questions in the state file; where it cannot be written, in memory as long as the program runs. */
export function keptQuestionsIn(state: Sqlite, keeping: Keeping): KeptQuestions {
  const { tell } = keeping;
  const kept = questionsOf(state, keeping);
  const remembered = new Map<string, Ask>();
  const unlessItFails = <T>(steps: () => T, otherwise: () => T): T => {
    try {
      return steps();
    } catch (error) {
      if (!(error instanceof StateFault)) throw error;
      tell(error);
      return otherwise();
    }
  };
  return {
    keep: (ask) =>
      unlessItFails(
        () => kept.keep(ask),
        () => {
          const name = hashOf(written(ask)).slice(-NAME_LENGTH);
          remembered.set(name, ask);
          for (const oldest of remembered.keys()) {
            if (remembered.size > MOST_REMEMBERED) remembered.delete(oldest);
          }
          return name;
        },
      ),
    find: (name) => {
      const found = kept.find(name);
      if (!found) return remembered.get(name);
      unlessItFails(
        () => kept.use(name, found.lastUsed),
        () => {},
      );
      return found.ask;
    },
  };
}

function questionsOf(state: Sqlite, { today, most = MOST_KEPT }: Keeping) {
  let pruned: Day | undefined;
  const read = (name: string) =>
    state.rows(row, 'select question, last_used from kept_questions where name = ?', name)[0];
  const use = (name: string, lastUsed: string) => {
    const sql = 'update kept_questions set last_used = ? where name = ?';
    if (lastUsed < today()) state.run(sql, today(), name);
  };
  const add = (name: string, text: string) => {
    const sql = 'insert into kept_questions (name, question, last_used) values (?, ?, ?)';
    state.run(sql, name, text, today());
    if (pruned === today() && countOf(state) <= most) return;
    prune(state, today(), most);
    pruned = today();
  };
  const keep = (ask: Ask) => {
    const text = written(ask);
    const hash = hashOf(text);
    return state.together(() => {
      for (let length = NAME_LENGTH; ; length += 1) {
        const name = hash.slice(-length);
        const known = read(name);
        if (known && known.question !== text) continue;
        if (known) use(name, known.last_used);
        else add(name, text);
        return name;
      }
    });
  };
  const find = (name: string) => {
    const known = read(name);
    return known && { ask: question.parse(JSON.parse(known.question)), lastUsed: known.last_used };
  };
  return { keep, find, use };
}

/** A question in one way only, whatever the order of its options. */
function written({ command, raw }: Ask): string {
  const sorted = Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ command, raw: Object.fromEntries(sorted) });
}

function hashOf(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`).toString(36);
}

function countOf(state: Sqlite): number {
  return state.rows(total, 'select count(*) as count from kept_questions')[0]?.count ?? 0;
}

/** Lets the oldest go; beyond the most, a tenth of the room is made at once, so that this is rare. */
function prune(state: Sqlite, today: Day, most: number): void {
  const oldest = shiftDay(today, -KEPT_DAYS) ?? today;
  state.run('delete from kept_questions where last_used < ?', oldest);
  const spare = countOf(state) - most;
  if (spare <= 0) return;
  const sql = `delete from kept_questions where number in
    (select number from kept_questions order by last_used, number limit ?)`;
  state.run(sql, spare + Math.floor(most / 10));
}
