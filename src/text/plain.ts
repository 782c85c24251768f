// Plain text for one line: titles, descriptions, cards. No mark-up is read here; what enters is text already.

// Everything but a single space between words, which is nearly all of the white space there is and stays as it is.
const space = /[\t\n\v\f\r\u0085\u2028\u2029][\t\n\v\f\r \u0085\u2028\u2029]*| [\t\n\v\f\r \u0085\u2028\u2029]+/g

/** The text as one line: every run of white space a single space, none at the ends. NBSP and ZWNJ stay. */
export function oneLine(text: string): string {
  return text.replace(space, ' ').trim()
}
