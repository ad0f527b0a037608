/** What a robots.txt lets one program do (RFC 9309). */
export type RobotsRules = {
  /** The rule that forbids a path with its query, as the file writes it; undefined where it is allowed. */
  readonly forbids: (path: string) => string | undefined;
  /** Seconds between two requests that the site asks for. */
  readonly crawlDelay?: number;
};

type Rule = { readonly allows: boolean; readonly path: string; readonly written: string };
type Group = { readonly names: string[]; readonly rules: Rule[]; delay?: number };

export const ALL_ALLOWED: RobotsRules = { forbids: () => undefined };

/** The rules for the program of this name, in small letters; those for all where there are none for it. */
export function robotsRules(text: string, name: string): RobotsRules {
  const groups = groupsIn(text);
  const own = groups.filter(({ names }) => names.includes(name));
  const meant = own.length > 0 ? own : groups.filter(({ names }) => names.includes('*'));
  const rules = meant.flatMap((group) => group.rules);
  const delays = meant.flatMap(({ delay }) => (delay === undefined ? [] : [delay]));
  return {
    forbids: (path) => forbiddingRule(rules, path),
    ...(delays.length > 0 && { crawlDelay: Math.max(...delays) }),
  };
}

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\uFEFF/u, '').split(/[\r\n]+/u)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/iu.exec(line) ?? [];
    const group = groups.at(-1);
    switch (key.toLowerCase()) {
      case 'user-agent':
        if (isNaming && group) group.names.push(nameIn(value));
        else groups.push({ names: [nameIn(value)], rules: [] });
        isNaming = true;
        break;
      case 'allow':
      case 'disallow':
        isNaming = false;
        // An empty rule forbids nothing.
        if (value !== '') group?.rules.push(ruleOf(key, value));
        break;
      case 'crawl-delay':
        isNaming = false;
        if (group && /^\d{1,9}(?:\.\d{1,9})?$/u.test(value)) group.delay = Number(value);
        break;
      default: // Other lines, such as Sitemap, belong to no group and end none.
    }
  }
  return groups;
}

function nameIn(value: string): string {
  return value === '*' ? '*' : (/^[a-z_-]+/iu.exec(value)?.[0].toLowerCase() ?? '');
}

function ruleOf(key: string, value: string): Rule {
  const allows = key.toLowerCase() === 'allow';
  const path = evenlyEscaped(value.startsWith('/') || value.startsWith('*') ? value : `/${value}`);
  return { allows, path, written: `${allows ? 'Allow' : 'Disallow'}: ${value}` };
}

/** The most specific rule decides: the longest; of two as long, the one that allows. */
function forbiddingRule(rules: readonly Rule[], path: string): string | undefined {
  const escaped = evenlyEscaped(path);
  if (escaped === '/robots.txt') return undefined;
  let best: Rule | undefined;
  for (const rule of rules) {
    const isCloser =
      !best ||
      rule.path.length > best.path.length ||
      (rule.path.length === best.path.length && rule.allows);
    if (isCloser && matches(rule.path, escaped)) best = rule;
  }
  return best && !best.allows ? best.written : undefined;
}

/** `*` stands for anything, `$` at the end for the end. Takes each piece where it first fits, so never goes back. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [head = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(head)) return false;
  let at = head.length;
  const tail = isWhole ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  if (tail === undefined) return at === path.length;
  return path.length - tail.length >= at && path.endsWith(tail);
}

/** One spelling of each path: what need not be escaped is not, all else is, in capitals. */
function evenlyEscaped(path: string): string {
  const ascii = path.replace(/[^\u0021-\u007e]+/gu, (signs) =>
    [...new TextEncoder().encode(signs)].map((byte) => `%${byte.toString(16)}`).join(''),
  );
  return ascii.replace(/%[0-9a-f]{2}/giu, (escaped) => {
    const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/u.test(sign) ? sign : escaped.toUpperCase();
  });
}
