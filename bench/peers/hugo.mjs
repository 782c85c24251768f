// Hugo's settings for the parts that a run asks for. Data of the theme in bench/peers/hugo/.
import {locales} from '../generate/compose.mjs'

const taxonomies = {topics: 'topic', people: 'person', archive: 'month'}
const plurals = {topics: 'topics', people: 'people', archive: 'months'}

/** @param {readonly string[]} parts @param {{papers: Record<string, string>}} names @returns {Record<string, string>} files */
export function hugoSettings(parts, {papers}) {
  const sections = ['topics', 'people', 'archive'].filter((part) => parts.includes(part))
  const settings = {
    baseURL: 'https://bench.example/',
    defaultContentLanguage: locales[0],
    defaultContentLanguageInSubdir: true,
    languages: Object.fromEntries(
      locales.map((locale, i) => [locale, {contentDir: `content/${locale}`, title: papers[locale], weight: i + 1}])
    ),
    disableKinds: sections.length > 0 ? ['section'] : ['section', 'taxonomy', 'term'],
    taxonomies: Object.fromEntries(sections.map((part) => [taxonomies[part], plurals[part]])),
    outputs: {home: parts.includes('feeds') ? ['html', 'rss'] : ['html'], term: ['html'], taxonomy: ['html']},
    markup: {tableOfContents: {startLevel: 2, endLevel: 2}},
    params: {pages: parts.includes('pages'), sections: sections.map((part) => ({name: part, path: plurals[part]}))}
  }
  return {'hugo.json': JSON.stringify(settings)}
}
