import type { Language, OptionTexts } from './language.ts';

const PAGE: OptionTexts = { name: 'страница', about: 'Какая страница ответа' };
const CODE = 'код';
const OUTLET: OptionTexts = { name: 'издание', about: 'Только из этого издания' };
const FROM = 'от';
const TO = 'до';
const PUBLISHED_FROM: OptionTexts = {
  name: FROM,
  about: 'Опубликовано не раньше: 2016, 2016-12 или 2016-12-09',
};
const PUBLISHED_TO: OptionTexts = {
  name: TO,
  about: 'Опубликовано не позже: 2016, 2016-12 или 2016-12-09',
};
const QUOTED_BY: OptionTexts = { name: 'спикер', about: 'Только этот спикер; запрос тогда — тема' };
const CERTAIN: OptionTexts = {
  name: 'точно',
  about: 'Только цитаты, спикер которых установлен точно',
};
const SORT: OptionTexts = {
  name: 'порядок',
  about: 'Что показать первым',
  choices: { best: 'сначала лучшие совпадения', newest: 'сначала новые', oldest: 'сначала старые' },
};

/** Russian. Тот, кого цитируют, — спикер; описание статьи для списка литературы — сноска. */
export const russian: Language = {
  locales: ['ru'],
  commands: {
    article: {
      name: 'статья',
      about: 'Показывает сохранённую копию статьи в том виде, в каком она поступила',
      options: {
        ref: { name: CODE, about: 'Код из ответа: S3, S3.4, Q17, E5' },
        changes: {
          name: 'изменения',
          about: 'Что изменилось по сравнению с прошлой версией, если версий несколько',
        },
        dropped: {
          name: 'опущенное',
          about: 'Показать и то, что опущено со страницы, и почему',
        },
        page: { name: 'страница', about: 'Какая страница статьи' },
      },
    },
    cite: {
      name: 'сноска',
      about: 'Сноска на статью: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
      options: {
        ref: { name: CODE, about: 'Код статьи или цитаты из неё: S3, Q17' },
        style: { name: 'стиль', about: 'Только в этом стиле; файлом, если он есть' },
        accessed: {
          name: 'дата-обращения',
          about: 'День, когда вы обращались к статье; если не указан, сегодня',
        },
      },
    },
    compare: {
      name: 'сравнение',
      about: 'Издания рядом: одна и та же цитата или событие, как о них пишет каждое',
      options: {
        topic: { name: 'тема', about: 'Спикер, тема или то и другое; либо код: Q17, E5, S3' },
        by: {
          name: 'предмет',
          about: 'Что поставить рядом; если не указано, первое, что найдётся',
          choices: { quote: 'цитата', event: 'событие', outlets: 'издания' },
        },
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        page: PAGE,
      },
    },
    corpus: {
      name: 'корпус',
      about: 'Что есть в корпусе и чего нет: статьи, издания, даты, пробелы',
      options: {},
    },
    digest: {
      name: 'дайджест',
      about: 'Ежедневные дайджесты нового в канале этого сервера',
      parts: {
        set: {
          name: 'настроить',
          about: 'Настраивает ежедневный дайджест в канале или меняет имеющийся',
        },
        preview: {
          name: 'предпросмотр',
          about: 'Показывает, что вошло бы в дайджест сейчас и почему вошло или нет',
        },
        list: {
          name: 'список',
          about: 'Дайджесты этого сервера и время следующего выпуска каждого',
        },
        pause: { name: 'приостановить', about: 'Приостанавливает дайджест до возобновления' },
        resume: { name: 'возобновить', about: 'Снова публикует приостановленный дайджест' },
        remove: { name: 'удалить', about: 'Прекращает дайджест насовсем' },
        now: { name: 'сейчас', about: 'Публикует сегодняшний дайджест немедленно' },
      },
      options: {
        topic: { name: 'тема', about: 'Только статьи с этими словами' },
        channel: { name: 'канал', about: 'Где публиковать; если не указано, в этом канале' },
        time: { name: 'время', about: 'Когда: 08:00 или 8am; если не указано, 08:00' },
        zone: { name: 'часовой-пояс', about: 'Часовой пояс этого времени: город, например Berlin' },
        days: {
          name: 'дни',
          about: 'По-английски: every day, weekdays или отдельные: Mon, Wed, Fri',
        },
        speaker: { name: 'спикер', about: 'Только статьи, в которых цитируют этого спикера' },
        outlet: OUTLET,
        include: {
          name: 'содержание',
          about: 'articles, quotes, timeline, on this day: что-то одно или несколько; иначе всё',
        },
        size: {
          name: 'объём',
          about: 'Сколько показать',
          choices: { short: 'короткий', usual: 'обычный', long: 'длинный' },
        },
        silent: { name: 'без-звука', about: 'Без звука уведомления; если не указано, да' },
        empty: {
          name: 'без-новостей',
          about: 'В день без нового: ничего не публиковать или сообщить об этом',
          choices: { 'post nothing': 'ничего не публиковать', 'say so': 'сообщить об этом' },
        },
        language: { name: 'язык', about: 'Язык дат: en, de, fr…' },
        change: {
          name: 'изменить',
          about: 'Код дайджеста, который меняется; что не указано, остаётся прежним',
        },
        digest: { name: 'дайджест', about: 'Код дайджеста, если их несколько' },
        since: { name: 'с-даты', about: 'Опубликовано не раньше: 2016, 2016-09 или 2016-09-01' },
        picture: {
          name: 'изображение',
          about: 'Ещё и хронология темы изображением',
          choices: { light: 'светлое', dark: 'тёмное', none: 'нет' },
        },
      },
    },
    export: {
      name: 'экспорт',
      about: 'Всё по запросу в виде файла: таблица, список или сноски',
      options: {
        query: { name: 'запрос', about: 'Спикер, тема или то и другое: Peskov Aleppo' },
        what: {
          name: 'содержание',
          about: 'Что выгрузить; если не указано, цитаты',
          choices: { quotes: 'цитаты', timeline: 'хронология', articles: 'статьи' },
        },
        as: {
          name: 'формат',
          about: 'В каком виде; если не указано, csv. Сноска на каждую статью одна',
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
      name: 'справка',
      about: 'О чём здесь можно спросить, с примерами',
      options: {
        command: { name: 'команда', about: 'Только эта команда, со всеми параметрами' },
      },
    },
    quote: {
      name: 'цитата',
      about: 'Кто что сказал: чьи-то слова по теме, с указанием источника',
      options: {
        query: { name: 'запрос', about: 'Спикер, тема или то и другое: Peskov Aleppo' },
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
      name: 'обновить',
      about: 'Прочитать новые и изменённые статьи сейчас; для тех, кто управляет сервером',
      options: {},
    },
    search: {
      name: 'поиск',
      about: 'Фрагменты статей, в которых есть все эти слова',
      options: {
        query: {
          name: 'запрос',
          about: 'Слова, "точная фраза", -кроме; также outlet:TASS speaker:Lavrov',
        },
        speaker: { name: 'спикер', about: 'Только там, где цитируют этого спикера' },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        sort: SORT,
        page: PAGE,
      },
    },
    settings: {
      name: 'настройки',
      about: 'Кто видит здесь ответы и как они выглядят; для тех, кто управляет сервером',
      options: {
        answers: {
          name: 'ответы',
          about: 'Кто видит ответ, если спросивший не выбрал иное',
          choices: { everyone: 'все', asker: 'только спросивший' },
        },
        drawn: {
          name: 'вид',
          about: 'Карточка с кнопками или простой текст, который сохраняется в превью и архивах',
          choices: { card: 'карточка', plain: 'простой текст' },
        },
      },
    },
    sources: {
      name: 'источники',
      about: 'Фрагменты корпуса, наиболее близкие к тому, что говорится в тексте',
      onMessage: 'Найти источники',
      options: {
        text: { name: 'текст', about: 'Что кто-то утверждает' },
      },
    },
    speaker: {
      name: 'спикер',
      about: 'Тот, кого цитируют: должности и имена с датами, издания, темы, недавние высказывания',
      options: {
        name: { name: 'имя', about: 'Кого показать' },
        page: { name: 'страница', about: 'Какая страница цитат' },
      },
    },
    timeline: {
      name: 'хронология',
      about: 'Что когда произошло: датированные фразы по теме в порядке времени',
      options: {
        topic: { name: 'тема', about: 'Слова, которым должны быть посвящены фразы' },
        outlet: OUTLET,
        from: { name: FROM, about: 'Произошло не раньше: 2016, 2016-12 или 2016-12-09' },
        to: { name: TO, about: 'Произошло не позже: 2016, 2016-12 или 2016-12-09' },
        zoom: {
          name: 'масштаб',
          about: 'Одна фраза на день, неделю, месяц или год',
          choices: { day: 'день', week: 'неделя', month: 'месяц', year: 'год' },
        },
        dates: {
          name: 'даты',
          about: 'По времени события или публикации',
          choices: { event: 'событие', published: 'публикация' },
        },
        most: {
          name: 'максимум',
          about: 'Не больше стольких дат, до 500: самые важные',
        },
        picture: {
          name: 'изображение',
          about: 'Ещё и изображением, светлым или тёмным',
          choices: { light: 'светлое', dark: 'тёмное' },
        },
        file: { name: 'файл', about: 'Всё целиком ещё и файлом' },
        page: PAGE,
      },
    },
    verify: {
      name: 'проверка',
      about: 'Проверка цитат: есть ли эти слова в корпусе и кто их сказал',
      onMessage: 'Проверить цитаты',
      options: {
        text: { name: 'текст', about: 'Текст с цитатами или слова одной из них' },
        page: PAGE,
      },
    },
    why: {
      name: 'почему',
      about: 'Почему цитата приписана этому спикеру: слова, из которых это видно, в контексте',
      options: {
        ref: { name: CODE, about: 'Код цитаты: Q17' },
      },
    },
  },
  everywhere: {
    hide: { name: 'скрыть', about: 'Ответ видите только вы' },
  },
  controls: {
    previous: 'Назад',
    next: 'Вперёд',
    share: 'Поделиться',
    remove: 'Удалить',
    context: 'Контекст',
    compare: 'Сравнить',
    cite: 'Сноска',
    openAtWords: 'Открыть на этих словах',
    openSource: 'Открыть источник',
    openArchived: 'Открыть архивную копию',
    goToPage: 'К странице…',
    goToOne: 'К одному из них…',
    page: 'Страница {number} из {of}',
  },
};
