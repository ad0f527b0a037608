/** Made when it is first needed: most answers name no language. */
let names: Intl.DisplayNames | undefined;

/** `German` for `de`; a code that is no language stays as it is. */
export function languageName(code: string): string {
  try {
    names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
