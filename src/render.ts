// Door of the stage that makes files: Page (and, for an article, the prose that its body comes from) → Output. A renderer
// is made once for a set of templates and keeps nothing between pages but what is the same for all: compiled templates,
// style sheets, the script's address. A template sees exactly {page, t, locale}; its only trusted values are HTML that
// came from hast, a minified style sheet of the site's own, and JSON that is escaped for its element.
import {createHash} from 'node:crypto'
import {localeOf} from './locale.ts'
import type {
  ArticlePage,
  Diagnostic,
  ImagePage,
  LateOutput,
  Output,
  OutputPath,
  Page,
  Prose,
  QuestionPage,
  TogetherPage
} from './model.ts'
import {bodyItems, exchangeAlone, standfirstHtml} from './render/body.ts'
import {robotsTxt, sitemapXml} from './render/crawlers.ts'
import {guideText, interviewJson, interviewText} from './render/data.ts'
import {feedOutputs} from './render/feeds.ts'
import {withFileLinks} from './render/file-links.ts'
import {toOutputPath} from './render/output-path.ts'
import {textPageHtml} from './render/text-page.ts'
import {redirectHtml} from './render/redirect.ts'
import {searchIndex, searchTexts} from './render/search.ts'
import type {Prepared} from './render/prepared.ts'
import {rebaseItem} from './render/rebase.ts'
import {extraSheets, textSheets} from './render/sheets.ts'
import {makeStyles, prepareSheets, type Styles} from './render/styles.ts'
import {causeOf, faultDiagnostic} from './render/template-fault.ts'
import {compileTemplates, preparePages, type Templates} from './render/templates.ts'
import {togetherBody} from './render/together.ts'
import {jsonForScript} from './text/escape.ts'

export {toOutputPath} from './render/output-path.ts'
export {proseOf} from './render/prose.ts'
export type {Prepared} from './render/prepared.ts'

export interface RendererOptions {
  /** The script of article pages, bundled; where it is absent or empty pages have none and lack nothing that a reader needs. */
  readonly script?: string | Uint8Array
  /** The script of search pages, bundled; without it they say that they need it. */
  readonly searchScript?: string | Uint8Array
  /** What makes images; where it is absent none are made. */
  readonly drawImage?: (page: ImagePage) => Promise<Uint8Array>
  /** What need not be made where templates are those that it was made of. */
  readonly prepared?: Prepared
}

export interface Renderer {
  /**
   * The files of a page. An article needs its prose. Where a template or a style sheet is wrong there are no files but
   * an error, `template-error`, `style-error` or `nested-too-deep`, and the file of an earlier build should stay.
   */
  render(page: Page, prose?: Prose): Rendering
  /** Files that pages refer to and that are the same for all. */
  assets(): Output[]
  /** What is wrong in any template, be there a page that needs it or not. */
  faults(): Diagnostic[]
}

/** What a page gives: files, or files that are made when they are known to be missing, or an error. */
export interface Rendering {
  readonly outputs: Output[]
  readonly late?: readonly LateOutput[]
  readonly messages: Diagnostic[]
}

interface Workshop {
  readonly templates: Templates
  readonly styles: Styles
  /** Relative to the site's root; empty where there is no script. */
  readonly scriptPath: string
  readonly searchScriptPath: string
  readonly drawImage?: RendererOptions['drawImage']
}

/** @param templates name (`pages/article.njk`, `styles/base.css`) → source. */
export function createRenderer(
  templates: ReadonlyMap<string, string>,
  {script, searchScript, drawImage, prepared}: RendererOptions = {}
): Renderer {
  const own = scriptOutputs('article', script)
  const search = scriptOutputs('search', searchScript)
  const workshop: Workshop = {
    templates: compileTemplates(templates, prepared?.pages),
    styles: makeStyles(templates, prepared?.sheets),
    scriptPath: own[0]?.path ?? '',
    searchScriptPath: search[0]?.path ?? '',
    ...(drawImage !== undefined && {drawImage})
  }
  return {
    render: (page, prose) => renderPage(workshop, page, prose),
    assets: () => [...own, ...search],
    faults: () => workshop.templates.faults().map((fault) => faultDiagnostic(fault))
  }
}

/** What renderers of these templates, or of some of them, need not make again. */
export function prepareTemplates(templates: ReadonlyMap<string, string>): Prepared {
  return {pages: preparePages(templates), sheets: prepareSheets(templates)}
}

/** Its name changes with its content, so that browsers may keep it for ever. */
function scriptOutputs(name: string, body: string | Uint8Array | undefined): Output[] {
  if (body === undefined || body.length === 0) return []
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return [{path: `assets/${name}.${hash}.js` as OutputPath, body}]
}

function lateOutputs({drawImage}: Workshop, page: ImagePage): LateOutput[] {
  return drawImage === undefined ? [] : [{path: toOutputPath(page.url), page, make: () => drawImage(page)}]
}

function renderPage(workshop: Workshop, page: Page, prose: Prose | undefined): ReturnType<Renderer['render']> {
  const path = toOutputPath(page.url)
  switch (page.kind) {
    case 'sitemap':
      return {outputs: [{path, body: sitemapXml(page.view)}], messages: []}
    case 'robots':
      return {outputs: [{path, body: robotsTxt(page.view)}], messages: []}
    case 'data': {
      const text = {path: page.text, body: interviewText(page.view)}
      return {outputs: [{path, body: interviewJson(page.view)}, text], messages: []}
    }
    case 'guide':
      return {outputs: [{path, body: guideText(page.view)}], messages: []}
    case 'feed':
      return {outputs: feedOutputs(page.view), messages: []}
    case 'card':
    case 'picture':
      return {outputs: [], late: lateOutputs(workshop, page), messages: []}
    case 'redirect':
      return {outputs: [{path, body: redirectHtml(page.view)}], messages: []}
    case 'text':
      return renderTemplate(workshop, page, {bodyHtml: textPageHtml(page.body)})
    case 'search-texts':
      return {outputs: searchTexts(page), messages: []}
    case 'search-index':
      return {outputs: searchIndex(page), messages: []}
    case 'search':
      return renderTemplate(workshop, page, {
        ...(workshop.searchScriptPath !== '' && {script: page.view.frame.root + workshop.searchScriptPath}),
        settings: jsonForScript(page.view.settings)
      })
    case 'article':
      return renderArticle(workshop, page, prose)
    case 'question':
      return renderQuestion(workshop, page)
    case 'together':
      return renderTogether(workshop, page)
    default:
      return renderTemplate(workshop, page, {})
  }
}

function renderArticle(workshop: Workshop, page: ArticlePage, prose: Prose | undefined): Rendering {
  if (prose === undefined) throw new Error(`The page of ${page.file} is rendered without its prose.`)
  if (prose.isTooDeep === true) return nestedTooDeep(page.file)
  const {view, locale} = page
  const standfirst = standfirstHtml(prose, view)
  const body = bodyItems(prose, {view: {...view, dir: view.frame.dir}, colon: localeOf(locale).strings.speakerColon})
  return renderTemplate(workshop, page, {
    sheets: extraSheets(view, body, standfirst),
    ...(workshop.scriptPath !== '' && {script: view.frame.root + workshop.scriptPath}),
    standfirstHtml: standfirst,
    body
  })
}

function renderQuestion(workshop: Workshop, page: QuestionPage): Rendering {
  const {exchange, view, locale} = page
  const colon = localeOf(locale).strings.speakerColon
  const alone = exchange && exchangeAlone(exchange, {view: view.body, colon})
  const item = alone && rebaseItem(alone, view.href.slice(0, view.href.indexOf('#')))
  return renderTemplate(workshop, page, {
    sheets: textSheets(item === undefined ? [] : [item], ''),
    ...(workshop.scriptPath !== '' && {script: view.frame.root + workshop.scriptPath}),
    ...(item !== undefined && {item})
  })
}

function renderTogether(workshop: Workshop, page: TogetherPage): Rendering {
  if (page.prose.some(({isTooDeep}) => isTooDeep === true)) return nestedTooDeep(page.file)
  const {items, ...body} = togetherBody(page)
  const [, ...others] = page.view.columns
  const standfirst = body.columns.map(({standfirstHtml: html}) => html).join('')
  const sheets = [...others.map(({lang}) => `faces-${lang}`), ...textSheets(items, standfirst)]
  return renderTemplate(workshop, page, {sheets, ...body})
}

type TemplatePage = Exclude<
  Page,
  {
    kind:
      | 'card'
      | 'picture'
      | 'redirect'
      | 'data'
      | 'guide'
      | 'feed'
      | 'search-texts'
      | 'search-index'
      | 'sitemap'
      | 'robots'
  }
>

interface Extra {
  /** Style sheets besides those of the page's kind. */
  readonly sheets?: readonly string[]
  readonly [name: string]: unknown
}

function renderTemplate(
  workshop: Workshop,
  page: TemplatePage,
  {sheets = [], ...extra}: Extra
): ReturnType<Renderer['render']> {
  const {kind, locale, view} = page
  const {css, messages} = workshop.styles.css({kind, locale, sheets}, view.frame.root)
  const scene = {page: `/${page.url}`, ...('file' in page && {file: page.file})}
  if (messages.length > 0)
    return {outputs: [], messages: messages.map((message) => ({...message, cause: causeOf(scene)}))}
  const {structuredData} = view.frame
  const rendered = workshop.templates.render(
    `pages/${kind}.njk`,
    {
      view,
      extra: {
        kind,
        url: page.url,
        css,
        ...(structuredData !== undefined && {jsonLd: jsonForScript(structuredData)}),
        ...extra
      }
    },
    locale
  )
  if ('text' in rendered) {
    const body = view.frame.hasFileLinks === true ? withFileLinks(rendered.text) : rendered.text
    return {outputs: [{path: toOutputPath(page.url), body}], messages: []}
  }
  return {outputs: [], messages: [faultDiagnostic(rendered.fault, scene)]}
}

function nestedTooDeep(file: string): Rendering {
  const message: Diagnostic = {
    ruleId: 'nested-too-deep',
    severity: 'error',
    message: 'Unexpected depth of quotations or lists, expected one that can be read.',
    note: 'Remove the marks (“>”, “-”) at the beginnings of lines that are not meant as quotations or lists.',
    file,
    place: {start: {line: 1, column: 1}}
  }
  return {outputs: [], messages: [message]}
}
