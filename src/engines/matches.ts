/** Passages that were found, in the order of the corpus, each with its score. */
export type Matches = { readonly ids: Uint32Array; readonly scores: Float64Array };

export type Ranked = { readonly id: number; readonly score: number };

/** How many passages were found beside copies of others, and the best of them, best first. */
export type Found = {
  readonly total: number;
  readonly copies: number;
  readonly ranked: readonly Ranked[];
};

export const NO_MATCHES: Matches = { ids: new Uint32Array(0), scores: new Float64Array(0) };
export const NOTHING_FOUND: Found = { total: 0, copies: 0, ranked: [] };

/** The best of what was found, best first; of equal scores, as they come in the corpus. */
export function bestOf({ ids, scores }: Matches, most: number): readonly Ranked[] {
  const best = new Best(Math.min(most, ids.length));
  for (let at = 0; at < ids.length; at++) best.offer(ids[at] ?? 0, scores[at] ?? 0);
  return best.inOrder();
}

/** Keeps the best of what it is offered, in a heap with the worst on top: nothing is made for the others. */
export class Best {
  private readonly ids: Uint32Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(most: number) {
    this.ids = new Uint32Array(most);
    this.scores = new Float64Array(most);
  }

  /** The score that the next one must pass; anything will do while there is room. */
  get bar(): number {
    return this.size < this.ids.length ? Number.NEGATIVE_INFINITY : (this.scores[0] ?? 0);
  }

  offer(id: number, score: number): void {
    if (this.ids.length === 0) return;
    if (this.size < this.ids.length) {
      this.rise(this.size++, id, score);
    } else if (this.isWorse(this.ids[0] ?? 0, this.scores[0] ?? 0, id, score)) {
      this.sink(id, score);
    }
  }

  inOrder(): readonly Ranked[] {
    const all = Array.from({ length: this.size }, (_, at) => ({
      id: this.ids[at] ?? 0,
      score: this.scores[at] ?? 0,
    }));
    return all.sort((a, b) => b.score - a.score || a.id - b.id);
  }

  private isWorse(id: number, score: number, thanId: number, thanScore: number): boolean {
    return score < thanScore || (score === thanScore && id > thanId);
  }

  private rise(from: number, id: number, score: number): void {
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isWorse(id, score, this.ids[up] ?? 0, this.scores[up] ?? 0)) break;
      this.put(at, this.ids[up] ?? 0, this.scores[up] ?? 0);
      at = up;
    }
    this.put(at, id, score);
  }

  private sink(id: number, score: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.size) break;
      const [a, b] = [down, down + 1];
      if (
        b < this.size &&
        this.isWorse(this.ids[b] ?? 0, this.scores[b] ?? 0, this.ids[a] ?? 0, this.scores[a] ?? 0)
      ) {
        down = b;
      }
      if (!this.isWorse(this.ids[down] ?? 0, this.scores[down] ?? 0, id, score)) break;
      this.put(at, this.ids[down] ?? 0, this.scores[down] ?? 0);
      at = down;
    }
    this.put(at, id, score);
  }

  private put(at: number, id: number, score: number): void {
    this.ids[at] = id;
    this.scores[at] = score;
  }
}
