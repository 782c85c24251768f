// A comment's form has a hidden field for the question that the comment is about; without script it stays empty.

/** Puts the id of the question that the page's address names into the form when it is sent. */
export function nameQuestion(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('.form input[name=question]')
  field?.form?.addEventListener('submit', () => {
    field.value = page.querySelector('.exchange:target')?.id ?? ''
  })
}
