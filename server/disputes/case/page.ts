/** The model of the case page: what stays on every tab, and the one tab that is shown. */
import { attachmentsOf } from '../../../db/repositories/attachments.ts'
import { casePage, type CaseModel } from '../../../templates/pages/disputes/case.ts'
import { wordKey } from '../../../templates/words/index.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { evidenceTab, type EvidenceTrouble } from '../../attachments/evidence-tab.ts'
import { caseMatter } from '../../hand-overs/case-matter.ts'
import { handOversModel } from '../../hand-overs/section.ts'
import { page, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { newToken } from '../../ids.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { quickCalls, quickResults } from '../log-contact.ts'
import { crumbsOf } from './crumbs.ts'
import { historyOf } from './history.ts'
import { identityOf } from './identity.ts'
import { panelOf } from './next.ts'
import { maySeeNotes, notesOf, type NotesShowing } from './notes.ts'
import { aidNotices } from '../../legal-aid/dispute-notice.ts'
import { noticesOf } from './notices.ts'
import { warningNotices } from '../../warnings/convert/case-notice.ts'
import { numbersOf, type Shown } from './numbers.ts'
import { papersTab } from './papers.ts'
import { partiesOf } from './parties.ts'
import { performanceOf } from './performance.ts'
import { ladderOf } from './ladder.ts'
import { limitationModel } from './rights.ts'
import { termsOf } from './terms.ts'
import { waysModel } from './ways-on.ts'

export const caseTabs = ['history', 'parties', 'terms', 'rights', 'evidence', 'papers', 'performance', 'notes'] as const
export type CaseTab = (typeof caseTabs)[number]

type Showing = { tab: CaseTab; shown?: Shown; notes?: NotesShowing; evidence?: EvidenceTrouble }

/** The page of a file opened for reading. */
export async function drawCase(call: SignedInCall, file: DisputeFile, showing: Showing): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const calendar = await currentCalendar(reader)
  const tab = showing.tab === 'notes' && !maySeeNotes(file, actor) ? 'history' : showing.tab
  const { next, elsewhere } = panelOf(file, actor, today)
  const amendHref = pathTo(paths.amend, { id: file.row.id })
  const canAmend = [next.primary, ...next.others].some((step) => step?.href === amendHref)
  const name = file.row.case_number ?? file.row.registration_code
  const model: CaseModel = {
    name,
    identity: await identityOf(reader, locale, file, today),
    notices: [
      ...noticesOf(file, today, calendar, canAmend && mayOn(file, actor, 'dispute:amend')),
      ...(await warningNotices(desk.db.reader, actor, file.row.id)),
      ...(await aidNotices(reader, locale, file, actor)),
    ],
    tabs: tabsOf(call, file, tab),
    history: tab === 'history' ? await historyOf(reader, locale, file, actor) : null,
    parties:
      tab === 'parties'
        ? partiesOf(
            { locale, file, actor, numbers: await numbersOf(desk, file), shown: showing.shown ?? null },
            canAmend,
          )
        : null,
    terms: tab === 'terms' ? termsOf(locale, file, today) : null,
    rights:
      tab === 'rights'
        ? {
            limitation: limitationModel(locale, file, await attachmentsOf(reader, file.row.id), {
              actor,
              today,
              calendar,
            }),
            ways: waysModel(locale, file, { actor, today, calendar }),
            handOvers: handOversModel(locale, caseMatter(file, actor), actor, today),
          }
        : null,
    evidence: tab === 'evidence' ? await evidenceTab(reader, file, actor, showing.evidence ?? null) : null,
    papers: tab === 'papers' ? await papersTab(reader, locale, file, mayOn(file, actor, 'paper:issue')) : null,
    performance:
      tab === 'performance'
        ? performanceOf(locale, file, actor, today, await ladderOf(reader, locale, file, { actor, today, calendar }))
        : null,
    notes: tab === 'notes' ? await notesOf(call, file, showing.notes ?? null) : null,
    next,
    elsewhere,
    calls: callsOf(call, file, today),
  }
  return page(casePage, model, {
    title: name,
    status: showing.evidence?.reasons.length ? 409 : showing.notes?.faults.length || showing.evidence ? 422 : 200,
    breadcrumb: crumbsOf(locale, file),
  })
}

function tabsOf(call: SignedInCall, file: DisputeFile, current: CaseTab): CaseModel['tabs'] {
  const address = pathTo(paths.dispute, { id: file.row.id })
  const visible = caseTabs.filter((tab) => tab !== 'notes' || maySeeNotes(file, call.actor))
  return {
    label: 'disputes.tabs',
    tabs: visible.map((tab) => ({
      label: wordKey('disputes', `tab-${tab}`),
      href: tab === 'history' ? address : `${address}?tab=${tab}`,
      current: tab === current,
      count: null,
    })),
  }
}

function callsOf(call: SignedInCall, file: DisputeFile, today: Day): CaseModel['calls'] {
  if (!mayOn(file, call.actor, 'dispute:consult') || today < file.row.received_on) return null
  const calls = quickCalls(file)
  const people = calls.filter((one) => one.result === quickResults[0])
  return {
    action: pathTo(paths.contact, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    more: pathTo(paths.step, { id: file.row.id, event: 'contact-logged' }),
    people: people.map(({ name, partyId }) => ({
      name,
      results: calls
        .filter((one) => one.partyId === partyId)
        .map(({ value, result }) => ({ value, label: `disputes.called-${result}` as const })),
    })),
  }
}
