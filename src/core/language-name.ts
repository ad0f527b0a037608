const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** `German` for `de`; a code that is no language stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
