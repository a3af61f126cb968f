/** `npm run keys -- add|status|rotate`: changes the keys of sealed values while the desk works, told in words. */
import { readConfig, ConfigFaults, type Config } from '../server/config.ts'
import type { Desk } from '../server/desk.ts'
import { changeKeys, KeyChangeRefused, type Told } from '../server/keys/change-keys.ts'
import { addKeys, changeUnderWay, keyLines } from '../server/keys/key-status.ts'
import { remainsOf } from '../server/keys/move-values.ts'
import { createLog } from '../server/log.ts'
import { openDesk, StartRefused } from '../server/open-desk.ts'
import { filesOfPair } from '../server/secrets.ts'
import { wordKey, words } from '../templates/words/index.ts'

const print = (line: string): boolean => process.stdout.write(`${line}\n`)
/** A line of progress so often. */
const TOLD_EVERY_MS = 1000

async function add(desk: Desk, config: Config): Promise<void> {
  const { name, number } = await addKeys(desk)
  print(words(config.locale)('keys.added', { name, files: filesOfPair(number), folder: config.secretsDir }))
}

async function status(desk: Desk, config: Config): Promise<void> {
  const say = words(config.locale)
  for (const { name, number, state } of await keyLines(desk))
    print(say(wordKey('keys.state', state), { name, files: filesOfPair(number) }))
  const { sealed, marks, tokens } = await remainsOf(desk)
  if (sealed + marks + tokens > 0) print(say('keys.remains', { sealed, marks, tokens }))
  const running = await changeUnderWay(desk)
  if (running !== null)
    print(
      say(running.atWork ? 'keys.running' : 'keys.cut-off', { done: running.change.done, parts: running.change.parts }),
    )
}

async function rotate(desk: Desk, config: Config): Promise<void> {
  const say = words(config.locale)
  const began = performance.now()
  let saidAt = 0
  const tell = ({ done, parts }: Told): void => {
    if (performance.now() - saidAt < TOLD_EVERY_MS) return
    saidAt = performance.now()
    print(say('keys.progress', { done, parts }))
  }
  const { done, gone } = await changeKeys(desk, tell)
  print(say('keys.changed', { done, seconds: ((performance.now() - began) / 1000).toFixed(1) }))
  for (const { name, number } of gone)
    print(say('keys.may-go', { name, files: filesOfPair(number), folder: config.secretsDir }))
}

const acts = { add, status, rotate }
const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)

async function run(): Promise<number> {
  const config = readConfig()
  const say = words(config.locale)
  const [asked = '', ...rest] = process.argv.slice(2)
  if (!isAct(asked) || rest.length > 0) {
    process.stderr.write(`${say('keys.usage')}\n`)
    return 2
  }
  const desk = await openDesk(config, { demonstration: false, log: createLog(process.stderr) })
  try {
    await acts[asked](desk, config)
    return 0
  } catch (fault) {
    if (!(fault instanceof KeyChangeRefused)) throw fault
    process.stderr.write(`${say(wordKey('keys-refused', fault.code), { detail: fault.detail })}\n`)
    return 1
  } finally {
    await desk.db.close()
  }
}

run().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const known = fault instanceof StartRefused || fault instanceof ConfigFaults
    const told = fault instanceof Error ? (known ? fault.message : (fault.stack ?? fault.message)) : String(fault)
    process.stderr.write(`${told}\n`)
    process.exit(2)
  },
)
