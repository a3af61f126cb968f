/** Page models of two texts side by side: a version with what may be done with it, and a proposal for the second pair of eyes. */
import type { z } from 'zod'
import type { WordingRow } from '../../db/repositories/wordings.ts'
import { finishedHtml } from '../../templates/pages/html.ts'
import type { wordingComparePage } from '../../templates/pages/wording/compare.ts'
import { papers } from '../../templates/papers/index.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { formFields, type Choice, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import type { Eyes } from '../second-person.ts'
import { LONGEST_REASON } from './form.ts'
import { changesOf, lineDiff } from './line-diff.ts'
import { wordingAddress } from './list-page.ts'
import { previewFragment, type Shown } from './show.ts'
import { heldText, revisionOf, saidHeld, saidProposed, type Standing } from './standing.ts'
import { SHIPPED } from './template-page.ts'

type Model = z.input<typeof wordingComparePage.context>

/** Unchanged lines shown around each change. */
const AROUND = 2

const MARKS = { same: 'same', gone: 'gone', new: 'new' } as const

/** Both texts as the page lists them. */
function differences(before: string, after: string): Pick<Model, 'same' | 'lines'> {
  return {
    same: before === after,
    lines: changesOf(lineDiff(before, after), AROUND).map((line) =>
      line === null
        ? { kind: 'left-out' as const, before: '', after: '', text: '' }
        : { kind: MARKS[line.kind], before: numbered(line.before), after: numbered(line.after), text: line.text },
    ),
  }
}

const numbered = (line: number | null): string => (line === null ? '' : String(line))

const fact = (label: WordKey, text: string): Facts[number] => ({ label, text, fen: null, day: null, href: null })

/** What a version or proposal is compared with: the choice made, its name and its text. */
export type Against = { choice: string; said: string; text: string }

/** An earlier version, or the shipped text for null. */
export function versionModel(
  call: SignedInCall,
  standing: Standing,
  version: { row: WordingRow | null; writer: string; against: Against; choices: Choice[]; shown: Shown },
  typed: { typed: Typed; faults: readonly FieldFault[] },
): Model {
  const { locale } = call
  const { kind, unit, held, open } = standing
  const { row, against } = version
  const say = words(locale)
  const number = row === null ? SHIPPED : String(row.number)
  const what =
    row === null
      ? say('wording.shipped-of', { version: papers[kind].version })
      : say('wording.version', { number: row.number })
  const fields = formFields(typed.typed, typed.faults)
  const reason = fields.text({
    name: 'reason',
    label: 'wording.reason',
    required: true,
    max: LONGEST_REASON,
    width: 'full',
  })
  // What is the unit's own, does not hold and does not wait may be brought back.
  const mayReturn = row !== null && row.unit_id === unit.id && row.id !== held?.id && row.id !== open?.wording_id
  return {
    heading: `${say(wordKey('paper-offer', kind))} ${what}`,
    facts:
      row === null
        ? []
        : [
            fact('wording.written-by', version.writer),
            fact('wording.written-at', shanghaiTime(row.recorded_at)),
            fact('wording.based-on', row.based_on),
          ],
    notices: [],
    errors: fields.summary(),
    closed: null,
    acts: mayReturn
      ? [
          {
            action: wordingAddress(kind, unit.id, paths.wordingBack),
            unit: unit.id,
            keys: { key: newToken(), revision: revisionOf(standing) },
            name: 'number',
            value: number,
            fields: [reason],
            submit: 'wording.bring-back',
            primary: false,
          },
        ]
      : [],
    filter: {
      action: wordingAddress(kind, unit.id, paths.wordingVersion, { number }).split('?')[0] ?? '',
      fields: [
        formFields({ with: against.choice }).select(
          { name: 'with', label: 'wording.compare-with', width: 'long' },
          version.choices,
        ),
      ],
      reset: wordingAddress(kind, unit.id, paths.wordingVersion, { number }),
      kept: [{ name: 'unit', value: unit.id }],
    },
    against: phrase('wording.against', { what: against.said }),
    ...differences(against.text, row?.text ?? papers[kind].template()),
    preview: finishedHtml(previewFragment(call, kind, version.shown)),
    edit: `${wordingAddress(kind, unit.id)}&from=${number}`,
    back: wordingAddress(kind, unit.id),
  }
}

/** The open proposal, compared with what holds. */
export function proposalModel(
  call: SignedInCall,
  standing: Standing,
  proposal: { row: NonNullable<Standing['open']>; text: string; shown: Shown; eyes: Eyes },
  typed: { typed: Typed; faults: readonly FieldFault[] },
): Model {
  const { locale } = call
  const { kind, unit, names } = standing
  const { row, text, shown, eyes } = proposal
  const say = words(locale)
  const fields = formFields(typed.typed, typed.faults)
  const alone = eyes.may && eyes.alone
  const common = {
    action: wordingAddress(kind, unit.id, paths.wordingProposal),
    unit: unit.id,
    name: 'outcome' as const,
  }
  const keys = () => ({ key: newToken(), revision: row.seq })
  const reason = (label: WordKey, required: boolean) =>
    fields.text({ name: 'reason', label, required, max: LONGEST_REASON, width: 'full' })
  return {
    heading: `${say(wordKey('paper-offer', kind))} ${say('wording.proposal', { what: saidProposed(locale, row) })}`,
    facts: [
      fact('wording.unit', unit.name),
      fact(
        'wording.proposed-by',
        say('wording.by-on', { name: names.get(row.proposed_by) ?? '', on: row.proposed_on }),
      ),
      fact('wording.reason', row.reason),
    ],
    notices: alone ? [{ tone: 'soon', text: phrase('wording.alone-notice'), link: null }] : [],
    errors: fields.summary(),
    closed: eyes.may ? null : [eyes.reason],
    acts: [
      ...(eyes.may
        ? [
            {
              ...common,
              keys: keys(),
              value: 'activated',
              fields: [reason(alone ? 'wording.alone-reason' : 'wording.decision-reason', alone)],
              submit: 'wording.activate' as const,
              primary: true,
            },
          ]
        : []),
      {
        ...common,
        keys: keys(),
        value: 'returned',
        fields: [{ ...reason('wording.return-reason', true), id: 'f-return-reason' }],
        submit: 'wording.return',
        primary: false,
      },
    ],
    filter: null,
    against: phrase('wording.against', { what: saidHeld(locale, standing) }),
    ...differences(heldText(standing), text),
    preview: finishedHtml(previewFragment(call, kind, shown)),
    edit: `${wordingAddress(kind, unit.id)}&from=${row.number ?? SHIPPED}`,
    back: wordingAddress(kind, unit.id),
  }
}
