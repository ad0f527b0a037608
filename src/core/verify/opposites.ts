import { stemmer } from 'stemmer';

/** Words that say the contrary of each other: each line two sides. */
const PAIRS = `
up / down downward downwards
upward upwards / downward downwards
increase increasing grow growth rise rising rose gain / decrease decreasing shrink fall falling fell drop decline loss
raise / lower cut
more / less fewer
most / least fewest
many / few
high / low
higher / lower
above over / below under beneath
maximum / minimum
before / after
earlier / later
early / late
east eastern / west western
north northern / south southern
left / right
in into inside / out outside
to toward towards / from
enter arrive / leave depart
come / go
with / without
win won victory / lose lost defeat
winner / loser
accept approve / reject refuse
allow permit / forbid ban prohibit prevent
support / oppose
for pro / against anti
always / never
all every / none some
everyone everybody / nobody no-one
everything / nothing
both / neither
open / close closed shut
start begin / end stop finish
first / last
buy / sell
import / export
attack / defend
ally friend / enemy foe
guilty / innocent
true / false
right / wrong
good / bad evil
better / worse
best / worst
strong / weak
safe / dangerous unsafe
agree / disagree
confirm admit / deny
advance / retreat withdraw
profit / loss
alive living / dead
war / peace
success succeed / failure fail
positive / negative
major / minor
public / private
domestic internal / foreign external
join / leave quit
give / take
same / different
yes / no
likely / unlikely
possible / impossible
legal lawful / illegal unlawful
easy / hard difficult
rich / poor
old / new young
fast quick / slow
inside / outside
near / far
remember / forget
love / hate
help / hurt harm
build / destroy
create / destroy
include / exclude
remain stay / leave
keep / lose
save / kill
civilian / military
peaceful / violent
voluntary / forced
temporary / permanent
direct / indirect
offensive / defensive
`;

const OPPOSITES = new Map<string, Set<string>>();
for (const line of PAIRS.trim().split('\n')) {
  const [one = [], other = []] = line.split(' / ').map((side) => side.split(' ').map(stem));
  for (const a of one)
    for (const b of other) {
      sidesOf(a).add(b);
      sidesOf(b).add(a);
    }
}

function sidesOf(word: string): Set<string> {
  const known = OPPOSITES.get(word) ?? new Set();
  OPPOSITES.set(word, known);
  return known;
}

function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}

const REVERSING = /^(?:un|in|im|il|ir|dis|non|anti|counter)(?=[a-z]{3})/;

/** True for words that say the contrary: `rise` and `fell`, `likely` and `unlikely`. */
export function isOpposite(a: string, b: string): boolean {
  if (OPPOSITES.get(stem(a))?.has(stem(b))) return true;
  return a.replace(REVERSING, '') === b || b.replace(REVERSING, '') === a ? a !== b : false;
}
