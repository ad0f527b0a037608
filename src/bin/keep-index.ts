import { plural } from '../core/answer.ts';
import type { Library } from '../core/library.ts';
import type { Renewal, Renewed } from '../core/renewal.ts';
import { within } from '../front/discord/within.ts';
import type { Step } from '../ingest/build/builder.ts';
import type { Apart, RenewEnd } from './renew-apart.ts';
import { type Serving, type ServingNews, serveIndex } from './serve-index.ts';

/** What keeping an index needs of the program that serves it. */
export type Keeping = Omit<Serving, 'tell'> & {
  /** What anybody has found damaged of what is published; undefined where nothing is. */
  readonly damage: () => Promise<string | undefined>;
  /** Looks for damage in what is published, slowly. */
  readonly check: () => Promise<void>;
  readonly renewApart: (isDamaged: boolean, report: (step: Step) => void) => Apart;
  /** Calls again and again until it is told to stop; does not keep the program alive. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
  readonly tell: (news: News) => void;
};

export type News =
  | ServingNews
  | { readonly kind: 'not renewed' | 'damaged'; readonly why: string }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export type Keeper = Renewal & {
  /** What is served now. */
  readonly library: () => Library | undefined;
  /** Whether the corpus is being read again. */
  readonly isRenewing: () => boolean;
  /** Opens what was published last, up to date or not, and from then on what anyone publishes. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const LOOK_EVERY_MS = 5_000;

/** How long a stop waits for a renewal to put by what it has read; it goes on doing so alone. */
const STOP_MS = 3_000;

/** Serves an index, and keeps it in step with the corpus: reads anew when asked to, and takes what others read. */
export function keepIndex(keeping: Keeping): Keeper {
  const { renewApart, every, tell, ...serving } = keeping;
  let renewing: { readonly apart: Apart; readonly renewed: Promise<Renewed> } | undefined;
  let next: Promise<Renewed> | undefined;
  let isStopping = false;
  let step: Step | undefined;
  let failure: string | undefined;
  let rest = () => {};
  const index = serveIndex({
    ...serving,
    tell: (news) => {
      if (news.kind === 'opened') failure = undefined;
      tell(news);
    },
  });

  function renew(): Promise<Renewed> {
    if (!renewing) return begin();
    // What is under way may have looked at the corpus before it changed: one more follows for all who ask.
    next ??= renewing.renewed.then(() => {
      next = undefined;
      return begin();
    });
    return next;
  }

  function begin(): Promise<Renewed> {
    if (isStopping) return Promise.resolve({ kind: 'failed', why: 'Dateline is being stopped.' });
    const apart = renewApart(index.isDamaged(), (now) => {
      step = now;
    });
    const renewed = apart.end.then(finish).finally(() => {
      renewing = undefined;
      step = undefined;
    });
    renewing = { apart, renewed };
    return renewed;
  }

  async function finish(end: RenewEnd): Promise<Renewed> {
    await index.look(); // This one may have begun before the switch.
    await index.look();
    if (end.kind === 'failed') {
      failure = end.why;
      tell({ kind: 'not renewed', why: end.why });
      return end;
    }
    failure = undefined;
    tell({ kind: 'faults', faults: end.faults });
    const faults = end.faults.length;
    return end.built ? { kind: 'renewed', ...end.built, faults } : { kind: 'unchanged', faults };
  }

  const mind = damageWatch(keeping, index, () => (renewing || isStopping ? undefined : renew()));

  return {
    library: index.library,
    isRenewing: () => renewing !== undefined,
    renew,
    behind: () => tellStep(step) ?? tellFailure(failure),
    async start() {
      await index.look();
      rest = every(LOOK_EVERY_MS, () => void mind());
    },
    async stop() {
      rest();
      isStopping = true;
      if (!renewing) return;
      renewing.apart.stop();
      await within(STOP_MS, renewing.renewed);
    },
  };
}

/**
 * Looks for what was published. What opening it did not look at is looked at later, once for each library;
 * damage that is found so, or by a question, is told once `mend` sees to it.
 */
function damageWatch(
  { damage, check, tell }: Pick<Keeping, 'damage' | 'check' | 'tell'>,
  index: ReturnType<typeof serveIndex>,
  mend: () => Promise<Renewed> | undefined,
): () => Promise<void> {
  let checked: Library | undefined;
  let mended: string | undefined;
  return async () => {
    await index.look();
    const library = index.library();
    if (library && library !== checked) {
      checked = library;
      check().catch(() => undefined); // A folder that cannot be read is told of where it is opened.
    }
    const why = await damage();
    if (why === undefined || why === mended || !mend()) return;
    mended = why;
    tell({ kind: 'damaged', why });
  };
}

function tellStep(step: Step | undefined): string | undefined {
  if (!step) return undefined;
  const far = `${step.done.toLocaleString('en-US')} of ${plural(step.total, 'article')}`;
  const doing = {
    reading: 'is being read again',
    publishing: 'was read again and is being indexed',
  };
  return `The corpus ${doing[step.kind]} (${far}); until then answers come from what was read before.`;
}

function tellFailure(failure: string | undefined): string | undefined {
  return (
    failure && `The corpus could not be read again, so that answers may be behind it: ${failure}`
  );
}
