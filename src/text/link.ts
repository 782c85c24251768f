// Which addresses of an editor's links may become links on a page.

const scheme = /^[a-z][a-z0-9+.-]*:/i
const safeScheme = /^(?:https?|mailto|tel):/i
// Browsers skip these inside a scheme: `java\nscript:` runs.
const ignored = /[\x00-\x20\x7f]/g

/** Whether an address is relative, a fragment, http, https, mailto or tel; `javascript:` and everything else is not safe. */
export function isSafeHref(href: string): boolean {
  const bare = href.replace(ignored, '')
  return !scheme.test(bare) || safeScheme.test(bare)
}
