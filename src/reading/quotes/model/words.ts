const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^[$#]?\p{N}/u;
const LETTER = /^\p{L}/u;
const INITIAL = /^\p{Lu}\.?$/u;
/** The closed classes of English words that a reader of quotations looks at. */
const LISTS = {
  he: 'he she',
  they: 'they i we you',
  it: 'it',
  him: 'him them me us',
  his: 'his her their my our your its',
  who: 'who whom whose',
  which: 'which',
  that: 'that',
  this: 'this these those',
  the: 'the',
  a: 'a an',
  any: 'some any many most all both each every no another other others several few more such',
  one: 'one two three four five six seven eight nine ten hundreds dozens thousands',
  what: 'what why how whether',
  if: 'if unless',
  when: 'when while after before since until once as because although though whereas',
  and: 'and or nor',
  but: 'but yet so however',
  to: 'to',
  of: 'of',
  in: 'in on at during',
  for: 'for',
  with: 'with without by',
  from: 'from into over under between among through against toward towards across around within near',
  about: 'about',
  than: 'than like',
  be: 'is are was were be been being am',
  have: 'has have had having',
  do: 'do does did doing',
  can: 'will would can could may might should must shall',
  not: 'not never',
  nt: "don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't haven't hasn't hadn't shouldn't cannot",
  clitic: "'s",
  cliticVerb: "'ve 're 'll 'd 'm",
  said: 'said',
  says: 'says say saying',
  told: 'told tell tells telling',
  added: 'added adds adding continued continues concluded',
  asked: 'asked asks asking wondered questioned',
  according: 'according',
  wrote: 'wrote writes writing written write tweeted tweets tweeting posted read reads',
  called: 'called calls calling call described describes describing dubbed labeled',
  speech:
    'noted notes noting argued argues arguing claimed claims claiming insisted insists insisting explained explains explaining stated states stating declared declares declaring announced announces announcing acknowledged acknowledges admitted admits conceded replied responded responds warned warns warning suggested suggests suggesting urged urges urging joked quipped recalled recalls vowed pledged promised insisted maintained contended asserted alleged remarked observed commented testified reiterated stressed emphasized tweeted predicted complained boasted lamented mused retorted countered agreed confirmed denied denies revealed reported reports reporting indicated mentioned repeated demanded accused criticized praised blasted dismissed rejected',
  think:
    'think thinks thought thinking believe believes believed believing know knows knew feel feels felt want wants wanted hope hopes hoped fear fears feared expect expects expected see sees saw seem seems seemed appear appears appeared wish consider considers considered worry worried understand',
  show: 'show shows showed showing found find finds finding',
  statement:
    'statement statements speech interview letter email memo report reports poll polls survey study post tweet op-ed editorial article news conference remarks comments comment message book ad document documents',
  official:
    'spokesman spokeswoman spokesperson official officials aide aides adviser advisers strategist source sources campaign people voters critics experts analysts supporters reporters lawyers lawmakers republicans democrats senators delegates members leaders',
  title:
    'mr mrs ms dr sen rep gov gen lt col rev president senator governor secretary congressman congresswoman chairman director prof mayor attorney candidate nominee minister king judge justice speaker leader',
  day: 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb aug sept oct nov dec',
  today:
    'today yesterday tomorrow tonight ago week month year morning night afternoon evening earlier later last next recently now then also too',
} as const;

const CLASSES = new Map<string, number>();
const NAMES = Object.keys(LISTS);
Object.values(LISTS).forEach((list, index) => {
  for (const word of list.split(' ')) if (!CLASSES.has(word)) CLASSES.set(word, index + 1);
});

const MARKS = '",.:;-()[]?!$%&/\'';
/** Classes from here on are made from a word's form. */
const FORMS = NAMES.length + 1 + MARKS.length;

export const CLASS = {
  mark: NAMES.length + 1,
  comma: NAMES.length + 2,
  stop: NAMES.length + 3,
  colon: NAMES.length + 4,
  dash: NAMES.length + 6,
  bracket: NAMES.length + 7,
  name: FORMS,
  capital: FORMS + 1,
  capitals: FORMS + 2,
  number: FORMS + 3,
  initial: FORMS + 4,
  handle: FORMS + 5,
  ed: FORMS + 6,
  ing: FORMS + 7,
  ly: FORMS + 8,
  tion: FORMS + 9,
  s: FORMS + 10,
  er: FORMS + 11,
  adjective: FORMS + 12,
  word: FORMS + 13,
  other: FORMS + 14,
} as const;

export function listClass(name: keyof typeof LISTS): number {
  return NAMES.indexOf(name) + 1;
}

const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/ing$/, CLASS.ing],
  [/ed$/, CLASS.ed],
  [/ly$/, CLASS.ly],
  [/(?:tion|ment|ness|ity|ism|ance|ence)s?$/, CLASS.tion],
  [/(?:er|or|ist|man|men|woman)s?$/, CLASS.er],
  [/(?:al|ive|ous|ful|ic|able|ible|ary|less)$/, CLASS.adjective],
  [/[^s']s$/, CLASS.s],
];

/** The class of a word: one of the closed classes, a mark, or what its form suggests. */
export function classOf(raw: string, lower: string, opens: boolean): number {
  const listed = CLASSES.get(lower);
  const capital = CAPITAL.test(raw);
  if (listed && !(capital && !opens && lower === 'may')) return listed;
  const mark = MARKS.indexOf(lower.length > 1 && /^[-.]/.test(lower) ? lower.charAt(0) : lower);
  if (mark >= 0 && !/^[\p{L}\p{N}]/u.test(lower)) return NAMES.length + 1 + mark;
  if (NUMBER.test(raw)) return CLASS.number;
  if (/^[@#]/.test(raw)) return CLASS.handle;
  if (capital) return classOfCapital(raw, opens);
  if (!LETTER.test(raw)) return CLASS.other;
  const tail = lower.slice(-6);
  return ENDINGS.find(([ending]) => lower.length > 4 && ending.test(tail))?.[1] ?? CLASS.word;
}

function classOfCapital(raw: string, opens: boolean): number {
  if (raw.length <= 2 && INITIAL.test(raw)) return CLASS.initial;
  if (raw.length > 1 && raw === raw.toUpperCase()) return CLASS.capitals;
  return opens ? CLASS.capital : CLASS.name;
}
