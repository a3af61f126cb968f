/** Warnings on the other engine: reported, listed, counted by park, due, handled and folded. */
import { expect, test } from 'vitest'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { caseSite } from '../../desk/case-site.ts'
import { hasPostgres } from '../../postgres.ts'
import { report, step } from './given.ts'

const { at, signedIn } = caseSite('PostgreSQL')

test.skipIf(!hasPostgres())('a warning goes its way on PostgreSQL', async () => {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor, { signs: ['violence'] })
  await report(visitor, { employerName: '山城第二食品厂', park: '' })
  const { visitor: director } = await signedIn('director', 'committee')
  expect((await director.get('/')).text).toContain(`href="${path}"`)
  expect((await director.get('/warnings?level=red')).text).toContain('共 1 条')
  expect((await director.get('/warnings/parks')).text).toContain('江岸工业园')
  expect((await director.get('/reports/weekly')).text).toContain(`href="${path}"`)
  expect((await step(director, path, 'verified', { manner: 'visit' })).status).toBe(303)
  expect((await visitor.get('/warnings')).text).toContain('已核实')
  const found: unknown[] = []
  await checkJournal(at().desk.db.reader, (difference) => found.push(difference))
  expect(found).toEqual([])
})
