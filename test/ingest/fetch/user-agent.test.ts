import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { productOf, userAgentOf } from '../../../src/ingest/fetch/user-agent.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test.each([
  [undefined, ''],
  ['', ''],
  ['  ', ''],
  [' https://example.org/~ana/why?lang=en#us ', '; +https://example.org/~ana/why?lang=en#us'],
  ['desk@example.org', '; +desk@example.org'],
  ['mailto:desk@example.org', '; +mailto:desk@example.org'],
])('who asks is told with the version and, from %j, how to reach them', (contact, told) => {
  const agent = userAgentOf(contact);
  expect(agent).toBe(`Dateline/${version} (reads articles for a research corpus${told})`);
  expect(productOf(agent)).toBe('dateline');
});

test.each(['us', 'call us!', 'https://example.org/\r\nX: y', 'a@b (me)', 'é@example.org'])(
  '%j is no way to reach anyone',
  (contact) => {
    expect(() => userAgentOf(contact)).toThrow(
      `FETCH_CONTACT must be a web or mail address, as in https://example.org/about-us, and is “${contact}”.`,
    );
  },
);
