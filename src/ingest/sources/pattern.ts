/** Which files a pattern means: `*` is any part of a name, `**` any folders, `?` one sign. */
export function patternOf(pattern: string): RegExp {
  const written = pattern.replace(/^\.\//u, '').replace(/[.+^${}()|[\]\\]/gu, '\\$&');
  const inside = written.replace(/\*\*\/|\*\*|\*|\?/gu, (sign) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign === '**') return '.*';
    return sign === '*' ? '[^/]*' : '[^/]';
  });
  return new RegExp(`^${inside}$`, 'u');
}
