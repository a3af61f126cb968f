/** The page of one kind of paper: what holds at a unit, the text to work on, how it looks, its fields and its history. */
import type { z } from 'zod'
import type { ProposalRow } from '../../db/repositories/wordings.ts'
import { finishedHtml } from '../../templates/pages/html.ts'
import type { wordingTemplatePage } from '../../templates/pages/wording/template.ts'
import { papers } from '../../templates/papers/index.ts'
import { sampleNames } from '../../templates/papers/samples/index.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields, type Choice, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { column, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { LONGEST_REASON } from './form.ts'
import { wordingAddress } from './list-page.ts'
import { commandTable, fieldTable } from './said-fields.ts'
import { previewFragment, type Shown } from './show.ts'
import { heldText, revisionOf, saidHeld, saidProposed, type Standing } from './standing.ts'

type Model = z.input<typeof wordingTemplatePage.context>

type Drawn = {
  standing: Standing
  /** The text and answers to show again. */
  typed: Typed
  faults: readonly FieldFault[]
  shown: Shown | null
  notices: readonly Notice[]
  draft: { id: string; savedAt: string | null }
}

/** The page with what was typed; without anything typed, with the text that holds. */
export function templateModel(call: SignedInCall, { standing, typed, faults, shown, notices, draft }: Drawn): Model {
  const { locale } = call
  const { kind, unit } = standing
  const say = words(locale)
  const fields = formFields({ text: heldText(standing), ...typed }, faults)
  const text = fields.area({
    name: 'text',
    label: 'wording.text',
    hint: phrase('wording.text-hint'),
    required: true,
    rows: 32,
  })
  const shownWith = showingFields(fields, standing)
  const proposal = proposalFields(fields, faults, shown)
  const keys = { key: newToken(), revision: revisionOf(standing) }
  return {
    heading: say(wordKey('paper-offer', kind)),
    notices: [...notices, ...standingNotices(locale, standing)],
    held: heldFacts(locale, standing),
    errors: fields.summary(),
    form: {
      action: wordingAddress(kind, unit.id),
      preview: wordingAddress(kind, unit.id, paths.wordingPreview),
      pdf: wordingAddress(kind, unit.id, paths.wordingPdf),
      unit: unit.id,
      draft: { ...draft, url: pathTo(paths.wordingDraft, { kind, draftId: draft.id }) },
      keys,
      text,
      shownWith,
      proposal,
    },
    preview: finishedHtml(previewFragment(call, kind, shown)),
    fields: fieldTable(locale, kind),
    formats: commandTable(),
    history: historyTable(locale, standing),
    back: standing.held?.unit_id === unit.id ? giveUp(standing, keys) : null,
  }
}

const showingFields = (fields: FormFields, { kind }: Standing) => [
  fields.select({ name: 'sample', label: 'wording.sample' }, sampleChoices(kind)),
  fields.text({ name: 'caseNumber', label: 'wording.case-number', hint: phrase('wording.case-hint'), max: 60 }),
]

/** A kind's samples by the words they have; those of one kind alone are numbered. */
const sampleChoices = (kind: Standing['kind']): Choice[] =>
  sampleNames(kind).map((name, index) => {
    const key = `wording-sample.${name}`
    return isWordKey(key) ? { value: name, label: key } : { value: name, text: `${index + 1}` }
  })

const proposalFields = (fields: FormFields, faults: readonly FieldFault[], shown: Shown | null) => [
  fields.text({
    name: 'reason',
    label: 'wording.reason',
    hint: phrase('wording.reason-hint'),
    required: true,
    max: LONGEST_REASON,
    width: 'full',
  }),
  ...(faults.some((fault) => fault.field === 'dropped') || (shown?.dropped.length ?? 0) > 0
    ? [
        fields.tick({
          name: 'dropped',
          label: 'wording.dropped-checked',
          told: phrase('wording.dropped-told'),
          width: 'full',
        }),
      ]
    : []),
]

function standingNotices(locale: Locale, standing: Standing): Notice[] {
  const { open, held, kind, unit } = standing
  const shipped = papers[kind]
  const notices: Notice[] = []
  if (open)
    notices.push({
      tone: 'soon',
      text: phrase('wording.waits-long', {
        name: standing.names.get(open.proposed_by) ?? '',
        on: open.proposed_on,
        what: saidProposed(locale, open),
      }),
      link: { href: wordingAddress(kind, unit.id, paths.wordingProposal), word: phrase('wording.look-at') },
    })
  if (held && held.based_on !== shipped.version)
    notices.push({
      tone: 'soon',
      text: phrase('wording.outdated', { based: held.based_on, shipped: shipped.version }),
      link: null,
    })
  if (held && shipped.read(held.text).faults.length > 0)
    notices.push({ tone: 'late', text: phrase('wording.gave-way'), link: null })
  return notices
}

const heldFacts = (locale: Locale, standing: Standing): Model['held'] => [
  { label: 'wording.unit', text: standing.unit.name, fen: null, day: null, href: null },
  { label: 'wording.holds', text: saidHeld(locale, standing), fen: null, day: null, href: null },
  ...(standing.since === null
    ? []
    : [{ label: 'wording.since' as const, text: null, fen: null, day: standing.since, href: null }]),
]

/** Every proposal with its version, its reason and what became of it, and the shipped text to look at. */
function historyTable(locale: Locale, standing: Standing): DataTable {
  const { kind, unit, names, proposals } = standing
  const say = words(locale)
  const byOn = (id: string | null, on: string | null): string =>
    id === null || on === null ? '' : say('wording.by-on', { name: names.get(id) ?? '', on })
  const version = (number: number | null, text: string) =>
    linkCell(
      wordingAddress(kind, unit.id, paths.wordingVersion, { number: number === null ? SHIPPED : String(number) }),
      text,
    )
  return {
    caption: 'wording.history',
    columns: [
      column('wording.what'),
      column('wording.proposed-by'),
      column('wording.reason'),
      column('wording.decision'),
      column('wording.status'),
    ],
    rows: [
      ...proposals.map((proposal) =>
        tableRow([
          proposal.number === null
            ? textCell(saidProposed(locale, proposal))
            : version(proposal.number, saidProposed(locale, proposal)),
          textCell(byOn(proposal.proposed_by, proposal.proposed_on)),
          textCell(proposal.reason),
          textCell(byOn(proposal.decided_by, proposal.decided_on), proposal.decision_reason),
          tagCell(stateOf(standing, proposal)),
        ]),
      ),
      tableRow([
        version(null, say('wording.shipped-of', { version: papers[kind].version })),
        textCell(null),
        textCell(null),
        textCell(null),
        tagCell(standing.held === null ? tagOf(phrase('wording.in-force'), 'good') : null),
      ]),
    ],
    empty: 'wording.none',
    pickForm: null,
    pager: null,
    note: null,
  }
}

/** The shipped text in the place of a version's number. */
export const SHIPPED = 'shipped'

function stateOf({ proposals, open, held, unit }: Standing, proposal: ProposalRow): Tag {
  if (proposal.outcome === 'returned') return tagOf(phrase('wording.returned'), 'late')
  if (proposal.outcome === null)
    return proposal === open ? tagOf(phrase('wording.waits'), 'soon') : tagOf(phrase('wording.overtaken'), 'quiet')
  const last = proposals.find((one) => one.outcome === 'activated')
  if (proposal === last && held?.unit_id === unit.id) return tagOf(phrase('wording.in-force'), 'good')
  return tagOf(phrase(proposal.alone === 1 ? 'wording.alone' : 'wording.activated'), 'quiet')
}

const giveUp = ({ kind, unit }: Standing, keys: Model['form']['keys']): Model['back'] => ({
  action: wordingAddress(kind, unit.id, paths.wordingBack),
  unit: unit.id,
  keys: { ...keys, key: newToken() },
  reason: {
    ...formFields({}).text({
      name: 'reason',
      label: 'wording.reason',
      required: true,
      max: LONGEST_REASON,
      width: 'full',
    }),
    id: 'f-give-up',
  },
})
