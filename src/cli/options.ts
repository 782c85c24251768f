// Every option of every command, once: its name, what it takes, and what help says about it. The commands list which of
// them they know.

export interface OptionSpec {
  readonly name: string
  readonly short?: string
  /** What the option takes, as help shows it; absent for a switch. */
  readonly value?: string
  /** The values it takes, where they are few. */
  readonly choices?: readonly string[]
  readonly help: string
}

const list = [
  {name: 'root', value: 'DIR', help: 'folder of the project (default: where you are)'},
  {name: 'out', value: 'DIR', help: 'folder of the finished site (default: dist in the project)'},
  {name: 'url', value: 'ADDRESS', help: "the site's address instead of the one in content/site.yaml"},
  {name: 'strict', help: 'warnings count as errors'},
  {
    name: 'format',
    value: 'NAME',
    choices: ['pretty', 'json', 'github', 'sarif'],
    help: 'form of the messages: pretty (for people, to stderr), json, github or sarif (to stdout)'
  },
  {name: 'json', help: 'print the result as JSON to stdout'},
  {name: 'profile', help: 'say where the time went, by stage, kind of page and template; works on one thread'},
  {name: 'quiet', short: 'q', help: 'say nothing but errors'},
  {name: 'no-cache', help: 'work everything out anew'},
  {
    name: 'clock',
    value: 'INSTANT',
    help: 'make the site as of that moment: 2026-05-12T14:05:00+03:30 (default: now)'
  },
  {name: 'threads', value: 'NUMBER', help: 'threads for a large site (default: one for each core; 0: none)'},
  {name: 'prune', help: 'allow the removal of more than a tenth of the interviews'},
  {name: 'check', help: 'write nothing; end with 1 if something would be written'},
  {name: 'port', value: 'NUMBER', help: 'port to serve on (default: 4321, or the next one that is free)'},
  {
    name: 'host',
    value: 'ADDRESS',
    help: 'network address to serve on (default: 127.0.0.1, this computer only; 0.0.0.0: everybody in your network)'
  },
  {
    name: 'locale',
    value: 'TAG',
    choices: ['en', 'fa', 'ar'],
    help: 'language of the texts (default: by name, else told from the text)'
  },
  {name: 'explain', help: 'show every line with what it was taken for, and why'},
  {name: 'text', help: 'print the text in its canonical form, with a label on every turn'},
  {name: 'help', short: 'h', help: 'show this help'}
] as const satisfies readonly OptionSpec[]

export type OptionName = (typeof list)[number]['name']

export const optionSpecs: ReadonlyMap<string, OptionSpec> = new Map(list.map((spec) => [spec.name, spec]))
