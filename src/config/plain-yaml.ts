// The YAML that nearly all front matter is: a key, a colon and a plain text or a list in brackets on each line. In: the text of
// the lines. Out: what the YAML parser makes of them, without it, for that takes as long as reading the rest of the article;
// nothing where a line is any other, which is then the parser's.

/** What a word may begin with and go on with, so that no rule of YAML's takes it for anything else. */
const word = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200C .;?!()/+_-]*[\p{L}\p{M}\p{N}\u200C.;?!()/+_-])?`
/** Within a line of its own, commas and colons may stand in it as well, a colon not at the end of a word. */
const text = String.raw`[\p{L}\p{N}](?:(?:[\p{L}\p{M}\p{N}\u200C .,،;؛?؟!()/+_«»–—-]|:(?=[\p{L}\p{N}/]))*[\p{L}\p{M}\p{N}\u200C.,،;؛?؟!()/+_«»–—-])?`
const line = new RegExp(`^([A-Za-z_][A-Za-z0-9_]*): (?:(${text})|\\[(${word}(?:, ?${word})*)\\])$`, 'u')

/** Texts and lists by key, in the order of the lines; `undefined` where it takes a parser to read them. */
export function readPlainYaml(source: string): Record<string, string | string[]> | undefined {
  const record: Record<string, string | string[]> = {}
  for (const each of source.split(/\r?\n/u)) {
    if (each === '') continue
    const [, key, value, items] = line.exec(each) ?? []
    if (key === undefined || Object.hasOwn(record, key) || key === '__proto__') return undefined
    record[key] = items === undefined ? (value ?? '') : items.split(/, ?/u)
  }
  return record
}
