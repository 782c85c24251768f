// What is said about interviews whose files do not fit together. Each message stands on the file to be mended, names
// the other file, and says what to do.
import type {Diagnostic, LocaleTag, Place, Shelf, Summary} from '../../model.ts'
import {firstDifference} from './alignment.ts'

const top: Place = {start: {line: 1, column: 1}}

export function duplicateSlug(summary: Summary, rival: Summary): Diagnostic {
  return {
    ruleId: 'duplicate-slug',
    severity: 'error',
    message: `Unexpected slug \`${summary.slug}\` of \`${summary.path}\`: \`${rival.path}\` has the same address.`,
    note: 'Rename one of the two folders, or write another `slug:` in the front matter of one.',
    file: summary.path,
    key: 'slug',
    place: top,
    cause: {message: 'The other interview.', file: rival.path, place: top}
  }
}

export function missingDate(summary: Summary): Diagnostic {
  return {
    ruleId: 'missing-date',
    severity: 'warning',
    message: 'Unexpected absence of a date, expected one in this text or in one of its translations.',
    note: 'Write a date line under the headline, or `date: 2026-02-11 20:38` in the front matter. Without a date the interview stands last in lists.',
    file: summary.path,
    place: top
  }
}

export function missingSource(summary: Summary, translatedFrom: LocaleTag): Diagnostic {
  const source = `${summary.path.slice(0, summary.path.lastIndexOf('/'))}/${translatedFrom}.txt`
  const isSelf = translatedFrom === summary.locale
  return {
    ruleId: 'missing-source',
    severity: 'warning',
    message: isSelf
      ? `Unexpected \`translated_from: ${translatedFrom}\`, expected a language other than the text’s own.`
      : `Unexpected \`translated_from: ${translatedFrom}\`: \`${source}\` is not on the site.`,
    note: isSelf
      ? 'Correct it, or remove it from an original.'
      : 'Put the original there, or remove `translated_from`.',
    file: summary.path,
    key: 'translated_from',
    place: top
  }
}

/** A translation that has other exchanges than its source; the place is the likeliest one where they part. */
export function mismatch(summary: Summary, source: Summary, shelf: Pick<Shelf, 'outline'>): Diagnostic {
  const own = shelf.outline(summary).exchanges
  const theirs = shelf.outline(source).exchanges
  const at = firstDifference(theirs, own)
  const here = own[at.target]
  const there = theirs[at.source]
  return {
    ruleId: 'translation-mismatch',
    severity: 'error',
    message:
      `Unexpected ${exchangeCount(summary)} in \`${summary.path}\`, expected ${exchangeCount(source)} ` +
      `as in \`${source.path}\`, its source; they seem to part at number ${Math.min(at.source, at.target) + 1}.`,
    note: 'Every question needs its counterpart, so that its address leads to the same question in each language. Where a turn was misread, write `Q:` or `A:` before it.',
    file: summary.path,
    place: lineOf(here?.line),
    cause: {
      message: there === undefined ? 'The source ends before.' : `Here the source asks: ${there.shortQuestion}`,
      file: source.path,
      place: lineOf(there?.line)
    }
  }
}

function exchangeCount({exchangeCount: number, opensWithAnswer}: Summary): string {
  const count = number === 1 ? '1 exchange' : `${number} exchanges`
  return opensWithAnswer ? `${count}, the first without a question` : count
}

function lineOf(line: number | undefined): Place {
  return {start: {line: line ?? 1, column: 1}}
}
