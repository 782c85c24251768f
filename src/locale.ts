// Door of the locale records: one data record for each language, and the few functions that read them. Everything a
// reader sees in generated text comes from here and nothing from Intl, because what Intl prints changes between Node
// releases and is wrong for Persian.
import {ar} from './locale/ar.ts'
import {en} from './locale/en.ts'
import {fa} from './locale/fa.ts'
import type {Locale} from './locale/record.ts'
import type {LocaleTag} from './model.ts'

export {fill, formatDate, formatList, formatNumber, plural} from './locale/format.ts'
export type {DateOptions, DateStyle} from './locale/format.ts'
export type {CalendarName} from './calendar.ts'
export type {Locale, PluralCategory, PluralForms, Strings} from './locale/record.ts'

const records: Readonly<Record<LocaleTag, Locale>> = {ar, en, fa}

/** The record of a language. */
export function localeOf(tag: LocaleTag): Locale {
  return records[tag]
}

/** Every language that Goftogu has a record for, in code order. */
export const localeTags: readonly LocaleTag[] = ['ar', 'en', 'fa']
