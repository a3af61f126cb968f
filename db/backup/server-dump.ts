/** PostgreSQL's own tools for taking a database out and putting it back; the password travels in a file of its own, never on a command line. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { CopyRefused } from './copy-refused.ts'

/** A dump of one exported snapshot, in the custom format. Throws CopyRefused at its end when pg_dump failed. */
export async function* dumpServer(url: string, snapshot: string, passfile: string): AsyncGenerator<Uint8Array> {
  const place = await withoutPassword(url, passfile)
  try {
    const tool = spawn(
      'pg_dump',
      ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`, `--dbname=${place}`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const ended = endOf(tool, 'pg_dump')
    yield* tool.stdout
    await ended
  } finally {
    await rm(passfile, { force: true })
  }
}

/** Fills an empty database from a dump, whole or not at all. Throws CopyRefused. */
export async function restoreServer(url: string, dump: AsyncIterable<Uint8Array>, passfile: string): Promise<void> {
  const place = await withoutPassword(url, passfile)
  try {
    const tool = spawn(
      'pg_restore',
      ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error', `--dbname=${place}`],
      { stdio: ['pipe', 'ignore', 'pipe'] },
    )
    const ended = endOf(tool, 'pg_restore')
    // The tool's own words say more than the pipe it closed.
    await Promise.all([ended, pipeline(dump, tool.stdin).catch(() => undefined)])
  } finally {
    await rm(passfile, { force: true })
  }
}

async function withoutPassword(url: string, passfile: string): Promise<string> {
  const place = new URL(url)
  if (place.password === '') return place.href
  const password = decodeURIComponent(place.password).replaceAll(/[\\:]/g, (sign) => `\\${sign}`)
  await writeFile(passfile, `*:*:*:*:${password}\n`, { mode: 0o600 })
  place.password = ''
  place.searchParams.set('passfile', passfile)
  return place.href
}

/** Resolves when the tool ended well. */
async function endOf(tool: ChildProcess, name: string): Promise<void> {
  let said = ''
  tool.stderr?.on('data', (piece) => (said = `${said}${String(piece)}`.slice(-2_000)))
  const [code] = (await once(tool, 'close').catch((fault: unknown) => {
    throw isMissing(fault) ? new CopyRefused('pg-tools-missing', name) : fault
  })) as [number | null]
  if (code !== 0) throw new CopyRefused('pg-tools-failed', said.trim().split('\n').at(-1) ?? name)
}

const isMissing = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
