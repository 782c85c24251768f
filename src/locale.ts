// Door of the locale records: one data record for each language, and the few functions that read them. Everything a
// reader sees in generated text comes from here and nothing from Intl, because what Intl prints changes between Node
// releases and is wrong for Persian.
import type {LocaleTag} from './model.ts'
import {ar} from './locale/ar.ts'
import {en} from './locale/en.ts'
import {fa} from './locale/fa.ts'

/** CLDR plural categories; `other` is always there, and `=0` is for "none at all", which Persian counts as `one`. */
export interface PluralForms {
  readonly '=0'?: string
  readonly 'zero'?: string
  readonly 'one'?: string
  readonly 'two'?: string
  readonly 'few'?: string
  readonly 'many'?: string
  readonly 'other': string
}

export type CalendarName = 'gregorian' | 'jalali' | 'hijri'

/** Interface text. `{name}` is a placeholder; what is put in is isolated by the caller where directions may mix. */
export interface Strings {
  readonly skipToContent: string
  readonly skipToQuestions: string
  readonly skipToComments: string
  readonly siteNavigation: string
  readonly languages: string
  /** «Not available in {language}.» for a language link that leads nowhere. */
  readonly notAvailableIn: string
  readonly home: string
  readonly questionsHeading: string
  /** Accessible name of a question's permalink: «Link to question {number}». */
  readonly linkToQuestion: string
  /** What stands between a speaker's run-in name and the answer. */
  readonly speakerColon: string
  readonly readingTime: PluralForms
  readonly published: string
  readonly updated: string
  /** «Translated from {language}». */
  readonly translatedFrom: string
  /** «Translated from {language} by {translator}». */
  readonly translatedFromBy: string
  readonly readOriginal: string
  readonly tehranTime: string
  readonly share: string
  readonly copyLink: string
  readonly copied: string
  readonly copyFailed: string
  readonly shareNative: string
  readonly shareTargets: Readonly<Record<'telegram' | 'whatsapp' | 'x' | 'facebook' | 'linkedin' | 'bluesky' | 'email' | 'eitaa' | 'bale', string>>
  readonly comments: string
  readonly leaveReply: string
  /** The one sentence of a form that posts nowhere yet. */
  readonly commentsNotOpen: string
  readonly emailNotPublished: string
  readonly requiredFields: string
  readonly reviewedBeforePublication: string
  readonly commentField: string
  readonly nameField: string
  readonly emailField: string
  readonly websiteField: string
  readonly required: string
  readonly optional: string
  readonly postComment: string
  /** Label of the trap field that people leave empty. */
  readonly honeypot: string
  readonly related: string
  readonly latest: string
  readonly interviewsIn: string
  readonly allInterviews: string
  readonly missingHeadline: string
  readonly missingSentence: string
  readonly toHome: string
  readonly copyright: string
  readonly allRightsReserved: string
  readonly sectionAnswer: string
}

export interface Locale {
  readonly tag: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** The language's own name. */
  readonly endonym: string
  /** Names of the languages in this language. */
  readonly languageNames: Readonly<Record<LocaleTag, string>>
  /** `og:locale`: `fa_IR`. */
  readonly openGraph: string
  /** Ten digits, zero first, one system only. */
  readonly digits: string
  readonly decimal: string
  readonly group: string
  readonly calendar: CalendarName
  /** Sunday first. */
  readonly weekdays: readonly string[]
  readonly months: Readonly<Record<CalendarName, readonly string[]>>
  /** Patterns over {weekday} {day} {month} {year} {time} {zone}. */
  readonly datePatterns: {
    readonly full: string
    readonly long: string
    readonly dateTime: string
  }
  /** Opening and closing, outer then inner. */
  readonly quotes: readonly [string, string, string, string]
  readonly listSeparator: string
  readonly listLast: string
  readonly plural: (n: number) => keyof PluralForms
  readonly strings: Strings
}

const records: Readonly<Record<LocaleTag, Locale>> = {ar, en, fa}

/** The record of a language. */
export function localeOf(tag: LocaleTag): Locale {
  return records[tag]
}

/** Every language that Goftogu has a record for, in code order. */
export const localeTags: readonly LocaleTag[] = ['ar', 'en', 'fa']
