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
    corpus: {
      name: 'korpus',
      about: 'Was das Korpus enthält und was fehlt: Artikel, Medien, Daten, Lücken',
      options: {},
    },
    digest: {
      name: 'tagesübersicht',
      about: 'Tägliche Übersichten über Neues in einem Kanal dieses Servers',
      parts: {
        set: {
          name: 'einrichten',
          about: 'Richtet eine tägliche Übersicht in einem Kanal ein oder ändert eine',
        },
        preview: {
          name: 'vorschau',
          about:
            'Zeigt, was eine Übersicht jetzt sagen würde und warum etwas darin steht oder fehlt',
        },
        list: {
          name: 'liste',
          about: 'Die Übersichten dieses Servers und wann jede das nächste Mal kommt',
        },
        pause: { name: 'pausieren', about: 'Lässt eine Übersicht ruhen, bis sie fortgesetzt wird' },
        resume: { name: 'fortsetzen', about: 'Lässt eine pausierte Übersicht wieder erscheinen' },
        remove: { name: 'entfernen', about: 'Beendet eine Übersicht endgültig' },
        now: { name: 'jetzt', about: 'Veröffentlicht die heutige Übersicht sofort' },
      },
      options: {
        topic: { name: 'thema', about: 'Nur Artikel mit diesen Wörtern' },
        channel: { name: 'kanal', about: 'Wo sie erscheint; ohne Angabe in diesem Kanal' },
        time: { name: 'uhrzeit', about: 'Wann: 08:00 oder 8am; ohne Angabe 08:00' },
        zone: { name: 'zeitzone', about: 'Die Zeitzone dieser Uhrzeit: eine Stadt wie Berlin' },
        days: {
          name: 'tage',
          about: 'every day (täglich), weekdays (werktags) oder einzelne: Mon, Wed, Fri',
        },
        speaker: { name: 'zitatgeber', about: 'Nur Artikel, die diese Person zitieren' },
        outlet: OUTLET,
        include: {
          name: 'inhalt',
          about: 'articles, quotes, timeline, on this day: eines oder mehrere; ohne Angabe alles',
        },
        size: {
          name: 'umfang',
          about: 'Wie viel davon',
          choices: { short: 'kurz', usual: 'üblich', long: 'lang' },
        },
        silent: { name: 'lautlos', about: 'Ohne Benachrichtigungston; ohne Angabe ja' },
        empty: {
          name: 'ohne-neues',
          about: 'An einem Tag ohne Neues: nichts veröffentlichen oder es sagen',
          choices: { 'post nothing': 'nichts veröffentlichen', 'say so': 'es sagen' },
        },
        language: { name: 'sprache', about: 'Die Sprache der Datumsangaben: en, de, fr …' },
        change: {
          name: 'ändern',
          about: 'Der Code einer Übersicht, die geändert wird; was nicht angegeben ist, bleibt',
        },
        digest: { name: 'code', about: 'Der Code der Übersicht, wo es mehrere gibt' },
        since: { name: 'ab', about: 'Veröffentlicht ab: 2016, 2016-09 oder 2016-09-01' },
        picture: {
          name: 'bild',
          about: 'Auch die Zeitleiste des Themas zeichnen',
          choices: { light: 'hell', dark: 'dunkel' },
        },
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
        speaker: {
          name: 'zitatgeber',
          about: 'Nur dieser Zitatgeber; die Anfrage ist dann das Thema',
        },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        certain: { name: 'gesichert', about: 'Nur Zitate, deren Zitatgeber gesichert ist' },
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
          about: 'Wer eine Antwort sieht, wenn beim Fragen nichts anderes verlangt wird',
          choices: { everyone: 'alle', asker: 'wer fragt' },
        },
        drawn: {
          name: 'darstellung',
          about: 'Karte mit Schaltflächen oder einfacher Text, den Vorschau und Archiv behalten',
          choices: { card: 'Karte', plain: 'einfacher Text' },
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
      about: 'Jemand, der zitiert wird: Ämter, Namensformen, wie oft, jüngste Äußerungen',
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
    onlyYou: 'Nur du siehst die Antwort',
  },
};
