// Files for programs: an interview as JSON and in the text form of its own, and the guide to them all. In: their views.
// Out: texts. The tree goes without what the page never shows, and without the places in a file that nobody else has.
import type {DataView, GuideView} from '../model.ts'
import type {Exchange, Interview, InterviewContent} from '../tree/nodes.ts'
import {toText} from '../tree/to-text.ts'

export function interviewJson({data, tree}: DataView): string {
  return `${JSON.stringify({...data, tree: {...published(tree), position: undefined}}, withoutPlaces)}\n`
}

/** The canonical text: what Goftogu itself reads as the same interview. */
export function interviewText({tree}: DataView): string {
  return toText(published(tree))
}

export function guideText({title, description, sections}: GuideView): string {
  const lists = sections
    .filter(({links}) => links.length > 0)
    .map((section) => {
      const lines = section.links.map(({label, href, note}) => {
        const end = note === undefined ? '' : `: ${note}`
        return `- [${label.replace(/[\\[\]]/g, '\\$&')}](${href})${end}`
      })
      return [`## ${section.title}`, '', ...lines].join('\n')
    })
  return `${[`# ${title}`, ...(description === '' ? [] : [`> ${description}`]), ...lists].join('\n\n')}\n`
}

function published(tree: Interview): Interview {
  const children = tree.children.filter(({type}) => type !== 'chrome' && type !== 'yaml')
  return {...tree, children: children.map((node) => (node.type === 'exchange' ? bare(node) : node))}
}

function bare(exchange: Exchange): InterviewContent {
  return {...exchange, children: exchange.children.filter(({type}) => type !== 'chrome')}
}

/** Neither places in the file nor what the parser thought belong to what was said. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' || (key === 'data' && isNodeData(value)) ? undefined : value
}

function isNodeData(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'confidence' in value
}
