import { expect, test } from 'vitest';
import { read, shown } from '../support/read.ts';

const LEAD =
  'The council of Norport voted on Monday to close the Westgate bridge for a year, and the mayor called the decision painful but said that it was right.';
const SECOND =
  '“Nobody wanted this,” Mayor Ana Ruiz said after the vote. “But the piers of the bridge are worn, and we owe people a safe way to work.”';
const THIRD =
  'The bridge carries twenty thousand cars a day, according to the council, and the ferry that is to replace it carries four hundred.';

const text = (raw: string) => shown(read(raw)).blocks;

test('what readers wrote below a text is not its text, however much they wrote', () => {
  const remark =
    'I have read the report on the piers twice, and nowhere does it say that the bridge must be closed for a whole year, so I wonder what the council was told.';
  const comments = ['Jo Park', 'Li Lane', 'Bo Ray', 'Al Moss'].map(
    (name, i) =>
      `${name} on May ${i + 3}, 2019 at 6:34 am said:\n${remark} So says ${name}.\n${remark}`,
  );
  expect(
    text(`Norport closes its bridge\n\n${LEAD}\n\n${SECOND}\n\n${comments.join('\n\n')}`),
  ).toEqual([LEAD, SECOND]);
});

test('a sentence that ends with a day and a colon heads no comments', () => {
  const day = 'What Ana Ruiz on May 3 at noon said:';
  expect(text(`Norport closes its bridge\n\n${LEAD}\n\n${day}\n\n${SECOND}\n\n${THIRD}`)).toContain(
    SECOND,
  );
});

test('a paragraph that stands twice is told once', () => {
  expect(text(`Norport closes its bridge\n\n${LEAD}\n\n${SECOND}\n\n${THIRD}\n\n${LEAD}`)).toEqual([
    LEAD,
    SECOND,
    THIRD,
  ]);
});

test('a text that stands again as one line is told once', () => {
  expect(
    text(
      `Norport closes its bridge\n\n${LEAD}\n\n${SECOND}\n\n${THIRD}\n\n${LEAD} ${SECOND} ${THIRD}`,
    ),
  ).toEqual([LEAD, SECOND, THIRD]);
});
