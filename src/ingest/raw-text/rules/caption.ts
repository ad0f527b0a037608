const LABEL =
  /^\W*(?:image (?:caption|copyright|\d+ of \d+|source)|media caption|photo \d+ of \d+|\d+ ?of ?\d+(?:\p{Lu}|$)|(?:hide|show) caption)/iu;
const CREDIT =
  /(?:\||^|[.(\s])\s*(?:photo(?:graph)?s?|image|picture|credit|photo credit|image credit|file photo)\s*(?:by|:|\/|©)|\((?:AP|AFP|EPA|Reuters) (?:Photo|file)|\b(?:getty images|shutterstock|istock|afp photo|ap photo|epa-efe)\b|\b(?:reuters|afp|ap|getty)\s*\/\s*\p{Lu}|\/\s*(?:reuters|afp|ap|getty|epa)\b[^.]{0,40}$|\((?:photo|image|picture|credit)\b[^)]*\)\s*$|\bfile photo\b/iu;

/** True for the line under a picture, told by its credit: `… in Norport, May 3, 2008. | Photo: Nor Press`. */
export function isCaption(text: string): boolean {
  return text.length < 600 && (CREDIT.test(text) || LABEL.test(text));
}
