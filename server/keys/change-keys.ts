/** Changes the keys of sealed values while the desk works: the newest pair seals from now on, everything else is sealed anew, and at last it says that the old ones are used nowhere. */
import { setTimeout } from 'node:timers/promises'
import { transact, type Tx } from '../../db/database.ts'
import { takeLease } from '../../db/repositories/leases.ts'
import {
  holdersSince,
  insertKeyChange,
  keyGone,
  knownKeys,
  latestKeyChange,
  moveKeyChange,
  statesOf,
  useKey,
  type Holder,
} from '../../db/repositories/sealing-keys.ts'
import type { HeldKeys } from '../../db/keyring.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { leaseFor } from '../lease-for.ts'
import { noteKeyAct } from './note-key-act.ts'
import { SILENT_MS } from './hold-keys.ts'
import { moveValues, remainsOf } from './move-values.ts'

export type KeyDesk = Pick<Desk, 'db' | 'clock' | 'config' | 'privateValues' | 'newId'>

/** Why a change cannot go on; the catalogues say it in words. */
export type ChangeRefusal = 'no-new-key' | 'under-way' | 'not-held' | 'values-left'

export class KeyChangeRefused extends Error {
  readonly code: ChangeRefusal
  readonly detail: string
  constructor(code: ChangeRefusal, detail = '') {
    super(`${code}: ${detail}`)
    this.name = 'KeyChangeRefused'
    this.code = code
    this.detail = detail
  }
}

/** How far it is: values sealed anew, of how many at the beginning. */
export type Told = { stage: string; done: number; parts: number }
/** `gone`: pairs that may be taken out of the folder now. */
export type Changed = { done: number; gone: readonly HeldKeys[] }

/** A change whose process died is taken up by another after so long. */
const LEASE_MS = 10_000
const LOOK_AGAIN_MS = 500
const MOST_PASSES = 3
const LEAST_PAUSE_MS = 5
const MOST_PAUSE_MS = 1000

/** Waits no longer than this for every process to have seen the new key. */
export type Patience = { waitMs: number }

/** Carries a change to its end, or takes one up that was cut off. Throws KeyChangeRefused; what was sealed anew by then stays so. */
export async function changeKeys(
  desk: KeyDesk,
  tell: (told: Told) => void,
  { waitMs }: Patience = { waitMs: SILENT_MS + LEASE_MS },
): Promise<Changed> {
  const { keys } = desk.privateValues
  const newest = keys.held().at(-1) ?? keys.current()
  const leaving = await olderOf(desk, newest)
  if (leaving.length === 0) throw new KeyChangeRefused('no-new-key', newest.name)
  const holder = desk.newId()
  await patiently(waitMs, () => holdLease(desk, holder), new KeyChangeRefused('under-way'))
  await everyone(desk, waitMs, (one) => one.held.includes(newest.name))
  const changeId = await begin(desk, newest)
  await everyone(desk, waitMs, (one) => one.uses === newest.name)
  let done = 0
  for (let pass = 1; ; pass++) {
    const { sealed, marks, tokens } = await remainsOf(desk)
    // Tokens go with the numbers they are made of.
    const parts = done + sealed + marks
    if (sealed + marks + tokens === 0) break
    if (pass > MOST_PASSES) throw new KeyChangeRefused('values-left', String(sealed + marks + tokens))
    await moveValues(desk, async (stage, moved, work) => {
      const began = performance.now()
      await patiently(
        waitMs,
        () => step(desk, { holder, changeId, stage, done: done + moved, parts }, work),
        new KeyChangeRefused('under-way'),
      )
      done += moved
      tell({ stage, done, parts })
      // On SQLite others ask for the lock again and again for a quarter of a second: it must be free most of the time.
      await setTimeout(Math.min(MOST_PAUSE_MS, LEAST_PAUSE_MS + 2 * (performance.now() - began)))
    })
  }
  await end(desk, changeId, done)
  return { done, gone: leaving }
}

/** Pairs held beside the newest whose values may still lie there. */
async function olderOf(desk: KeyDesk, newest: HeldKeys): Promise<HeldKeys[]> {
  const known = await knownKeys(desk.db.reader)
  return known.flatMap(({ name, state }) => {
    const key = desk.privateValues.keys.byName(name)
    return key === null || name === newest.name || state === 'gone' ? [] : [key]
  })
}

async function holdLease(desk: KeyDesk, holder: string): Promise<boolean> {
  return transact(desk.db, (tx) => lease(desk, tx, holder))
}

function lease({ clock }: KeyDesk, tx: Tx, holder: string): Promise<boolean> {
  return takeLease(tx, { name: 'key-change', holder, ...leaseFor(clock, LEASE_MS) })
}

/** Every process that gives signs of life; one that ended without a word is waited for until it counts as gone. */
async function everyone(desk: KeyDesk, waitMs: number, fits: (holder: Holder) => boolean): Promise<void> {
  let lacking: Holder[] = []
  const all = async (): Promise<boolean> => {
    lacking = (await holdersSince(desk.db.reader, instantAt(desk.clock.millis() - SILENT_MS))).filter(
      (one) => !fits(one),
    )
    return lacking.length === 0
  }
  await patiently(waitMs, all, () => new KeyChangeRefused('not-held', String(lacking.length)))
}

/** Asks until the answer is yes; a database that had no time is asked again. */
async function patiently(
  waitMs: number,
  ask: () => Promise<boolean>,
  refusal: KeyChangeRefused | (() => KeyChangeRefused),
): Promise<void> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    try {
      if (await ask()) return
    } catch (fault) {
      if (!isBusy(fault) || waited >= waitMs) throw fault
    }
    if (waited >= waitMs) throw refusal instanceof KeyChangeRefused ? refusal : refusal()
    await setTimeout(LOOK_AGAIN_MS)
  }
}

const isBusy = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && /^SQLITE_BUSY|^(?:55P03|40001|40P01)$/u.test(String(fault.code))

/** Lets the newest pair seal, and goes on with the change that was cut off, if one was. */
async function begin(desk: KeyDesk, newest: HeldKeys): Promise<string> {
  const id = await transact(desk.db, async (tx) => {
    const at = desk.clock.now()
    const latest = await latestKeyChange(tx)
    if (latest?.state === 'running' && latest.to_key === newest.name) return latest.id
    const fresh = desk.newId()
    await useKey(tx, { name: newest.name, number: newest.number, at })
    await insertKeyChange(tx, {
      id: fresh,
      to_key: newest.name,
      state: 'running',
      stage: 'marks',
      done: 0,
      parts: 0,
      started_at: at,
      beat_at: at,
    })
    await noteKeyAct(desk, tx, { action: 'key:change', id: fresh, pair: newest.number })
    return fresh
  })
  desk.privateValues.keys.goBy(statesOf(await knownKeys(desk.db.reader)))
  return id
}

type Step = Told & { holder: string; changeId: string }

/** One small transaction under the lease; false while another process has it. */
const step = (desk: KeyDesk, { holder, changeId, ...told }: Step, work: (tx: Tx) => Promise<void>): Promise<boolean> =>
  transact(desk.db, async (tx) => {
    if (!(await lease(desk, tx, holder))) return false
    await work(tx)
    await moveKeyChange(tx, changeId, { ...told, beat_at: desk.clock.now() })
    return true
  })

async function end(desk: KeyDesk, changeId: string, done: number): Promise<void> {
  await transact(desk.db, async (tx) => {
    const at = desk.clock.now()
    for (const { name, number, state } of await knownKeys(tx)) {
      if (state !== 'leaving') continue
      await keyGone(tx, name, at)
      await noteKeyAct(desk, tx, { action: 'key:gone', id: changeId, pair: number })
    }
    await moveKeyChange(tx, changeId, { state: 'done', stage: 'done', done, parts: done, beat_at: at })
  })
  desk.privateValues.keys.goBy(statesOf(await knownKeys(desk.db.reader)))
}
