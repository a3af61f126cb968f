/** The thread a volume is bound in: files in, one PDF out; the counter never waits for it. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { fileStore } from '../../db/file-store.ts'
import { bindVolume, type DrawSheet } from '../../templates/volume/bind.ts'
import type { BindTask, BindWord, SheetAsked } from './bind-task.ts'

const { filesDir, plan } = workerData as BindTask
const port = parentPort
if (port === null) throw new Error('a volume is bound in a thread')
const say = (word: BindWord | SheetAsked): void => port.postMessage(word, [])

/** Drawn where the fonts lie open already: a second thread with both holds 60 MB more. */
const draw: DrawSheet = async (sheet, options) => {
  const drawn = once(port, 'message')
  say({ asks: { sheet, options } })
  const [bytes] = (await drawn) as [Uint8Array]
  return bytes
}

const files = fileStore(filesDir)
const bound = await bindVolume(plan, { read: (sha256) => files.get(sha256), draw }, (done) => say({ done }))
say({ sha256: await files.put(bound.bytes), bytes: bound.bytes.length, pages: bound.pages })
