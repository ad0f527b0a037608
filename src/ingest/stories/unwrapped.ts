/** A copy of an address, or a way to it, that holds the address whole; the address is group 1. */
const WRAPPERS: readonly RegExp[] = [
  // Web archives put the time of the copy before it.
  /^[^/?#]+\/(?:[^?#]*\/)?\d{14}(?:[a-z]{2}_|\*)?\/(https?:\/\/?.+)$/iu,
  /^(?:web\.archive\.org|wayback\.archive-it\.org|arquivo\.pt|(?:www\.)?webarchive\.org\.uk)\/(?:[^?#]*\/)?(?:\d{4,14}(?:[a-z]{2}_)?\*?|\*)\/(.+)$/iu,
  /^archive\.(?:today|is|ph|li|vn|md|fo)\/(?:(?:[\d.-]{4,20}|newest|oldest|o\/\w+)\/)?(https?:\/\/?.+)$/iu,
  /^timetravel\.mementoweb\.org\/memento\/\d{4,14}\/(.+)$/iu,
  /^(?:web)?cache\.googleusercontent\.com\/search\?(?:[^#]*&)?q=cache:(?:[\w-]{8,}:)?([^&+]+)/iu,
  // Caches of AMP pages name the site a second time, after a letter for what it is and `s` for https.
  /^[^/?#]*(?:cdn\.ampproject\.org|amp\.cloudflare\.com|bing-amp\.com)\/(?:[a-z]{1,3}\/)(?:s\/)?(.+)$/iu,
  /^(?:www\.)?(?:google|bing)\.[a-z.]{2,6}\/amp\/(?:s\/)?(.+)$/iu,
  // What sends readers on carries the address in a parameter.
  /^(?:www\.)?google\.[a-z.]{2,6}\/url\?(?:[^#]*&)?(?:q|url)=([^&#]+)/iu,
  /^(?:lm?|www)\.(?:facebook|instagram|messenger)\.com\/(?:l\.php|flx\/warn\/)?\?(?:[^#]*&)?u=([^&#]+)/iu,
  /^(?:m\.)?vk\.com\/away\.php\?(?:[^#]*&)?to=([^&#]+)/iu,
  /^(?:www\.)?youtube\.com\/redirect\?(?:[^#]*&)?q=([^&#]+)/iu,
  /^(?:out\.reddit\.com|slack-redir\.net|getpocket\.com|[\w.-]+\.safelinks\.protection\.outlook\.com)\/[\w/]*\?(?:[^#]*&)?url=([^&#]+)/iu,
  /^t\.umblr\.com\/redirect\?(?:[^#]*&)?z=([^&#]+)/iu,
];

/** Copies of copies exist; longer chains are nobody's. */
const MOST_LAYERS = 4;

/** The address that a copy is of, or that a link leads to; any other address as it is. */
export function unwrapped(url: string): string {
  let own = url;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const bare = own
      .replace(/^(?:https?:)?\/\/(?:[^/?#]*@)?/iu, '')
      .replace(/^([^/?#]+):(?:80|443)(?=\/)/u, '$1');
    const inner = WRAPPERS.flatMap((wrapper) => wrapper.exec(bare)?.[1] ?? [])[0];
    const found = inner && named(inner);
    if (!found) return own;
    own = found;
  }
  return own;
}

/** The address in full; undefined for a part of a path that only looks like one. */
function named(inner: string): string | undefined {
  const plain = /^https?%3a/iu.test(inner) ? decoded(inner) : inner;
  const whole = plain.replace(/^(https?):\/{1,2}(?=[^/])/iu, '$1://');
  return /^(?:https?:\/\/)?[^/?#\s]+\.[^/?#\s.]{2,}(?:[/?#:]|$)/iu.test(whole) ? whole : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
