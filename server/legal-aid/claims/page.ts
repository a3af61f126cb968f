/** The page on which the claims of an aid case are amended: what stands now, and the rows to change, drop or add. */
import type { z } from 'zod'
import type { aidClaimsPage } from '../../../templates/pages/legal-aid/claims.ts'
import { codeChoices, formFields, type Typed } from '../../../templates/parts/form-fields.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { words } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { claimAmendmentReasons } from '../../../workflows/legal-aid/codes.ts'
import { rowsTyped } from '../../disputes/trouble.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { aidTables, type Drawing } from '../case-sections.ts'
import { plainYuan } from '../plain-yuan.ts'
import type { Redrawn } from '../redrawn.ts'

type Model = z.input<typeof aidClaimsPage.context>

/** The page model, empty of faults or with what was typed and what was wrong with it. */
export function claimsModel(drawing: Drawing, state: Redrawn): Model {
  const { locale, file, today } = drawing
  const typed = Object.keys(state.typed).length > 0
  const answers: Typed = typed ? state.typed : standing(file, today)
  const f = formFields(answers, state.faults)
  const fields = [
    f.select(
      { name: 'reason', label: 'aid.reason', required: true, width: 'long' },
      codeChoices('aid-claims', claimAmendmentReasons),
    ),
    f.day({ name: 'on', label: 'aid.on', required: true }),
  ]
  const items = claimItems.map((item) => ({ value: item.code, text: locale === 'en' ? item.en : item.zh }))
  const group = rowGroupOf(
    { legend: 'aid.claims-wanted', each: 'aid.claim', add: 'aid.add-claim' },
    (place) => [
      f.select({ name: `claims.${place}.item`, label: 'aid.claim', width: 'long' }, [
        { value: '', label: 'aid.claim-none' },
        ...items,
      ]),
      f.amount({ name: `claims.${place}.amount`, label: 'aid.claimed' }),
    ],
    Math.max(1, typed ? rowsTyped(answers, 'claims') : file.claims.length),
  )
  return {
    heading: file.row.case_number ?? words(locale)('aid.unnumbered'),
    name: file.row.worker_label,
    standing: aidTables(drawing).claims,
    booked: file.row.effective_fen === null && file.row.received_fen === 0 ? null : phrase('aid.claims-booked'),
    errors: f.summary(),
    refused: state.refused === null ? null : [...state.refused],
    action: pathTo(paths.aidClaims, { aidId: file.row.id }),
    keys: { key: newToken(), revision: file.row.revision },
    fields,
    group,
    back: pathTo(paths.aidCase, { aidId: file.row.id }),
  }
}

/** What stands, as the form would have typed it. */
function standing(file: Drawing['file'], today: string): Typed {
  const typed: Record<string, string> = { on: today }
  for (const [at, claim] of file.claims.entries()) {
    typed[`claims.${at}.item`] = claim.item
    typed[`claims.${at}.amount`] = claim.amount_fen === null ? '' : plainYuan(claim.amount_fen)
  }
  return typed
}
