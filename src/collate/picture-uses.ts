// Which pictures a text shows. In: an interview tree. Out: each picture that stands in a figure, with the words that the
// text gives it and its line. Pictures on the web are not among them: nothing is fetched.
import type {PictureUse} from '../model.ts'
import {pictureName, pictureWords} from '../text/picture.ts'
import type {Figure, Interview} from '../tree/nodes.ts'

export interface LocatedPicture {
  readonly use: PictureUse
  /** Of the text, from 1. */
  readonly line: number
}

/** In the order of the text. */
export function picturesOf(tree: Interview): LocatedPicture[] {
  const uses: LocatedPicture[] = []
  let isLead = true
  for (const node of tree.children) {
    if (node.type === 'figure') uses.push(...usesOf(node, isLead))
    if (node.type !== 'exchange') continue
    isLead = false
    for (const child of node.children) if (child.type === 'figure') uses.push(...usesOf(child, false))
  }
  return uses
}

function usesOf({children}: Figure, isLead: boolean): LocatedPicture[] {
  return children.flatMap((block) => {
    if (block.type !== 'paragraph') return []
    return block.children.flatMap((image) => {
      const name = image.type === 'image' ? pictureName(image.url) : undefined
      if (image.type !== 'image' || name === undefined) return []
      const use: PictureUse = {name, ...pictureWords(image), ...(isLead && {isLead})}
      return [{use, line: image.position?.start.line ?? 1}]
    })
  })
}
