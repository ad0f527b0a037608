import type { Line } from './lines.ts';
import { bucket, cue, ownCues } from './own-cues.ts';
import { type Page, pageOf } from './page-cues.ts';
import { isEndMark } from './rules/end-mark.ts';
import { signCues } from './sign-cues.ts';

/** What speaks for and against a line being text of the article, each by a short name. */
export type Cues = readonly string[];

/** The cues of every line: its own, its neighbours', its place on the page. */
export function cuesOf(lines: readonly Line[]): readonly Cues[] {
  const page = pageOf(lines);
  const shapes = lines.map(shapeOf);
  const marks = endMarks(lines);
  return lines.map((line, i) => {
    const cues = [...ownCues(line), ...signCues(line)];
    addNeighbours(cues, shapes, i);
    addWords(cues, line, page, i);
    addPlace(cues, line, page, i);
    addComments(cues, line, page, i);
    if (page.teases[i]) cues.push(cue('opens', page.teases[i] ?? ''));
    if (page.heads[i] !== undefined && !line.stop && line.words > 1 && line.words <= 20) {
      const heads = cue('heads', bucket(page.heads[i], [0.1, 0.3, 0.6]));
      cues.push(heads, cue(cue(heads, shapes[i - 1] ?? 'none'), shapes[i + 1] ?? 'none'));
    }
    const since = marks[i] ?? 99;
    if (since === 0) cues.push('end mark');
    if (since < 12)
      cues.push('end mark above', cue('end mark above', line.stop ? 'text' : 'label'));
    cues.push(cue('place', Math.floor((i / lines.length) * 8)));
    return cues;
  });
}

function addNeighbours(cues: string[], shapes: readonly string[], i: number): void {
  const [above, below] = [shapes[i - 1] ?? 'none', shapes[i + 1] ?? 'none'];
  cues.push(
    cue('before', above),
    cue('after', below),
    cue('2 before', shapes[i - 2] ?? 'none'),
    cue('2 after', shapes[i + 2] ?? 'none'),
    cue(cue('between', above), below),
  );
}

function addWords(cues: string[], { words, stop }: Line, page: Page, i: number): void {
  cues.push(cue('density', bucket(page.density[i] ?? 0, [1, 8, 20, 40, 80, 160])));
  if (words >= 4) {
    const kinship = bucket(page.kinship[i] ?? 0, [0.05, 0.2, 0.4, 0.6, 0.8]);
    cues.push(cue('kinship', kinship));
  }
  if ((page.times[i] ?? 1) > 1) cues.push(words > 7 ? 'twice, long' : 'twice');
  if (words < 8) return;
  const headed = bucket(page.headed[i] ?? 0, [0.1, 0.3, 0.5, 0.7]);
  cues.push(cue('headed', headed), cue(cue('headed', stop), headed));
}

function addPlace(cues: string[], { words, stop }: Line, { run, lead }: Page, i: number): void {
  const size = words < 4 ? 'label' : words < 12 ? 'short' : 'long';
  const place = i < run.first ? 'above run' : i > run.last ? 'below run' : 'run';
  cues.push(place, cue(cue(place, size), stop));
  if (place !== 'run') {
    const distance = bucket(Math.max(run.first - i, i - run.last), [2, 4, 8, 16, 32]);
    cues.push(cue(cue(place, 'by'), distance));
  }
  if (lead === undefined) cues.push('no lead');
  else if (i < lead) cues.push('above lead');
  else cues.push(i === lead ? 'lead' : i - lead < 6 ? 'near lead' : 'below lead');
}

function addComments(cues: string[], { stop }: Line, page: Page, i: number): void {
  const since = page.sinceComment[i] ?? Number.POSITIVE_INFINITY;
  const until = page.untilComment[i] ?? Number.POSITIVE_INFINITY;
  if (since < 8) cues.push('comment above');
  if (until > 0 && until < 4) cues.push('comment below');
  if (page.comments > 1 && since < 500) {
    cues.push('among comments', stop ? 'comment text' : 'comment label');
  }
}

function shapeOf({ words, stop, furniture, caption }: Line): string {
  if (caption) return 'caption';
  if (furniture) return furniture === 'date line' ? 'date' : 'furniture';
  const size = words < 4 ? 'label' : words < 10 ? 'short' : words < 20 ? 'middle' : 'long';
  return stop ? `${size}.` : size;
}

/** Lines since an end mark that stands below some text. */
function endMarks(lines: readonly Line[]): readonly number[] {
  let seen = 0;
  let since = 99;
  return lines.map(({ text, words, stop }) => {
    since = seen > 40 && isEndMark(text) ? 0 : since + 1;
    if (stop) seen += words;
    return since;
  });
}
