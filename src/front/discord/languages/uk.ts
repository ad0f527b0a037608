import type { Language, OptionTexts } from './language.ts';

const PAGE: OptionTexts = { name: 'сторінка', about: 'Яка сторінка відповіді' };
const CODE = 'код';
const OUTLET: OptionTexts = { name: 'видання', about: 'Лише з цього видання' };
const FROM = 'від';
const TO = 'до';
const PUBLISHED_FROM: OptionTexts = {
  name: FROM,
  about: 'Опубліковано не раніше: 2016, 2016-12 або 2016-12-09',
};
const PUBLISHED_TO: OptionTexts = {
  name: TO,
  about: 'Опубліковано не пізніше: 2016, 2016-12 або 2016-12-09',
};
const QUOTED_BY: OptionTexts = { name: 'спікер', about: 'Лише цей спікер; запит тоді — тема' };
const CERTAIN: OptionTexts = {
  name: 'точно',
  about: 'Лише цитати, спікера яких встановлено точно',
};
const SORT: OptionTexts = {
  name: 'порядок',
  about: 'Що показати першим',
  choices: { best: 'спершу найкращі збіги', newest: 'спершу нові', oldest: 'спершу старі' },
};

/** Ukrainian. Той, кого цитують, — спікер; опис статті для списку літератури — виноска. */
export const ukrainian: Language = {
  locales: ['uk'],
  commands: {
    article: {
      name: 'стаття',
      about: 'Показує збережену копію статті такою, якою вона надійшла',
      options: {
        ref: { name: CODE, about: 'Код із відповіді: S3, S3.4, Q17, E5' },
        changes: {
          name: 'зміни',
          about: 'Що змінилося порівняно з попередньою версією, якщо версій кілька',
        },
        dropped: {
          name: 'вилучене',
          about: 'Показати й те, що вилучено зі сторінки, і чому',
        },
        page: { name: 'сторінка', about: 'Яка сторінка статті' },
      },
    },
    cite: {
      name: 'виноска',
      about: 'Виноска на статтю: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
      options: {
        ref: { name: CODE, about: 'Код статті або цитати з неї: S3, Q17' },
        style: { name: 'стиль', about: 'Лише в цьому стилі; файлом, якщо він є' },
        accessed: {
          name: 'дата-звернення',
          about: 'День, коли ви зверталися до статті; якщо не вказано, сьогодні',
        },
      },
    },
    compare: {
      name: 'порівняння',
      about: 'Видання поруч: та сама цитата чи подія, як про них пише кожне',
      options: {
        topic: { name: 'тема', about: 'Спікер, тема або те й інше; чи код: Q17, E5, S3' },
        by: {
          name: 'предмет',
          about: 'Що поставити поруч; якщо не вказано, перше, що знайдеться',
          choices: { quote: 'цитата', event: 'подія', outlets: 'видання' },
        },
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        page: PAGE,
      },
    },
    corpus: {
      name: 'корпус',
      about: 'Що є в корпусі й чого бракує: статті, видання, дати, прогалини',
      options: {},
    },
    digest: {
      name: 'дайджест',
      about: 'Щоденні дайджести нового в каналі цього сервера',
      parts: {
        set: {
          name: 'налаштувати',
          about: 'Налаштовує щоденний дайджест у каналі або змінює наявний',
        },
        preview: {
          name: 'попередній-перегляд',
          about: 'Показує, що ввійшло б до дайджесту зараз і чому ввійшло чи ні',
        },
        list: {
          name: 'список',
          about: 'Дайджести цього сервера та час наступного випуску кожного',
        },
        pause: { name: 'призупинити', about: 'Призупиняє дайджест до відновлення' },
        resume: { name: 'відновити', about: 'Знову публікує призупинений дайджест' },
        remove: { name: 'видалити', about: 'Припиняє дайджест назавжди' },
        now: { name: 'зараз', about: 'Публікує сьогоднішній дайджест негайно' },
      },
      options: {
        topic: { name: 'тема', about: 'Лише статті з цими словами' },
        channel: { name: 'канал', about: 'Де публікувати; якщо не вказано, у цьому каналі' },
        time: { name: 'час', about: 'Коли: 08:00 або 8am; якщо не вказано, 08:00' },
        zone: { name: 'часовий-пояс', about: 'Часовий пояс цього часу: місто, наприклад Berlin' },
        days: { name: 'дні', about: 'Англійською: every day, weekdays або окремі: Mon, Wed, Fri' },
        speaker: { name: 'спікер', about: 'Лише статті, у яких цитують цього спікера' },
        outlet: OUTLET,
        include: {
          name: 'зміст',
          about: 'articles, quotes, timeline, on this day: щось одне або кілька; інакше все',
        },
        size: {
          name: 'обсяг',
          about: 'Скільки показати',
          choices: { short: 'короткий', usual: 'звичайний', long: 'довгий' },
        },
        silent: { name: 'без-звуку', about: 'Без звуку сповіщення; якщо не вказано, так' },
        empty: {
          name: 'без-новин',
          about: 'У день без нового: нічого не публікувати або повідомити про це',
          choices: { 'post nothing': 'нічого не публікувати', 'say so': 'повідомити про це' },
        },
        language: { name: 'мова', about: 'Мова дат: en, de, fr…' },
        change: {
          name: 'змінити',
          about: 'Код дайджесту, який змінюється; що не вказано, лишається',
        },
        digest: { name: 'дайджест', about: 'Код дайджесту, якщо їх кілька' },
        since: { name: 'з-дати', about: 'Опубліковано не раніше: 2016, 2016-09 або 2016-09-01' },
        picture: {
          name: 'зображення',
          about: 'Ще й хронологія теми зображенням',
          choices: { light: 'світле', dark: 'темне', none: 'немає' },
        },
      },
    },
    export: {
      name: 'експорт',
      about: 'Усе за запитом у вигляді файлу: таблиця, список або виноски',
      options: {
        query: { name: 'запит', about: 'Спікер, тема або те й інше: Peskov Aleppo' },
        what: {
          name: 'зміст',
          about: 'Що вивантажити; якщо не вказано, цитати',
          choices: { quotes: 'цитати', timeline: 'хронологія', articles: 'статті' },
        },
        as: {
          name: 'формат',
          about: 'У якому вигляді; якщо не вказано, csv. Виноска на кожну статтю одна',
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
      name: 'довідка',
      about: 'Про що тут можна запитати, з прикладами',
      options: {
        command: { name: 'команда', about: 'Лише ця команда, з усіма параметрами' },
      },
    },
    quote: {
      name: 'цитата',
      about: 'Хто що сказав: чиїсь слова на тему, із зазначенням джерела',
      options: {
        query: { name: 'запит', about: 'Спікер, тема або те й інше: Peskov Aleppo' },
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
      name: 'оновити',
      about: 'Прочитати нові та змінені статті зараз; для тих, хто керує сервером',
      options: {},
    },
    search: {
      name: 'пошук',
      about: 'Фрагменти статей, у яких є всі ці слова',
      options: {
        query: {
          name: 'запит',
          about: 'Слова, "точна фраза", -крім; також outlet:TASS speaker:Lavrov',
        },
        speaker: { name: 'спікер', about: 'Лише там, де цитують цього спікера' },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        sort: SORT,
        page: PAGE,
      },
    },
    settings: {
      name: 'налаштування',
      about: 'Хто бачить тут відповіді та який вони мають вигляд; для тих, хто керує сервером',
      options: {
        answers: {
          name: 'відповіді',
          about: 'Хто бачить відповідь, якщо той, хто запитав, не вибрав іншого',
          choices: { everyone: 'усі', asker: 'лише той, хто запитав' },
        },
        drawn: {
          name: 'вигляд',
          about: 'Картка з кнопками або простий текст, що зберігається в прев’ю та архівах',
          choices: { card: 'картка', plain: 'простий текст' },
        },
      },
    },
    sources: {
      name: 'джерела',
      about: 'Фрагменти корпусу, найближчі до того, що сказано в тексті',
      onMessage: 'Знайти джерела',
      options: {
        text: { name: 'текст', about: 'Що хтось стверджує' },
      },
    },
    speaker: {
      name: 'спікер',
      about: 'Той, кого цитують: посади й імена з датами, видання, теми, недавні висловлювання',
      options: {
        name: { name: 'хто', about: 'Кого показати' },
        page: { name: 'сторінка', about: 'Яка сторінка цитат' },
      },
    },
    timeline: {
      name: 'хронологія',
      about: 'Що коли сталося: датовані фрази на тему в порядку часу',
      options: {
        topic: { name: 'тема', about: 'Слова, яким мають бути присвячені фрази' },
        outlet: OUTLET,
        from: { name: FROM, about: 'Сталося не раніше: 2016, 2016-12 або 2016-12-09' },
        to: { name: TO, about: 'Сталося не пізніше: 2016, 2016-12 або 2016-12-09' },
        zoom: {
          name: 'масштаб',
          about: 'Одна фраза на день, тиждень, місяць або рік',
          choices: { day: 'день', week: 'тиждень', month: 'місяць', year: 'рік' },
        },
        dates: {
          name: 'дати',
          about: 'За часом події або публікації',
          choices: { event: 'подія', published: 'публікація' },
        },
        most: {
          name: 'максимум',
          about: 'Не більше стількох дат, до 500: найважливіші',
        },
        picture: {
          name: 'зображення',
          about: 'Ще й зображенням, світлим або темним',
          choices: { light: 'світле', dark: 'темне' },
        },
        file: { name: 'файл', about: 'Усе цілком ще й файлом' },
        page: PAGE,
      },
    },
    verify: {
      name: 'перевірка',
      about: 'Перевірка цитат: чи є ці слова в корпусі та хто їх сказав',
      onMessage: 'Перевірити цитати',
      options: {
        text: { name: 'текст', about: 'Текст із цитатами або слова однієї з них' },
        page: PAGE,
      },
    },
    why: {
      name: 'чому',
      about: 'Чому цитату приписано цьому спікеру: слова, з яких це видно, у контексті',
      options: {
        ref: { name: CODE, about: 'Код цитати: Q17' },
      },
    },
  },
  everywhere: {
    hide: { name: 'приховати', about: 'Відповідь бачите лише ви' },
  },
  controls: {
    previous: 'Назад',
    next: 'Далі',
    share: 'Поділитися',
    remove: 'Видалити',
    context: 'Контекст',
    compare: 'Порівняти',
    cite: 'Виноска',
    openAtWords: 'Відкрити на цих словах',
    openSource: 'Відкрити джерело',
    openArchived: 'Відкрити архівну копію',
    goToPage: 'До сторінки…',
    goToOne: 'До одного з них…',
    page: 'Сторінка {number} із {of}',
  },
};
