import type { Fields } from './fields.ts';
import { isFields } from './fields.ts';

/** True for an entry of a reference manager (CSL-JSON, as Zotero exports it). */
export function isReference(record: Fields): boolean {
  const { type, issued } = record;
  const isDated = isFields(issued) && ('date-parts' in issued || 'raw' in issued);
  return typeof type === 'string' && (isDated || 'container-title' in record);
}

/** A date as CSL writes it, or one of MongoDB's: `{"date-parts": [[2016, 12, 9]]}` is `2016-12-09`. */
export function dateIn(value: unknown): unknown {
  if (!isFields(value)) return value;
  const { 'date-parts': parts, raw, literal, $date } = value;
  const [first]: unknown[] = Array.isArray(parts) ? parts : [];
  if (!Array.isArray(first) || first.length === 0) return raw ?? literal ?? $date;
  return first.map((part) => `${part}`.padStart(2, '0')).join('-');
}
