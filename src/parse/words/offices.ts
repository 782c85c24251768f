// The word lists by number: a bit for each. A line is asked for a dozen lists; its words are looked up once in a table of
// all of them (vocabulary.ts).

/** One bit for each list. A phrase's bit means that the word begins one of the list's phrases. */
export const flag = {
  interrogative: 1,
  opener: 2,
  second: 4,
  /** The verb after «می» speaks to somebody. */
  spokenTo: 8,
  first: 16,
  imperative: 32,
  reply: 64,
  followUp: 128,
  closing: 256,
  thanks: 512,
  interview: 1024,
  title: 2048,
  reporting: 4096,
  asker: 8192,
  questionPhrase: 16_384,
  leadIn: 32_768,
  notSecond: 65_536,
  notFirst: 131_072,
  request: 262_144,
  replyPhrase: 524_288,
  pronoun: 1_048_576,
  reason: 2_097_152,
  hearsay: 4_194_304,
  saying: 8_388_608,
  prompt: 16_777_216
} as const
