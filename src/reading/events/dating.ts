import type { Span } from '../../core/span.ts';
import type { Timex } from '../timex/timex.ts';

const DOCUMENT =
  /(?:communiqu[eé]|agreement|treaty|resolution|accords?|convention|constitution|law|act|bill|declaration|memorandum|charter|protocol|census|edition|report|pact|statute|decree|document|letter|book|film|novel|study|roadmap)\s+(?:of|from)\s+$/i;
const DETERMINER =
  /(?:(?:^|[\s(“"])(?:the|a|an|its|his|her|their|our|this|that|each|every)|['’]s(?:\s+[a-z]+)?)\s+$/i;
/** What follows a time phrase that is not the front part of a name for something. */
const NO_NOUN =
  /^(?:[.,;:!?)—–”"]|\s+[–—-]\s|['’]{2}|\s*$|\s+(?:and|or|but|at|in|on|by|of|for|to|from|with|after|before|when|while|as|that|which|who|during|since|until|said|says|was|were|is|are|has|have|had|will|would|could|did|over|about|against|amid|following|despite|because|if|than|between|under|into|near|outside|inside)\b)/;
const YEAR_LEAD =
  /(?:^|\b(?:in|since|by|during|from|until|till|to|through|late|early|mid|and|or|year|before|after|between)[\s-]+)$/i;
const NAMED = /\b(?:Black|Bloody|Good|Super|Cyber|Ash|Palm|Holy|Easter|Fat)\s$/;
const COMPARED = /\b(?:than|compared (?:to|with)|versus|as against)\s+(?:in\s+|the\s+)*$/i;
const LOOSE = /\b(?:since|until|till|before|after|from)\s+(?:the\s+)?$/i;

/** How strongly a time phrase dates its sentence; undefined when it dates only a noun, or nothing. */
export function datingStrength(text: string, sentence: Span, timex: Timex): number | undefined {
  const { start, end } = timex.span;
  const before = text.slice(Math.max(sentence.start, start - 60), start);
  const after = text.slice(end, Math.min(sentence.end, end + 40));
  const opening =
    start - sentence.start < 40 &&
    /^(?:[“"'‘]?[A-Z][a-z]*\s+)?(?:(?:the|a|an)\s+)?$/.test(text.slice(sentence.start, start));
  if (DOCUMENT.test(before) || NAMED.test(before) || COMPARED.test(before)) return undefined;
  const fine =
    timex.when?.precision === 'day' || /^XXXX-(?:WXX-\d|\d\d-\d\d|XX-XX)/.test(timex.value);
  if (/^\s?['’]s?\s/.test(after)) return opening && fine ? 0 : undefined;
  if (/^(?:year|range)$/.test(timex.sense.kind) && !YEAR_LEAD.test(before)) return undefined;
  if (/^\d\d$/.test(timex.value)) return undefined;
  if (DETERMINER.test(before) && !isPhrase(timex) && !NO_NOUN.test(after)) return undefined;
  if (LOOSE.test(before)) return fine ? 0 : undefined;
  return (
    (opening ? 4 : 0) +
    (fine ? 2 : timex.when?.precision === 'period' ? 1 : 0) -
    nesting(text, sentence, start)
  );
}

/** `the past week`, `the third quarter` bring their own article. */
function isPhrase({ sense }: Timex): boolean {
  return sense.kind === 'unit' || sense.kind === 'quarter' || sense.kind === 'same';
}

/** How many words open a dependent clause, or how much of a quotation, before a place in a sentence. */
function nesting(text: string, sentence: Span, at: number): number {
  const lead = text.slice(Math.max(sentence.start, at - 200), at);
  const clauses = lead.match(
    /\b(?:who|which|that|when|after|before|because|while|whose|where)\b/gi,
  );
  const marks = lead.match(/[“”"]/g);
  return Math.min(2, clauses?.length ?? 0) + ((marks?.length ?? 0) % 2);
}
