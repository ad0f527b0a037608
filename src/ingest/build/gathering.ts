import type { Numbered, Reading } from '../../core/corpus.ts';
import { slice } from '../../core/span.ts';
import type { Builder, Seen } from './builder.ts';

/** Gathers what only the whole corpus shows: its speakers, its stories, dates that follow from others. */
export function gathering({ directoryOf, gatherers }: Builder) {
  const seen: Seen[] = [];
  const stories = gatherers.stories?.();
  const dates = gatherers.dates?.();
  const once = interned();

  function add(reading: Numbered): void {
    for (const one of seenIn(reading, once)) seen.push(one);
    stories?.add(reading);
    dates?.add(reading);
  }

  function result() {
    const told = stories?.result() ?? [];
    return {
      directory: directoryOf(seen),
      stories: told,
      inferredOf: dates?.result(told) ?? (() => undefined),
    };
  }

  return { add, result };
}

/**
 * A large corpus names the same people over and over: one string for each name is kept, and a copy,
 * for a slice keeps the whole text that it was cut from in memory.
 */
function interned(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const copy = structuredClone(text);
    known.set(copy, copy);
    return copy;
  };
}

function seenIn({ article, quotes }: Reading, once: (text: string) => string): readonly Seen[] {
  return quotes.flatMap(({ speaker }) =>
    speaker
      ? [
          {
            article: article.id,
            type: speaker.type,
            ...(speaker.name && { name: once(speaker.name) }),
            ...(speaker.role && { role: once(slice(article.text, speaker.role)) }),
          },
        ]
      : [],
  );
}
