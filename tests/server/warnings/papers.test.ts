/** Papers of warnings and their journal: each letter from its own row, the report from what is known, and nothing changed by hand stays unseen. */
import { expect, test } from 'vitest'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { saidOfDifference } from '../../../server/system/verify-desk.ts'
import type { Difference } from '../../../server/system/journal/difference.ts'
import { words } from '../../../templates/words/index.ts'
import { byHand } from '../../db/by-hand.ts'
import { caseSite } from '../../desk/case-site.ts'
import { report, step } from './given.ts'

const { at, signedIn } = caseSite()

test('letters and report say what the rows say, are issued once and listed, and a proposal names the opinion that went before', async () => {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor, { actions: '已劝导\n已电话联系' })
  const { visitor: director } = await signedIn('director', 'committee')
  await step(director, path, 'verified', { manner: 'visit' })
  const letter = {
    to: '',
    number: '',
    found: '拖欠一个月工资\n未提供工资清单',
    asked: '限期补发',
    answerBy: '2026-12-07',
  }
  expect((await step(director, path, 'supervised', { ...letter, kind: 'supervision-proposal' })).status).toBe(422)
  expect((await step(director, path, 'supervised', { ...letter, kind: 'supervision-opinion' })).status).toBe(303)
  const { reader } = at().desk.db
  const { id: letterId } = await reader.selectFrom('warning_letter').select('id').executeTakeFirstOrThrow()
  const opinion = await director.get(`${path}/letters/supervision-opinion/preview?part=${letterId}`)
  for (const said of ['江岸区总工会', '二、未提供工资清单', '2026年12月7日'])
    expect(opinion.text.replaceAll(/<[^>]+>/gu, '')).toContain(said)
  expect((await director.get(`${path}/letters/supervision-notice/preview`)).status).toBe(409)
  await director.get(`${path}/letters/supervision-opinion/preview?part=${letterId}`)
  const issued = await director.post(`${path}/letters/supervision-opinion/issue?part=${letterId}`)
  expect(issued.status).toBe(303)
  expect((await director.get(path)).text).toContain(`href="${issued.location}"`)
  const { visitor: stranger } = await signedIn('director', 'otherCommittee')
  expect((await stranger.get(issued.location ?? '')).status).toBe(404)

  await step(director, path, 'letter-answered', { letterId, result: 'refused', note: '不同意' })
  const proposal = { ...letter, kind: 'supervision-proposal', to: '江岸区人力资源和社会保障局' }
  expect((await step(director, path, 'supervised', proposal)).status).toBe(303)
  const page = (await director.get(`${path}/letters/supervision-proposal/preview`)).text.replaceAll(/<[^>]+>/gu, '')
  expect(page).toContain('江岸区人力资源和社会保障局')
  expect(page).toContain('虽有答复，但未予改正')

  const own = (await visitor.get(`${path}/reports/warning-report/preview`)).text.replaceAll(/<[^>]+>/gu, '')
  for (const said of ['橙色预警', '涉及职工12人', '36,000.00', '已劝导；已电话联系']) expect(own).toContain(said)
  expect((await visitor.post(`${path}/reports/warning-report/issue`)).status).toBe(303)
})

test('the journal check folds warnings too, and finds what was changed by hand', async () => {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor)
  const { visitor: director } = await signedIn('director', 'committee')
  await step(director, path, 'level-raised', { to: 'red', reason: 'more-people' })
  await step(director, path, 'verified', { manner: 'phone' })
  const { reader } = at().desk.db
  const found = async (): Promise<string[]> => {
    const told: Difference[] = []
    await checkJournal(reader, (difference) => told.push(difference))
    return told.map((difference) => {
      const said = saidOfDifference(difference)
      expect(words('zh-CN')(said.key, said.values)).toContain(difference.kept)
      return difference.code
    })
  }
  expect(await found()).toEqual([])
  await byHand(reader, `update warning set level = 'yellow', people = 3, next_due_at = null`)
  expect((await found()).toSorted()).toEqual(['lamp', 'warning-figures', 'warning-level'])
  await byHand(reader, `update warning set state = 'closed', dispute_id = null, revision = 9`)
  expect(await found()).toEqual(expect.arrayContaining(['stage', 'revision']))
})

test('what is due stands on the start page and in the week, for the units in reach alone', async () => {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor, { signs: ['violence'] })
  const { visitor: director } = await signedIn('director', 'committee')
  expect((await director.get('/')).text).toContain(`href="${path}"`)
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  expect((await supervisor.get('/reports/weekly')).text).toContain(`href="${path}"`)
  const { visitor: elsewhere } = await signedIn('supervisor', 'otherCounty')
  expect((await elsewhere.get('/reports/weekly')).text).not.toContain(path)
})
