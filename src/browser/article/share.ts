// Copying the page's address and the device's own sharing.

const shownMs = 2000

/** The page's own address with the question that the reader is at; canonical would be the interview for a question's page. */
function addressOf(page: Document): string {
  const own = page.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? page.URL
  return own + new URL(page.URL).hash
}

/** Says the outcome in the button's place and to screen readers, in the button's width, and takes it back after a while. */
function announce(page: Document, button: HTMLElement, words: string | undefined): void {
  const status = page.querySelector('.share [role=status]')
  const label = button.dataset['label'] ?? button.textContent
  button.dataset['label'] = label
  button.style.minInlineSize = `${button.getBoundingClientRect().width}px`
  button.textContent = words ?? label
  if (status !== null) status.textContent = words ?? ''
  setTimeout(() => {
    button.textContent = label
    button.style.minInlineSize = ''
    if (status !== null) status.textContent = ''
  }, shownMs)
}

/** Shows the copy button and the button of the device's own sharing where the browser has them, and makes them work. */
export function revealSharing(page: Document, browser: Navigator): void {
  const copy = page.querySelector<HTMLElement>('[data-copy]')
  if (copy !== null && 'clipboard' in browser) {
    copy.hidden = false
    copy.addEventListener('click', () => {
      browser.clipboard.writeText(addressOf(page)).then(
        () => announce(page, copy, copy.dataset['done']),
        () => announce(page, copy, copy.dataset['failed'])
      )
    })
  }
  const native = page.querySelector<HTMLElement>('[data-share]')
  if (native !== null && 'share' in browser) {
    native.hidden = false
    native.addEventListener('click', () => {
      const title = page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? page.title
      // Closing the device's sheet is no failure that needs words.
      browser.share({title, url: addressOf(page)}).catch(() => undefined)
    })
  }
}
