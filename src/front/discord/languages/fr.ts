import type { Language, OptionTexts } from './language.ts';

const PAGE: OptionTexts = { name: 'page', about: 'Quelle page de la réponse' };
const CODE = 'code';
const OUTLET: OptionTexts = { name: 'média', about: 'Seulement dans ce média' };
const FROM = 'du';
const TO = 'au';
const PUBLISHED_FROM: OptionTexts = {
  name: FROM,
  about: 'Publié à partir de : 2016, 2016-12 ou 2016-12-09',
};
const PUBLISHED_TO: OptionTexts = {
  name: TO,
  about: 'Publié jusqu’à : 2016, 2016-12 ou 2016-12-09',
};
const QUOTED_BY: OptionTexts = {
  name: 'personne-citée',
  about: 'Seulement cette personne citée ; la requête est alors le sujet',
};
const CERTAIN: OptionTexts = {
  name: 'attribution-sûre',
  about: 'Seulement les citations dont l’attribution est sûre',
};
const SORT: OptionTexts = {
  name: 'ordre',
  about: 'Ce qui vient en premier',
  choices: {
    best: 'du plus au moins pertinent',
    newest: 'du plus récent au plus ancien',
    oldest: 'du plus ancien au plus récent',
  },
};

/** French. Qui est cité s’appelle la personne citée : « auteur » serait celui de l’article. */
export const french: Language = {
  locales: ['fr'],
  commands: {
    article: {
      name: 'article',
      about: 'Affiche la copie conservée d’un article, tel qu’il a été reçu',
      options: {
        ref: { name: CODE, about: 'Un code tiré d’une réponse : S3, S3.4, Q17, E5' },
        changes: {
          name: 'modifications',
          about: 'Ce qui a changé depuis la version précédente, quand il y en a plusieurs',
        },
        dropped: {
          name: 'écarté',
          about: 'Montrer aussi ce qui a été écarté de la page, et pourquoi',
        },
        page: { name: 'page', about: 'Quelle page de l’article' },
      },
    },
    cite: {
      name: 'référence',
      about: 'La référence d’un article : APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
      options: {
        ref: { name: CODE, about: 'Le code d’un article ou d’une de ses citations : S3, Q17' },
        style: {
          name: 'style',
          about: 'Seulement ce style, en fichier quand il en existe un',
        },
        accessed: {
          name: 'consulté',
          about: 'Le jour où vous l’avez consulté ; aujourd’hui par défaut',
        },
      },
    },
    compare: {
      name: 'comparer',
      about:
        'Les médias côte à côte : la même citation ou le même fait, tel que chacun le rapporte',
      options: {
        topic: {
          name: 'sujet',
          about: 'Une personne citée, un sujet, ou les deux ; ou un code : Q17, E5, S3',
        },
        by: {
          name: 'objet',
          about: 'Ce qui est mis côte à côte ; par défaut le premier qui s’y trouve',
          choices: { quote: 'citation', event: 'faits', outlets: 'médias' },
        },
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        page: PAGE,
      },
    },
    corpus: {
      name: 'corpus',
      about: 'Ce que le corpus contient et ce qui lui manque : articles, médias, dates, lacunes',
      options: {},
    },
    digest: {
      name: 'revue-de-presse',
      about: 'Des revues de presse quotidiennes des nouveautés, dans un salon de ce serveur',
      parts: {
        set: {
          name: 'programmer',
          about: 'Programme une revue de presse quotidienne dans un salon, ou en modifie une',
        },
        preview: {
          name: 'aperçu',
          about:
            'Montre ce que dirait une revue de presse maintenant, et pourquoi tel élément y est ou non',
        },
        list: {
          name: 'liste',
          about: 'Les revues de presse de ce serveur, et quand paraît la prochaine de chacune',
        },
        pause: { name: 'suspendre', about: 'Suspend une revue de presse jusqu’à sa reprise' },
        resume: { name: 'reprendre', about: 'Publie de nouveau une revue de presse suspendue' },
        remove: { name: 'supprimer', about: 'Met fin pour de bon à une revue de presse' },
        now: { name: 'maintenant', about: 'Publie tout de suite la revue de presse du jour' },
      },
      options: {
        topic: { name: 'sujet', about: 'Seulement les articles avec ces mots' },
        channel: { name: 'salon', about: 'Où elle est publiée ; par défaut dans ce salon' },
        time: { name: 'heure', about: 'À quelle heure : 08:00 ou 8am ; par défaut 08:00' },
        zone: {
          name: 'fuseau',
          about: 'Le fuseau horaire de cette heure : une ville, comme Berlin',
        },
        days: {
          name: 'jours',
          about: 'En anglais : every day, weekdays, ou certains : Mon, Wed, Fri',
        },
        speaker: {
          name: 'personne-citée',
          about: 'Seulement les articles qui citent cette personne',
        },
        outlet: OUTLET,
        include: {
          name: 'contenu',
          about: 'articles, quotes, timeline, on this day : un ou plusieurs ; tous par défaut',
        },
        size: {
          name: 'ampleur',
          about: 'Combien en montrer',
          choices: { short: 'courte', usual: 'habituelle', long: 'longue' },
        },
        silent: { name: 'silencieux', about: 'Sans notification sonore ; oui par défaut' },
        empty: {
          name: 'sans-nouveauté',
          about: 'Un jour sans nouveauté : ne rien publier, ou le dire',
          choices: { 'post nothing': 'ne rien publier', 'say so': 'le dire' },
        },
        language: { name: 'langue', about: 'La langue de ses dates : en, de, fr…' },
        change: {
          name: 'modifier',
          about: 'Le code d’une revue de presse à modifier ; ce qui n’est pas indiqué reste',
        },
        digest: {
          name: 'revue-de-presse',
          about: 'Le code de la revue de presse, quand il y en a plusieurs',
        },
        since: { name: 'depuis', about: 'Publié à partir de : 2016, 2016-09 ou 2016-09-01' },
        picture: {
          name: 'image',
          about: 'La chronologie du sujet en image aussi',
          choices: { light: 'claire', dark: 'sombre', none: 'aucune' },
        },
      },
    },
    export: {
      name: 'exporter',
      about: 'Tout sur une requête en fichier : un tableau, une liste ou des références',
      options: {
        query: {
          name: 'requête',
          about: 'Une personne citée, un sujet, ou les deux : Peskov Aleppo',
        },
        what: {
          name: 'contenu',
          about: 'Ce qui est exporté ; les citations par défaut',
          choices: { quotes: 'citations', timeline: 'chronologie', articles: 'articles' },
        },
        as: {
          name: 'format',
          about: 'Sous quelle forme ; csv par défaut. Chaque article n’a qu’une référence',
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
      name: 'aide',
      about: 'Ce que l’on peut demander ici, avec des exemples',
      options: {
        command: { name: 'commande', about: 'Seulement cette commande, avec toutes ses options' },
      },
    },
    quote: {
      name: 'citation',
      about: 'Qui a dit quoi : les propos de quelqu’un sur un sujet, avec leur source',
      options: {
        query: {
          name: 'requête',
          about: 'Une personne citée, un sujet, ou les deux : Peskov Aleppo',
        },
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
      name: 'actualiser',
      about: 'Relit les articles nouveaux et modifiés ; pour ceux qui gèrent le serveur',
      options: {},
    },
    search: {
      name: 'recherche',
      about: 'Les passages des articles qui contiennent tous ces mots',
      options: {
        query: {
          name: 'requête',
          about: 'Des mots, "une expression", -sans ; aussi outlet:TASS speaker:Lavrov',
        },
        speaker: {
          name: 'personne-citée',
          about: 'Seulement là où cette personne est citée',
        },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        sort: SORT,
        page: PAGE,
      },
    },
    settings: {
      name: 'paramètres',
      about: 'Qui voit les réponses ici, et leur aspect ; pour ceux qui gèrent le serveur',
      options: {
        answers: {
          name: 'réponses',
          about: 'Qui voit une réponse, sauf choix contraire de qui demande',
          choices: { everyone: 'tout le monde', asker: 'seulement qui demande' },
        },
        drawn: {
          name: 'aspect',
          about: 'Une carte avec des boutons, ou du texte simple que gardent aperçus et archives',
          choices: { card: 'carte', plain: 'texte simple' },
        },
      },
    },
    sources: {
      name: 'sources',
      about: 'Les passages du corpus les plus proches de ce que dit un texte',
      onMessage: 'Chercher les sources',
      options: {
        text: { name: 'texte', about: 'Ce que quelqu’un affirme' },
      },
    },
    speaker: {
      name: 'personne-citée',
      about:
        'Une personne citée : fonctions et noms avec leurs dates, médias, sujets, derniers propos',
      options: {
        name: { name: 'nom', about: 'De qui il s’agit' },
        page: { name: 'page', about: 'Quelle page de ses citations' },
      },
    },
    timeline: {
      name: 'chronologie',
      about: 'Ce qui s’est passé et quand : les phrases datées sur un sujet, dans l’ordre du temps',
      options: {
        topic: { name: 'sujet', about: 'Les mots sur lesquels doivent porter les phrases' },
        outlet: OUTLET,
        from: { name: FROM, about: 'Survenu à partir de : 2016, 2016-12 ou 2016-12-09' },
        to: { name: TO, about: 'Survenu jusqu’à : 2016, 2016-12 ou 2016-12-09' },
        zoom: {
          name: 'échelle',
          about: 'Une phrase par jour, semaine, mois ou année',
          choices: { day: 'jour', week: 'semaine', month: 'mois', year: 'année' },
        },
        dates: {
          name: 'dates',
          about: 'Selon le moment des faits, ou celui de la publication',
          choices: { event: 'faits', published: 'publication' },
        },
        most: {
          name: 'maximum',
          about: 'Au plus tant de dates, jusqu’à 500 : celles qui ont compté',
        },
        picture: {
          name: 'image',
          about: 'En image aussi, claire ou sombre',
          choices: { light: 'claire', dark: 'sombre' },
        },
        file: { name: 'fichier', about: 'Le tout en fichier aussi' },
        page: PAGE,
      },
    },
    verify: {
      name: 'vérifier',
      about: 'Vérifier des citations : figurent-elles dans le corpus, et qui les a prononcées ?',
      onMessage: 'Vérifier les citations',
      options: {
        text: { name: 'texte', about: 'Un texte avec des citations, ou les mots d’une citation' },
        page: PAGE,
      },
    },
    why: {
      name: 'pourquoi',
      about: 'Pourquoi une citation est attribuée à cette personne : les mots qui le montrent',
      options: {
        ref: { name: CODE, about: 'Le code d’une citation : Q17' },
      },
    },
  },
  everywhere: {
    hide: { name: 'privé', about: 'La réponse n’est visible que par vous' },
  },
  controls: {
    previous: 'Précédent',
    next: 'Suivant',
    share: 'Partager',
    remove: 'Supprimer',
    context: 'Contexte',
    compare: 'Comparer',
    cite: 'Référence',
    openAtWords: 'Ouvrir au passage cité',
    openSource: 'Ouvrir la source',
    openArchived: 'Ouvrir la copie archivée',
    goToPage: 'Aller à une page…',
    goToOne: 'Aller à l’un d’eux…',
    page: 'Page {number} sur {of}',
  },
};
