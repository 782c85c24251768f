// Share links: plain addresses of other sites that need no script and carry no tracking. In: an article's address and
// headline. Out: a link for each service that the site offers in that language, in the site's order.
import type {ArticleView, Config, ShareTarget} from '../../model.ts'
import type {Locale} from '../../locale.ts'
import {isolate} from '../../text/bidi.ts'

type Form = (url: string, text: string) => string

/** `url` and `text` are percent-encoded, letters aside. */
const forms: Readonly<Record<ShareTarget, Form>> = {
  telegram: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  whatsapp: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  x: (url, text) => `https://x.com/intent/post?url=${url}&text=${text}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  linkedin: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  bluesky: (url, text) => `https://bsky.app/intent/compose?text=${text}%20${url}`,
  email: (url, text) => `mailto:?subject=${text}&body=${url}`,
  eitaa: (url, text) => `https://eitaa.com/share/url?url=${url}&text=${text}`,
  bale: (url, text) => `https://ble.ir/share/url?url=${url}&text=${text}`
}

/** What is offered where `site.yaml` does not choose: the services that readers of the language use most. */
const defaults: Readonly<Record<Locale['tag'], readonly ShareTarget[]>> = {
  fa: ['telegram', 'eitaa', 'bale', 'whatsapp', 'x', 'email'],
  ar: ['whatsapp', 'telegram', 'x', 'facebook', 'email'],
  en: ['email', 'x', 'bluesky', 'linkedin', 'telegram', 'facebook', 'whatsapp']
}

/** `url` is absolute. A right-to-left text is isolated (UAX #9), for a messenger sets it beside the address. */
export function shareLinks(
  config: Config,
  locale: Locale,
  article: {url: string; headline: string}
): ArticleView['share'] {
  const url = encodeURIComponent(article.url)
  const text = encodeText(locale.dir === 'rtl' ? isolate(article.headline) : article.headline)
  const targets = config.share[locale.tag] ?? defaults[locale.tag]
  return targets.map((target) => ({
    target,
    label: locale.strings.shareTargets[target],
    href: forms[target](url, text)
  }))
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Everything that is neither letter nor digit, in runs. Letters are left as they are: browsers encode them, and a headline is on the page already. */
const signs = /[^\p{L}\p{M}\p{N}]+/gu

function encodeText(text: string): string {
  return text.replace(loneSurrogate, '\ufffd').replace(signs, encodeURIComponent)
}
