// Plain Markdown (CommonMark 0.31) → mdast, for pages that are no interviews. Raw HTML stays what somebody wrote: text.
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {FlowContent} from '../../tree/nodes.ts'

const processor = unified().use(remarkParse).freeze()

/** Never throws; positions point into the text. */
export function parseMarkdown(text: string): readonly FlowContent[] {
  return processor.parse(text).children
}
