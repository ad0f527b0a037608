import type { Language, OptionTexts } from './language.ts';

const PAGE: OptionTexts = { name: 'seite', about: 'Welche Seite der Antwort' };
const CODE = 'code';
const OUTLET: OptionTexts = { name: 'medium', about: 'Nur aus diesem Medium' };
const FROM = 'von';
const TO = 'bis';
const PUBLISHED_FROM: OptionTexts = {
  name: FROM,
  about: 'Veröffentlicht ab: 2016, 2016-12 oder 2016-12-09',
};
const PUBLISHED_TO: OptionTexts = {
  name: TO,
  about: 'Veröffentlicht bis: 2016, 2016-12 oder 2016-12-09',
};
const QUOTED_BY: OptionTexts = {
  name: 'zitatgeber',
  about: 'Nur dieser Zitatgeber; die Anfrage ist dann das Thema',
};
const CERTAIN: OptionTexts = {
  name: 'gesichert',
  about: 'Nur Zitate, deren Zitatgeber gesichert ist',
};
const SORT: OptionTexts = {
  name: 'reihenfolge',
  about: 'Was zuerst kommt',
  choices: { best: 'beste Treffer zuerst', newest: 'neueste zuerst', oldest: 'älteste zuerst' },
};

/** German. Wer zitiert wird, heißt Zitatgeber: „Sprecher“ wäre der Pressesprecher. */
export const german: Language = {
  locales: ['de'],
  commands: {
    article: {
      name: 'artikel',
      about: 'Zeigt die gespeicherte Kopie eines Artikels, so wie er eingegangen ist',
      options: {
        ref: { name: CODE, about: 'Ein Code aus einer Antwort: S3, S3.4, Q17, E5' },
        changes: {
          name: 'änderungen',
          about: 'Was sich seit der vorigen Fassung geändert hat, wenn es mehrere gibt',
        },
        dropped: {
          name: 'ausgelassenes',
          about: 'Auch zeigen, was von der Seite ausgelassen wurde und warum',
        },
        page: { name: 'seite', about: 'Welche Seite des Artikels' },
      },
    },
    cite: {
      name: 'quellenangabe',
      about: 'Die Quellenangabe zu einem Artikel: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
      options: {
        ref: { name: CODE, about: 'Der Code eines Artikels oder eines Zitats daraus: S3, Q17' },
        style: {
          name: 'zitierstil',
          about: 'Nur in diesem Zitierstil, als Datei, wo es eine gibt',
        },
        accessed: { name: 'abgerufen', about: 'Der Tag des Abrufs; ohne Angabe heute' },
      },
    },
    compare: {
      name: 'vergleich',
      about: 'Medien nebeneinander: dasselbe Zitat oder Ereignis, wie jedes es erzählt',
      options: {
        topic: {
          name: 'thema',
          about: 'Ein Zitatgeber, ein Thema oder beides; oder ein Code: Q17, E5, S3',
        },
        by: {
          name: 'gegenstand',
          about: 'Was nebeneinandersteht; ohne Angabe das Erste, das es gibt',
          choices: { quote: 'Zitat', event: 'Ereignis', outlets: 'Medien' },
        },
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        page: PAGE,
      },
    },
    corpus: {
      name: 'korpus',
      about: 'Was das Korpus enthält und was fehlt: Artikel, Medien, Daten, Lücken',
      options: {},
    },
    digest: {
      name: 'pressespiegel',
      about: 'Tägliche Pressespiegel mit allem Neuen, in einem Kanal dieses Servers',
      parts: {
        set: {
          name: 'einrichten',
          about: 'Richtet einen täglichen Pressespiegel in einem Kanal ein oder ändert einen',
        },
        preview: {
          name: 'vorschau',
          about:
            'Zeigt, was ein Pressespiegel jetzt enthielte, und warum etwas darin ist oder nicht',
        },
        list: {
          name: 'liste',
          about: 'Die Pressespiegel dieses Servers, und wann jeder das nächste Mal kommt',
        },
        pause: {
          name: 'pausieren',
          about: 'Lässt einen Pressespiegel ruhen, bis er fortgesetzt wird',
        },
        resume: { name: 'fortsetzen', about: 'Postet einen pausierten Pressespiegel wieder' },
        remove: { name: 'entfernen', about: 'Beendet einen Pressespiegel endgültig' },
        now: { name: 'jetzt', about: 'Postet den heutigen Pressespiegel sofort' },
      },
      options: {
        topic: { name: 'thema', about: 'Nur Artikel mit diesen Wörtern' },
        channel: { name: 'kanal', about: 'Wo er gepostet wird; ohne Angabe in diesem Kanal' },
        time: { name: 'uhrzeit', about: 'Wann: 08:00 oder 8am; ohne Angabe 08:00' },
        zone: { name: 'zeitzone', about: 'Die Zeitzone dieser Uhrzeit: eine Stadt, etwa Berlin' },
        days: {
          name: 'tage',
          about: 'Auf Englisch: every day, weekdays oder einzelne: Mon, Wed, Fri',
        },
        speaker: { name: 'zitatgeber', about: 'Nur Artikel, die diesen Zitatgeber zitieren' },
        outlet: OUTLET,
        include: {
          name: 'inhalt',
          about: 'articles, quotes, timeline, on this day: eines oder mehrere; ohne Angabe alle',
        },
        size: {
          name: 'umfang',
          about: 'Wie viel davon',
          choices: { short: 'kurz', usual: 'üblich', long: 'lang' },
        },
        silent: { name: 'lautlos', about: 'Ohne Ton; ohne Angabe ja' },
        empty: {
          name: 'ohne-neues',
          about: 'An einem Tag ohne Neues: nichts posten oder darauf hinweisen',
          choices: { 'post nothing': 'nichts posten', 'say so': 'darauf hinweisen' },
        },
        language: { name: 'sprache', about: 'Die Sprache der Datumsangaben: en, de, fr …' },
        change: {
          name: 'ändern',
          about:
            'Der Code eines Pressespiegels, der geändert wird; was nicht angegeben ist, bleibt',
        },
        digest: {
          name: 'pressespiegel',
          about: 'Der Code des Pressespiegels, wenn es mehrere gibt',
        },
        since: { name: 'seit', about: 'Veröffentlicht ab: 2016, 2016-09 oder 2016-09-01' },
        picture: {
          name: 'bild',
          about: 'Auch die Chronologie des Themas als Bild',
          choices: { light: 'hell', dark: 'dunkel', none: 'keines' },
        },
      },
    },
    export: {
      name: 'export',
      about: 'Alles zu einer Anfrage als Datei: eine Tabelle, eine Liste oder Quellenangaben',
      options: {
        query: { name: 'anfrage', about: 'Ein Zitatgeber, ein Thema oder beides: Peskov Aleppo' },
        what: {
          name: 'inhalt',
          about: 'Was exportiert wird; ohne Angabe Zitate',
          choices: { quotes: 'Zitate', timeline: 'Chronologie', articles: 'Artikel' },
        },
        as: {
          name: 'format',
          about: 'Als was; ohne Angabe csv. Quellenangaben nennen jeden Artikel einmal',
        },
        speaker: QUOTED_BY,
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        certain: CERTAIN,
        sort: SORT,
      },
    },
    help: {
      name: 'hilfe',
      about: 'Was man hier fragen kann, mit Beispielen',
      options: {
        command: { name: 'befehl', about: 'Nur dieser Befehl, mit allen seinen Optionen' },
      },
    },
    quote: {
      name: 'zitat',
      about: 'Wer was gesagt hat: Äußerungen zu einem Thema, mit Quelle',
      options: {
        query: { name: 'anfrage', about: 'Ein Zitatgeber, ein Thema oder beides: Peskov Aleppo' },
        speaker: QUOTED_BY,
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        certain: CERTAIN,
        sort: SORT,
        page: PAGE,
      },
    },
    reload: {
      name: 'aktualisieren',
      about: 'Liest neue und geänderte Artikel jetzt ein; für alle, die den Server verwalten',
      options: {},
    },
    search: {
      name: 'suche',
      about: 'Textstellen der Artikel, die alle diese Wörter enthalten',
      options: {
        query: {
          name: 'anfrage',
          about: 'Wörter, "eine Wendung", -ohne; auch outlet:TASS speaker:Lavrov',
        },
        speaker: { name: 'zitatgeber', about: 'Nur wo dieser Zitatgeber zitiert wird' },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        sort: SORT,
        page: PAGE,
      },
    },
    settings: {
      name: 'einstellungen',
      about: 'Wer Antworten hier sieht und wie sie aussehen; für alle, die den Server verwalten',
      options: {
        answers: {
          name: 'antworten',
          about: 'Wer eine Antwort sieht, solange die fragende Person nichts anderes angibt',
          choices: { everyone: 'alle', asker: 'nur wer fragt' },
        },
        drawn: {
          name: 'darstellung',
          about: 'Eine Karte mit Knöpfen, oder reiner Text, den Vorschau und Archive behalten',
          choices: { card: 'Karte', plain: 'reiner Text' },
        },
      },
    },
    sources: {
      name: 'quellen',
      about: 'Die Textstellen des Korpus, die einer Aussage am nächsten kommen',
      onMessage: 'Quellen suchen',
      options: {
        text: { name: 'text', about: 'Was jemand sagt' },
      },
    },
    speaker: {
      name: 'zitatgeber',
      about: 'Wer zitiert wird: Ämter und Namen mit Daten, Medien, Themen, jüngste Äußerungen',
      options: {
        name: { name: 'name', about: 'Um wen es geht' },
        page: { name: 'seite', about: 'Welche Seite der Zitate' },
      },
    },
    timeline: {
      name: 'chronologie',
      about: 'Was wann geschah: die datierten Sätze zu einem Thema, der Zeit nach',
      options: {
        topic: { name: 'thema', about: 'Die Wörter, um die es in den Sätzen gehen soll' },
        outlet: OUTLET,
        from: { name: FROM, about: 'Geschehen ab: 2016, 2016-12 oder 2016-12-09' },
        to: { name: TO, about: 'Geschehen bis: 2016, 2016-12 oder 2016-12-09' },
        zoom: {
          name: 'zeitraster',
          about: 'Ein Satz je Tag, Woche, Monat oder Jahr',
          choices: { day: 'Tag', week: 'Woche', month: 'Monat', year: 'Jahr' },
        },
        dates: {
          name: 'datum',
          about: 'Geordnet danach, wann es geschah oder wann es veröffentlicht wurde',
          choices: { event: 'Ereignis', published: 'Veröffentlichung' },
        },
        most: {
          name: 'höchstens',
          about: 'Höchstens so viele Zeitpunkte, bis zu 500: die wichtigsten',
        },
        picture: {
          name: 'bild',
          about: 'Auch als Bild, hell oder dunkel',
          choices: { light: 'hell', dark: 'dunkel' },
        },
        file: { name: 'datei', about: 'Das Ganze auch als Datei' },
        page: PAGE,
      },
    },
    verify: {
      name: 'prüfen',
      about: 'Zitate prüfen: Stehen die Worte im Korpus, und wer hat sie gesagt?',
      onMessage: 'Zitate hier prüfen',
      options: {
        text: { name: 'text', about: 'Ein Text mit Zitaten oder der Wortlaut eines Zitats' },
        page: PAGE,
      },
    },
    why: {
      name: 'warum',
      about:
        'Warum ein Zitat diesem Zitatgeber zugeschrieben ist: die Belegstellen im Zusammenhang',
      options: {
        ref: { name: CODE, about: 'Der Code eines Zitats: Q17' },
      },
    },
  },
  everywhere: {
    hide: { name: 'privat', about: 'Nur du siehst die Antwort' },
  },
  controls: {
    previous: 'Zurück',
    next: 'Weiter',
    share: 'Teilen',
    remove: 'Löschen',
    context: 'Zusammenhang',
    compare: 'Vergleichen',
    cite: 'Quellenangabe',
    openAtWords: 'An der zitierten Stelle öffnen',
    openSource: 'Quelle öffnen',
    openArchived: 'Archivkopie öffnen',
    goToPage: 'Zu einer Seite …',
    goToOne: 'Zu einem davon …',
    page: 'Seite {number} von {of}',
  },
};
