import { type Trouble, trouble } from './fetched.ts';
import { spanText } from './limits.ts';

/** What an answer without a page means for people. */
export function troubleOfStatus(status: number, retryAfter: number | undefined): Trouble {
  const told = { status, ...(retryAfter !== undefined && { retryAfter }) };
  const later =
    retryAfter === undefined ? 'try again later' : `try again in ${spanText(retryAfter)}`;
  switch (status) {
    case 404:
    case 410:
      return trouble(
        'gone',
        'never',
        `the server has no such page (${status}); look for its title to see where it went`,
        { status },
      );
    case 401:
    case 407:
      return trouble(
        'refused',
        'never',
        `the server asks for a login (${status}); save the page into the corpus folder instead`,
        { status },
      );
    case 408:
    case 425:
      return trouble('slow', 'now', `the server was not ready (${status}); ${later}`, told);
    case 429:
      return trouble('wait', 'now', `the server was asked too often (429); ${later}`, told);
    case 500:
    case 502:
    case 503:
    case 504:
      return trouble('server', 'now', `the server is in trouble (${status}); ${later}`, told);
    default:
      return unusual(status, told);
  }
}

function unusual(status: number, told: Pick<Trouble, 'status' | 'retryAfter'>): Trouble {
  if (status >= 500) {
    return trouble(
      'server',
      'later',
      `the server is in trouble (${status}); try again later`,
      told,
    );
  }
  if (status >= 400) {
    return trouble(
      'refused',
      'never',
      `the server refuses it (${status}); save the page into the corpus folder instead`,
      { status },
    );
  }
  return trouble(
    'refused',
    'later',
    `the server answers without a page (${status}); open it in a browser to see why`,
    { status },
  );
}
