// Escaping for the two places where no library writes for us: XML of feeds and sitemaps, and JSON in a script element.

// Characters that XML 1.0 §2.2 forbids even as references: control characters, lone surrogates, U+FFFE and U+FFFF.
const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** The same, and surrogates of any kind: nearly no text has any of them, and this is told several times as fast. */
const perhapsForbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const special = /[&<>"']/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** The text without what XML cannot hold at all, for sections where nothing is escaped. */
export function withoutForbidden(text: string): string {
  return perhapsForbidden.test(text) ? text.replace(forbidden, '') : text
}

/** Text as XML character data or attribute value. What XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(special, (character) => entities[character] ?? character)
}

const unsafe = /[<>&\u2028\u2029]/g

/**
 * A value as JSON that is safe inside `<script>`: no character can end the element, open a comment or break a line
 * of JavaScript (HTML §4.12.1.3). It stays the same JSON.
 *
 * @throws TypeError for a value that JSON cannot express (a function, `undefined`, a cycle).
 */
export function jsonForScript(value: unknown): string {
  const json: string | undefined = JSON.stringify(value)
  if (json === undefined) throw new TypeError('jsonForScript: the value has no JSON form')
  return isSafeInScript(json)
    ? json
    : json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Five searches for one character each are several times as fast as one for any of them. */
function isSafeInScript(json: string): boolean {
  return !['<', '>', '&', '\u2028', '\u2029'].some((character) => json.includes(character))
}
