import { Locale } from 'discord.js';
import { z } from 'zod';

/** What Discord's documentation allows, written down again here so that the bot's own limits are tested. */
const button = z
  .strictObject({
    type: z.literal(2),
    style: z.int().min(1).max(5),
    label: z.string().min(1).max(80).optional(),
    custom_id: z.string().min(1).max(100).optional(),
    url: z.url().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .refine(({ style, custom_id, url }) => (style === 5 ? url && !custom_id : custom_id && !url));
const text = z.strictObject({ type: z.literal(10), content: z.string().trim().min(1).max(4000) });
const separator = z.strictObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});
const choosable = z.strictObject({
  label: z.string().trim().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().trim().min(1).max(100).optional(),
  default: z.boolean().optional(),
});
const select = z.strictObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  options: z
    .array(choosable)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'values repeat')
    .refine((all) => all.filter((one) => one.default).length <= 1, 'several defaults'),
});
/** A row holds up to five buttons, or one select. */
const row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.tuple([select])]),
});
/** Names with other signs are changed by Discord, and then not found. */
const attached = z.strictObject({ url: z.string().regex(/^attachment:\/\/[\w.-]{1,200}$/) });
const gallery = z.strictObject({
  type: z.literal(12),
  items: z
    .array(
      z.strictObject({
        media: attached,
        description: z.string().trim().min(1).max(1024),
        spoiler: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10),
});
const file = z.strictObject({
  type: z.literal(13),
  file: attached,
  spoiler: z.boolean().optional(),
});
const container = z.strictObject({
  type: z.literal(17),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(z.discriminatedUnion('type', [text, separator, row, gallery, file])).min(1),
});
const top = z.discriminatedUnion('type', [text, separator, row, gallery, file, container]);

const attachments = z
  .array(
    z.strictObject({
      id: z.union([z.string(), z.int()]),
      filename: z.string().optional(),
      description: z.string().max(1024).optional(),
    }),
  )
  .max(10)
  .optional();

/** A message of components; with them Discord takes no content and no embeds. */
export const message = z
  .looseObject({
    flags: z.int().refine((flags) => (flags & (1 << 15)) !== 0, 'IsComponentsV2 is not set'),
    components: z.array(top).min(1),
    content: z.undefined().optional(),
    embeds: z.undefined().optional(),
    poll: z.undefined().optional(),
    attachments,
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  })
  .superRefine(({ components }, context) => {
    const all = flatten(components);
    const refuse = (problem: string) => context.addIssue({ code: 'custom', message: problem });
    if (all.length > 40) refuse(`${all.length} components`);
    const length = all.reduce((sum, one) => sum + (one.type === 10 ? one.content.length : 0), 0);
    if (length > 4000) refuse(`${length} characters of text`);
    if (repeatsIds(all)) refuse('custom ids are not unique');
  });

/** A message of content, as it was before there were components for text. */
export const plainMessage = z
  .looseObject({
    flags: z.int().refine((flags) => (flags & (1 << 15)) === 0, 'IsComponentsV2 is set'),
    content: z.string().trim().min(1).max(2000),
    components: z.array(row).max(5),
    embeds: z.undefined().optional(),
    attachments,
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  })
  .refine(({ components }) => !repeatsIds(flatten(components)), 'custom ids are not unique');

export type Component = z.infer<typeof top> | z.infer<typeof button> | z.infer<typeof select>;

function repeatsIds(all: readonly Component[]): boolean {
  const ids = all.flatMap((one) => ('custom_id' in one ? (one.custom_id ?? []) : []));
  return new Set(ids).size < ids.length;
}

/** All components of a message, the nested ones too. */
export function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((one) =>
    'components' in one ? [one, ...flatten(one.components)] : [one],
  );
}

const choice = z.strictObject({
  name: z.string().trim().min(1).max(100),
  value: z.string().max(100),
});
const choices = z
  .array(choice)
  .max(25)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'names repeat');

export const anyMessage = z.union([message, plainMessage]);

/** What an interaction may be answered with. */
export const answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: anyMessage }),
  z.strictObject({ type: z.literal(7), data: anyMessage }),
  z.strictObject({ type: z.literal(8), data: z.strictObject({ choices }) }),
]);
export type Sent = z.infer<typeof answer>;

/** A promise to answer later, which says only who will see it. */
export const deferral = z.strictObject({
  type: z.literal(5),
  data: z.strictObject({ flags: z.literal([0, 1 << 6]).optional() }),
});

/** A sign that a press was heard, after which its message is changed, or something follows. */
export const acknowledgement = z.strictObject({ type: z.literal(6) });

/** The name of a command or an option: without capitals, where the script has them. */
const commandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase());
const listedChoices = z
  .array(choice.extend({ name_localizations: inLocales(z.string().trim().min(1).max(100)) }))
  .min(1)
  .max(25)
  .refine((all) => doubles(all).length === 0, 'names repeat');

const option = z
  .strictObject({
    type: z.literal([3, 4, 5, 7]),
    name: commandName,
    name_localizations: inLocales(commandName),
    description: z.string().min(1).max(100),
    description_localizations: inLocales(z.string().min(1).max(100)),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: listedChoices.optional(),
    min_value: z.int().optional(),
    max_value: z.int().optional(),
    max_length: z.int().min(1).max(6000).optional(),
    channel_types: z.array(z.int().min(0).max(16)).optional(),
  })
  .refine((one) => !(one.autocomplete && one.choices), 'autocomplete and choices')
  .refine((one) => one.max_length === undefined || one.type === 3, 'max_length is for strings')
  .refine((one) => one.channel_types === undefined || one.type === 7, 'not a channel');
const options = z
  .array(option)
  .max(25)
  .refine((all) => !all.some((one, i) => one.required && all[i - 1]?.required === false))
  .refine((all) => doubles(all).length === 0, 'names repeat');
/** One of several things that a command does, with options of its own. */
const part = z.strictObject({
  type: z.literal(1),
  name: commandName,
  name_localizations: inLocales(commandName),
  description: z.string().min(1).max(100),
  description_localizations: inLocales(z.string().min(1).max(100)),
  options: options.optional(),
});
const parts = z
  .array(part)
  .min(1)
  .max(25)
  .refine((all) => doubles(all).length === 0, 'names repeat');

const places = {
  contexts: z.array(z.int().min(0).max(2)).min(1).optional(),
  default_member_permissions: z.string().regex(/^\d+$/).optional(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
};
const slashCommand = z
  .strictObject({
    type: z.literal(1),
    name: commandName,
    name_localizations: inLocales(commandName),
    description: z.string().min(1).max(100),
    description_localizations: inLocales(z.string().min(1).max(100)),
    options: z.union([options, parts]),
    ...places,
  })
  .refine((command) => sizeOf(command) <= 8000, 'more than 8000 characters');
const label = z.string().trim().min(1).max(32);
/** An entry of the menu of a message: any name, and nothing to fill in. */
const messageEntry = z.strictObject({
  type: z.literal(3),
  name: label,
  name_localizations: inLocales(label),
  ...places,
});

/** What a list of commands may look like: of a message's menu five at most. */
export const commands = z
  .array(z.discriminatedUnion('type', [slashCommand, messageEntry]))
  .refine((all) => all.filter(({ type }) => type === 1).length <= 100)
  .refine((all) => all.filter(({ type }) => type === 3).length <= 5)
  .refine(
    (all) => [1, 3].every((kind) => doubles(all.filter(({ type }) => type === kind)).length === 0),
    'names repeat',
  );
export type ListedCommand = z.infer<typeof commands>[number];

/** Texts by Discord's own locales, as many as it has. */
function inLocales<T extends z.ZodType>(text: T) {
  return z.partialRecord(z.enum(Locale), text).optional();
}

type Named = { readonly name: string; readonly name_localizations?: unknown };

/** Names that two of them have in one locale; one without a name there is shown by its own. */
function doubles(all: readonly Named[]): readonly string[] {
  return Object.values(Locale).flatMap((locale) => {
    const names = all.map((one) => localisedIn(one)[locale] ?? one.name);
    return names.filter((name, i) => names.indexOf(name) !== i);
  });
}

function localisedIn({ name_localizations }: Named): Readonly<Record<string, string>> {
  return (name_localizations ?? {}) as Readonly<Record<string, string>>;
}

type Told = {
  readonly name: string;
  readonly name_localizations?: unknown;
  readonly description?: string;
  readonly description_localizations?: unknown;
  readonly value?: string;
  readonly options?: readonly Told[] | undefined;
  readonly choices?: readonly Told[] | undefined;
};

/** How many characters a command counts as: of each text the longest, in whatever language. */
export function sizeOf(told: Told): number {
  const longest = (text: string, others: unknown) =>
    Math.max(...[text, ...Object.values(others ?? {})].map((one) => `${one}`.length));
  const nested = [...(told.options ?? []), ...(told.choices ?? [])];
  return (
    longest(told.name, told.name_localizations) +
    longest(told.description ?? '', told.description_localizations) +
    (told.value ?? '').length +
    nested.reduce((sum, one) => sum + sizeOf(one), 0)
  );
}
