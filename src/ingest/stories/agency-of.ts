import { type Article, passagesOf } from '../../core/article.ts';
import { slice } from '../../core/span.ts';

/** News agencies as they are named in credits. Short names are written in capitals or not meant. */
const AGENCIES =
  `Reuters|Thomson Reuters|AP|Associated Press|AFP|Agence France[- ]Presse|dpa|DPA|Deutsche Presse-Agentur
|ITAR-TASS|TASS|Tass|RIA Novosti|Interfax(?:-[A-Z]\\w+)?|Sputnik|SPUTNIK|EFE|ANSA|Xinhua|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap
|SANA|IRNA|ISNA|Tasnim|Fars(?: News Agency)?|Mehr News|Anadolu(?: Agency)?|PTI|Press Trust of India|IANS|ANI|UPI
|PA Media|Press Association|Ukrinform|UNIAN|BelTA|Kazinform|WAM|SPA|KUNA|QNA|MENA|Petra|WAFA|Austria Presse Agentur
|Belga|ANP|Ritzau|NTB|PAP|CTK|ČTK|MTI|Agerpres|BTA|Tanjug|HINA|AAP|Canadian Press|Bernama|Antara|VNA|Lusa|SID
|Bloomberg|Agencies|agencies`.replace(/\n/gu, '');

const NAME = `(?:${AGENCIES})`;
const WHOLE = new RegExp(`^(?:the |by )?(${NAME})(?: news agency)?$`, 'u');
/** `(Reuters)`, `/TASS/`, `Moscow, SANA –` where an article begins. */
const OPENING = new RegExp(
  `[(/\\[]\\s?(${NAME})\\s?[)/\\]]|^[^.!?]{2,60}[,\\s](${NAME})\\s?[-–—:]`,
  'u',
);
/** A line that is a credit and no sentence: `Source: AFP`, `With Reuters`, `© 2016 AP`. */
const CREDIT = new RegExp(
  `^[\\s(*–—-]*(?:(?:[Ss]ources?|[Vv]ia|[Ff]rom|[Bb]y|[Ww]ith|[Cc]redit|[Tt]ext|[Aa]gency)\\b[:\\s]*|©\\s*(?:\\d{4}\\s*)?)?(${NAME})(?:[/,.;|)]|$)`,
  'u',
);
/** What stands between several who wrote it. */
const BETWEEN = /[,/;|&()]|\s(?:and|with|via|for)\s/u;
const OPENING_LENGTH = 160;
const CREDIT_LENGTH = 60;

/** The news agency that an article names as its source, as it writes it. */
export function agencyOf(article: Article): string | undefined {
  const { dateline, author, outlet, text, dropped } = article;
  const passages = passagesOf(article);
  const [first, last] = [passages[0], passages.at(-1)];
  const opening = first
    ? text.slice(first.span.start, first.span.end).slice(0, OPENING_LENGTH)
    : '';
  const lines = [...(last ? [last] : []), ...dropped]
    .filter(({ span }) => span.end - span.start <= CREDIT_LENGTH)
    .map(({ span }) => slice(text, span).trim());
  const credits = [outlet?.value ?? '', ...(author?.value.split(BETWEEN) ?? [])];
  return (
    dateline?.agency ??
    credits.map((name) => named(WHOLE, name.trim())).find(isNamed) ??
    named(OPENING, opening) ??
    lines.map((line) => named(CREDIT, line)).find(isNamed)
  );
}

function named(pattern: RegExp, text: string | undefined): string | undefined {
  const [, ...groups] = pattern.exec(text ?? '') ?? [];
  return groups.find(isNamed);
}

function isNamed(name: string | undefined): name is string {
  return name !== undefined;
}
