// The server of the workshop: the site's files as they lie on the disk, with one script line added to its pages on their
// way out, and the stream of news that this script listens to. It serves this computer only unless told otherwise, and
// then answers only to this computer's names, so that no foreign page can reach it by pointing its own name here.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {OutputPath} from '../model.ts'
import {clientPath, clientScript, eventsPath} from './client.ts'
import {contentType} from './content-type.ts'
import {emptyPage} from './empty-page.ts'
import {tagOf, type Reload} from './reload.ts'
import {findFile, pathsOf, type Found} from './site-files.ts'

export interface ServerOptions {
  readonly outDir: string
  /** `127.0.0.1`, or another address to be seen from elsewhere. */
  readonly host: string
  /** The port that was asked for; the next free one from the usual port on where absent. */
  readonly port?: number
  /** Path of the site's address, which may change with the settings. */
  readonly basePath: () => string
  readonly reload: Reload
  /** Makes a file again that the site should have; asked where an address leads nowhere. */
  readonly restore?: (path: OutputPath) => Promise<void>
}

export interface RunningServer {
  /** `http://127.0.0.1:4321/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

const usualPort = 4321
const triedPorts = 20
const loopback = /^(?:localhost|(?:[^.:]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu

/** @throws the system's error where the port is taken or the address is not this computer's */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => answer(request, response, options))
  const port = await listen(server, options)
  const name = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    url: `http://${name === '0.0.0.0' || name === '[::]' ? 'localhost' : name}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        options.reload.close()
        server.closeAllConnections()
      })
  }
}

async function listen(server: Server, {host, port}: ServerOptions): Promise<number> {
  if (port !== undefined) return tryListen(server, port, host)
  for (let candidate = usualPort; candidate < usualPort + triedPorts; candidate++) {
    try {
      return await tryListen(server, candidate, host)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    }
  }
  return tryListen(server, 0, host)
}

function tryListen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(portOf(server.address(), port))
    })
  })
}

function portOf(address: string | AddressInfo | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked
}

function answer(request: IncomingMessage, response: ServerResponse, options: ServerOptions): void {
  const {method = 'GET', url: target = '/', headers} = request
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  const isForeign = loopback.test(options.host) && !loopback.test(headers.host ?? '')
  if (isForeign) send(response, {status: 403, text: 'This server answers to localhost only.\n'})
  else if (method !== 'GET' && method !== 'HEAD') send(response, {status: 405, text: 'Only GET and HEAD.\n'})
  else if (target === clientPath) send(response, {status: 200, text: clientScript, type: contentType('client.js')})
  else if (target.startsWith(eventsPath)) options.reload.connect(target, response)
  else answerFile(target, response, options)
}

interface Answer {
  readonly status: number
  readonly text: string | Buffer
  readonly type?: string
}

// Node itself leaves the body away where only the head was asked for.
function send(response: ServerResponse, {status, text, type = contentType('message.txt')}: Answer): void {
  response.writeHead(status, {'Content-Type': type, 'Content-Length': Buffer.byteLength(text)}).end(text)
}

function answerFile(target: string, response: ServerResponse, options: ServerOptions): void {
  const {outDir, basePath, restore} = options
  const found = findFile(target, outDir, basePath())
  const isThere = found.kind === 'redirect' || (found.kind === 'file' && found.status === 200)
  if (isThere || restore === undefined) {
    sendFile(found, response)
    return
  }
  // Somebody may have removed it by hand.
  void restoreAll(target, restore).then(() => sendFile(findFile(target, outDir, basePath()), response))
}

async function restoreAll(target: string, restore: NonNullable<ServerOptions['restore']>): Promise<void> {
  for (const path of pathsOf(target)) await restore(path)
}

function sendFile(found: Found, response: ServerResponse): void {
  if (found.kind === 'redirect') response.writeHead(302, {Location: found.to}).end()
  else if (found.kind === 'none') send(response, {status: 404, text: emptyPage, type: contentType('.html')})
  else {
    const isPage = found.path.endsWith('.html')
    const text = isPage ? withClient(found.body) : found.body
    // Faces are named by their content, and one that has to be fetched anew comes too late for the first words.
    if (found.path.endsWith('.woff2')) response.setHeader('Cache-Control', 'max-age=31536000, immutable')
    send(response, {status: found.status, text, type: contentType(found.path)})
  }
}

/** The page with the line that keeps it up to date; what it is now is told to the server by its tag. */
function withClient(page: Buffer): Buffer {
  const line = `<script src="${clientPath}" data-page="${tagOf(page)}" defer></script>`
  const found = page.lastIndexOf('</body>')
  const end = found === -1 ? page.length : found
  return Buffer.concat([page.subarray(0, end), Buffer.from(line), page.subarray(end)])
}
