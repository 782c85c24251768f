// The search page at work. In: its elements. What happens: each change of the field asks the index, the answer to the last
// one is shown, its count is said to screen readers, and the address is kept in step, so that it can be shared and that
// Back leads to the same results. Focus stays where it is.
import type {SearchSettings} from '../../model.ts'
import {type Answer, ask, glance, type Index} from './ask.ts'
import {openFiles} from './files.ts'
import {resultRow} from './row.ts'
import {countSentence} from './sentences.ts'

/** Results that are shown at a time, and that more are. */
const SHOWN = 6
/** After a letter one result is shown at once; the others, and how many there are, when typing rests. */
const restMs = 250

interface Elements {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly status: HTMLElement
  readonly note: HTMLElement
  readonly results: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLButtonElement
  /** What is shown while nothing is. */
  readonly latest: HTMLElement | null
}

interface Search {
  readonly elements: Elements
  readonly settings: SearchSettings
  readonly index: Index
  readonly address: Location
  readonly past: History
  /** Counts what was asked, so that a late answer is known for one. */
  turn: number
  /** What is shown. */
  answer: Answer | undefined
  pause?: ReturnType<typeof setTimeout>
}

export function openSearch(page: Document, address: Location, past: History): void {
  const elements = findElements(page)
  const told = page.getElementById('search-settings')?.textContent
  if (elements === undefined || told === undefined || told === null) return
  const settings = JSON.parse(told) as SearchSettings
  if (address.protocol === 'file:') {
    elements.note.firstChild?.replaceWith(`${settings.strings.fromDisk} `)
    return
  }
  // An index of yesterday beside one of today would show the wrong interviews.
  const files = openFiles(settings.segments, (path) => fetch(path, {cache: 'no-cache'}))
  const index = {files, locale: settings.locale}
  const search: Search = {elements, settings, index, address, past, turn: 0, answer: undefined}
  elements.note.hidden = true
  listen(search)
  takeAddress(search)
}

function findElements(page: Document): Elements | undefined {
  const [form, field] = [
    page.querySelector<HTMLFormElement>('#search'),
    page.querySelector<HTMLInputElement>('#search input')
  ]
  const find = (selector: string): HTMLElement | null => page.querySelector<HTMLElement>(selector)
  const [status, note, results, list] = ['#search-status', '#search-note', '#results', '#results ol'].map(find)
  const more = page.querySelector<HTMLButtonElement>('#results button')
  if (form === null || field === null || more === null || !status || !note || !results || !list) return undefined
  return {form, field, status, note, results, list, more, latest: find('.rows')}
}

function listen(search: Search): void {
  const {form, field, more} = search.elements
  // Reads the lists of the index while the first word is typed.
  field.addEventListener('focus', () => void search.index.files.segments().catch(() => undefined), {once: true})
  field.addEventListener('input', () => {
    clearTimeout(search.pause)
    const isEmpty = field.value.trim() === ''
    search.pause = setTimeout(() => void run(search, 'resting'), isEmpty ? 0 : restMs)
    if (!isEmpty) void peek(search)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return
    event.preventDefault()
    field.value = ''
    void run(search, 'resting')
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(search.pause)
    void run(search, 'sent')
  })
  more.addEventListener('click', () => void showMore(search))
  addEventListener('popstate', () => takeAddress(search))
}

function takeAddress(search: Search): void {
  search.elements.field.value = new URL(search.address.href).searchParams.get('q') ?? ''
  void run(search, 'resting')
}

/** While letters follow each other. Nothing is said: who listens hears the count when typing rests. */
async function peek(search: Search): Promise<void> {
  const {elements, index} = search
  const turn = ++search.turn
  try {
    const answer = await glance(elements.field.value, index, search.answer?.interviews[0])
    const [result] = (await answer?.results(0, 1)) ?? []
    if (result === undefined || turn !== search.turn) return
    search.answer = answer
    elements.list.replaceChildren(resultRow(result))
    elements.more.hidden = true
    swap(elements, true)
  } catch {
    // Said when typing rests, if it is still so.
  }
}

/** A query that is sent gets a place of its own in the history. */
async function run(search: Search, moment: 'resting' | 'sent'): Promise<void> {
  const {elements, settings, index} = search
  const turn = ++search.turn
  const query = elements.field.value
  clearTimeout(search.pause)
  keepAddress(search, query.trim(), moment === 'sent')
  elements.note.hidden = true
  if (query.trim() === '') return clear(search)
  try {
    const answer = await ask(moment === 'sent' ? `${query} ` : query, index)
    const results = await answer.results(0, SHOWN)
    if (turn !== search.turn) return
    const {length} = answer.interviews
    search.answer = answer
    elements.list.replaceChildren(...results.map(resultRow))
    elements.more.hidden = length <= SHOWN
    say(elements, countSentence(settings, query, length))
    swap(elements, length > 0)
  } catch {
    if (turn === search.turn) sayFailed(search)
  }
}

function clear(search: Search): void {
  search.answer = undefined
  search.elements.list.replaceChildren()
  say(search.elements, '')
  swap(search.elements, false)
}

function say({status}: Elements, sentence: string): void {
  // What is said twice is heard twice.
  if (status.textContent !== sentence) status.textContent = sentence
}

/** Results take the place of the latest interviews. */
function swap({results, latest}: Elements, hasResults: boolean): void {
  results.hidden = !hasResults
  if (latest !== null) latest.hidden = hasResults
}

/** Puts the focus on the first of the new rows: the button may be gone. */
async function showMore(search: Search): Promise<void> {
  const {answer, turn} = search
  const {list, more} = search.elements
  if (answer === undefined) return
  const shown = list.childElementCount
  try {
    const rows = (await answer.results(shown, SHOWN)).map(resultRow)
    if (turn !== search.turn || list.childElementCount !== shown) return
    list.append(...rows)
    more.hidden = answer.interviews.length <= shown + SHOWN
    rows[0]?.querySelector('a')?.focus()
  } catch {
    sayFailed(search)
  }
}

function sayFailed(search: Search): void {
  const {elements, settings} = search
  clear(search)
  elements.note.firstChild?.replaceWith(`${settings.strings.failed} `)
  elements.note.hidden = false
}

function keepAddress({address, past}: Search, query: string, isDone: boolean): void {
  const url = new URL(address.href)
  if ((url.searchParams.get('q') ?? '') === query && !isDone) return
  if (query === '') url.searchParams.delete('q')
  else url.searchParams.set('q', query)
  const isSame = url.href === address.href
  if (isDone && !isSame) past.pushState(null, '', url)
  else if (!isSame) past.replaceState(null, '', url)
}
