/** Tells a thread where the desk's database is. */
import { join } from 'node:path'
import type { Desk } from '../desk.ts'
import { DATABASE_FILE } from '../open-desk.ts'
import type { Source } from './source.ts'

export const sourceOf = ({ db, config }: Desk): Source =>
  db.engine === 'postgres'
    ? { engine: 'postgres', url: config.databaseUrl ?? '' }
    : { engine: 'sqlite', path: join(config.dataDir, DATABASE_FILE) }
