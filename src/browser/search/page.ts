// The search page at work. In: its elements. What happens: each change of the field asks the index, the answer to the last
// one is shown, its count is said to screen readers, and the address is kept in step, so that it can be shared and that
// Back leads to the same results. Focus stays where it is.
import type {SearchSettings} from '../../model.ts'
import {joinedQuery, type QuerySlot, readQuery} from '../../text/search-query.ts'
import {excerptOf} from './excerpt.ts'
import {type IndexFiles, openFiles} from './files.ts'
import {findMatches, isBroad} from './match.ts'
import {resultRow} from './row.ts'
import {countSentence} from './sentences.ts'

/** Results that are shown at a time, and that more are. */
const SHOWN = 6
/** After a letter the head of the best result is shown at once; its words, the others and what takes more files to find, when typing rests. */
const quickMs = 10
const restMs = 250
/** Fewer are worth a second look with the words written together. */
const FEW = 3

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
  readonly files: IndexFiles
  readonly address: Location
  readonly past: History
  /** Counts what was asked, so that a late answer is known for one. */
  turn: number
  /** What is shown. */
  answer?: Answer
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
  const files = openFiles(settings.count, (path) => fetch(path, {cache: 'no-cache'}))
  const search: Search = {elements, settings, files, address, past, turn: 0}
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
  field.addEventListener('focus', () => void search.files.segments().catch(() => undefined), {once: true})
  field.addEventListener('input', () => {
    wait(search, quickMs, () => {
      void run(search, 'typing')
      wait(search, restMs - quickMs, () => void run(search, 'resting'))
    })
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

function wait(search: Search, ms: number, next: () => void): void {
  clearTimeout(search.pause)
  search.pause = setTimeout(next, ms)
}

function takeAddress(search: Search): void {
  search.elements.field.value = new URL(search.address.href).searchParams.get('q') ?? ''
  void run(search, 'resting')
}

/** What the reader is doing; a query that is sent gets a place of its own in the history. */
type Moment = 'typing' | 'resting' | 'sent'

async function run(search: Search, moment: Moment): Promise<void> {
  const {elements, settings} = search
  const turn = ++search.turn
  const query = elements.field.value
  keepAddress(search, query.trim(), moment === 'sent')
  elements.note.hidden = true
  if (query.trim() === '') return show(elements, '', true)
  try {
    const answer = await ask(search, moment === 'sent' ? `${query} ` : query, moment === 'typing')
    if (answer === undefined || turn !== search.turn) return
    const {length} = answer.interviews
    const first = await answer.rows(0, moment === 'typing' ? 1 : SHOWN)
    if (turn !== search.turn) return
    elements.list.replaceChildren(...first)
    elements.more.hidden = length <= SHOWN || moment === 'typing'
    search.answer = answer
    show(elements, countSentence(settings, query, {count: length, isCut: answer.isCut}), length === 0)
  } catch {
    if (turn === search.turn) sayFailed(search)
  }
}

/** With results, they take the place of the latest interviews. */
function show({status, results, list, latest}: Elements, sentence: string, isEmpty: boolean): void {
  // What is said twice is heard twice.
  if (status.textContent !== sentence) status.textContent = sentence
  results.hidden = isEmpty
  if (isEmpty) list.replaceChildren()
  if (latest !== null) latest.hidden = !isEmpty
}

interface Answer {
  readonly interviews: readonly number[]
  readonly isCut: boolean
  readonly rows: (from: number, count: number) => Promise<HTMLElement[]>
}

/** While somebody types, what is found in few files or not at all: `undefined` where it is worth waiting. */
async function ask({files, settings}: Search, query: string, isTyping: boolean): Promise<Answer | undefined> {
  const {locale, count} = settings
  const segments = await files.segments()
  const slots = readQuery(query, locale)
  if (isTyping && isBroad(slots, segments)) return undefined
  const reach = isTyping ? 'near' : 'whole'
  const {interviews, isCut} = await findMatches(slots, segments, {count, reach})
  if (isTyping && interviews.length === 0) return undefined
  const all: QuerySlot[] = [...slots]
  const found = [...interviews]
  if (found.length < FEW && slots.length > 1) {
    const joined = readQuery(joinedQuery(query), locale)
    const others = await findMatches(joined, segments, {count, reach})
    const known = new Set(found)
    found.push(...others.interviews.filter((interview) => !known.has(interview)))
    all.push(...joined)
  }
  const rows = (from: number, size: number): Promise<HTMLElement[]> =>
    Promise.all(
      found.slice(from, from + size).map(async (interview) => {
        const record = await (isTyping ? files.head : files.record)(interview)
        return resultRow(record, excerptOf(record, all, locale))
      })
    )
  return {interviews: found, isCut, rows}
}

/** Puts the focus on the first of the new rows: the button may be gone. */
async function showMore(search: Search): Promise<void> {
  const {answer, turn} = search
  const {list, more} = search.elements
  if (answer === undefined) return
  const shown = list.childElementCount
  try {
    const rows = await answer.rows(shown, SHOWN)
    if (turn !== search.turn || list.childElementCount !== shown) return
    list.append(...rows)
    more.hidden = answer.interviews.length <= shown + SHOWN
    rows[0]?.querySelector('a')?.focus()
  } catch {
    sayFailed(search)
  }
}

function sayFailed({elements, settings}: Search): void {
  show(elements, '', true)
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
