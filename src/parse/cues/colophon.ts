// What the end of a text says and no answer does: who wrote it, where the book is to be had, whom to write to, thanks to
// the guest. What enters is a block's text, what leaves is whether it speaks so. Words of three languages, as written.
import {createNeedles} from '../words/needles.ts'
import {createSayings, type Saying} from '../words/sayings.ts'

const longest = 500

const english: readonly Saying[] = [
  [
    'writer|editor|reporter|journalist|correspondent|contributor|columnist|freelance',
    /\b(?:is|was) (?:an?|the|our) [^.]{0,70}\b(?:writer|editor|reporter|journalist|correspondent|contributor|columnist|freelancer?)\b/iu
  ],
  [
    'published|available|on sale|out now|released',
    /\b(?:is|are|will be) (?:published|available|on sale|out now|released)\b/iu
  ],
  ['can be ', /\bcan be (?:found|reached|heard|ordered|bought|seen|contacted)\b/iu],
  [
    'interview|conversation|article|transcript|q&a|discussion',
    /\b(?:this|the) (?:interview|conversation|article|transcript|q&a|discussion) (?:was|has been|is|originally|first|took)\b/iu
  ],
  [
    'you can ',
    /\b(?:(?<=^|[^\p{L}] )|(?<=\b(?:and|where|or|also|too) ))you can (?:also )?(?:follow|find|read|support|reach|contact|buy|order|visit|download|check out|see more|learn more)\b/iu
  ],
  ['visit ', /\bvisit (?:the|his|her|their|our) [^.]{0,30}(?:web ?site|page|shop|blog)\b/iu],
  ['read the ', /\bread the (?:full|whole|original) (?:article|story|interview|post)\b/iu],
  [
    'to be interviewed|in touch|write to us|mail us|more information|out more|stay tuned|be sure to|make sure to|forget to|sign up|follow us|subscribe to|leave a comment|licensed|rights reserved|conducted by|edited by|translated by|transcribed by|learn more|made possible|feel free|the comments|be continued|our next |the next |follow h|follow them',
    /\b(?:like to be interviewed|get in touch|write to us|e-?mail us|for more information|find out more|stay tuned|be sure to (?:follow|check|read|visit|subscribe|register|join|sign)|make sure to (?:follow|check|read|visit|subscribe|register|join|sign)|don't forget to|sign up|follow us|subscribe to|leave a comment|licensed under|all rights reserved|interview(?:ed)? (?:was )?(?:conducted|edited|translated|transcribed) by|learn more (?:about|at)|(?:is|was) made possible by|feel free to (?:comment|share your|leave)|in the comments|to be continued|in (?:the|our) next (?:issue|part|instalment|installment|episode|edition)|follow (?:him|her|them) on)\b/iu
  ],
  [
    'thank',
    /^(?:many |special |our )?thanks to \p{Lu}|^(?:we|i) (?:would like to |want to )?thank \p{Lu}|\b(?:we'd like|we would like) to thank \p{Lu}|^(?:a |our )?(?:big |huge |warm |special )?thank(?:s| you) (?:goes |go )?(?:out )?to\b/iu
  ],
  ['too ', /\bif you(?:'d|’d| would)? too (?:would )?like to\b/iu],
  ['@', /\b\S+@\S+\.\S+/iu],
  // `Ann Lund covers schools for The Tide.`
  [
    'covers|writes|reports|edits|works|lives|teaches|hosts|runs|leads|serves|studies|has been|has written|has worked|has covered|has reported',
    /^[*_]{0,3}(?!(?:The|My|Our|This|Your) )\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’'-]+[*_]{0,3}(?:, [^,.]{3,60},)? (?:covers|writes|reports|edits|works|lives|teaches|hosts|runs|leads|serves|studies|has (?:been|written|worked|covered|reported))\b/u
  ]
]
const arabic: readonly Saying[] = [
  [
    'تشکر|سپاس|قدردانی|این گفت|این مصاحبه|این مطلب|این گزارش|منتشر|چاپ|روانه|نویسنده|خبرنگار|در شماره|در بخش|در قسمت|خود را|@',
    /^(?:با )?(?:تشکر|سپاس|قدردانی)(?: فراوان)? از|(?:این|متن این) (?:گفت[\s\u200c]?و[\s\u200c]?گو|مصاحبه|مطلب|گزارش) (?:در|را|به|پیش|نخستین|برای|روز)|(?:منتشر|چاپ|روانه) (?:شده|می[\s\u200c]?شود|خواهد شد|کرده|بازار)|نویسندهٔ? |خبرنگار (?:است|روزنامه|سرویس|گروه|ما) ?|در (?:شماره|بخش|قسمت)[\s\u200c](?:بعد|آینده|آتی)|نظر(?:ات|های)? خود را|\S+@\S+\.\S+/u
  ],
  [
    'شكر|جري|نشر|هذا ا|هذه ا|صدر|كاتب|صحفي|مراسل|في العدد|في الحلقة|في الجزء|شاركونا|للتواصل|للمزيد|@',
    /^(?:نشكر|شكرا (?:جزيلا )?ل(?:ل|ضيف)|تشكر|الشكر ل)|(?:أجري|أجريت|نشر|نشرت) (?:هذا|هذه) (?:الحوار|المقابلة|اللقاء)|(?:هذا|هذه) (?:الحوار|المقابلة|اللقاء|المادة) (?:أجري|أجريت|نشر|نشرت|جزء|من)|(?:صدر|يصدر|صدرت|تصدر) .{0,60}(?:عن دار|عن منشورات|عن مؤسسة)|(?:كاتب|كاتبة|صحفي|صحفية|مراسل|مراسلة) (?:و\S+ )?(?:في|من|مقيم|مقيمة)|في (?:العدد|الحلقة|الجزء) (?:القادم|القادمة|المقبل|المقبلة|التالي|التالية)|شاركونا|للتواصل|للمزيد من المعلومات|\S+@\S+\.\S+/u
  ]
]
const arabicScript = /[\u0620-\u064a]/

const saysEnglish = createSayings(english)
const saysArabic = createSayings(arabic)

/** `Ann Lund is a writer at The Tide. She lives …`: who answers says neither the one nor the other of a single person by name. */
function isLife(text: string): boolean {
  if (!/^[*_]{0,3}[A-Z]\S{1,20} [A-Z].{3,40}(?:is|was) /.test(text)) return false
  return /^[*_]{0,3}\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’ -]{1,30}[*_]{0,3} (?:is|was) (?:an?|the|our|based|currently)\b.{20,400}\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:also |currently |previously |has |have )?(?:writes?|wrote|written|lives?|works?|worked|holds?|stud(?:y|ies|ied)|teach(?:es)?|tweets?|hosts?|been|can be|received|covers?|blogs?|spends?|enjoys?|draws?|edits?|runs?)\b/u.test(
    text
  )
}

/** Whether a block says who somebody is or where something is to be had, as the end of a text does. */
export function isColophon(text: string): boolean {
  if (text.length > longest) return false
  if (!arabicScript.test(text)) return saysEnglish(text) || isLife(text)
  return saysArabic(text)
}

const longestTitle = 30
const closingTitle =
  /^(?:conclusions?|wrap(?:ping)?[ -]up|in closing|closing (?:words|remarks|thoughts))[.:!]*$|^(?:خاتمة|الخاتمة|ختام الحوار|جمع[\s\u200c]?بندی|نتیجه[\s\u200c]?گیری)[.:!]*$/i

/** Whether a line heads what an editor says after the last answer: `Conclusion`, `Wrap up`. */
export function isClosingTitle(text: string): boolean {
  return text.length <= longestTitle && closingTitle.test(text)
}

const longestLeave = 400
const takesLeave = createNeedles('thank|luck|wish you|متشکر|ممنون|سپاس|تشکر|موفق|شكر|بالتوفيق|نتمنى'.split('|'))
const leave =
  /\bthank(?:s| you)(?: all| guys| so much| very much| again| a lot)?,?(?: \p{L}+,?)? for (?:sharing|taking|talking|joining|(?:the|this|your) (?:interview|chat|conversation|talk)|your (?:time|answers|thoughts|insights|patience)|speaking|being|coming|answering|chatting)\b|\b(?:best of|good) luck\b|\b(?:we|i) wish you\b|\ball the best (?:for|with|to)\b|(?:متشکر|ممنون|سپاس|تشکر)[^.]{0,40}(?:در اختیار|وقت|شرکت کردید|گفت[\s\u200c]?و[\s\u200c]?گو)|(?:در اختیار|وقت خود|وقتتان|وقتی)[^.]{0,60}(?:متشکر|ممنون|سپاس|تشکر)|موفق باشید|(?:شكرا|نشكر|أشكر)[^.]{0,30}(?:وقتك|وقتكم|الحوار|اللقاء)|بالتوفيق|نتمنى لك/iu

/** Whether somebody is thanked for the interview, or wished luck, as those who ask do at its end. */
export function isLeave(text: string): boolean {
  return text.length <= longestLeave && takesLeave(text) && leave.test(text)
}
