// The library that sets text and encodes pictures. It is large, so it is loaded when the first image is really made; a build
// that makes none does not pay for it.
import {fileURLToPath} from 'node:url'
import type library from 'sharp'

type Sharp = typeof library

/** Where the faces of cards are, and that there are no others. */
const SETTINGS = fileURLToPath(new URL('../../src/images/faces/fonts.conf', import.meta.url))

let loading: Promise<Sharp> | undefined

/** @throws where the package was installed for another kind of machine */
export function sharp(): Promise<Sharp> {
  loading ??= load()
  return loading
}

async function load(): Promise<Sharp> {
  // Fontconfig reads the environment when it is first asked, and nothing else tells it to leave the machine's fonts alone.
  process.env['FONTCONFIG_FILE'] = SETTINGS
  const {default: make} = await import('sharp')
  // Nothing is made twice, so that nothing need be remembered.
  make.cache(false)
  return make
}
