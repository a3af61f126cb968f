/** What every use case works with: the desk's memory, time, files and keys, handed in and never looked up. */
import type { Database } from '../db/database.ts'
import type { FileStore } from '../db/file-store.ts'
import type { PrivateValues } from '../db/private-values.ts'
import type { Grant } from '../workflows/permissions.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { NewId } from './ids.ts'
import type { Log } from './log.ts'
import type { Certificate } from './papers/certificate/certificate.ts'
import type { Secrets } from './secrets.ts'

export type Desk = {
  config: Config
  db: Database
  files: FileStore
  privateValues: PrivateValues
  clock: Clock
  newId: NewId
  log: Log
  secrets: Secrets
  /** Signs signed copies; null where the desk was given no certificate. */
  certificate: Certificate | null
  /** A demonstration shows its banner and knows demonstration accounts. */
  demonstration: boolean
}

/** Who acts, with what the matrix allows him and where. */
export type Actor = {
  staffId: string
  name: string
  unitId: string
  unitName: string
  locale: 'zh-CN' | 'en'
  grants: readonly Grant[]
}

/** One intent to write: the key comes from the form, so that the same form sent twice is one act. */
export type Act = {
  actor: Actor
  key: string
  bodyHash: string
  /** The audit name of the route, or of the step when no request stands behind the act. */
  action: string
}
