import { defineCommand } from '../src/core/command.ts';
import type { Reply } from '../src/core/reply.ts';
import { DRAWN_AS, SEEN_BY, type Settings } from '../src/core/settings.ts';

export default defineCommand({
  name: 'settings',
  about: 'Who sees answers here, and how they are drawn; for those who manage the server',
  example: 'answers:asker',
  options: {
    answers: {
      kind: 'choice',
      about: 'Who sees an answer, unless whoever asks says otherwise',
      choices: SEEN_BY,
    },
    drawn: {
      kind: 'choice',
      about: 'A card with buttons, or plain text that previews and archives keep',
      choices: DRAWN_AS,
    },
  },
  isFor: 'managers',

  run({ answers, drawn }, { settings }) {
    if (!settings) {
      const problem = 'Nothing can be set here: this Dateline keeps no settings.';
      return { kind: 'unclear', problem };
    }
    if (!answers && !drawn) return told('How Dateline answers here', settings.read());
    const part = { ...(answers && { seenBy: answers }), ...(drawn && { drawnAs: drawn }) };
    return told('Changed: how Dateline answers here', settings.change(part));
  },
});

const SEEN: Readonly<Record<Settings['seenBy'], string>> = {
  everyone: 'everyone in the channel sees them',
  asker: 'only who asks sees them, and can share them',
};
const DRAWN: Readonly<Record<Settings['drawnAs'], string>> = {
  card: 'as a card with buttons',
  plain: 'as plain text, which previews, archives and screen readers keep',
};

function told(heading: string, { seenBy, drawnAs }: Settings): Reply {
  return {
    kind: 'notice',
    heading,
    facts: [
      { name: 'Answers', value: `${seenBy}: ${SEEN[seenBy]}` },
      { name: 'Drawn', value: `${drawnAs}: ${DRAWN[drawnAs]}` },
    ],
    lines: [
      'To change this: /settings answers:asker or answers:everyone, drawn:plain or drawn:card.',
      'For one answer alone, hide:True or hide:False on Discord says who sees it.',
    ],
  };
}
