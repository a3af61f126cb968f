/** A small client: eight at once ask one question for some seconds; the same for both sides. */
import { Agent, request as ask } from 'node:http'
import { CONNECTIONS } from './questions.ts'

export type Asked = { path: string; method: 'GET' | 'POST'; headers: Record<string, string>; body: string | null }
/** `asked` counts the warm-up too. */
export type Measured = { perSecond: number; p50: number; p99: number; asked: number }

/** Asks `make(n)` over and over. Throws when an answer is not the one expected. */
export async function load(
  origin: string,
  make: (n: number) => Asked,
  seconds: number,
  expected: readonly number[],
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let n = 0
  const times: number[] = []
  const until = (end: number, keep: boolean): Promise<void[]> =>
    Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < end) {
          const begun = performance.now()
          const { status } = await send(agent, origin, make((n += 1)))
          if (!expected.includes(status)) throw new Error(`answer ${status} to ${make(n).path}`)
          if (keep) times.push(performance.now() - begun)
        }
      }),
    )
  await until(performance.now() + Math.min(700, seconds * 300), false)
  const begun = performance.now()
  await until(begun + seconds * 1000, true)
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { perSecond: sorted.length / took, p50: at(0.5), p99: at(0.99), asked: n }
}

export type Answered = { status: number; location: string | null; bytes: number }

/** Asks once and reads the answer to its end. Rejects when the connection breaks before that. */
export function send(agent: Agent, origin: string, asked: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = asked.body === null ? asked.headers : { ...asked.headers, ...formOf(asked.body) }
    const sent = ask(`${origin}${asked.path}`, { agent, method: asked.method, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null, bytes }),
      )
      // Cut off in the middle of its body, an answer has neither an end nor an error of its request.
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(asked.body ?? undefined)
  })
}

const formOf = (body: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(body)),
})
