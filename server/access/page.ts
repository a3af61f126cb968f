/** Page models of access that waits for a second person: the list, and one proposal with its two answers. */
import type { z } from 'zod'
import type { AccessProposal } from '../../db/repositories/access-proposals.ts'
import type { proposalPage } from '../../templates/pages/access/proposal.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { column, linkCell, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { LONGEST_REASON } from './form.ts'

/** What is proposed, in words: a role, or a second factor to be set anew. */
export const saidAccess = (locale: Locale, { role }: Pick<AccessProposal, 'role'>): string =>
  words(locale)(role === null ? 'access.factor-reset' : wordKey('role', role))

/** `rules`: the reader may also set how people sign in. */
export function accessModel(
  locale: Locale,
  open: readonly AccessProposal[],
  rules: boolean,
): z.input<typeof listPage.context> {
  const say = words(locale)
  return {
    heading: say('access.title'),
    lead: say('access.lead'),
    add: rules ? { href: paths.signInRules, text: say('sign-in-rules.title') } : null,
    filter: null,
    table: {
      caption: 'access.title',
      columns: [
        column('people.name'),
        column('access.what'),
        column('people.role-unit'),
        column('access.proposer'),
        column('access.proposed-at'),
      ],
      rows: open.map((one) =>
        tableRow([
          linkCell(pathTo(paths.accessProposal, { proposalId: one.id }), one.staffName),
          textCell(saidAccess(locale, one)),
          textCell(one.unitName),
          textCell(one.proposerName),
          textCell(shanghaiTime(one.proposed_at)),
        ]),
      ),
      pickForm: null,
      empty: 'access.none',
      pager: { total: open.length, first: null, previous: null, next: null },
      note: null,
    },
  }
}

type Model = z.input<typeof proposalPage.context>

const fact = (label: Model['facts'][number]['label'], text: string): Model['facts'][number] => ({
  label,
  text,
  fen: null,
  day: null,
  href: null,
})

/** `barred` says why this person cannot confirm it; `alone` that he may by himself, with a reason. */
export function proposalModel(
  locale: Locale,
  proposal: AccessProposal,
  eyes: { barred: Reason | null; alone: boolean },
  again: { typed: Typed; faults: readonly FieldFault[] },
): Model {
  const say = words(locale)
  const fields = formFields(again.typed, again.faults)
  return {
    heading: say('access.heading', { name: proposal.staffName }),
    facts: [
      fact('access.what', saidAccess(locale, proposal)),
      fact('people.role-unit', proposal.unitName),
      fact('access.proposer', proposal.proposerName),
      fact('access.proposed-at', shanghaiTime(proposal.proposed_at)),
    ],
    alone: eyes.alone,
    barred: eyes.barred === null ? [] : [eyes.barred],
    errors: fields.summary(),
    form:
      proposal.state === 'open'
        ? {
            action: pathTo(paths.accessProposal, { proposalId: proposal.id }),
            keys: { key: newToken(), revision: proposal.revision },
            fields: [
              fields.area({
                name: 'reason',
                label: 'access.reason',
                required: eyes.alone,
                max: LONGEST_REASON,
                rows: 2,
              }),
            ],
            confirms: eyes.barred === null,
          }
        : null,
    state: wordKey('access-state', proposal.state),
    back: paths.access,
  }
}
