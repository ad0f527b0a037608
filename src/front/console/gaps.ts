import { plural } from '../../core/answer.ts';
import type { Article } from '../../core/article.ts';
import { tellInferred } from '../../core/inferred.ts';

/** An article that lacks something. */
export type Gap = {
  /** `S3`. */
  readonly ref: string;
  readonly article: Article;
  readonly lacks: readonly string[];
};

const NO_OUTLET = 'Outlet not stated';

/** What articles lack, one outlet after the other, with what is inferred of it. */
export function tellGaps(gaps: readonly Gap[]): readonly string[] {
  const byOutlet = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const name = gap.article.outlet?.value ?? NO_OUTLET;
    const others = byOutlet.get(name);
    if (others) others.push(gap);
    else byOutlet.set(name, [gap]);
  }
  const names = [...byOutlet.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.flatMap((name) => {
    const own = byOutlet.get(name) ?? [];
    return [`${name}: ${plural(own.length, 'article')}`, ...own.flatMap(linesOf)];
  });
}

function rank(name: string): number {
  return name === NO_OUTLET ? 1 : 0;
}

function linesOf({ ref, article, lacks }: Gap): readonly string[] {
  const hint = hintOf({ article, lacks });
  return [
    `  ${ref} has no ${lacks.join(', no ')} (${article.file})`,
    ...(hint ? [`    ${hint}`] : []),
  ];
}

/** What is known of a missing date; undefined where nothing is. */
export function hintOf({ article, lacks }: Pick<Gap, 'article' | 'lacks'>): string | undefined {
  const { inferred } = article;
  return inferred && lacks.includes('date') ? `date: ${tellInferred(inferred)}` : undefined;
}
