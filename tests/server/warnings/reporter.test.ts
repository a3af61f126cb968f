/** The list of warnings by who reported and on which days, and the number of an informant's reports that opens it. */
import { expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { report, step } from './given.ts'

const { at, signedIn } = caseSite()

test('an informant’s number opens the list of his reports: as many, whatever became of them, and only those of the days', async () => {
  const {
    visitor: informant,
    actor: { staffId },
  } = await signedIn('informant', 'room')
  const { visitor: mediator, actor: other } = await signedIn('mediator', 'room')
  const { visitor: director } = await signedIn('director', 'committee')
  const paths = []
  for (const employerName of ['山城第一电子有限公司', '山城第二电子有限公司', '山城第三电子有限公司'])
    paths.push(await report(informant, { employerName, people: '3' }))
  await report(mediator, { employerName: '山城第四电子有限公司', people: '3' })
  expect((await step(director, paths[0] ?? '', 'dismissed', { reason: 'untrue' })).status).toBe(303)
  await director.get('/teams/new')
  const member = {
    team: 'informant',
    unitId: at().county.units.room,
    name: '冉小满',
    staffId,
    appointedOn: '2025-01-10',
  }
  expect((await director.post('/teams/new', { ...member, seat: '', watchedKind: '', watched: '' })).status).toBe(303)

  const register = await director.get('/teams?team=informant')
  const [, href = '', number = ''] = /href="(\/warnings\?[^"]*)"[^>]*>(\d+)</u.exec(register.text) ?? []
  expect([number, href]).toEqual(['3', expect.stringContaining(`reporter=${staffId}`)])
  const list = await director.get(href.replaceAll('&amp;', '&'))
  expect(list.text).toContain('共 3 条')
  expect(list.text).toContain('山城第一电子有限公司')
  expect(list.text).not.toContain('山城第四电子有限公司')
  expect(list.text).toMatch(new RegExp(`<option value="${staffId}" selected>`, 'u'))
  // What was found untrue is no longer open; the other reporter has one of his own.
  expect((await director.get(`/warnings?reporter=${staffId}`)).text).toContain('共 2 条')
  expect((await director.get(`/warnings?reporter=${other.staffId}&state=all`)).text).toContain('共 1 条')
  expect((await director.get('/warnings?state=all&from=2026-11-22&to=2026-11-22')).text).toContain('共 4 条')
  expect((await director.get('/warnings?state=all&to=2026-11-21')).text).toContain('没有符合条件的预警')
  expect((await director.get('/warnings?from=2026-02-30')).status).toBe(404)
})

test('nobody is a reporter where he reported nothing, and whoever sees his own reports asks for nobody else’s', async () => {
  const { visitor: informant, actor } = await signedIn('informant', 'room')
  await report(informant)
  const { visitor: far } = await signedIn('director', 'otherCommittee')
  expect((await far.get(`/warnings?reporter=${actor.staffId}`)).status).toBe(404)
  expect((await far.get('/warnings')).text).not.toContain(actor.staffId)
  const own = await informant.get(`/warnings?reporter=${actor.staffId}`)
  expect(own.text).not.toContain('name="reporter"')
  const { visitor: nobody } = await signedIn('informant', 'otherRoom')
  expect((await nobody.get(`/warnings?reporter=${actor.staffId}`)).text).toContain('您还没有报告过预警')
})
