// What templates say of each question and its answers: where they stand and which number they bear.
import type {Locale} from '../../locale.ts'
import type {ExchangeView} from '../../model.ts'
import {toDigits} from '../../text/digits.ts'
import type {AddressedOutline} from '../questions/exchange-ids.ts'

export function exchangeViews(locale: Locale, {exchanges, ids}: AddressedOutline): ExchangeView[] {
  return ids.map(({id, answerId, number}, i) => {
    const hasQuestion = exchanges[i]?.question !== ''
    return {
      id,
      answerId,
      number: hasQuestion ? ordinal(locale, number) : '',
      linkLabel: locale.strings.linkToQuestion,
      hasQuestion
    }
  })
}

export function ordinal(locale: Locale, number: number): string {
  return toDigits(String(number), locale.digits)
}
