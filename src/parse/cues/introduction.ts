// Where the head of a text ends, as far as its lines say so: below a credit or a date line near the top, below words that
// lead over to the interview, below a title over an introduction. What enters is the looks of the blocks and what their
// frames say, what leaves is the index above which hardly anything can be a turn.
import type {FrameCues} from '../frame/cues.ts'
import type {WordLists} from '../words/word-lists.ts'
import {createNeedles} from '../words/needles.ts'
import {introduces, type Looks} from './looks.ts'

const sure = 0.5
/** Blocks among which credits stand. */
export const creditsEnd = 8

export function isCredit(frame: FrameCues | undefined): boolean {
  return frame !== undefined && (frame.dateline >= sure || frame.byline >= sure)
}

const headBlocks = 14

/** Index of the last date line or credit near the top, above which hardly anything asks: what stands before it is head. */
export function headEnd(frames: readonly (FrameCues | undefined)[], looks: readonly Looks[]): number {
  let end = 0
  let asking = 0
  for (let i = 0; i < Math.min(frames.length / 2, headBlocks) && asking < 2; i++) {
    const frame = frames[i]
    if (!frame) continue
    if (isCredit(frame) || (looks[i]?.isLeadIn === true && !looks[i]?.endsQuestion)) end = i
    if (looks[i]?.endsQuestion) asking++
  }
  return end
}

/** Blocks among which an introduction may end anyhow, and where it says so. */
const introBlocks = 8
const longIntro = 16

const longestTitle = 24
const introTitle =
  /^[#*_\s]*(?:introduction|intro|preface|foreword|background|overview|مقدمه|مقدمة|المقدمة|مقدمة الحوار|پیشگفتار|اشاره|درآمد|تمهيد|مدخل)[\s:؛*_]*$/iu

/** A title that stands over an introduction and over nothing that anybody says. */
function isIntroTitle(text: string): boolean {
  return text.length <= longestTitle && introTitle.test(text)
}

const longestNotice = 600
const mayTellOfEditing = createNeedles(
  'edited|condensed|abridged|transcript|ویرایش|خلاصه|تلخیص|حرر|ختصر|اختصار'.split('|')
)
const editing =
  /\b(?:interview|conversation|transcript|discussion|q&a|exchange)\b[^.]{0,80}\b(?:edited|condensed|abridged)\b|\b(?:edited|condensed|abridged)\b[^.]{0,40}\b(?:interview|conversation|transcript|discussion|q&a|exchange)\b|\bfollowing is (?:a|the|an) [^.]{0,30}transcript\b|\btranscript of (?:the|our|my) [^.]{0,30}(?:below|follows)\b|(?:گفت[\s\u200c]?و[\s\u200c]?گو|مصاحبه|متن)[^.]{0,60}(?:ویرایش|خلاصه|تلخیص)|(?:حرر|حُرر|اختصر|حررت)[^.]{0,30}(?:الحوار|المقابلة|اللقاء)|(?:الحوار|المقابلة|اللقاء)[^.]{0,40}(?:محرر|مختصر|باختصار)/iu

/** Whether it says that the interview was edited, or that its words follow. */
function tellsOfEditing({text, endsQuestion}: Looks): boolean {
  return !endsQuestion && text.length <= longestNotice && mayTellOfEditing(text) && editing.test(text)
}

/** Index of the last block near the top that introduces the interview, above which hardly anything asks. */
export function introEnd(looks: readonly Looks[], lists: WordLists): number {
  let end = 0
  let asking = 0
  for (let i = 0; i < Math.min(looks.length / 2, longIntro) && asking < 2; i++) {
    const look = looks[i]
    if (!look) continue
    if (isIntroTitle(look.text)) end = i + 1
    else if (i < introBlocks ? introduces(look, lists) : tellsOfEditing(look)) end = i
    if (look.endsQuestion) asking++
  }
  return end
}
