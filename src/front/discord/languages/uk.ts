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
