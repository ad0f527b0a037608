/** A command as it goes to Discord, or comes back from there. */
export type Payload = Readonly<Record<string, unknown>>;

/** What differs between the commands here and those that Discord has. */
export type Difference = {
  readonly added: readonly Payload[];
  readonly changed: readonly Changed[];
  readonly removed: readonly Payload[];
};

export type Changed = { readonly command: Payload; readonly fields: readonly FieldChange[] };

/** A text or setting that differs; absent where one side does not have it. */
export type FieldChange = {
  /** Where in the command: `option sort, choice newest, name in de`. */
  readonly field: string;
  readonly here?: unknown;
  readonly there?: unknown;
};

/** Compares the commands here with those there, but for the keys that are `ignored`. */
export function differenceOf(
  here: readonly Payload[],
  there: readonly Payload[],
  ignored: ReadonlySet<string>,
): Difference {
  const ours = new Map(here.map((one) => [titleOf(one), one]));
  const theirs = new Map(there.map((one) => [titleOf(one), one]));
  return {
    added: here.filter((one) => !theirs.has(titleOf(one))),
    changed: here.flatMap((command) => {
      const before = theirs.get(titleOf(command));
      const fields = before ? compared(command, before, { ignored, within: [] }) : [];
      return fields.length > 0 ? [{ command, fields }] : [];
    }),
    removed: there.filter((one) => !ours.has(titleOf(one))),
  };
}

export function isNone({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** What a command is known by: `/quote`; a label where it stands in a menu. */
export function titleOf({ type, name }: Payload): string {
  if (type === 3) return `“${name}” in the menu of a message`;
  if (type === 2) return `“${name}” in the menu of a person`;
  return `/${name}`;
}

type At = { readonly ignored: ReadonlySet<string>; readonly within: readonly string[] };

function compared(here: Payload, there: Payload, at: At): readonly FieldChange[] {
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return keys
    .filter((key) => !at.ignored.has(key))
    .flatMap((key) => comparedKey(key, { here: here[key], there: there[key] }, at));
}

type Sides = { readonly here: unknown; readonly there: unknown };

function comparedKey(key: string, { here, there }: Sides, at: At): readonly FieldChange[] {
  if (key === 'options') return comparedLists('option', 'name', { here, there }, at);
  if (key === 'choices') return comparedLists('choice', 'value', { here, there }, at);
  const [, text] = /^(\w+)_localizations$/.exec(key) ?? [];
  if (text) return comparedLocales(text, recordOf(here), recordOf(there), at);
  const [ours, theirs] = [told(here), told(there)];
  return JSON.stringify(ours) === JSON.stringify(theirs)
    ? []
    : [change([...at.within, key], ours, theirs)];
}

function comparedLocales(text: string, here: Payload, there: Payload, { within }: At) {
  const locales = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return locales
    .filter((locale) => told(here[locale]) !== told(there[locale]))
    .map((locale) =>
      change([...within, `${text} in ${locale}`], told(here[locale]), told(there[locale])),
    );
}

/** What lists of named things differ in: things added, removed, changed, or in another order. */
function comparedLists(kind: string, id: string, sides: Sides, at: At): readonly FieldChange[] {
  const [here, there] = [byId(sides.here, id), byId(sides.there, id)];
  const kept = [...here.keys()].filter((name) => there.has(name));
  const before = [...there.keys()].filter((name) => here.has(name));
  const place = (name: string) => [...at.within, `${kind} ${name}`];
  return [
    ...[...here].flatMap(([name, one]) => {
      const other = there.get(name);
      if (!other) return [change(place(name), one['description'] ?? one['name'], undefined)];
      return compared(one, other, { ...at, within: place(name) });
    }),
    ...[...there]
      .filter(([name]) => !here.has(name))
      .map(([name, one]) => change(place(name), undefined, one['description'] ?? one['name'])),
    ...(kept.join() === before.join()
      ? []
      : [change([...at.within, `order of ${kind}s`], kept.join(', '), before.join(', '))]),
  ];
}

function change(path: readonly string[], here: unknown, there: unknown): FieldChange {
  return {
    field: path.join(', '),
    ...(here !== undefined && { here }),
    ...(there !== undefined && { there }),
  };
}

function byId(value: unknown, id: string): ReadonlyMap<string, Payload> {
  const all = Array.isArray(value) ? value.filter(isRecord) : [];
  return new Map(all.map((one) => [`${one[id]}`, one]));
}

/** What a payload may as well not say. */
const SILENT = new Set(['null', 'false', '""', '[]', '{}']);

/** What is said by it, in a fixed order; undefined where it may as well be left out. */
function told(value: unknown): unknown {
  if (value === undefined || SILENT.has(JSON.stringify(value))) return undefined;
  return Array.isArray(value) ? value.toSorted() : value;
}

function recordOf(value: unknown): Payload {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
