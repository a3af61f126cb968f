/** Brings a database up to date and dies when one migration has done its work and nothing is committed yet. Its parent looks at what is left. */
import { openEmbedded } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'

const [path = '', last = ''] = process.argv.slice(2)
const known = migrations('sqlite')
const deadly = known[last]
if (deadly === undefined) throw new Error(`no migration ${last}`)
known[last] = {
  async up(db) {
    await deadly.up(db)
    process.kill(process.pid, 'SIGKILL')
    // The signal comes when it comes; nothing more may be done until then.
    await new Promise(() => undefined)
  },
}
await migrate(openEmbedded(path), known)
