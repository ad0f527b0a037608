import { expect, test } from 'vitest';
import { formRows } from '../../../src/engines/store/form-rows.ts';
import { stringAt } from '../../../src/engines/store/string-table.ts';
import { anArticle, aQuote, spanOf } from '../../support/corpus.ts';

test.each([
  ['Mayor Ana Ruiz', 'Mayor', 'Ana Ruiz'],
  ['The harbour mayor Ana Ruiz', 'harbour mayor', 'Ana Ruiz'],
  ['former Porto Alto mayor Ana Ruiz', 'Porto Alto mayor', 'Ana Ruiz'],
  ['Ana Ruiz, the mayor of Porto Alto', 'mayor', 'Ana Ruiz'],
  ['Ana Ruiz, mayor', 'mayor', 'Ana Ruiz'],
  ['آنا رويز عمدة', 'عمدة', 'آنا رويز'],
  ['The mayor', 'mayor', 'The mayor'],
])('%s is named without the role', (mention, role, name) => {
  const article = anArticle({ text: `“We will rebuild the wall,” said ${mention}.` });
  const rows = formRows();
  rows.add(
    article.text,
    aQuote(article, 'We will rebuild the wall,', {
      speaker: {
        mention: spanOf(article.text, mention),
        type: 'person',
        found: 'named',
        role: spanOf(article.text, role),
      },
    }),
  );
  const { named, forms } = rows.finish();
  expect(stringAt(forms, (named[0] ?? 0) - 1)).toBe(name);
});
