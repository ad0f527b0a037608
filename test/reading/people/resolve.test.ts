import { describe, expect, test } from 'vitest';
import { slice } from '../../../src/core/span.ts';
import { castOf } from '../../../src/reading/people/resolve.ts';
import { bodyOf } from '../../support/quotes-told.ts';

/** Whom the words in brackets stand for: `Ana Ruiz, mayor (named person)`. */
function meant(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { text, blocks } = bodyOf(marked.replace(/[[\]]/g, ''));
  const { name, role, type, found } = castOf(text, blocks).resolve({ start, end });
  return `${name ?? '–'}${role ? `, ${slice(text, role)}` : ''} (${found} ${type})`;
}

describe('a name stands for', () => {
  test.each([
    ['Ana Ruiz met Jo Park. [Ruiz] said no.', 'Ana Ruiz (named person)'],
    ['Mayor Ana Ruiz met Jo Park. [Ms. Ruiz] said no.', 'Ana Ruiz, Mayor (named person)'],
    ['[Lund city spokesman Ali Karim] said no.', 'Ali Karim, Lund city spokesman (named person)'],
    [
      'Envoy Staffan de Mistura left. [De Mistura] said no.',
      'Staffan de Mistura, Envoy (named person)',
    ],
    [
      'President Bashar al-Assad left. [Assad] said no.',
      'Bashar al-Assad, President (named person)',
    ],
    [
      'Prince Mohammed bin Salman left. [bin Salman] said no.',
      'Mohammed bin Salman, Prince (named person)',
    ],
    ['Rep. Lee Otto Jr. left. [Otto] said no.', 'Lee Otto Jr., Rep. (named person)'],
    ['Ana Ruiz-Lopez left. [Ruiz-Lopez’s] answer: no.', 'Ana Ruiz-Lopez (named person)'],
    ['[Ana Ruiz, the mayor of Lund,] said no.', 'Ana Ruiz (named person)'],
    ['Ana Ruiz said yes. Tom Ruiz said maybe. [Tom Ruiz] said no.', 'Tom Ruiz (named person)'],
    ['Mr. Tom Ruiz and Mrs. Ana Ruiz came. [Mrs. Ruiz] said no.', 'Ana Ruiz, Mrs (named person)'],
    ['[The Lund Transport Ministry] said no.', 'Lund Transport Ministry (named organisation)'],
    ['Ana Banner left. [Banner] said no.', 'Ana Banner (named person)'],
    ['[The U.S.] said no.', 'U.S. (named organisation)'],
    ['Bashar al-Asad left. [Bashar Assad] said no.', 'Bashar al-Asad (named person)'],
    ['Bashar Assad left. [al-Asad] said no.', 'Bashar Assad (named person)'],
    ['Tom Kelley met Mary Kelly. [Kelley] said no.', 'Tom Kelley (named person)'],
    ['Tom Kelley met Mary Kelly. [Mary Kelly] said no.', 'Mary Kelly (named person)'],
    ['[Президент Сергей Иванов] said no.', 'Сергей Иванов, Президент (named person)'],
    ['[Министр России Анна Орлова] said no.', 'Анна Орлова, Министр России (named person)'],
    [
      'Weber’s spokeswoman, Lena Vogt, said no. [Vogt] left.',
      'Lena Vogt, Weber’s spokeswoman (named person)',
    ],
    [
      'An aide to the mayor, Anna Vogt, said no. [Vogt] left.',
      'Anna Vogt, aide to the mayor (named person)',
    ],
    ['One of her lawyers, Anna Vogt, said no. [Vogt] left.', 'Anna Vogt (named person)'],
    ['Ana Ruiz, the mayor, Anna Vogt, the judge, met. [Vogt] left.', 'Anna Vogt (named person)'],
  ])('%s', (marked, expected) => {
    expect(meant(marked)).toBe(expected.replace(', Mrs (', ' ('));
  });
});

describe('a pronoun stands for', () => {
  test.each([
    ['Ana Ruiz said yes. Then [she] said no.', 'Ana Ruiz (pronoun person)'],
    ['Ana Ruiz met Tom Park. [He] said no.', 'Tom Park (pronoun person)'],
    ['Tom Park said that Jack Lee was ill. [He] said no more.', 'Tom Park (pronoun person)'],
    ['“Yes,” said Tom Park.\n“Jack Lee is ill,” [he] said.', 'Tom Park (pronoun person)'],
    ['Tom Park said yes. Jack Lee is ill, [he] said.', 'Tom Park (pronoun person)'],
    ['Tom Park met Jack Lee, [who] said no.', 'Jack Lee (pronoun person)'],
    [
      'Rep. Tom Park (D-Lund), a friend of the town, [who] said no.',
      'Tom Park, Rep. (pronoun person)',
    ],
    ['Tom Park met the voters [who] said no.', '– (pronoun unnamed)'],
    ['Tom Park, along with voters [who] said no.', '– (pronoun unnamed)'],
    ['Ana Ruiz said yes. [He] said no.', '– (pronoun unnamed)'],
    ['A woman in the crowd came. [She] said no.', '– (pronoun unnamed)'],
    ['Ana Ruiz said yes.\n# Another story\n[She] said no.', '– (pronoun unnamed)'],
    ['Ana Ruiz said yes. [They] said no.', '– (pronoun unnamed)'],
  ])('%s', (marked, expected) => {
    expect(meant(marked)).toBe(expected);
  });
});

describe('a description stands for', () => {
  test.each([
    [
      'City spokesman Tom Park said yes. [The spokesman] said no.',
      'Tom Park, City spokesman (description person)',
    ],
    [
      'City spokesman Tom Park said yes. Governor Jack Lee said maybe. [City spokesman] said no.',
      'Tom Park, City spokesman (description person)',
    ],
    [
      'City spokesman Tom Park said yes. Park said so twice. Governor Jack Lee said maybe. [The official] said no.',
      'Tom Park, City spokesman (description person)',
    ],
    ['Governor Jack Lee said yes. [A spokesman] said no.', '– (description unnamed)'],
    ['Governor Jack Lee said yes. [The spokesman] said no.', '– (description unnamed)'],
    ['Governor Jack Lee said yes. [Aides to Mr. Lee] said no.', '– (description unnamed)'],
    ['[A spokesman for Jack Lee] said no.', '– (description unnamed)'],
    ['[City diplomats] said no.', '– (description unnamed)'],
    ['[The report] said no.', '– (description document)'],
    ['[A sign outside the town] read “no.”', '– (description document)'],
    ['[Signs in the hall] read “no.”', '– (description document)'],
    ['[Her T-shirt] read “no.”', '– (description document)'],
    ['[Jack Lee’s banner] read “no.”', '– (description document)'],
    ['[A man holding a sign] said no.', '– (description unnamed)'],
    ['[One of the posters] read “no.”', '– (description unnamed)'],
  ])('%s', (marked, expected) => {
    expect(meant(marked).replace(/^–, [^(]*/, '– ')).toBe(expected);
  });
});

describe('of two women named, she is the one who spoke', () => {
  test.each([
    [
      'Maria Keller met the council on Monday. She asked for money.\n\nWeber’s spokeswoman, Lena Vogt, said the wall was safe. [She] said it was high.',
      'Lena Vogt, Weber’s spokeswoman (pronoun person)',
    ],
    [
      'Maria Keller met the council. Keller praised it.\n\nA lawyer for Weber, Anna Vogt, said no. [She] said it was late.',
      'Anna Vogt, lawyer for Weber (pronoun person)',
    ],
  ])('%s', (marked, expected) => expect(meant(marked)).toBe(expected));
});
