import type { Language, OptionTexts } from './language.ts';

const PAGE: OptionTexts = { name: 'página', about: 'Qué página de la respuesta' };
const CODE = 'código';
const OUTLET: OptionTexts = { name: 'medio', about: 'Solo de este medio' };
const FROM = 'desde';
const TO = 'hasta';
const PUBLISHED_FROM: OptionTexts = {
  name: FROM,
  about: 'Publicado desde: 2016, 2016-12 o 2016-12-09',
};
const PUBLISHED_TO: OptionTexts = {
  name: TO,
  about: 'Publicado hasta: 2016, 2016-12 o 2016-12-09',
};
const QUOTED_BY: OptionTexts = {
  name: 'persona-citada',
  about: 'Solo esta persona citada; la consulta es entonces el tema',
};
const CERTAIN: OptionTexts = {
  name: 'atribución-segura',
  about: 'Solo citas cuya atribución es segura',
};
const SORT: OptionTexts = {
  name: 'orden',
  about: 'Qué va primero',
  choices: {
    best: 'primero lo más pertinente',
    newest: 'primero lo más reciente',
    oldest: 'primero lo más antiguo',
  },
};

/** Spanish, of Spain and of Latin America. A quien se cita se le llama persona citada: «fuente» es el texto. */
export const spanish: Language = {
  locales: ['es-ES', 'es-419'],
  commands: {
    article: {
      name: 'artículo',
      about: 'Muestra la copia guardada de un artículo, tal como se recibió',
      options: {
        ref: { name: CODE, about: 'Un código de una respuesta: S3, S3.4, Q17, E5' },
        changes: {
          name: 'cambios',
          about: 'Qué cambió desde la versión anterior, cuando hay varias',
        },
        dropped: {
          name: 'descartado',
          about: 'Mostrar también lo que se descartó de la página, y por qué',
        },
        page: { name: 'página', about: 'Qué página del artículo' },
      },
    },
    cite: {
      name: 'referencia',
      about: 'La referencia de un artículo: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
      options: {
        ref: { name: CODE, about: 'El código de un artículo o de una de sus citas: S3, Q17' },
        style: { name: 'estilo', about: 'Solo este estilo, como archivo cuando lo hay' },
        accessed: {
          name: 'consultado',
          about: 'El día en que lo consultaste; hoy, si no se indica',
        },
      },
    },
    compare: {
      name: 'comparar',
      about: 'Los medios lado a lado: la misma cita o el mismo hecho, tal como lo cuenta cada uno',
      options: {
        topic: {
          name: 'tema',
          about: 'Una persona citada, un tema o ambos; o un código: Q17, E5, S3',
        },
        by: {
          name: 'objeto',
          about: 'Qué se pone lado a lado; si no se indica, lo primero que haya',
          choices: { quote: 'cita', event: 'hechos', outlets: 'medios' },
        },
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        page: PAGE,
      },
    },
    corpus: {
      name: 'corpus',
      about: 'Qué contiene el corpus y qué le falta: artículos, medios, fechas, lagunas',
      options: {},
    },
    digest: {
      name: 'resumen-de-prensa',
      about: 'Resúmenes de prensa diarios con las novedades, en un canal de este servidor',
      parts: {
        set: {
          name: 'programar',
          about: 'Programa un resumen de prensa diario en un canal, o cambia uno',
        },
        preview: {
          name: 'vista-previa',
          about:
            'Muestra qué diría ahora un resumen de prensa, y por qué incluye o no cada elemento',
        },
        list: {
          name: 'lista',
          about: 'Los resúmenes de prensa de este servidor, y cuándo sale el próximo de cada uno',
        },
        pause: { name: 'pausar', about: 'Pausa un resumen de prensa hasta que se reanude' },
        resume: {
          name: 'reanudar',
          about: 'Vuelve a publicar un resumen de prensa que estaba en pausa',
        },
        remove: { name: 'eliminar', about: 'Termina un resumen de prensa para siempre' },
        now: { name: 'ahora', about: 'Publica de inmediato el resumen de prensa de hoy' },
      },
      options: {
        topic: { name: 'tema', about: 'Solo artículos con estas palabras' },
        channel: { name: 'canal', about: 'Dónde se publica; en este canal, si no se indica' },
        time: { name: 'hora', about: 'Cuándo: 08:00 u 8am; si no se indica, 08:00' },
        zone: {
          name: 'zona-horaria',
          about: 'La zona horaria de esa hora: una ciudad, como Berlin',
        },
        days: { name: 'días', about: 'En inglés: every day, weekdays, o algunos: Mon, Wed, Fri' },
        speaker: { name: 'persona-citada', about: 'Solo artículos que citan a esta persona' },
        outlet: OUTLET,
        include: {
          name: 'contenido',
          about: 'articles, quotes, timeline, on this day: uno o varios; todos, si no se indica',
        },
        size: {
          name: 'extensión',
          about: 'Cuánto se muestra',
          choices: { short: 'corta', usual: 'habitual', long: 'larga' },
        },
        silent: { name: 'silencioso', about: 'Sin sonido; sí, si no se indica' },
        empty: {
          name: 'sin-novedades',
          about: 'En un día sin novedades: no publicar nada, o decirlo',
          choices: { 'post nothing': 'no publicar nada', 'say so': 'decirlo' },
        },
        language: { name: 'idioma', about: 'El idioma de sus fechas: en, de, fr…' },
        change: {
          name: 'cambiar',
          about: 'El código de un resumen de prensa que se cambia; lo que no se indica queda igual',
        },
        digest: {
          name: 'resumen-de-prensa',
          about: 'El código del resumen de prensa, cuando hay varios',
        },
        since: { name: 'desde', about: 'Publicado desde: 2016, 2016-09 o 2016-09-01' },
        picture: {
          name: 'imagen',
          about: 'También la cronología del tema como imagen',
          choices: { light: 'clara', dark: 'oscura', none: 'ninguna' },
        },
      },
    },
    export: {
      name: 'exportar',
      about: 'Todo sobre una consulta en un archivo: una tabla, una lista o referencias',
      options: {
        query: { name: 'consulta', about: 'Una persona citada, un tema o ambos: Peskov Aleppo' },
        what: {
          name: 'contenido',
          about: 'Qué se exporta; citas, si no se indica',
          choices: { quotes: 'citas', timeline: 'cronología', articles: 'artículos' },
        },
        as: {
          name: 'formato',
          about:
            'En qué forma; csv, si no se indica. Las referencias son de los artículos, una por cada uno',
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
      name: 'ayuda',
      about: 'Qué se puede preguntar aquí, con ejemplos',
      options: {
        command: { name: 'comando', about: 'Solo este comando, con todas sus opciones' },
      },
    },
    quote: {
      name: 'cita',
      about: 'Quién dijo qué: las palabras de alguien sobre un tema, con su fuente',
      options: {
        query: { name: 'consulta', about: 'Una persona citada, un tema o ambos: Peskov Aleppo' },
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
      name: 'actualizar',
      about: 'Lee ahora los artículos nuevos y modificados; para quienes gestionan el servidor',
      options: {},
    },
    search: {
      name: 'buscar',
      about: 'Los pasajes de los artículos que contienen todas estas palabras',
      options: {
        query: {
          name: 'consulta',
          about: 'Palabras, "una frase", -sin; también outlet:TASS speaker:Lavrov',
        },
        speaker: { name: 'persona-citada', about: 'Solo donde se cita a esta persona' },
        outlet: OUTLET,
        from: PUBLISHED_FROM,
        to: PUBLISHED_TO,
        sort: SORT,
        page: PAGE,
      },
    },
    settings: {
      name: 'ajustes',
      about:
        'Quién ve aquí las respuestas y qué aspecto tienen; para quienes gestionan el servidor',
      options: {
        answers: {
          name: 'respuestas',
          about: 'Quién ve una respuesta, salvo que quien pregunta diga otra cosa',
          choices: { everyone: 'todos', asker: 'solo quien pregunta' },
        },
        drawn: {
          name: 'aspecto',
          about:
            'Una tarjeta con botones, o texto sin formato que conservan vistas previas y archivos',
          choices: { card: 'tarjeta', plain: 'texto sin formato' },
        },
      },
    },
    sources: {
      name: 'fuentes',
      about: 'Los pasajes del corpus más cercanos a lo que dice un texto',
      onMessage: 'Buscar fuentes',
      options: {
        text: { name: 'texto', about: 'Lo que alguien afirma' },
      },
    },
    speaker: {
      name: 'persona-citada',
      about: 'Una persona citada: cargos y nombres con fechas, medios, temas, citas recientes',
      options: {
        name: { name: 'nombre', about: 'De quién se trata' },
        page: { name: 'página', about: 'Qué página de sus citas' },
      },
    },
    timeline: {
      name: 'cronología',
      about: 'Qué pasó y cuándo: las frases fechadas sobre un tema, en orden temporal',
      options: {
        topic: { name: 'tema', about: 'Las palabras de las que deben tratar las frases' },
        outlet: OUTLET,
        from: { name: FROM, about: 'Ocurrido desde: 2016, 2016-12 o 2016-12-09' },
        to: { name: TO, about: 'Ocurrido hasta: 2016, 2016-12 o 2016-12-09' },
        zoom: {
          name: 'escala',
          about: 'Una frase por día, semana, mes o año',
          choices: { day: 'día', week: 'semana', month: 'mes', year: 'año' },
        },
        dates: {
          name: 'fechas',
          about: 'Según cuándo ocurrió o cuándo se publicó',
          choices: { event: 'hechos', published: 'publicación' },
        },
        most: {
          name: 'máximo',
          about: 'Como mucho tantas fechas, hasta 500: las que más importaron',
        },
        picture: {
          name: 'imagen',
          about: 'También como imagen, clara u oscura',
          choices: { light: 'clara', dark: 'oscura' },
        },
        file: { name: 'archivo', about: 'Todo también como archivo' },
        page: PAGE,
      },
    },
    verify: {
      name: 'verificar',
      about: 'Verificar citas: ¿están esas palabras en el corpus, y quién las dijo?',
      onMessage: 'Verificar las citas',
      options: {
        text: { name: 'texto', about: 'Un texto con citas, o las palabras de una' },
        page: PAGE,
      },
    },
    why: {
      name: 'por-qué',
      about:
        'Por qué una cita se atribuye a esta persona: las palabras que lo muestran, en contexto',
      options: {
        ref: { name: CODE, about: 'El código de una cita: Q17' },
      },
    },
  },
  everywhere: {
    hide: { name: 'privado', about: 'Solo tú ves la respuesta' },
  },
  controls: {
    previous: 'Anterior',
    next: 'Siguiente',
    share: 'Compartir',
    remove: 'Eliminar',
    context: 'Contexto',
    compare: 'Comparar',
    cite: 'Referencia',
    openAtWords: 'Abrir en el pasaje citado',
    openSource: 'Abrir la fuente',
    openArchived: 'Abrir la copia archivada',
    goToPage: 'Ir a una página…',
    goToOne: 'Ir a uno de ellos…',
    page: 'Página {number} de {of}',
  },
};
