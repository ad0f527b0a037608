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
    corpus: {
      name: 'корпус',
      about: 'Що є в корпусі й чого бракує: статті, видання, дати, прогалини',
      options: {},
    },
    digest: {
      name: 'зведення',
      about: 'Щоденні зведення нового в каналі цього сервера',
      parts: {
        set: { name: 'налаштувати', about: 'Налаштовує щоденне зведення в каналі або змінює його' },
        preview: {
          name: 'перегляд',
          about: 'Показує, що зведення сказало б зараз і чому щось до нього потрапило або ні',
        },
        list: { name: 'список', about: 'Зведення цього сервера і коли вийде наступне кожного' },
        pause: { name: 'пауза', about: 'Призупиняє зведення, доки його не відновлять' },
        resume: { name: 'відновити', about: 'Знову публікує призупинене зведення' },
        remove: { name: 'вилучити', about: 'Припиняє зведення назавжди' },
        now: { name: 'зараз', about: 'Одразу публікує сьогоднішнє зведення' },
      },
      options: {
        topic: { name: 'тема', about: 'Лише статті з цими словами' },
        channel: { name: 'канал', about: 'Де воно виходить; якщо не вказано — у цьому каналі' },
        time: { name: 'час', about: 'Коли: 08:00 або 8am; якщо не вказано — 08:00' },
        zone: { name: 'часовий-пояс', about: 'Часовий пояс цього часу: місто, наприклад Berlin' },
        days: {
          name: 'дні',
          about: 'every day (щодня), weekdays (будні) або окремі: Mon, Wed, Fri',
        },
        speaker: { name: 'спікер', about: 'Лише статті, де цитують цього спікера' },
        outlet: OUTLET,
        include: {
          name: 'вміст',
          about: 'articles, quotes, timeline, on this day: одне або кілька; якщо не вказано — усе',
        },
        size: {
          name: 'обсяг',
          about: 'Скільки в ньому',
          choices: { short: 'коротко', usual: 'як зазвичай', long: 'докладно' },
        },
        silent: { name: 'без-звуку', about: 'Без звуку; якщо не вказано — так' },
        empty: {
          name: 'нема-нового',
          about: 'У день без новин: нічого не публікувати або сказати про це',
          choices: { 'post nothing': 'нічого не публікувати', 'say so': 'сказати про це' },
        },
        language: { name: 'мова', about: 'Мова дат: en, de, fr …' },
        change: { name: 'змінити', about: 'Код зведення, яке змінюють; що не вказано — лишається' },
        digest: { name: 'код', about: 'Код зведення, якщо їх кілька' },
        since: { name: 'від', about: 'Опубліковано не раніше: 2016, 2016-09 або 2016-09-01' },
        picture: {
          name: 'зображення',
          about: 'Намалювати й хронологію його теми',
          choices: { light: 'світле', dark: 'темне' },
        },
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
        speaker: { name: 'спікер', about: 'Лише цей спікер; запит тоді — тема' },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        certain: { name: 'точно', about: 'Лише цитати, спікера яких встановлено точно' },
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
          about: 'Хто бачить відповідь, якщо під час запиту не вказано інакше',
          choices: { everyone: 'усі', asker: 'хто запитав' },
        },
        drawn: {
          name: 'вигляд',
          about: 'Картка з кнопками або простий текст, який залишається в архівах',
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
      about: 'Той, кого цитують: посади, варіанти імені, як часто, недавні висловлювання',
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
    onlyYou: 'Відповідь бачите лише ви',
  },
};
