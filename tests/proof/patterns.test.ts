/** T50: no regular expression of the desk can be made to hang: each is judged by a tool that looks for the text that would, and meets 50 KB of hostile texts. */
import { Worker } from 'node:worker_threads'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { figure } from './figure.ts'
import { allPatterns, patternsIn, type Pattern } from './patterns.ts'

const LENGTH = 50_000
/** Far beyond what any of them takes on a loaded machine: who is not done by then hangs. */
const HANGS_MS = 30_000

/**
 * Every repetition of the waivers spans at most 16 signs, so what follows a beginning is bounded and time grows with the text
 * alone. The tool cannot count it, as one of its words looks back, and takes the windows for growth; they are run like all others.
 */
const BOUNDED = 'workflows/law/waiver-table.ts'
const hasRepetition = (source: string): boolean => /[*+]|\{\d+,\}/u.test(source)

/** What is wrong with a pattern, or null: more than linear, or not to be judged. */
async function fault({ source, flags, at }: Pattern): Promise<string | null> {
  const verdict = await check(source, flags, { timeout: 60_000 })
  if (at === BOUNDED && !hasRepetition(source)) return null
  return verdict.status === 'safe'
    ? null
    : `${at} /${source}/${flags}: ${verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.status}`
}

/** The patterns that do not come to an end; a thread that hangs is ended and the next begins behind its pattern. */
async function hanging(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = []
  for (let from = 0; from < patterns.length;) {
    const rest = patterns.slice(from)
    const reached = await reach(rest)
    if (reached === rest.length) break
    const { source, flags, at } = rest[reached] ?? { source: '', flags: '', at: '' }
    found.push(`${at} /${source}/${flags}`)
    from += reached + 1
  }
  return found
}

/** How many patterns a thread went through. */
function reach(patterns: readonly Pattern[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('pattern-runner.ts', import.meta.url), {
      workerData: { patterns, length: LENGTH },
    })
    let at = 0
    const end = (): void => {
      void thread.terminate()
      resolve(at)
    }
    let patience = setTimeout(end, HANGS_MS)
    thread.on('message', (reached: number) => {
      at = reached
      clearTimeout(patience)
      if (at === patterns.length) end()
      else patience = setTimeout(end, HANGS_MS)
    })
    thread.on('error', reject)
  })
}

test('a pattern that can be made to hang is told from one that cannot', { timeout: 180_000 }, async () => {
  const [bad, good] = patternsIn('a.ts', String.raw`/^(\w+\s?)+$/u.test(x); /^\w+$/u.test(y)`)
  expect(bad && (await fault(bad))).toMatch(/exponential/u)
  expect(good && (await fault(good))).toBeNull()
  expect(await hanging([good, bad, good].filter((one) => one !== undefined))).toEqual([String.raw`a.ts /^(\w+\s?)+$/u`])
})

test('none of the desk can', { timeout: 600_000 }, async () => {
  const patterns = allPatterns()
  const faults: string[] = []
  for (const pattern of patterns) faults.push((await fault(pattern)) ?? '')
  const [vulnerable, hung] = [faults.filter((one) => one !== ''), await hanging(patterns)]
  figure({
    id: 'T50',
    promise: 'no pattern can be made to hang',
    figure: `${patterns.length} patterns judged and run over ${LENGTH / 1000} KB each, ${vulnerable.length} more than linear, ${hung.length} hung`,
    target: '0',
    passed: vulnerable.length === 0 && hung.length === 0,
  })
  expect(patterns.length).toBeGreaterThan(200)
  expect(vulnerable).toEqual([])
  expect(hung).toEqual([])
})
