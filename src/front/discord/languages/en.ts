import type { ControlTexts } from './language.ts';

/** English; what commands are called and say is in their own files. */
export const english: ControlTexts = {
  previous: 'Previous',
  next: 'Next',
  share: 'Share',
  remove: 'Delete',
  context: 'Context',
  compare: 'Compare',
  cite: 'Cite',
  openAtWords: 'Open at the words',
  openSource: 'Open the source',
  openArchived: 'Open the archived copy',
  goToPage: 'Go to a page…',
  goToOne: 'Go to one of these…',
  page: 'Page {number} of {of}',
};
