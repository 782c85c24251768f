// Links that need no server. A folder's address leads to the page in it only where a server looks for one; on a stick, in an
// archive or in a folder of a reader's own it opens a list of files. In: a finished page. Out: the same page, in which links to
// folders of the site name the file, those that an editor wrote included.

/** Relative links of `<a>`: before what is asked of a page or a place on it. The page's own tags have no `>` in them. */
const link = /(<a(?=\s)[^>]* href=")(?![a-z][a-z0-9+.-]*:|[/#?])([^"#?]*)/giu

export function withFileLinks(html: string): string {
  return html.replace(link, (whole, start: string, path: string) => {
    if (path === '') return whole
    const isFolder = path.endsWith('/') || /(?:^|\/)\.{1,2}$/u.test(path)
    return isFolder ? `${start}${path.endsWith('/') ? path : `${path}/`}index.html` : whole
  })
}
