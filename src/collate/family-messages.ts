// What is said about interviews whose files do not fit together. Each message stands on the file to be mended, names
// the other file, and says what to do.
import type {Diagnostic, LocaleTag, Place, Summary} from '../model.ts'
import {firstDifference} from './alignment.ts'

const top: Place = {start: {line: 1, column: 1}}

export function duplicateSlug(summary: Summary, rival: Summary): Diagnostic {
  return {
    ruleId: 'duplicate-slug',
    severity: 'error',
    message: `${summary.path} has the slug “${summary.slug}”, which is already the address of ${rival.path}.`,
    note: 'Give one of the two another slug: rename its folder, or write “slug:” in its front matter. This file is left out until then.',
    file: summary.path,
    place: top,
    cause: {message: `“${rival.slug}” is taken here.`, file: rival.path, place: top}
  }
}

export function missingDate(summary: Summary): Diagnostic {
  return {
    ruleId: 'missing-date',
    severity: 'warning',
    message: 'No version of this interview says when it was published.',
    note: 'Add a date line under the headline, or “date: 2026-02-11 20:38” to the front matter. Without it the interview stands last in lists.',
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
      ? `This text says that it is translated from “${translatedFrom}”, which is its own language.`
      : `This text is translated from “${translatedFrom}”, but ${source} is not on the site.`,
    note: isSelf
      ? 'Correct “translated_from”, or remove it from the original.'
      : 'Add the original beside it, or remove “translated_from”.',
    file: summary.path,
    place: top
  }
}

/** A translation that has other exchanges than its source; the place is the likeliest one where they part. */
export function mismatch(summary: Summary, source: Summary): Diagnostic {
  const at = firstDifference(source.exchanges, summary.exchanges)
  const here = summary.exchanges[at.target]
  const there = source.exchanges[at.source]
  return {
    ruleId: 'translation-mismatch',
    severity: 'error',
    message:
      `${summary.path} has ${exchangeCount(summary)}, but ${source.path}, which it is translated from, has ${exchangeCount(source)}; ` +
      `they seem to part at exchange ${Math.min(at.source, at.target) + 1}.`,
    note: 'Every question must have its counterpart, so that its address leads to the same question in each language. Write “Q:” and “A:” on the turns in doubt.',
    file: summary.path,
    place: lineOf(here?.line),
    cause: {
      message:
        there === undefined ? 'The source ends before.' : `The counterpart in the source: “${there.shortQuestion}”`,
      file: source.path,
      place: lineOf(there?.line)
    }
  }
}

function exchangeCount({exchanges}: Summary): string {
  const count = exchanges.length === 1 ? '1 exchange' : `${exchanges.length} exchanges`
  return exchanges[0]?.question === '' ? `${count}, the first without a question` : count
}

function lineOf(line: number | undefined): Place {
  return {start: {line: line ?? 1, column: 1}}
}
