/** How a verb of saying takes what was said. */
export type Verb = {
  readonly lemma: string;
  /** `told reporters that …`: the one it was said to stands right after the verb. */
  readonly audience: boolean;
  /** `said he was late`: a whole clause may follow without `that`. */
  readonly clause: boolean;
  /** `denied the charge`, `ruled out any talks`: a thing may follow. */
  readonly object: boolean;
  /** `vowed to return`: an infinitive tells what was said. */
  readonly infinitive: boolean;
  /** `dismissed the idea as naive`, `called it "a farce"`: a judgement on a thing. */
  readonly judges: boolean;
  /** `urged lawmakers to vote`: someone is to do something. */
  readonly requests: boolean;
  /** Words that belong to the verb: `out` in `point out`. */
  readonly particles: readonly string[];
};

export type Form = 'finite' | 'base' | 'participle';
export type Cue = { readonly form: Form; readonly verbs: readonly Verb[] };

/** Flags: a audience, c clause, o object, i infinitive, j judges, r requests. Particles after the lemma. */
const VERBS = `
say c|tell aci|add co|note co|stress co|emphasise co|emphasize co|affirm co|clarify co|warn aco|warn+of o|warn+about o|warn+against o
explain co|announce co|claim co|argue co|insist co|insist+on o|recall co|point+out co|state co|declare co|write c|write+in c|tweet c|reiterate co
deny co|rule+out o|reject o|demand co|assert co|allege co|maintain co|contend co|confirm co|acknowledge co|admit co|concede co
indicate co|suggest co|mention co|observe c|remark c|comment c|reply c|respond c|answer c|retort c|counter c|quip c|joke c|lament co
disclose co|reveal co|report co|predict co|boast c|complain c|complain+about o|complain+of o|caution aco|inform ac|remind ac|assure ac
promise aci|vow ci|pledge ci|threaten i|swear c|testify c|conclude co|continue c|repeat co|reaffirm co|underline co|underscore co|highlight o
propose co|recommend co|agree c|disagree c|believe c|think c|hope c|fear c|feel c|doubt c|estimate c|expect c|guess c|wonder c|speculate c
see c|proclaim co|profess c|attest c|opine c|elaborate c|specify co|detail o|outline o|exclaim c|shout c|yell c|cry c|whisper c|mutter c
urge r|ask acr|encourage r|order r|beg r|advise r|invite r|call+for o|call+on r|call j|describe j|dismiss j|label j|brand j|denounce j|accuse j|blame j|decry j|criticise j|criticize j
condemn j|praise j|characterise j|characterize j|refer+to j|slam j|blast j|mock j|hail j|compare j|cite j
speak+of o|speak+about o|talk+about o|hint c|imply c|stipulate c|rebut o|refute o|dispute o|contest o|welcome j|voice o|express o
scold c|sing c|chant c|begin c|post c|email c|read c|sum+up c|chime+in c|put+it j|make+clear c|make+it+clear c|go+on c|tout j|question j|defend j`;

const FLAGS = {
  a: 'audience',
  c: 'clause',
  o: 'object',
  i: 'infinitive',
  j: 'judges',
  r: 'requests',
} as const;

const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'saying'],
  tell: ['told', 'telling'],
  write: ['wrote written', 'writing'],
  sing: ['sang sung', 'singing'],
  begin: ['began', 'beginning'],
  think: ['thought', 'thinking'],
  feel: ['felt', 'feeling'],
  see: ['saw', 'seeing'],
  swear: ['swore sworn', 'swearing'],
  speak: ['spoke spoken', 'speaking'],
  read: ['read', 'reading'],
  put: ['put', 'putting'],
  beg: ['begged', 'begging'],
  make: ['made', 'making'],
  go: ['went', 'going'],
  sum: ['summed', 'summing'],
  admit: ['admitted', 'admitting'],
  rebut: ['rebutted', 'rebutting'],
  refer: ['referred', 'referring'],
  label: ['labeled labelled', 'labeling labelling'],
  quip: ['quipped', 'quipping'],
};

const cues: ReadonlyMap<string, Cue> = lexicon();

/** The verb of saying that a word may be, in any of its forms. */
export function cueOf(lower: string): Cue | undefined {
  return cues.get(lower);
}

function lexicon(): ReadonlyMap<string, Cue> {
  const found = new Map<string, Cue>();
  const add = (word: string, form: Form, verb: Verb) => {
    const known = found.get(word);
    const verbs = [...(known?.verbs ?? []), verb];
    verbs.sort((a, b) => b.particles.length - a.particles.length);
    found.set(word, { form: known?.form ?? form, verbs });
  };
  for (const entry of VERBS.trim().split(/[|\n]/)) {
    const [head = '', flags = ''] = entry.split(' ');
    const [lemma = '', ...particles] = head.split('+');
    const verb = { lemma, particles, ...flagsOf(flags) };
    const [past, participle] = IRREGULAR[lemma] ?? [pastOf(lemma), participleOf(lemma)];
    for (const word of past.split(' ')) add(word, 'finite', verb);
    for (const word of participle.split(' ')) add(word, 'participle', verb);
    add(singularOf(lemma), 'finite', verb);
    if (!past.split(' ').includes(lemma)) add(lemma, 'base', verb);
  }
  return found;
}

function flagsOf(flags: string): Omit<Verb, 'lemma' | 'particles'> {
  const on = new Set(
    [...flags].map((flag) => Object.entries(FLAGS).find(([key]) => key === flag)?.[1]),
  );
  return {
    audience: on.has('audience'),
    clause: on.has('clause'),
    object: on.has('object'),
    infinitive: on.has('infinitive'),
    judges: on.has('judges'),
    requests: on.has('requests'),
  };
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function participleOf(lemma: string): string {
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function singularOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

const WEAK: ReadonlySet<string> = new Set(
  `see read continue post email feel expect guess doubt wonder observe comment respond reply answer counter repeat agree disagree
  think believe hope fear report express speculate cry shout yell scold sing chant begin go make sum chime put specify attest imply hint detail outline`.split(
    /\s+/,
  ),
);

/** A verb that tells of words only with `that`, a colon or quotation marks after it. */
export function isWeak({ lemma }: Verb): boolean {
  return WEAK.has(lemma);
}
