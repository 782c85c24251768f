// Which pictures a text shows. In: an interview tree. Out: each picture that stands in a figure, with the words that the
// text gives it and its line. Pictures on the web are not among them: nothing is fetched.
import type {FrontMatterFields, PictureUse} from '../../model.ts'
import {oneLine} from '../../text/plain.ts'
import type {Interview} from '../../tree/nodes.ts'
import {pictureName, picturesAt} from '../../tree/pictures.ts'

export interface LocatedPicture {
  readonly use: PictureUse
  /** Of the text, from 1. */
  readonly line: number
}

/** Those of the text, and before them the one that the front matter sets over it, unless the text shows that itself. */
export function picturesShown({picture}: FrontMatterFields, tree: Interview): PictureUse[] {
  const uses = picturesOf(tree).map(({use}) => use)
  const name = picture && pictureName(picture.file)
  if (picture === undefined || name === undefined) return uses
  if (uses.some((use) => use.name === name)) return uses.map((use) => leading(use, name))
  const {alt = '', caption = '', credit = ''} = picture
  const above = {name, alt: oneLine(alt), caption: oneLine(caption), credit: oneLine(credit)}
  return [{...above, isLead: true, isAbove: true}, ...uses.map((use) => leading(use, name))]
}

/** The same, standing for the interview only where it has the name. */
function leading({name, alt, caption, credit}: PictureUse, lead: string): PictureUse {
  return {name, alt, caption, credit, ...(name === lead && {isLead: true})}
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
