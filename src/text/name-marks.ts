// What the bearers of names are sought by among hundreds: how their families are spelt and their names sound. In: names. Out: plain
// data, which is worked out once and kept with the settings; to do so for every process that reads one text takes longer than
// to read it.
import {fold} from './fold.ts'
import {nameForm, soundsIn} from './names.ts'
import type {Sounds} from './phonemes.ts'

export interface NameMarks {
  /** The family names, folded. */
  readonly families: readonly string[]
  /** Keys of all that may sound like part of another name; see {@link soundsFrom}. */
  readonly sounds: readonly string[]
}

export function nameMarks(names: readonly string[], families: readonly string[]): NameMarks {
  return {
    families: [...new Set(families.map(fold))],
    sounds: [...new Set(names.flatMap((name) => soundsIn(nameForm(name)).map(keyOf)))]
  }
}

/** `21l3:sara`: groups in two digits, the script, the number of consonants, and the sounds. */
function keyOf({groups, script, consonants, letters}: Sounds): string {
  return `${groups.toString(16).padStart(2, '0')}${script.charAt(0)}${consonants}:${letters}`
}

const groupDigits = 2

/** The groups of the sounds that a key stands for. */
export function groupsIn(key: string): number {
  return Number.parseInt(key.slice(0, groupDigits), 16)
}

/** How many consonants there are. */
export function consonantsIn(key: string): number {
  return Number.parseInt(key.slice(groupDigits + 1), 10)
}

/** The sounds that a key stands for. */
export function soundsFrom(key: string): Sounds {
  return {
    groups: groupsIn(key),
    script: key.charAt(groupDigits) === 'a' ? 'arabic' : 'latin',
    consonants: consonantsIn(key),
    letters: key.slice(key.indexOf(':') + 1)
  }
}
