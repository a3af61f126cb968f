/** A city on PostgreSQL is backed up and put back by the same commands, from one snapshot, into an empty database alone. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openServer } from '../../../db/database.ts'
import { BackupRefused } from '../../../server/backup/backup-refused.ts'
import { makeBackup } from '../../../server/backup/make-backup.ts'
import { restoreBackup } from '../../../server/backup/restore-backup.ts'
import { systemClock } from '../../../server/clock.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { loadSecrets } from '../../../server/secrets.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { dispute } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { mediatorOf } from '../../durability/mediator.ts'
import { freshPostgres, migratedPostgres, hasPostgres } from '../../postgres.ts'
import { passingFolder } from './real-desk.ts'

const hasTools = ['pg_dump', 'pg_restore'].every((tool) => spawnSync(tool, ['--version']).status === 0)

describe.skipIf(!hasPostgres() || !hasTools)('a backup of PostgreSQL', () => {
  test('comes back whole, and only into an empty database', { timeout: 60_000 }, async () => {
    const [one, other] = [await migratedPostgres(), await freshPostgres()]
    const desk = await testDesk({ postgresUrl: one?.url ?? '' })
    try {
      const actor = await mediatorOf(desk)
      for (let cases = 0; cases < 5; cases++) await openDispute(desk, actOf(actor), dispute(actor.unitId))
      const { key, shelf, secretsDir } = {
        key: desk.secrets.backup,
        shelf: passingFolder(),
        secretsDir: passingFolder(),
      }
      loadSecrets(secretsDir, true)
      const { dataDir, filesDir } = desk.config
      const madeAt = systemClock.now()
      const source = { engine: 'postgres', url: one?.url ?? '' } as const
      const order = { source, dataDir, filesDir, secretsDir, shelf, key, madeAt, keep: 3 }
      const made = await makeBackup(order)
      const backup = join(shelf, made.name)
      const into = join(passingFolder(), 'new')
      await expect(restoreBackup({ backup, into, key, databaseUrl: one?.url ?? '' })).rejects.toMatchObject({
        code: 'server-not-empty',
      })
      await expect(restoreBackup({ backup, into, key, databaseUrl: null })).rejects.toBeInstanceOf(BackupRefused)
      await restoreBackup({ backup, into, key, databaseUrl: other?.url ?? '' })
      const back = await openServer(other?.url ?? '')
      const differences: unknown[] = []
      const checked = await checkJournal(back.reader, (difference) => differences.push(difference))
      await back.close()
      expect(differences).toEqual([])
      expect(checked.cases).toBe(5)
    } finally {
      await desk.end()
      await one?.drop()
      await other?.drop()
    }
  })
})
