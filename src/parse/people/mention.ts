// A name that the head of a text mentions: what the searchers of both scripts give, and what the register is fed with.

export interface Mention {
  readonly name: string
  /** Offset in the text that was searched. */
  readonly at: number
  /** From 0 (named) to 1 (said to be interviewed). */
  readonly guest: number
  /** `an international affairs expert`, «کارشناس مسائل بین‌الملل». */
  readonly description?: string
}

/** As a field of a mention: white space squeezed, absent where empty. */
export function describe(description: string | undefined): {readonly description?: string} {
  const trimmed = description?.replace(/\s+/gu, ' ').trim() ?? ''
  return trimmed === '' ? {} : {description: trimmed}
}
