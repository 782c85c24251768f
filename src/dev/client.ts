// The script that the server adds to pages while they are being worked on. It listens for news, loads the page again at
// the same place of reading, and lays what is wrong over the page: file and line from left to right as they are, the
// message and the line of the text each in its own direction. Written for the browser as it stands here, without a build.

export const clientPath = '/.goftogu/client.js'
export const eventsPath = '/.goftogu/events'

export const clientScript = String.raw`(() => {
  const me = document.currentScript
  const place = 'goftogu-scroll:' + location.pathname
  const saved = sessionStorage.getItem(place)
  if (saved !== null) {
    sessionStorage.removeItem(place)
    // Where a page glides to its places, it is put back without.
    const back = () => scrollTo({top: Number(saved), behavior: 'instant'})
    back()
    addEventListener('load', back, {once: true})
  }

  const page = encodeURIComponent(location.pathname)
  const news = new EventSource('${eventsPath}?page=' + page + '&tag=' + me.dataset.page)
  news.addEventListener('reload', () => {
    sessionStorage.setItem(place, String(scrollY))
    location.reload()
  })
  news.addEventListener('problems', (event) => show(JSON.parse(event.data)))

  const host = document.createElement('goftogu-problems')
  const style = [
    ':host{all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;',
    'background:#fffdf7;color:#1c1a17;border-top:3px solid #b3261e;font:15px/1.5 system-ui,sans-serif}',
    'section{padding:12px 20px;border-bottom:1px solid #ddd6c8}p{margin:0 0 4px}',
    'p,pre{unicode-bidi:plaintext;text-align:start}',
    '.note{white-space:pre-line}.place,.note{color:#5c564c}.place{font-family:ui-monospace,monospace;direction:ltr;unicode-bidi:isolate}',
    'pre{margin:4px 0;white-space:pre-wrap;font:inherit;background:#f3ede0;padding:4px 8px}',
    'button{float:inline-end;margin:8px;font:inherit}',
    '@media(prefers-color-scheme:dark){:host{background:#1d1b18;color:#eee8dc}section{border-color:#444}',
    '.place,.note{color:#b5ad9e}pre{background:#2a2722}}'
  ].join('')

  function part(name, text, className) {
    const element = document.createElement(name)
    element.textContent = text
    element.dir = 'auto'
    if (className) element.className = className
    return element
  }

  function show(problems) {
    host.remove()
    if (problems.length === 0) return
    const root = host.shadowRoot || host.attachShadow({mode: 'open'})
    root.replaceChildren(part('style', style))
    const close = part('button', '×')
    close.title = 'Hide until the next change'
    close.onclick = () => host.remove()
    root.append(close)
    for (const problem of problems) {
      const section = document.createElement('section')
      if (problem.place) section.append(part('p', problem.place, 'place'))
      section.append(part('p', problem.message))
      if (problem.line) section.append(part('pre', problem.line))
      if (problem.note) section.append(part('p', problem.note, 'note'))
      root.append(section)
    }
    host.setAttribute('role', 'alert')
    host.dir = 'ltr'
    host.lang = 'en'
    document.body.append(host)
  }
})()
`
