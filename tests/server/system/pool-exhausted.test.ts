/** A burst that takes every connection of the city's database: the others are told to try again, and lose nothing. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { openSite } from '../../desk/visitor.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

/** As many as the pool holds. */
const CONNECTIONS = 10

describe.skipIf(!hasPostgres())('with every connection taken', () => {
  test('a page and a form answer 503 with words, and work again afterwards', { timeout: 60_000 }, async () => {
    const own = await migratedPostgres()
    const desk = await testDesk({ postgresUrl: own?.url ?? '' })
    const site = await openSite(desk)
    onTestFinished(async () => {
      await site.end()
      await desk.db.close()
      await own?.drop()
    })
    const county = await smallCounty(desk)
    await county.actor('mediator', 'room')
    const clerk = site.visitor()
    await clerk.signIn('mediator-room')
    await clerk.get('/intake')
    const released = Promise.withResolvers<void>()
    const begun = Array.from({ length: CONNECTIONS }, () => Promise.withResolvers<void>())
    const holders = begun.map(({ resolve }) =>
      desk.db.reader.connection().execute(async () => {
        resolve()
        await released.promise
      }),
    )
    await Promise.all(begun.map(({ promise }) => promise))
    const form = { name: '王小芳', phone: '13800001234' }
    const [page, saved] = await Promise.all([site.visitor().get('/status'), clerk.post('/intake', form)])
    released.resolve()
    await Promise.all(holders)
    expect([page.status, saved.status]).toEqual([200, 503])
    expect(saved.text).toContain('系统正忙')
    expect(saved.text).toContain('王小芳')
    expect((await clerk.get('/intake')).status).toBe(200)
  })
})
