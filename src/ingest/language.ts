/** As much of a text as tells its language. */
const ENOUGH = 2_000;

/**
 * The language of a text as a two-letter code, or undefined where its words do not tell. Its tables take a
 * third of a second to load: that is done with the first text that is asked about.
 */
export async function languageOf(text: string): Promise<string | undefined> {
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(text.slice(0, ENOUGH));
  return found.isReliable() && found.language !== '' ? found.language : undefined;
}
