import type { Article } from '../core/article.ts';
import type { Defaults } from './item.ts';

/** The article with what a curator says of its source, where it does not say it itself. */
export function withDefaults(article: Article, defaults: Defaults | undefined): Article {
  const { outlet, language } = defaults ?? {};
  const named = article.outlet && !isHost(article.outlet.value, article.url?.value);
  return {
    ...article,
    ...(outlet && !named && { outlet: { value: outlet, how: 'curator' } }),
    ...(language && !article.language && { language: { value: language, how: 'curator' } }),
  };
}

/** An address's host stands for an outlet only where nobody names it. */
function isHost(outlet: string, url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).hostname.endsWith(outlet);
}

/** The article with the host of its link for an outlet that nobody names. */
export function withHost(article: Article): Article {
  const { url, outlet } = article;
  if (outlet || !url || !URL.canParse(url.value)) return article;
  const host = new URL(url.value).hostname.replace(/^(?:www|m|amp|mobile)\.(?=.*\.)/u, '');
  return { ...article, outlet: { value: host, how: url.how } };
}
