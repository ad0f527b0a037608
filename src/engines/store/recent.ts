/** Of what was loaded last so much is kept, in the sizes that `load` gives. */
const MOST = 8 * 2 ** 20;

/** Loads things by number, and keeps the last of them. */
export function recent<T>(
  load: (number: number) => Promise<{ readonly value: T; readonly size: number }>,
): (number: number) => Promise<T> {
  const kept = new Map<number, { readonly value: Promise<T>; size: number }>();
  let total = 0;

  function forget(number: number): void {
    total -= kept.get(number)?.size ?? 0;
    kept.delete(number);
  }

  function read(number: number): Promise<T> {
    const loading = load(number);
    const entry = { value: loading.then(({ value }) => value), size: 0 };
    kept.set(number, entry);
    loading.then(
      ({ size }) => {
        if (kept.get(number) !== entry) return;
        entry.size = size;
        total += size;
        for (const [oldest] of kept) {
          if (total <= MOST || oldest === number) break;
          forget(oldest);
        }
      },
      () => {
        // Whoever asked is told of it; who asks again may have better luck.
        if (kept.get(number) === entry) kept.delete(number);
      },
    );
    return entry.value;
  }

  return (number) => {
    const entry = kept.get(number);
    if (!entry) return read(number);
    kept.delete(number);
    kept.set(number, entry);
    return entry.value;
  };
}
