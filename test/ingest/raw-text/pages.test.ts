import { expect, test } from 'vitest';
import { read, shown } from '../support/read.ts';

const LEAD =
  'The council of Norport voted on Monday to close the Westgate bridge for a year, and the mayor called the decision painful.';
const SECOND =
  '“Nobody wanted this,” Mayor Ana Ruiz said after the vote. “But the piers of the bridge are worn, and we owe people a safe way to work.”';
const THIRD =
  'The bridge carries twenty thousand cars a day, according to the council, and the ferry that is to replace it carries four hundred.';
const FOURTH =
  'Shopkeepers on both banks told the council that they expected to lose a third of their customers while the bridge is closed.';

test('a page of a news site', () => {
  const raw = `Skip to main content
Home
Politics
Sport
Share this story
Facebook
Twitter
Norport votes to close the Westgate bridge
By Ana Lane | Nor Herald
Nov. 18, 2019 8:03 am ET
The Westgate bridge at dusk, seen from the ferry in May 2008. (Photo: Nor Press)
${LEAD}
ADVERTISEMENT
${SECOND}
READ MORE: Ferry breaks down again
${THIRD}
What the shops say
${FOURTH}
Tags: bridge, council
Most Read
Norland Wins the Cup After a Long Night of Penalties
Rain Floods Three Streets in Eastgate
© 2019 Nor Herald. All rights reserved.`;
  expect(shown(read(raw))).toEqual({
    title: 'Norport votes to close the Westgate bridge',
    author: 'Ana Lane (byline)',
    published: '2019-11-18 (published line)',
    blocks: [
      '| The Westgate bridge at dusk, seen from the ferry in May 2008. (Photo: Nor Press)',
      LEAD,
      SECOND,
      THIRD,
      '# What the shops say',
      FOURTH,
    ],
    dropped: [
      'navigation: Skip to main content',
      'navigation: Home',
      'before the article: Politics',
      'before the article: Sport',
      'sharing and following: Share this story',
      'sharing and following: Facebook',
      'sharing and following: Twitter',
      'title: Norport votes to close the Westgate bridge',
      'byline: By Ana Lane | Nor Herald',
      'published line: Nov. 18, 2019 8:03 am ET',
      'advertisement: ADVERTISEMENT',
      'related headline: READ MORE: Ferry breaks down again',
      'keyword list: Tags: bridge, council',
      'navigation: Most Read',
      'related headline: Norland Wins the Cup After a Long Night of Penalties',
      'related headline: Rain Floods Three Streets in Eastgate',
      'legal line: © 2019 Nor Herald. All rights reserved.',
    ],
  });
});

test('readers’ comments and another story’s teaser below a text', () => {
  const raw = `Norport votes to close the Westgate bridge

NORPORT (NOPA) – ${LEAD}

${SECOND}

${THIRD}

Source: NOPA

Comments

Jo Park on November 19, 2019 at 6:34 am said:
I have used this bridge for forty years and never saw a crack in it, so who profits from this?

Li Lane on November 19, 2019 at 7:01 am said:
Has anyone asked the ferrymen what they think of it? I did, and they laughed.`;
  const { blocks, title, outlet } = shown(read(raw));
  expect({ title, outlet, blocks }).toEqual({
    title: 'Norport votes to close the Westgate bridge',
    outlet: 'NOPA (source line)',
    blocks: [`NORPORT (NOPA) – ${LEAD}`, SECOND, THIRD],
  });
});

test('a text and nothing else', () => {
  const raw = [LEAD, SECOND, THIRD].join('\n');
  expect(shown(read(raw))).toEqual({ blocks: [LEAD, SECOND, THIRD], dropped: [] });
});

test('one glued line', () => {
  const raw = `${LEAD}${SECOND}On the Ferry in WinterThe ferry does not run in ice.${FOURTH}`;
  expect(shown(read(raw)).blocks).toEqual([
    LEAD,
    SECOND,
    '# On the Ferry in Winter',
    'The ferry does not run in ice.',
    FOURTH,
  ]);
});

test.each([
  ['NORPORT, March 3, 2020 (Nor Press) - “We will not stop,” the mayor said. “The bridge stays'],
  ['NORPORT, March 3, 2020 (Nor Press) – “We will not stop,” the mayor said'],
  ['The mayor rose and said: “We will not stop'],
  ['The mayor rose and said: "We will not stop'],
])('a line whose sentence or quotation runs on is a paragraph: %s', (line) => {
  const next = '“Not today,” she said. “The bridge was built by our fathers.”';
  const { blocks } = shown(read(`${LEAD}\n\n${line}\n\n${next}\n\n${THIRD}`));
  expect(blocks).toEqual([LEAD, line, next, THIRD]);
});

test('a page that begins with a dateline and an open quotation', () => {
  const line =
    'NORPORT, March 3, 2020 (Nor Press) - “We will not stop,” the mayor said. “The bridge stays';
  const next = '“Not today, not tomorrow,” she said. “The bridge was built by our fathers.”';
  const vote = 'The council will vote in May.';
  expect(shown(read(`Mayor to keep the bridge\n\n${line}\n\n${next}\n\n${vote}`))).toEqual({
    title: 'Mayor to keep the bridge',
    outlet: 'Nor Press (dateline)',
    published: '2020-03-03 (dateline)',
    dateline: 'NORPORT, March 3, 2020 (Nor Press) -',
    blocks: [line, next, vote],
    dropped: ['title: Mayor to keep the bridge'],
  });
});
