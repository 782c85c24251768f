// Questions that leave the last words to who answers, or ask for advice or for where more is to be found: what stands below
// them is thanks, addresses and titles of books, as what an editor puts at the end is. What enters is the blocks and their
// looks, what leaves is where the last question stands, if it is such a one.
import type {Block} from '../blocks.ts'
import type {Looks} from './looks.ts'
import {createSayings, type Saying} from '../words/sayings.ts'

/** In UTF-16 units. */
const longestInvitation = 500
const longestTitle = 80
/** Blocks at the end among which the last question is sought, and blocks before them. */
const endBlocks = 24
const fewestBefore = 4

const english: readonly Saying[] = [
  [
    'last |final |closing |parting |concluding ',
    /\b(?:last|final|closing|parting|concluding) (?:\w+ )?(?:words?|thoughts?|comments?|remarks?|message|question|one|advice|tips?|notes?|statement)\b/iu
  ],
  [' else| more', /\b(?:anything|something|what) (?:else|more)\b|\blearn more\b/iu],
  ['anything ', /\banything (?:\w+ ){0,4}(?:to|you|we|i)\b/iu],
  ['like to ', /\blike to (?:add|say|share|mention|tell|plug|leave|thank)\b/iu],
  ['where ', /\bwhere (?:can|do|should|could|would|might|else)\b/iu],
  [
    'how can |how do |how could |how should |how would ',
    /\bhow (?:can|do|could|should|would) (?:people|readers|listeners|folks|others|one|fans|anyone|someone|somebody|everyone|we|our|the|newcomers|beginners|users|interested|they|i)\b/iu
  ],
  [
    'shout|advice|message|tip|recommend|suggestion|resource|link|words of wisdom|in touch',
    /\bshout[- ]?outs?\b|\b(?:advice|message|tips?|recommend(?:ations?|ed)?|suggestions?|resources?|links?|words of wisdom)\b|\b(?:get|keep|stay) in touch\b/iu
  ],
  ['find |follow |reach |contact |support ', /\b(?:find|follow|reach|contact|support) (?:you|out|your)\b/iu],
  ['who ', /\bwho (?:else )?(?:should|would)\b/iu],
  [
    'book|blog|podcast|site|people',
    /\b(?:books?|blogs?|podcasts?|sites?|people) (?:\w+ ){0,3}(?:read|follow|like|recommend)\b/iu
  ]
]
const arabic: readonly Saying[] = [
  [
    'حرف|سخن|کلام|صحبت|نکته|جمله|پیام|سوال|سؤال|پرسش|آخرین|پایان|خاتمه|مطلب|موضوع|توصیه|پیشنهاد|تماس|ارتباط|کجا می',
    /(?:حرف|سخن|کلام|صحبت|نکته|جمله|پیام|سوال|سؤال|پرسش)\u200c?(?:ای|ه)?[ \u200c]*(?:آخر|پایانی|نهایی)|آخرین (?:سوال|سؤال|پرسش|حرف|صحبت|نکته)|(?:در|برای) (?:پایان|خاتمه)|(?:نکته|حرف|صحبت|مطلب|موضوع)[\u200c ]?(?:ای)? (?:هست|مانده|دارید|خاصی|دیگری|باقی)|توصیه|چه پیامی|پیشنهاد[^.]{0,30}(?:چیست|دارید)|(?:تماس|ارتباط) (?:با شما|بگیر)|کجا می[\u200c ]?توان/u
  ],
  [
    'كلمة|رسالة|جملة|سؤال|نصيحة|ختام|النهاية|أخيرا|تود|تريد|ترغب|تحب|رسالت|نصيحت|بماذا|التواصل|الوصول|أين ي',
    /(?:كلمة|رسالة|جملة|سؤال|نصيحة) (?:أخيرة?|ختامية?|نهائية)|(?:السؤال|الكلمة) (?:الأخيرة?|الختامية?)|(?:في|ب)\s?(?:الختام|النهاية|ختام)|ختاما|أخيرا|(?:تود|تريد|ترغب|تودون|تريدين|تودين|تحب)(?:ون|ين)? (?:أن )?(?:إضافت|تضيف|إضافة|قول|تقول)|رسالت(?:ك|كم)|نصيحت(?:ك|كم)|بماذا تنصح|ما (?:نصيحة|رسالة)|(?:التواصل|الوصول) (?:معك|إليك)|أين (?:يمكن|يجد)/u
  ]
]
const arabicScript = /[\u0620-\u064a]/
const asksInEnglish = createSayings(english)
const asksInArabic = createSayings(arabic)

/** Whether a question leaves the last words to who answers, or asks for advice or where more is to be found. */
export function asksForLastWords(text: string): boolean {
  if (text.length > longestInvitation) return false
  return arabicScript.test(text) ? asksInArabic(text) : asksInEnglish(text)
}

/** Index of the last question if it is such a one; infinite if it is not. */
export function lastWordsAsked(blocks: readonly Block[], looks: readonly Looks[]): number {
  for (let i = looks.length - 1; i > Math.max(fewestBefore, looks.length - endBlocks); i--) {
    const look = looks[i]
    if (!look) break
    const mayAsk = look.endsQuestion || isTitled(blocks[i], look)
    if (mayAsk && asksForLastWords(look.text)) return i
    if (look.endsQuestion) break
  }
  return Infinity
}

/** A title asks, too: `Parting words`. */
function isTitled({trust, dress, label}: Partial<Block> = {}, {length, endsOpen}: Looks): boolean {
  if (trust?.role === 'question') return true
  return label === undefined && length <= longestTitle && (endsOpen || (dress?.emphasis ?? '') !== '')
}
