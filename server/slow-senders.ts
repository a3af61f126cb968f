/** Who sends slowly, or nothing at all, keeps nobody else out: where many wait to be read, the one who has waited longest makes room. */
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections from which no whole request has come yet, or none since the last answer. Fifty counters with six each are as many. */
const MOST_UNREAD = 300
/** A form is small; only uploads may take longer, as long as the server's own limit for a request. */
const FORM_WITHIN_MS = 30_000

/** Bounds the connections of a server that still have to send; whoever is being answered is left alone. */
export function boundSlowSenders(server: Server, most = MOST_UNREAD, formWithinMs = FORM_WITHIN_MS): void {
  // In the order in which they began to be waited for.
  const unread = new Set<Socket>()
  const waitFor = (socket: Socket): void => {
    if (socket.destroyed) return
    unread.delete(socket)
    unread.add(socket)
    const [longest] = unread
    if (longest !== undefined && unread.size > most) {
      unread.delete(longest)
      longest.destroy()
    }
  }
  server.on('connection', (socket) => {
    waitFor(socket)
    socket.once('close', () => unread.delete(socket))
  })
  server.prependListener('request', (request, response) => {
    const { socket } = request
    waitFor(socket)
    const late = isUpload(request) ? null : setTimeout(() => socket.destroy(), formWithinMs)
    late?.unref()
    const read = (): void => {
      if (late !== null) clearTimeout(late)
      unread.delete(socket)
    }
    if (hasNoBody(request)) read()
    else request.once('end', read)
    request.once('close', () => {
      if (late !== null) clearTimeout(late)
    })
    // From here on the connection waits for the next request, or for a reader who may be as slow as a sender.
    response.once('prefinish', () => waitFor(socket))
  })
}

const isUpload = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('multipart/form-data') === true

const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'
