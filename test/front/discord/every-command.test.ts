import { expect, test } from 'vitest';
import { claimsIn } from '../../../src/reading/claims.ts';
import { commands, contextOf, town } from '../../support/desk.ts';
import { flatten } from '../../support/loopback-discord/rules.ts';
import { APPLICATION } from '../../support/loopback-discord/world.ts';
import { questionsInMemory, settingsInMemory } from '../../support/settings.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

/** Two of each: a question that finds something, and one that asks for the rare things. */
const OPTIONS: Readonly<
  Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>
> = {
  article: [{ ref: 'S1' }, { ref: 'Q1', hide: true }],
  cite: [{ ref: 'Q1' }, { ref: 'S1', style: 'bibtex' }],
  compare: [{ topic: 'wall' }, { topic: 'Q1', page: 1 }],
  export: [
    { what: 'quotes', query: 'Ruiz', as: 'csv' },
    { what: 'articles', query: 'wall', as: 'ris' },
  ],
  quote: [{ query: 'Ruiz' }, { query: 'wall', sort: 'newest' }],
  search: [{ query: 'wall' }, { query: 'nothing of the kind' }],
  sources: [{ text: 'The wall fell on Sunday' }],
  speaker: [{ name: 'Ana Ruiz' }],
  timeline: [{ topic: 'wall' }],
  verify: [{ text: 'Ana Ruiz: “We will never rebuild the wall”' }],
  why: [{ ref: 'Q1' }],
};

async function start(drawnAs: 'card' | 'plain') {
  const { library } = await contextOf(town);
  return started({
    commands,
    library: () => library,
    claimsIn: async (text) => claimsIn(text),
    settingsOf: () => settingsInMemory({ drawnAs }),
    kept: questionsInMemory(),
    renewal: { renew: async () => ({ kind: 'unchanged', faults: 0 }), behind: () => undefined },
  });
}

test('what a message forwards is read as well', async () => {
  await start('card');
  const forwarded = [{ content: 'Ana Ruiz: “We will rebuild the wall”.' }];
  const { answered } = discord().menu('Check quotes here', { content: '', forwarded });
  expect(look(await answered).texts?.[0]).toMatch(/^### \d/);
});

test('of a message with long previews, its own words are read first, and it is said what is not', async () => {
  const bot = await start('card');
  const content = 'Ana Ruiz: “We will rebuild the wall”.';
  const embeds = [{ title: 'Rain', description: 'It rained. '.repeat(370) }];
  const { answered } = discord().menu('Check quotes here', { content, embeds });
  const { texts = [] } = look(await answered);
  expect([texts[0], texts.at(-1)]).toEqual([
    expect.stringMatching(/^### \d/),
    expect.stringMatching(/\n-# Not all of this message was read: its previews are too long\.$/),
  ]);
  expect(troubles(bot)).toEqual([]);
});

const everyone = commands.filter(({ isFor }) => !isFor);

test('every command is registered as Discord takes it', async () => {
  await start('card');
  const listed = discord().registered.get(`/applications/${APPLICATION}/commands`) ?? [];
  const places = listed.map(({ name, contexts, integration_types, default_member_permissions }) => [
    name,
    contexts,
    integration_types,
    default_member_permissions,
  ]);
  const expected = commands.flatMap(({ name, isFor, onMessage }) => [
    isFor ? [name, [0], [0], '32'] : [name, [0, 1, 2], [0, 1], undefined],
    ...(onMessage ? [[onMessage.label, [0, 1, 2], [0, 1], undefined]] : []),
  ]);
  expect(places).toEqual(expected);
});

test.each(
  everyone.flatMap(({ name }) => (OPTIONS[name] ?? [{}]).map((options) => ({ name, options }))),
)('/$name $options is answered, and each of its buttons and choices', async ({ name, options }) => {
  for (const drawnAs of ['card', 'plain'] as const) {
    const bot = await start(drawnAs);
    const { sent, message } = await discord().slash({ name, options }).answered;
    const all = sent.type === 8 ? [] : flatten(sent.data.components);
    const ids = all.flatMap((one) => (one.type === 2 && one.custom_id ? [one.custom_id] : []));
    for (const id of ids.filter((one) => !/^1[sd]/.test(one))) {
      const pressed = look(await discord().pressId(message, id, 'ben').answered);
      expect([id, pressed.kind, pressed.texts?.join()]).toEqual([
        id,
        'private',
        expect.not.stringMatching(/earlier answer|Something broke/),
      ]);
    }
    for (const select of all.flatMap((one) => (one.type === 3 ? [one] : []))) {
      for (const { value } of select.options) {
        const by = { person: 'max', values: [value] } as const;
        const chosen = look(await discord().pressId(message, select.custom_id, by).answered);
        expect(chosen.texts?.join()).not.toMatch(/earlier answer|Something broke/);
      }
    }
    expect(look({ sent, message, files: [] }).texts?.join('')).not.toMatch(/^(Please|There is no)/);
    expect(troubles(bot)).toEqual([]);
    await bot.stop();
  }
});

test.each(commands.filter(({ isFor }) => isFor).map(({ name }) => name))(
  '/%s is answered to managers, privately, and offers nothing to press',
  async (name) => {
    const bot = await start('card');
    expect(look(await discord().slash({ name, person: 'mia' }).answered)).toMatchObject({
      kind: 'private',
      buttons: [],
      texts: expect.not.arrayContaining([expect.stringMatching(/Something broke/)]),
    });
    expect(troubles(bot)).toEqual([]);
  },
);

test.each(commands.flatMap(({ onMessage }) => onMessage?.label ?? []))(
  '“%s” is answered of a message',
  async (label) => {
    const bot = await start('card');
    const content = 'Ana Ruiz: “We will rebuild the wall”. The wall fell on Sunday.';
    const { kind, texts } = look(await discord().menu(label, { content }).answered);
    expect([kind, texts?.[0]]).toEqual(['private', expect.stringMatching(/^### \d/)]);
    expect(troubles(bot)).toEqual([]);
  },
);
