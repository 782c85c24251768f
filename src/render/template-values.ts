// What compiled templates do with the data of a page, as Nunjucks does it: escape, put in as it is, go through a list. What
// Nunjucks would make something strange of, or refuse, is left to it by an error.

/** Thrown to whoever compiles a template or renders with what came of it; Nunjucks does it then. */
export class BeyondTemplate extends Error {}

const special = /[&"'<>\\]/
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;'
}

/** Text as Nunjucks escapes it; nearly all texts need nothing. */
export function escaped(value: unknown): string {
  if (typeof value !== 'string') return plainValue(value)
  return special.test(value) ? value.replace(/[&"'<>\\]/g, (found) => references[found] ?? found) : value
}

/** Text as it is; nothing for what is absent. */
export function raw(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : plainValue(value)
}

function plainValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new BeyondTemplate(typeof value)
}

/** What a loop goes through. */
export function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!value) return []
  throw new BeyondTemplate(typeof value)
}
