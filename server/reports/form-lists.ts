/** What stands behind the forms' figures that are no measure of the month: agreements by kind, cases by source, referrals by kind. */
import { casesAccepted, casesAgreed, referralsListed } from '../../db/repositories/month-lists.ts'
import { column, countCell, dayCell, fenCell, figureColumn } from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { caseSourceOf, caseSources, isChannelCode, type CaseSource } from '../../workflows/law/channels.ts'
import { handOverKinds, referralKinds } from '../../workflows/referral/context.ts'
import { firstOfMonth, lastOfMonth } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Asked } from './asked.ts'
import type { Period } from './cases-page.ts'
import type { List } from './listed-cases.ts'

const agreementKinds = ['written', 'oral'] as const

/** The lists by what an address says after `list=`. */
export const formListName = {
  agreement: (kind: (typeof agreementKinds)[number]) => `agreement-${kind}`,
  source: (code: CaseSource) => `source-${code}`,
  referral: (kind: string) => `referral-${kind}`,
} as const

type Draw = (call: SignedInCall, scope: Parameters<typeof casesAccepted>[1]) => Promise<List>

const lists: ReadonlyMap<string, Draw> = new Map([
  ...agreementKinds.map((kind): [string, Draw] => [
    formListName.agreement(kind),
    async (call, scope) => agreementList(call, kind, await casesAgreed(call.desk.db.reader, scope, kind)),
  ]),
  ...caseSources.map(({ code }): [string, Draw] => [
    formListName.source(code),
    async (call, scope) => sourceList(call, code, await casesAccepted(call.desk.db.reader, scope)),
  ]),
  ...[...referralKinds, ...handOverKinds].map((kind): [string, Draw] => [
    formListName.referral(kind),
    async (call, scope) => referralList(call, kind, await referralsListed(call.desk.db.reader, scope, kind)),
  ]),
])

/** The list an address asks for; null where it asks for none of these. */
export async function formList(call: SignedInCall, asked: Asked, { months }: Period): Promise<List | null> {
  const draw = lists.get(call.query.list ?? '')
  if (draw === undefined) return null
  const last = lastOfMonth(months.at(-1) ?? months[0])
  return draw(call, { unitIds: asked.tree.all, months, first: firstOfMonth(months[0]), last })
}

function agreementList(
  { locale }: SignedInCall,
  kind: (typeof agreementKinds)[number],
  found: Awaited<ReturnType<typeof casesAgreed>>,
): List {
  const all = found.reduce((sum, one) => sum + one.agreedFen, 0)
  return {
    title: wordKey('statistics', kind),
    rule: 'form-list.agreement-rule',
    columns: [figureColumn('reports.agreed-yuan')],
    lines: found.map(({ disputeId, agreedFen }) => ({ id: disputeId, disputeId, cells: [fenCell(agreedFen)] })),
    total: words(locale)('form-list.agreed', { cases: found.length, amount: formatYuan(fen(all)) }),
    sum: [fenCell(all)],
  }
}

/** Whether a case stands under a source of the justice bureau's form. */
export const isOfSource = ({ channel, wayIn }: { channel: string; wayIn: string }, source: CaseSource): boolean =>
  isChannelCode(channel) && caseSourceOf(channel, wayIn === 'own-initiative') === source

function sourceList(
  { locale }: SignedInCall,
  source: CaseSource,
  accepted: Awaited<ReturnType<typeof casesAccepted>>,
): List {
  const found = accepted.filter((one) => isOfSource(one, source))
  const all = found.reduce((sum, one) => sum + one.cases, 0)
  return {
    title: wordKey('form-list', source),
    rule: 'form-list.source-rule',
    columns: [figureColumn('value.cases')],
    lines: found.map(({ disputeId, channel, cases }) => ({
      id: `${disputeId}-${channel}`,
      disputeId,
      cells: [countCell(cases)],
    })),
    total: words(locale)('form-list.counted', { cases: all }),
    sum: [countCell(all)],
  }
}

function referralList(
  { locale }: SignedInCall,
  kind: string,
  found: Awaited<ReturnType<typeof referralsListed>>,
): List {
  return {
    title: wordKey('referral-kind', kind),
    rule: 'form-list.referral-rule',
    columns: [column('hand-overs.sent-on')],
    lines: found.map(({ id, disputeId, sentOn }) => ({ id, disputeId, cells: [dayCell(sentOn)] })),
    total: words(locale)('form-list.counted', { cases: found.length }),
    sum: [],
  }
}
