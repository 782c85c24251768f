// Files for programs: an interview as JSON and in the text form of its own, and the guide to them all. In: their views.
// Out: texts. The tree goes without what the page never shows, and without the places in a file that nobody else has.
import type {DataView, GuideView} from '../model.ts'
import type {Exchange, Figure, Interview, InterviewContent} from '../tree/nodes.ts'
import {pictureName} from '../tree/pictures.ts'
import {toText} from '../tree/to-text.ts'

export function interviewJson({data, tree, addresses}: DataView): string {
  const shown = {...published(tree, addresses), position: undefined}
  return `${JSON.stringify({...data, tree: shown}, withoutPlaces)}\n`
}

/** The canonical text: what Goftogu itself reads as the same interview. */
export function interviewText({tree, addresses}: DataView): string {
  return toText(published(tree, addresses))
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

type Addresses = DataView['addresses']

function published(tree: Interview, addresses: Addresses): Interview {
  const children = tree.children.filter(({type}) => type !== 'chrome' && type !== 'yaml')
  const shown = {...tree, children: children.map((node) => (node.type === 'exchange' ? bare(node) : node))}
  return Object.keys(addresses).length === 0 ? shown : withAddresses(shown, addresses)
}

/** The same with the addresses of its pictures, which away from the text's folder are all that can be followed. */
function withAddresses(tree: Interview, addresses: Addresses): Interview {
  const children = tree.children.map((node) => {
    if (node.type === 'figure') return withPictures(node, addresses)
    if (node.type !== 'exchange') return node
    const inside = node.children.map((child) => (child.type === 'figure' ? withPictures(child, addresses) : child))
    return {...node, children: inside}
  })
  return {...tree, children}
}

function withPictures(figure: Figure, addresses: Addresses): Figure {
  const children = figure.children.map((block) => {
    if (block.type !== 'paragraph') return block
    const inside = block.children.map((node) =>
      node.type === 'image' ? {...node, url: addressOf(node.url, addresses)} : node
    )
    return {...block, children: inside}
  })
  return {...figure, children}
}

function addressOf(url: string, addresses: Addresses): string {
  const name = pictureName(url) ?? ''
  return Object.hasOwn(addresses, name) ? (addresses[name] ?? url) : url
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
