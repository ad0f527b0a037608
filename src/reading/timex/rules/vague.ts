import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

const PAST = String.raw`more\srecently|recently|(?:in\s)?recent\s(?:years|times)|in\sthe\spast|the\spast(?=[.,;]|\sand\b)|formerly|lately`;
const PRESENT = String.raw`right\snow|now|currently|current|at\s(?:present|the\smoment)|these\sdays|nowadays`;
const FUTURE = String.raw`the\s(?:near\s|foreseeable\s|not-too-distant\s)?future|near\sfuture|(?<!\bas\s)soon(?!\safter)|the\s(?:coming|next)\sfew\s(?:days|weeks|months|years)|(?:the\s)?coming\s(?:days|weeks|months|years|quarters)`;

export const vague: TimexRule = {
  name: 'vague',
  example: ['recently', 'PAST_REF'],
  needs: ANYWHERE,
  pattern: new RegExp(
    String.raw`\b(?:(?<past>${PAST})|(?<present>${PRESENT})|(?<future>${FUTURE}))\b(?!-)`,
    'gi',
  ),
  read: ({ past, present }) => ({
    kind: 'value',
    value: past ? 'PAST_REF' : present ? 'PRESENT_REF' : 'FUTURE_REF',
  }),
};
