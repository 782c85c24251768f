// Languages in the configuration: which there are, and the shape of a text that is given in several.
import * as v from 'valibot'
import type {LocaleTag} from '../model.ts'

/** Languages that Goftogu has words, digits and calendars for. */
export const knownLocales: readonly LocaleTag[] = ['ar', 'en', 'fa']

/** A text for each language; the schema of `name` in all three files. */
export const localizedText = v.object({
  en: v.optional(v.string()),
  fa: v.optional(v.string()),
  ar: v.optional(v.string())
})

/** One text for all languages, or a text for each. */
export const textOrTexts = v.lazy((input) => (typeof input === 'string' ? v.string() : localizedText))
