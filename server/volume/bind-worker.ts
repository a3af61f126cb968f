/** The thread a volume is bound in: files in, one PDF out; the counter never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { fileStore } from '../../db/file-store.ts'
import { bindVolume } from '../../templates/volume/bind.ts'
import { takeChosenFonts } from '../papers/chosen-fonts.ts'
import type { BindTask, BindWord } from './bind-task.ts'

const { filesDir, plan } = workerData as BindTask
const say = (word: BindWord): void => parentPort?.postMessage(word, [])

takeChosenFonts()
const files = fileStore(filesDir)
const bound = await bindVolume(
  plan,
  (sha256) => files.get(sha256),
  (done) => say({ done }),
)
say({ sha256: await files.put(bound.bytes), bytes: bound.bytes.length, pages: bound.pages })
