/** Heirs take the place of a worker who died: each with his relation, his part of the whole, and the proof for all (domain.md 6.9). */
import { z } from 'zod'
import { codeChoices } from '../../../templates/parts/form-fields.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { choice, fault, maybePhone, maybeText, personName, text } from '../../http/fields.ts'
import { identitySays } from '../../intake/dispute-from-form.ts'
import { nameDoubts } from '../../intake/doubts.ts'
import { identity } from '../../intake/form.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { presentHeirs } from '../heirs.ts'
import { enterHeirs, type HeirGiven } from '../parties/enter-heirs.ts'
import { heirRelations } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { oneOf, partyChoices } from './questions.ts'

/** One line an heir; whole parts keep the shares exact. */
const MOST_PARTS = 1000
const parts: z.ZodType<number> = maybeText(4).transform((typed, context) => {
  if (typed === null) return 1
  const read = /^[1-9]\d{0,3}$/u.test(typed) ? Number(typed) : 0
  return read >= 1 && read <= MOST_PARTS ? read : fault(context, 'whole-parts')
})

const heirRow = z.strictObject({
  at: z.string(),
  name: personName,
  relation: choice(heirRelations),
  identityNumber: identity,
  phone: maybePhone,
  share: parts,
})

/** Whoever acted as an heir already, by a signature or with money received, is no entry to be made anew. */
const haveActed = (file: DisputeFile, workerId: string): boolean => {
  const ids = new Set(presentHeirs(file, workerId).map((one) => one.id))
  const signed = file.agreements.some((one) => one.signatures.some((mark) => ids.has(mark.party_id ?? '')))
  const paid = file.payments.some((one) => one.status !== 'countered' && ids.has(one.heir_party_id ?? ''))
  return signed || paid
}

export const heirsEntered = defineStep({
  event: 'heirs-entered',
  consequences: ['consequence.heirs', 'consequence.heirs-keep-counts'],
  lists: ['heirs'],
  form: ({ file }) =>
    dated({
      party: oneOf(file.workers),
      proof: text(500, { lines: true }),
      heirs: z.array(heirRow),
    }).superRefine(({ party, heirs }, context) => {
      if (heirs.length === 0) context.addIssue({ code: 'custom', path: ['heirs', 0, 'name'], message: 'required' })
      if (haveActed(file, party)) context.addIssue({ code: 'custom', path: ['party'], message: 'heirs-have-acted' })
    }),
  doubts: (_, given) =>
    nameDoubts(
      given.heirs.map(({ at, name }) => ({ field: `heirs.${at}.name`, name })),
      [],
    ),
  defaults: ({ file }) => ({ party: file.workers.length === 1 ? (file.workers[0]?.id ?? '') : '' }),
  questions: ({ file }, fields) => [
    fields.radios({ name: 'party', label: 'heirs.of', required: true }, partyChoices(file.workers)),
    fields.area({
      name: 'proof',
      label: 'heirs.proof',
      required: true,
      max: 500,
      rows: 2,
      hint: phrase('heirs.proof-hint'),
    }),
  ],
  groups: (_, fields, count) => [
    rowGroupOf(
      { legend: 'heirs.heirs', each: 'heirs.heir', add: 'heirs.add' },
      (place) => [
        fields.text({ name: `heirs.${place}.name`, label: 'disputes.name', max: 50 }),
        fields.select({ name: `heirs.${place}.relation`, label: 'heirs.relation' }, [
          { value: '', label: 'disputes.choose' },
          ...codeChoices('heir-relation', heirRelations),
        ]),
        fields.identity({ name: `heirs.${place}.identityNumber`, label: 'disputes.identity-number' }),
        fields.phone({ name: `heirs.${place}.phone`, label: 'disputes.phone' }),
        fields.text({
          name: `heirs.${place}.share`,
          label: 'heirs.share',
          width: 'short',
          max: 4,
          hint: phrase('heirs.share-hint'),
        }),
      ],
      Math.max(1, count('heirs')),
    ),
  ],
  async take(taking, { on, party, proof, heirs }) {
    await enterHeirs(
      taking,
      on,
      party,
      proof,
      heirs.map((row) => givenBy(row, taking.stamp.today)),
    )
    return null
  },
})

const givenBy = (row: z.output<typeof heirRow>, today: Day): HeirGiven => ({
  person: {
    name: row.name,
    ...identitySays({ ...row, identityKind: 'resident' }, today),
    ethnicity: null,
    address: null,
    occupation: null,
    identityKind: 'resident',
    identityNumber: row.identityNumber,
    phone: row.phone,
    phoneOwner: row.phone === null ? 'none' : 'self',
  },
  relation: row.relation,
  share: row.share,
})
