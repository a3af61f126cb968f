/** At the counter a result goes into the claims of a registration one has begun, or begins one. */
import type { z } from 'zod'
import type { calculatorPage } from '../../templates/pages/calculators/calculator.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { claimItem } from '../../workflows/law/claim-items.ts'
import type { CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { Calculation } from '../../workflows/law/calculators/worksheet.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { formatYuan } from '../../workflows/values/fen.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { draftTitle } from '../intake/draft-title.ts'
import { ownDrafts } from '../drafts.ts'
import { hiddenOf } from './hidden.ts'

type Put = NonNullable<z.input<typeof calculatorPage.context>['result']>['put']

/** The latest draft is proposed; the id of a new one is given out here, so that a second click fills the same. */
export async function offerDraft(
  call: SignedInCall,
  code: CalculatorCode,
  typed: Typed,
  { claims }: Calculation,
): Promise<Put> {
  const { desk, actor, locale } = call
  if (!mayEver(actor.grants, 'dispute:register') || claims.length === 0) return null
  const drafts = await ownDrafts(desk, actor, 'intake')
  const fresh = desk.newId()
  const choices = [
    ...drafts.map((draft) => ({
      value: draft.id,
      text: draftTitle(locale, draft),
      note: phrase('today.draft-saved', { time: draft.savedAt }),
    })),
    { value: fresh, label: 'calculators.new-draft' as const },
  ]
  return {
    action: pathTo(paths.calculatorDraft, { calculator: code }),
    keys: { key: newToken(), revision: null },
    hidden: [...hiddenOf(typed), ...(drafts.length === 0 ? [{ name: 'draftId', value: fresh }] : [])],
    rows: claims.map(({ item, fen }) => {
      const { zh, en } = claimItem(item)
      return phrase('calculators.draft-row', { item: locale === 'en' ? en : zh, amount: formatYuan(fen) })
    }),
    choice:
      drafts.length === 0
        ? null
        : formFields({ draftId: drafts[0]?.id }).radios({ name: 'draftId', label: 'calculators.which-draft' }, choices),
    lead: drafts.length === 0 ? 'calculators.draft-lead-new' : 'calculators.draft-lead',
    button: drafts.length === 0 ? 'calculators.draft-begin' : 'calculators.put',
  }
}
