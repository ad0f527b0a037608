/** The system's code of a fault, such as ENOENT; the fault's own words where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
