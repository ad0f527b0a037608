/** What can be wrong with the state file. */
export type StateFaultKind =
  | 'full'
  | 'damaged'
  | 'no database'
  | 'of another program'
  | 'newer'
  | 'busy'
  | 'in use'
  | 'not writable'
  | 'failed';

/** A fault of the state file, told in one sentence that names the file and the cure. */
export class StateFault extends Error {
  readonly kind: StateFaultKind;
  constructor(kind: StateFaultKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StateFault';
    this.kind = kind;
  }
}

const KINDS: readonly (readonly [RegExp, StateFaultKind])[] = [
  [/^SQLITE_FULL/u, 'full'],
  [/^SQLITE_CORRUPT/u, 'damaged'],
  [/^SQLITE_NOTADB/u, 'no database'],
  [/^SQLITE_BUSY/u, 'busy'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/u, 'not writable'],
];

const CURES: Readonly<Record<StateFaultKind, string>> = {
  full: 'could not be written: the disk is full. Nothing that was kept is lost; free some space and try again',
  damaged: 'is damaged. Nothing was changed',
  'no database':
    'is not a database. Nothing was changed; move it away, or set STATE_FILE to another file',
  'of another program':
    'is a database of another program. Nothing was changed; set STATE_FILE to another file',
  newer: 'was written by a newer Dateline. Nothing was changed; update this one',
  busy: 'is being written by another program for too long; end that one and try again',
  'in use':
    'is open in another program, such as the bot. Nothing was changed; stop that one and try again',
  'not writable':
    'cannot be opened for writing. Let this user write to it and to its folder, or set STATE_FILE to another file',
  failed: 'could not be read or written',
};

/** What SQLite or the file system said, as a fault of this file; the very error where it is none of theirs. */
export function stateFaultOf(error: unknown, file: string): unknown {
  if (error instanceof StateFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'failed';
  return faultOf(kind, file, { cause: error, ...(kind === 'failed' && { detail: error.message }) });
}

/** A fault of a kind, with what else is known of it. */
export function faultOf(
  kind: StateFaultKind,
  file: string,
  { detail, cause }: { readonly detail?: string; readonly cause?: unknown } = {},
): StateFault {
  return new StateFault(kind, `${file} ${CURES[kind]}${detail ? ` (${detail})` : ''}.`, cause);
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'SQLITE_FULL',
  EDQUOT: 'SQLITE_FULL',
  EACCES: 'SQLITE_CANTOPEN',
  EPERM: 'SQLITE_CANTOPEN',
  EROFS: 'SQLITE_READONLY',
  EISDIR: 'SQLITE_CANTOPEN',
  ENOTDIR: 'SQLITE_CANTOPEN',
  EEXIST: 'SQLITE_CANTOPEN',
};

function codeOf(error: Error): string | undefined {
  if (/^ConnectionFailed\b/u.test(error.message)) return 'SQLITE_CANTOPEN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_')) return code;
  return SYSTEM[code];
}
