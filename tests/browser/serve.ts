// Serves a finished site as plain static hosting does, under a sub-path, so that a link that assumes the host's root
// is found out. Also a TLS endpoint that takes comments.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {existsSync, readFileSync, statSync} from 'node:fs'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize, sep} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json'
}

export interface Served {
  /** Without a trailing slash. */
  readonly address: string
  /** Paths asked for that do not exist. */
  readonly missing: string[]
  readonly close: () => Promise<void>
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}

function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)))
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  if (existsSync(file) && statSync(file).isDirectory())
    return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : undefined
  return existsSync(file) ? file : undefined
}

/** Serves `folder` at `prefix` (`/sub`), with its 404.html for what is not there. */
export async function serve(folder: string, prefix = ''): Promise<Served> {
  const missing: string[] = []
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname.startsWith(prefix) ? fileOf(folder, pathname.slice(prefix.length)) : undefined
    if (file === undefined) missing.push(pathname)
    const path = file ?? join(folder, '404.html')
    const body = readFileSync(path)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(extname(path) === '.woff2' && {'cache-control': 'max-age=3600'})
    })
    response.end(body)
  })
  const port = await listen(server)
  return {address: `http://127.0.0.1:${port}${prefix}`, missing, close: () => close(server)}
}

export interface Endpoint {
  readonly port: number
  /** The forms that arrived. */
  readonly received: URLSearchParams[]
  readonly close: () => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Takes posted forms over TLS, with a certificate of its own. */
export async function commentEndpoint(): Promise<Endpoint> {
  const received: URLSearchParams[] = []
  const tls = join(import.meta.dirname, 'tls')
  const options = {key: readFileSync(join(tls, 'key.pem')), cert: readFileSync(join(tls, 'certificate.pem'))}
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    if (request.method === 'POST') received.push(new URLSearchParams(body))
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'})
    response.end('<!doctype html><html lang="en"><title>Received</title><p>Received')
  }
  const server = createTlsServer(options, (request, response) => void answer(request, response))
  const port = await listen(server)
  return {port, received, close: () => close(server)}
}
