// The form below an interview. Without script the browser itself checks the fields and posts; with it, what is wrong is said
// in the page's language beside the field, a comment says which question it is about, and a form that cannot be sent
// because there is no connection stays as it is. What was typed is never touched.

type Field = HTMLInputElement | HTMLTextAreaElement

/** Says in the mail that the page's link opens which question it is about. */
export function nameQuestion(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('.mail a')
  const href = link?.href ?? ''
  link?.addEventListener('click', () => {
    const id = questionOf(page)
    link.href = id === '' ? href : `${href}%23${id}`
  })
}

function questionOf(page: Document): string {
  return page.querySelector('.exchange:target')?.id ?? ''
}

/** Makes the form of the page, if it has an open one, say what is wrong and what a comment is about. */
export function helpForm(page: Document, browser: Navigator): void {
  const form = page.querySelector<HTMLFormElement>('form[data-offline]')
  if (form === null) return
  form.addEventListener(
    'invalid',
    (event) => {
      event.preventDefault()
      show(event.target as Field)
      form.querySelector<Field>('[aria-invalid]')?.focus()
    },
    true
  )
  form.addEventListener('input', ({target}) => {
    const field = target as Field
    if (field.hasAttribute('aria-invalid') && field.validity.valid) show(field)
  })
  form.addEventListener('submit', (event) => {
    const question = form.querySelector<HTMLInputElement>('[data-question]')
    if (question !== null) question.value = questionOf(page)
    const isOffline = !browser.onLine
    if (isOffline) event.preventDefault()
    say(form, 'comment-offline', isOffline ? form.dataset['offline'] : '')
  })
}

/** Puts what is wrong with a field below it, or takes it away. */
function show(field: Field): void {
  const {validity, dataset, id} = field
  const isWrong = !validity.valid
  const words = validity.valueMissing ? dataset['missing'] : dataset['wrong']
  say(field, `${id}-error`, isWrong ? (words ?? field.validationMessage) : '')
  if (isWrong) {
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', `${id}-error`)
  } else {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
}

/** A sentence below an element, under an id of its own; no words take it away. */
function say(below: Element, id: string, words: string | undefined): void {
  below.ownerDocument.getElementById(id)?.remove()
  if (!words) return
  const line = below.ownerDocument.createElement('p')
  line.id = id
  line.className = 'error'
  if (below instanceof HTMLFormElement) line.setAttribute('role', 'alert')
  line.textContent = words
  below.after(line)
}
