// A static page's Markdown as HTML. Its headings stand under the page's own, which is the first, and have addresses.
import type {Definition, PhrasingContent} from 'mdast'
import {slugOf} from '../text/slug.ts'
import type {FlowContent} from '../tree/nodes.ts'
import {flowHtml, phrasingHtml} from './flow.ts'

/** Flow content; `h2` is the highest heading. */
export function textPageHtml(nodes: readonly FlowContent[]): string {
  // References find their definitions wherever these stand.
  const definitions = nodes.filter((node): node is Definition => node.type === 'definition')
  const highest = Math.min(...nodes.map((node) => (node.type === 'heading' ? node.depth : 6)))
  const taken = new Set<string>()
  const html: string[] = []
  let run: FlowContent[] = []
  const endRun = (): void => {
    if (run.length > 0) html.push(flowHtml([...run, ...definitions], 'below-question'))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'definition') continue
    if (node.type !== 'heading') {
      run.push(node)
      continue
    }
    endRun()
    const level = Math.min(6, node.depth - highest + 2)
    html.push(`<h${level} id="${anchorOf(node.children, taken)}">${phrasingHtml(node.children)}</h${level}>`)
  }
  endRun()
  return html.join('\n')
}

function anchorOf(children: readonly PhrasingContent[], taken: Set<string>): string {
  const wanted = slugOf(textOf(children)) || 'part'
  let anchor = wanted
  for (let n = 2; taken.has(anchor) || anchor === 'content'; n++) anchor = `${wanted}-${n}`
  taken.add(anchor)
  return anchor
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}
