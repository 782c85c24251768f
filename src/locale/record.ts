// What a locale record holds: types only, so that the records and what reads them need not know the door.
import type {CalendarName} from '../calendar.ts'
import type {LocaleTag, ShareTarget} from '../model.ts'

/** CLDR plural categories. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** A text for each category; `other` is always there, and `=0` is for "none at all", which Persian counts as `one`. */
export interface PluralForms {
  readonly '=0'?: string
  readonly 'zero'?: string
  readonly 'one'?: string
  readonly 'two'?: string
  readonly 'few'?: string
  readonly 'many'?: string
  readonly 'other': string
}

/** Interface text. `{name}` is a placeholder; what is put in is isolated by the caller where directions may mix. */
export interface Strings {
  readonly skipToContent: string
  readonly skipToQuestions: string
  readonly skipToComments: string
  readonly siteNavigation: string
  readonly languages: string
  /** «Not available in {language}.» for a language link that leads nowhere. */
  readonly notAvailableIn: string
  readonly questionsHeading: string
  /** Accessible name of a question's permalink: «Link to question {number}». */
  readonly linkToQuestion: string
  /** What stands between a speaker's run-in name and the answer. */
  readonly speakerColon: string
  readonly readingTime: PluralForms
  /** In front of a date. */
  readonly updated: string
  /** «Interview by {names}»: people, or a paper. */
  readonly interviewBy: string
  /** «Interview by {names}, {outlet}». */
  readonly interviewByFor: string
  /** With {names}. */
  readonly photographsBy: string
  /** «Translated from {language}». */
  readonly translatedFrom: string
  /** «Translated from {language} by {translator}». */
  readonly translatedFromBy: string
  readonly readOriginal: string
  readonly share: string
  readonly copyLink: string
  readonly copied: string
  readonly copyFailed: string
  /** Opens the device's own list of apps. */
  readonly shareNative: string
  readonly shareTargets: Readonly<Record<ShareTarget, string>>
  readonly comments: string
  readonly leaveReply: string
  /** The one sentence of a form that posts nowhere yet. */
  readonly commentsNotOpen: string
  readonly emailNotPublished: string
  readonly requiredFields: string
  readonly reviewedBeforePublication: string
  /** «Comments are sent to {host}.», where the form posts to somebody else's server. */
  readonly commentsSentTo: string
  /** Labels of the fields, without a mark for required ones. */
  readonly commentField: string
  readonly nameField: string
  readonly emailField: string
  readonly websiteField: string
  readonly optional: string
  readonly postComment: string
  /** Label of the trap field that people leave empty. */
  readonly honeypot: string
  readonly commentsClosed: string
  /** What the link of the mode `mailto` does, before it is followed. */
  readonly commentsByMail: string
  readonly writeToEditors: string
  /** Subject of a mail: «Comment: {headline}». */
  readonly commentSubject: string
  readonly commentCount: PluralForms
  /** «On question {number}». */
  readonly onQuestion: string
  /** «In reply to {name}». */
  readonly inReplyTo: string
  /** Over the comments that are not in the page's language. */
  readonly commentsInOtherLanguages: string
  /** What stands at a field that is empty or holds something else than an address. */
  readonly nameMissing: string
  readonly emailMissing: string
  readonly emailWrong: string
  /** {start} is how an address begins. */
  readonly websiteWrong: string
  readonly commentMissing: string
  /** Where a form was not sent because the browser is offline. */
  readonly offline: string
  readonly related: string
  /** Names the list of interviews. */
  readonly latest: string
  /** «Interviews in {language}». */
  readonly interviewsIn: string
  readonly missingHeadline: string
  readonly missingSentence: string
  readonly toHome: string
  readonly topicsHeading: string
  readonly peopleHeading: string
  readonly archiveHeading: string
  /** Heads the numbered pages of all interviews. */
  readonly allInterviews: string
  /** «Archive, {interviews}», where {interviews} is a count. */
  readonly archiveWith: string
  readonly interviewCount: PluralForms
  /** Of a person. */
  readonly answersIn: PluralForms
  readonly olderInterviews: string
  readonly newerInterviews: string
  readonly newestInterviews: string
  /** Names the links to the pages of a list. */
  readonly listPages: string
  readonly pageNumber: string
  /** «February 2026». */
  readonly monthOfYear: string
  /** Heads the interviews whose date nobody knows. */
  readonly undated: string
  /** Heads names that begin with no letter of the language. */
  readonly otherLetters: string
  /** Names the links to the letters of a long list of people. */
  readonly letters: string
  /** Before other spellings of a name. */
  readonly alsoWritten: string
  /** Before links to pages about a person on other sites. */
  readonly elsewhere: string
  readonly noInterviews: string
  readonly noTopics: string
  readonly noPeople: string
  /** Marks what only its editors see. */
  readonly draft: string
  readonly scheduledFor: string
  readonly corrections: string
  /** In front of a date. */
  readonly corrected: string
  readonly published: string
  /** In front of a date, and over the page of an interview that has been withdrawn. */
  readonly withdrawn: string
  readonly withdrawnHeadline: string
  readonly movedHeadline: string
  /** In front of a link. */
  readonly movedSentence: string
  /** Name of the page on which interviews are searched. */
  readonly search: string
  /** What the search field is for. */
  readonly searchLabel: string
  /** Over {query}, which stands in quotation marks. */
  readonly searchCount: PluralForms
  readonly searchNone: string
  readonly searchMore: string
  /** For browsers without script. */
  readonly searchNeedsScript: string
  readonly searchToArchive: string
  /** Where the page's address is that of a file, and browsers fetch nothing. */
  readonly searchFromDisk: string
  readonly searchFailed: string
  /** To the page of one question. */
  readonly shareQuestion: string
  /** In front of languages: pages that set them side by side. */
  readonly sideBySide: string
  /** One of those pages: with three languages. */
  readonly allThree: string
  /** «English and Persian side by side». */
  readonly sideBySideTitle: string
  /** In the place of words that a language lacks. */
  readonly notTranslated: string
  /** At the place of a question that is asked no more. */
  readonly questionRemoved: string
  /** The same as the heading of its own page. */
  readonly questionRemovedHeadline: string
  /** Names the links to the questions before and after. */
  readonly moreQuestions: string
  readonly previousQuestion: string
  readonly nextQuestion: string
  /** From the page of a question to its place in the interview. */
  readonly readInInterview: string
  /** «© {year} {name}». */
  readonly copyright: string
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
  /** The letters in their order, as they head the names that begin with them. */
  readonly alphabet: string
  readonly decimal: string
  readonly group: string
  /** The calendar of the dates that readers see. */
  readonly calendar: CalendarName
  /** Sunday first. */
  readonly weekdays: readonly string[]
  readonly months: Readonly<Record<CalendarName, readonly string[]>>
  /** What follows a year of a calendar that is not the locale's own, with the space before it: ` AH`. */
  readonly eras: Readonly<Record<CalendarName, string>>
  /** Patterns over {weekday} {day} {month} {monthNumber} {dayNumber} {year} {time} {zone}; numbers of two digits. */
  readonly datePatterns: {
    /** Wednesday, 11 February 2026. */
    readonly full: string
    /** 11 February 2026: for lists. */
    readonly long: string
    /** 2026-02-11: for tables. */
    readonly short: string
    /** Over {day}, which is {@link full}, and {clock}. */
    readonly dateTime: string
    /** Time of day and zone: «20:38 Tehran time». */
    readonly clock: string
    /** The same where the zone is not known. */
    readonly localClock: string
    /** Over {hour} {minute}. */
    readonly time: string
    /** Over {offset}: what stands for the zone where it has no name in {@link zones}. */
    readonly offset: string
  }
  /** IANA name → how the language says whose clock it is: «Tehran time». */
  readonly zones: Readonly<Record<string, string>>
  /** Opening and closing, outer then inner. */
  readonly quotes: readonly [string, string, string, string]
  readonly listSeparator: string
  /** Stands before the last item. */
  readonly listLast: string
  /** CLDR category of a whole number that is not negative. */
  readonly plural: (n: number) => PluralCategory
  readonly strings: Strings
}
