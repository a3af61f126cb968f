/** The thread many papers are joined in: files in, one PDF out; the counter never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { fileStore } from '../../../db/file-store.ts'
import { bundlePapers } from '../../../templates/volume/bundle.ts'
import type { JoinTask, JoinWord } from './join-task.ts'

const { filesDir, plan } = workerData as JoinTask
const say = (word: JoinWord): void => parentPort?.postMessage(word, [])

const files = fileStore(filesDir)
const joined = await bundlePapers(
  plan,
  (sha256) => files.get(sha256),
  (done) => say({ done }),
)
say({ sha256: await files.put(joined.bytes), bytes: joined.bytes.length, pages: joined.pages })
