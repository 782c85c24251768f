// The commands: what each is called, takes and is good for. What a command does is loaded when it is called, so that
// `goftogu help` does not wait for a Markdown parser.
import type {Command} from './command.ts'

export const commands: readonly Command[] = [
  {
    name: 'build',
    summary: 'make the site',
    options: [
      'root',
      'out',
      'url',
      'clock',
      'strict',
      'format',
      'json',
      'profile',
      'quiet',
      'no-cache',
      'threads',
      'prune',
      'help'
    ],
    details: `Reads content/, writes the finished site to dist/. Files that have not changed are not touched, and nothing
is changed at all unless everything could be written. A text with an error does not stop the others: the
site keeps it as it was when it was last good.

A long build says how far it is: in one line on a terminal, else in a line every ten seconds.

With --json, prints how many texts, pages and files there were (pages, rendered, written, unchanged, removed),
their bytes, milliseconds by stage and the most memory that was used.

  goftogu build
  goftogu build --url https://example.org/interviews/ --strict
  goftogu build --no-cache --profile`,
    load: async () => (await import('./build-command.ts')).runBuild
  },
  {
    name: 'dev',
    summary: 'make the site, show it in the browser, and follow every change',
    options: ['root', 'out', 'port', 'host', 'clock', 'quiet', 'no-cache', 'prune', 'help'],
    details: `Serves the site on this computer, builds it again when a file in content/, templates/ or public/ changes,
and reloads the browser by itself. A text with an error shows its message in the page and here.
Ctrl-C ends it.

  goftogu dev --port 8080`,
    load: async () => (await import('./dev-command.ts')).runDev
  },
  {
    name: 'check',
    summary: 'say what is wrong, and write nothing',
    options: ['root', 'url', 'clock', 'strict', 'format', 'quiet', 'no-cache', 'help'],
    details: `Makes the whole site in memory: every message that a build would give, and besides every link inside the
site that leads nowhere. Ends with 1 if there is an error.

  goftogu check --strict
  goftogu check --format github`,
    load: async () => (await import('./check-command.ts')).runCheck
  },
  {
    name: 'parse',
    files: 'FILE…',
    summary: 'show how a text is read: what is a question, what an answer, who speaks',
    options: ['locale', 'json', 'explain', 'text', 'help'],
    details: `Reads the files, or the standard input where there are none or where one is called -. The language is told
from the name (en.txt, talk.fa.txt), else from the text. In a project, its time zone and its people count.

With --json, prints one object a line and file: {"file", "locale", "tree", "messages"}.

  goftogu parse content/interviews/budget/fa.txt
  pbpaste | goftogu parse --explain`,
    load: async () => (await import('./parse-command.ts')).runParse
  },
  {
    name: 'number',
    files: 'INTERVIEW…',
    summary: 'give questions addresses that stay the same through every edit',
    options: ['root', 'check', 'strict', 'format', 'quiet', 'help'],
    details: `Writes questions.yaml beside the texts of an interview, or of all that are no drafts. Keep it with them. From
then on a question has the same address, and in every language, though others are inserted, moved or taken
out; the address of a question that was removed says so. The texts are not touched.

Run it when an interview is published, and again when goftogu check finds a question that has no address
of its own. It takes both sides of a list that Git could not merge.

  goftogu number
  goftogu number us-talks --check`,
    load: async () => (await import('./number-command.ts')).runNumber
  },
  {
    name: 'init',
    summary: 'put a small finished site in three languages into an empty folder',
    options: ['root', 'quiet', 'help'],
    details: `Writes content/ with settings and one interview in English, Persian and Arabic. A file that is there is
never overwritten.

  mkdir interviews && cd interviews && goftogu init && goftogu dev`,
    load: async () => (await import('./init-command.ts')).runInit
  },
  {
    name: 'clean',
    summary: 'remove the files that builds have made',
    options: ['root', 'out', 'quiet', 'help'],
    details: `Removes from dist/ what goftogu wrote there, and what it remembers in .goftogu/. Files that are not its own
stay.`,
    load: async () => (await import('./clean-command.ts')).runClean
  }
]
