const LABEL =
  /^\W*(?:image (?:caption|copyright|\d+ of \d+|source)|media caption|photo \d+ of \d+|\d+ ?of ?\d+(?:\p{Lu}|$)|(?:hide|show) caption)/iu;
const CREDIT =
  /(?:\||^|[.(\s])\s*(?:photo(?:graph)?s?|image|picture|credit|photo credit|image credit|file photo)\s*(?:by|:|\/|©)|\((?:AP|AFP|EPA|Reuters) (?:Photo|file)|\b(?:getty images|shutterstock|istock|afp photo|ap photo|epa-efe)\b|\b(?:reuters|afp|ap|getty)\s*\/\s*\p{Lu}|\/\s*(?:reuters|afp|ap|getty|epa)\b[^.]{0,40}$|\((?:photo|image|picture|credit)\b[^)]*\)\s*$|\bfile photo\b/iu;

/** Without one of these in it no line is a caption: a quick look before the slow one. */
const HINT =
  /photo|image|picture|credit|caption|getty|shutterstock|istock|reuters|afp|epa|\bap\b|\d ?of ?\d/i;

/** True for the line under a picture, told by its credit: `… in Norport, May 3, 2008. | Photo: Nor Press`. */
export function isCaption(text: string): boolean {
  return text.length < 600 && HINT.test(text) && (CREDIT.test(text) || LABEL.test(text));
}
