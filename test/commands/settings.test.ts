import { expect, test } from 'vitest';
import settings from '../../commands/settings.ts';
import { contextOf, town } from '../support/desk.ts';
import { settingsInMemory } from '../support/settings.ts';

const HOW = [
  'To change this: /settings answers:asker or answers:everyone, drawn:plain or drawn:card.',
  'For one answer alone, hide:True or hide:False on Discord says who sees it.',
];
const EVERYONE = { name: 'Answers', value: 'everyone: everyone in the channel sees them' };
const ASKER = { name: 'Answers', value: 'asker: only who asks sees them, and can share them' };
const CARD = { name: 'Drawn', value: 'card: as a card with buttons' };
const PLAIN = {
  name: 'Drawn',
  value: 'plain: as plain text, which previews, archives and screen readers keep',
};

test('tells what is chosen, and changes nothing', async () => {
  const here = settingsInMemory({ drawnAs: 'plain' });
  expect(await settings.answer({}, { ...(await contextOf(town)), settings: here })).toEqual({
    kind: 'notice',
    heading: 'How Dateline answers here',
    facts: [EVERYONE, PLAIN],
    lines: HOW,
  });
  expect(here.read()).toEqual({ seenBy: 'everyone', drawnAs: 'plain' });
});

test.each([
  [{ answers: 'asker' }, { seenBy: 'asker', drawnAs: 'card' }, [ASKER, CARD]],
  [{ drawn: 'plain' }, { seenBy: 'everyone', drawnAs: 'plain' }, [EVERYONE, PLAIN]],
  [{ answers: 'ASKER', drawn: 'plain' }, { seenBy: 'asker', drawnAs: 'plain' }, [ASKER, PLAIN]],
])('%j changes that alone', async (raw, chosen, facts) => {
  const here = settingsInMemory();
  expect(await settings.answer(raw, { ...(await contextOf(town)), settings: here })).toEqual({
    kind: 'notice',
    heading: 'Changed: how Dateline answers here',
    facts,
    lines: HOW,
  });
  expect(here.read()).toEqual(chosen);
});

test('what cannot be chosen is told, and changes nothing', async () => {
  const here = settingsInMemory();
  const context = { ...(await contextOf(town)), settings: here };
  expect(await settings.answer({ answers: 'nobody' }, context)).toEqual({
    kind: 'unclear',
    problem: '“nobody” is not offered: answers can be everyone, asker.',
  });
  expect(here.read()).toEqual({ seenBy: 'everyone', drawnAs: 'card' });
});

test('where nothing is kept, that is said', async () => {
  expect(await settings.answer({}, await contextOf(town))).toEqual({
    kind: 'unclear',
    problem: 'Nothing can be set here: this Dateline keeps no settings.',
  });
});
