/** A start that cannot go on ends at once with a sentence for the person at the terminal, and leaves everything as it was. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openEmbedded, transact } from '../../db/database.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../server/open-desk.ts'
import { nodeArguments } from '../node.ts'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const made: string[] = []
let folder: string

const passing = (): string => {
  const one = mkdtempSync(join(tmpdir(), 'desk-start-'))
  made.push(one)
  return one
}

/** A desk as its first start leaves it; each test has a copy. */
let sound: string

beforeAll(async () => {
  sound = passing()
  const log = createLog({ write: () => undefined })
  const desk = await openDesk(readConfig({ DATA_DIR: sound }), { demonstration: false, log })
  await desk.db.close()
})
beforeEach(() => {
  folder = passing()
  cpSync(sound, folder, { recursive: true })
})
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true })
})

type Ending = { code: number | null; said: string }

/** Starts the real server and waits for it to end, at most fifteen seconds; a server that serves is stopped and ends with 0. */
async function start(environment: Record<string, string> = {}): Promise<Ending> {
  const child = spawn(process.execPath, [...nodeArguments, main], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece) => (said += String(piece)))
  child.stdout.on('data', (piece) => {
    if (String(piece).includes('Mediation Desk:')) child.kill('SIGTERM')
  })
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(impatience)
  return { code, said }
}

const refused = (sentence: RegExp): Ending => ({
  code: 1,
  said: expect.stringMatching(new RegExp(`^start refused: ${sentence.source}\\n$`, 'u')) as string,
})

const keyFile = (): string => join(folder, 'secrets', 'sealing.key')

test('a sound desk starts and stops', async () => {
  expect(await start()).toEqual({ code: 0, said: '' })
})

test('a damaged database is named and not touched', async () => {
  const path = join(folder, DATABASE_FILE)
  const bytes = readFileSync(path)
  // Page size is 4096: every page after the schema's first gets a run of turned bits, as a dying disk would leave it.
  for (let at = 4096; at < bytes.length; at += 4096)
    for (let offset = 0; offset < 64; offset++) bytes.writeUInt8(bytes.readUInt8(at + offset) ^ 0xff, at + offset)
  writeFileSync(path, bytes)
  expect(await start()).toEqual(refused(/the database \S+ is damaged \(.+\): restore the last backup/))
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file that is no database at all is named too', async () => {
  writeFileSync(join(folder, DATABASE_FILE), '调解台'.repeat(1000))
  expect(await start()).toEqual(refused(/the database \S+ is damaged \(.+\): restore the last backup/))
})

test('a database of a newer version is refused', async () => {
  const db = openEmbedded(join(folder, DATABASE_FILE))
  await transact(db, (tx) =>
    tx.insertInto('kysely_migration').values({ name: '9999-future', timestamp: '2030-01-01' }).execute(),
  )
  await db.close()
  expect(await start()).toEqual(
    refused(/the database was made by a newer version of this program \(.*9999-future\): install that version/),
  )
})

test('a font that is not there is named', async () => {
  const fonts = { FONT_BODY: join(folder, 'fangsong.ttf') }
  expect(await start(fonts)).toEqual(
    refused(/cannot read the font \S+fangsong\.ttf: correct FONT_BODY, FONT_BOLD or FONT_FALLBACK/),
  )
})

test('a weak key is refused', async () => {
  writeFileSync(keyFile(), 'ab'.repeat(32))
  expect(await start()).toEqual(refused(/weak key \S+sealing\.key: it repeats itself/))
})

test('a cut key is refused', async () => {
  writeFileSync(keyFile(), 'abcdef')
  expect(await start()).toEqual(refused(/weak or damaged key \S+sealing\.key: 64 hexadecimal digits are needed/))
})

test.skipIf(process.platform === 'win32')('a key that others can read is refused', async () => {
  chmodSync(keyFile(), 0o644)
  expect(await start()).toEqual(refused(/key \S+sealing\.key can be read by others: chmod 600 it/))
})

test('with DATABASE_URL the keys must be given and are not made', async () => {
  unlinkSync(keyFile())
  expect(await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toEqual(
    refused(/missing key \S+sealing\.key: set SECRETS_DIR .+ with DATABASE_URL all servers must be given the same/),
  )
})

test('a database server that does not answer is named', async () => {
  expect(await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toEqual(
    refused(/the database cannot be reached: .+/),
  )
})

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const place = other.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  expect(await start({ PORT: String(port) })).toEqual(
    refused(/port \d+ on 127\.0\.0\.1 is taken by another program: .+/),
  )
})

test('all faults of the settings are told at once', async () => {
  const { code, said } = await start({ PORT: 'http', LOCALE: 'fr', PUBLIC_URL: 'ftp://x' })
  expect(code).toBe(1)
  expect(said).toMatch(/^start refused: settings refused:\n(?:- .+\n){3}$/u)
})
