// What a page puts over an article: its name, its slogan, its menu, all in the short lines of which headlines are made
// too. What enters are the shapes of the lines of a head, what leaves is how many at its top are the page's and how much
// a line may be the headline. Only what follows tells them apart: a menu has a longer title somewhere below it.
import {seriesPart} from './credits.ts'
import type {LineShape} from './shape.ts'

/** Credits, handles and names beside a paper are never headlines, however short the head is. */
function headlineScore(shape: LineShape): number {
  const {cues, title, name, isSigned} = shape
  if (isTalk(shape)) return title - 0.15
  if (cues.byline > 0.6 || cues.dateline > 0.6 || cues.chrome > 0.8) return Math.min(title, 0.1)
  return title - (isSigned ? 0.6 : name > 0.9 ? 0.15 : 0)
}

/** A kind and whom or what it is about, in one line: `Interview: Ann Lund`. */
const talks = /^(?:interview|q ?& ?a|مقابله|حوار|لقاء|گفت ?و? ?گو|مصاحبه)\s?:/u

export function isTalk(shape: LineShape | undefined): boolean {
  return shape !== undefined && shape.words > 2 && talks.test(shape.bare)
}

/** Whether the line may be the headline. */
function isTitle(shape: LineShape): boolean {
  return headlineScore(shape) > 0.5 && shape.words > 1 && Math.max(shape.name, shape.cues.figure) < 0.7
}

/** How many lines at the top are the page's: its name, its slogan, a menu of single words, all before a longer title. */
export function menuOf(shapes: readonly LineShape[]): number {
  let end = 0
  let own = 0
  let run = 0
  while (end < shapes.length && isOfPage(shapes[end], end)) {
    const isOwn = (shapes[end]?.cues.chrome ?? 0) < 0.6
    run = isOwn ? run + 1 : 0
    if (isOwn) own++
    end++
  }
  const next = shapes.slice(end, end + 5)
  const isFollowed = next.some((shape) => isTitle(shape) && shape.words > 3)
  const masts = shapes.findIndex(({bare}) => seriesPart.test(bare) || !mastheads.test(bare))
  if (own === 0 || !isFollowed) return Math.max(0, masts)
  const last = shapes[end - 1]
  const isSection = last !== undefined && run < 2 && last.cues.chrome < 0.6 && !mastheads.test(last.bare)
  return isSection ? end - 1 : end
}

/** The name of a paper alone, a bar of its parts, or its years. */
const mastheads =
  /^(?:the (?:[a-z']+ ){0,3}(?:observer|times|post|gazette|news|herald|tribune|journal|courier|chronicle|echo|mail|star|sun|review|standard|express|argus|mercury|guardian|telegraph|examiner|bulletin|record|dispatch|independent|press|magazine|weekly|daily)|(?:روزنامه|خبرگزاری|هفته ?نامه|ماهنامه|مجله|پایگاه خبری|صحیفه|جریده|وکاله|مجله|موقع) «?[^\s:]{2,16}»?(?: [^\s:]{2,14}){0,2}|.{2,40} since (?:1[6-9]|20)\d\d|(?:[|»›>·•]\s?)?(?:[^|»›>·•]{1,28}\s?[|»›>·•]\s?){1,9}[^|»›>·•:]{1,28})$/u

function isOfPage(shape: LineShape | undefined, at: number): boolean {
  if (shape === undefined) return false
  const {cues, bare, words, title, headingLevel, isField} = shape
  if (cues.chrome > 0.8) return true
  if (headingLevel > 0) return false
  if (seriesPart.test(bare)) return false
  if (mastheads.test(bare)) return true
  if (isField || Math.max(cues.byline, cues.dateline, cues.figure) > 0.5) return false
  if (cues.kicker > 0.6 && (interviews.test(bare) || /^\P{Ll}*$/u.test(shape.line.text))) return false
  return words > 0 && words < (at === 0 ? 4 : 3) && title > 0.5 && !/[؟?!:]/u.test(bare)
}

const interviews =
  /interview|q ?& ?a|q and a|conversation|profile|گفت ?و? ?گو|مصاحبه|میزگرد|چهره|حوار|لقاء|مقابله|حدیث|ضیف/u
