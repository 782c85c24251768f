// Which pictures a text shows. In: an interview tree. Out: each picture that stands in a figure, with the words that the
// text gives it and its line. Pictures on the web are not among them: nothing is fetched.
import type {PictureUse} from '../model.ts'
import type {Interview} from '../tree/nodes.ts'
import {pictureName, picturesAt} from '../tree/pictures.ts'

export interface LocatedPicture {
  readonly use: PictureUse
  /** Of the text, from 1. */
  readonly line: number
}

/** In the order of the text. */
export function picturesOf({children}: Interview): LocatedPicture[] {
  const uses: LocatedPicture[] = []
  let isLead = true
  for (const [place, node] of children.entries()) {
    if (node.type === 'figure') uses.push(...usesAt(children, place, isLead))
    if (node.type !== 'exchange') continue
    isLead = false
    for (const [inner, child] of node.children.entries())
      if (child.type === 'figure') uses.push(...usesAt(node.children, inner, false))
  }
  return uses
}

function usesAt(siblings: readonly {readonly type: string}[], place: number, isLead: boolean): LocatedPicture[] {
  return picturesAt(siblings, place).flatMap(({address, line, alt, caption, credit}) => {
    const name = pictureName(address)
    if (name === undefined) return []
    return [{use: {name, alt, caption, credit, ...(isLead && {isLead})}, line}]
  })
}
