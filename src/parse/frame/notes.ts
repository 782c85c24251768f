// Patterns of lines that are nobody's turn: editor's notes, jumps to another page, remarks in brackets, and the fields
// of front matter that stand in a text without their fences. All in the folded form of bare.ts.
import {wholeLine} from './whole-line.ts'

/** `(continued on page 17)`, «ادامه در صفحه ۵», «البقية ص 3». */
export const continued = wholeLine(
  [
    String.raw`[([«"]*(?:(?:continue[ds]?|cont'?d\.?|more|turn) (?:from|on|to|in|at)? ?(?:the )?(?:previous |next |last |opposite )?(?:page|p\.|pp\.|column|back).{0,24}|(?:see|from) page \d+.{0,16}|to be continued.{0,12}|(?:ادامه|بقیه|دنباله)(?: (?:از|در|را در|مطلب در|گفت ?و? ?گو در))? ?(?:صفحه|ص\.?|ستون) ?.{0,24}|ادامه دارد.{0,6}|(?:ال)?(?:بقیه|تتمه|تکمله|یتبع|التتمه)(?: (?:فی|علی|من|ص\.?|الصفحه|صفحه).{0,24})?)`
  ],
  String.raw`[)\]»".…]*`
)

/** Words with which an editor, not a speaker, begins. */
export const noteOpeners = wholeLine(
  [
    String.raw`[([«"_*]*(?:editors?'?s? ?note|ed\.? note|(?:interviewers?|authors?|translators?|publishers?)'?s? note|note (?:from|by|to) |note:|n\.?b\.?:|update(?:d)?:|correction:|clarification:|disclaimer:|disclosure:|(?:this|the|our) (?:interview|conversation|q&a|transcript|discussion|text|exchange|article)(?:\/interview)? (?:was|is|has been|were|took place|originally|occurred|will be)\b|interview conducted|(?:unofficial |english )?translat(?:ion|ed) from |(?:یادداشت|توضیح|پی ?نوشت|تذکر|اصلاحیه|نکته|یاداوری)(?: (?:سردبیر|مترجم|ویراستار|تحریریه|خبرنگار|روزنامه|نویسنده))?\s?[:؛]|(?:ال)?(?:ملاحظه|ملحوظه|تنویه|تنبیه|استدراک|توضیح|تصویب|تعقیب)(?: (?:المحرر|المحرره|المترجم|التحریر))?\s?[:؛]).*`
  ],
  ''
)

/** A line wholly in brackets that is more than a gesture: `[The connection broke off.]`. */
export const bracketed = /^(?:\([^()]{12,}\)|\[[^[\]]{12,}\]\.?|_\([^()]{12,}\)_?)$/u

/** `title: …`, `[date]: …`, `.. author: …`, `#+DATE: …`; the name is group 1. */
export const fieldName = /^(?:\.\. |- |[+:@%])?\[?_?([\p{L} ]{2,16})\]?\s?[:=] ?(?=\S)/u
