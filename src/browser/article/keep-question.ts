// Ids of questions are the same in every language, so the fragment of this page's address is right for its versions.

/**
 * Makes links to other versions of the page lead to the question that the address names at the moment of the click. A link
 * that names a question itself is left alone.
 */
export function keepQuestion(page: Document, address: Location): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[hreflang][href]:not([href*='#'])"))
    link.addEventListener('click', () => {
      link.hash = address.hash
    })
}
