// What is wrong with the pictures of an interview: files that are not there, pictures without the words that blind readers
// and photographers are owed, files that nobody shows. The page always stands: it lacks what cannot be shown.
import type {Diagnostic, PictureUse, Shelf, Summary} from '../../model.ts'
import {nearest} from '../../text/nearest.ts'
import type {Family} from './family.ts'

type Outlines = Pick<Shelf, 'outline'>

export function pictureMessages(family: Family, shelf: Outlines): Diagnostic[] {
  const {companion} = family
  const versions = [...family.versions.values()]
  if (companion?.pictures === undefined && versions.every(({pictures}) => pictures === undefined)) return []
  const messages = versions.flatMap((summary) => textMessages(summary, family, shelf))
  const used = new Set(versions.flatMap(({pictures = []}) => pictures.map(({name}) => name)))
  const idle = (companion?.pictures ?? []).filter(({name}) => !used.has(name))
  return [...messages, ...idle.map(({name, path}) => describeUnused(name, path))]
}

function textMessages(summary: Summary, {companion}: Family, shelf: Outlines): Diagnostic[] {
  const {pictures = []} = summary
  const there = (companion?.pictures ?? []).map(({name}) => name)
  const known = new Set([...there, ...(companion?.brokenPictures ?? [])])
  const faults = pictures.flatMap(({name, alt, credit, isAbove}, at) => {
    if (!known.has(name)) return [{at, fault: missing(name, nearest(name, there))}]
    return [
      ...(alt === '' ? [{at, fault: withoutAlt(name, isAbove)}] : []),
      ...(credit === '' ? [{at, fault: withoutCredit(name, isAbove)}] : [])
    ]
  })
  if (faults.length === 0) return []
  const {pictureLines = []} = shelf.outline(summary)
  const inText = pictures.filter(({isAbove}) => isAbove !== true)
  return faults.map(({at, fault}) => ({
    severity: 'error',
    ...fault,
    file: summary.path,
    keepsText: true,
    ...placeOf(pictures[at], pictureLines[at - pictures.length + inText.length])
  }))
}

function placeOf(use: PictureUse | undefined, line = 1): Pick<Diagnostic, 'key' | 'place'> {
  return {...(use?.isAbove === true && {key: 'picture'}), place: {start: {line, column: 1}}}
}

type Fault = Pick<Diagnostic, 'ruleId' | 'message' | 'note'>

function missing(name: string, meant: string | undefined): Fault {
  return {
    ruleId: 'missing-picture',
    message: `Unexpected picture \`${name}\`: there is no such file beside the text, so the page does not show it.`,
    note:
      meant === undefined
        ? 'Put the file into the folder of this text, or remove the line.'
        : `Did you mean \`${meant}\`?`
  }
}

function withoutAlt(name: string, isAbove = false): Fault {
  return {
    ruleId: 'picture-alt',
    message: `The picture \`${name}\` has no description for readers who cannot see it.`,
    note: isAbove
      ? 'Write it as `alt:` beside `file:`, below `picture:`.'
      : `Say between the brackets what is to be seen: \`![A man at a harbour](${name} "…")\`.`
  }
}

function withoutCredit(name: string, isAbove = false): Fault {
  return {
    ruleId: 'picture-credit',
    message: `The picture \`${name}\` has no credit.`,
    note: isAbove
      ? 'Name the photographer or the source as `credit:` beside `file:`, below `picture:`.'
      : `Name the photographer or the source after a slash: \`![…](${name} "What it shows / Name of the photographer")\`.`
  }
}

function describeUnused(name: string, file: string): Diagnostic {
  return {
    ruleId: 'unused-picture',
    severity: 'info',
    message: 'No text shows this picture; it is not published.',
    note: `To show it, write on a line of its own \`![What is to be seen](${name} "Caption / Credit")\`.`,
    file
  }
}
