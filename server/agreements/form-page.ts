/** Draws the page of an agreement in the making: what was typed, what is wrong with it, and the paper it makes. */
import { staffNames } from '../../db/repositories/names.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { formAgreement, type AgreementFormModel } from '../../templates/pages/agreements/form.ts'
import { finishedHtml } from '../../templates/pages/html.ts'
import type { Conflict } from '../../templates/parts/conflict.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { AgreementFinding } from '../../workflows/dispute/agreement-lint.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { capitals } from '../../workflows/values/capitals.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { shanghaiTime } from '../clock.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { identityOf } from '../disputes/case/identity.ts'
import { openWorkers, type DisputeFile } from '../disputes/dispute-file.ts'
import { actingParties } from '../disputes/heirs.ts'
import { signingParties } from '../disputes/signatures.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { composeFor } from '../papers/compose.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { aboutQuery } from '../papers/page.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { leftBlank } from '../papers/left-blank.ts'
import { paperForms } from './draft-agreement.ts'
import { doubtsIn, lintAgreement, mayBeSigned } from './lint.ts'
import { otherDrafts } from './open-signing-of-all.ts'
import { routesOf } from './routes-to-enforcement.ts'
import {
  clauseRows,
  headQuestions,
  instalmentRows,
  planQuestions,
  sameQuestions,
  sideQuestions,
  termQuestions,
  type Asked,
} from './questions.ts'
import { typedTotal, type TypedForm } from './typed.ts'

/** What went wrong with what was sent; nothing for a page opened afresh. */
export type Trouble =
  | { kind: 'none' }
  | { kind: 'faults'; faults: readonly FieldFault[] }
  | { kind: 'refused'; reasons: readonly Reason[] }
  | { kind: 'stale' }

const STATUS = { none: 200, faults: 422, refused: 409, stale: 409 } as const

/** What the page is about. `agreement` is null before the first save; `replaces` is the version a new one will replace. */
export type Drafting = {
  file: DisputeFile
  agreement: WholeAgreement | null
  replaces: WholeAgreement | null
  typed: TypedForm
  trouble: Trouble
  /** Why the step is closed before anything was typed. */
  closed: readonly Reason[]
  /** What was typed when handing over, where that was refused. */
  signing?: Typed
}

/** The form with its findings and preview. */
export async function drawForm(call: SignedInCall, drafting: Drafting): Promise<Answer> {
  const { desk, locale } = call
  const { file, agreement, typed, trouble } = drafting
  const today = desk.clock.today()
  const faults = trouble.kind === 'faults' ? trouble.faults : []
  const fields = formFields(typed, drafting.signing ? [] : faults)
  const signing = formFields(drafting.signing ?? { on: today }, drafting.signing ? faults : [])
  const title: WordKey = drafting.replaces ? 'step.agreement-changed' : 'step.agreement-drafted'
  const form = formOf(drafting, { file, locale, typed, fields })
  const checked = agreement && (await checkOf(call, file, agreement, today))
  // Its questions are asked before the summary of faults names them.
  const sign = agreement && checked?.ready ? signOf(file, agreement, signing, checked.doubts) : null
  const model: AgreementFormModel = {
    identity: await identityOf(desk.db.reader, locale, file, today),
    title,
    lead: agreement ? 'agreements.lead-draft' : 'agreements.lead-new',
    back: pathTo(paths.dispute, { id: file.row.id }),
    errors: drafting.signing ? signing.summary() : fields.summary(),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    closed: drafting.closed.length > 0 && trouble.kind === 'none' ? [...drafting.closed] : null,
    conflict: trouble.kind === 'stale' ? await conflictOf(call, file, agreement, typed) : null,
    form,
    total: {
      fen: typedTotal(typed),
      capitals: capitals(typedTotal(typed), { prefix: true }),
      copies: agreement?.copies ?? actingParties(file).length + 1,
    },
    check: checked?.check ?? null,
    sign,
  }
  return page(formAgreement, model, {
    title: words(locale)(title),
    status: STATUS[trouble.kind],
    breadcrumb: crumbsOf(locale, file, words(locale)(title)),
  })
}

function formOf(drafting: Drafting, asked: Asked): AgreementFormModel['form'] {
  const { file, agreement, replaces } = drafting
  const own = agreement && pathTo(paths.agreement, { agreementId: agreement.id })
  return {
    action: own ?? pathTo(paths.newAgreement, { id: file.row.id }),
    keys: { key: newToken(), revision: agreement?.revision ?? file.row.revision },
    hidden: replaces && !agreement ? [{ name: 'replaces', value: replaces.id }] : [],
    head: [
      ...headQuestions(asked),
      ...(replaces && !agreement ? changeQuestions(asked) : []),
      ...(!replaces && !agreement && openWorkers(file).length > 1 ? [paperQuestion(asked)] : []),
    ],
    sides: { fields: sideQuestions(asked), open: SIDES.some((name) => (asked.typed[name] ?? '') !== '') },
    clauses: clauseRows(asked, true),
    same: sameQuestions(asked),
    plan: planQuestions(asked),
    instalments: instalmentRows(asked),
    terms: termQuestions(asked),
    save: 'agreements.save',
  }
}

const SIDES = ['workerPosition', 'employerPosition', 'responsibility'] as const

const changeQuestions = ({ fields }: Asked) => [
  fields.select({ name: 'changeReason', label: 'agreements.reason', width: 'medium' }, [
    { value: 'parties-agree', label: 'change-reason.parties-agree' },
    { value: 'confirmation-refused', label: 'change-reason.confirmation-refused' },
    { value: 'mistake', label: 'change-reason.mistake' },
    { value: 'circumstances', label: 'change-reason.circumstances' },
  ]),
  fields.tick({ name: 'bothConsent', label: 'agreements.both-consent-change', width: 'full' }),
]

const paperQuestion = ({ fields }: Asked) =>
  fields.select(
    { name: 'papers', label: 'agreements.papers', width: 'medium', hint: phrase('agreements.papers-help') },
    codeChoices('agreement-papers', paperForms),
  )

function signOf(
  file: DisputeFile,
  agreement: WholeAgreement,
  fields: FormFields,
  doubts: number,
): AgreementFormModel['sign'] {
  const others = otherDrafts(file.agreements, agreement.id).length
  return {
    action: pathTo(paths.agreementStep, { agreementId: agreement.id, event: 'signing-opened' }),
    keys: { key: newToken(), revision: agreement.revision },
    fields: [
      { ...fields.day({ name: 'on', label: 'agreements.signing-day' }), id: 'f-signing-day' },
      ...(doubts > 0
        ? [
            fields.area({
              name: 'reason',
              label: 'agreements.doubt-reason',
              hint: phrase('agreements.doubt-reason-help', { count: doubts }),
              required: true,
              max: 300,
              rows: 2,
            }),
          ]
        : []),
      ...(others > 0
        ? [
            fields.tick({
              name: 'others',
              label: 'agreements.hand-over-others',
              hint: phrase('agreements.hand-over-others-help', { count: others }),
              width: 'full',
            }),
          ]
        : []),
    ],
  }
}

type Checked = { ready: boolean; doubts: number; check: NonNullable<AgreementFormModel['check']> }

async function checkOf(call: SignedInCall, file: DisputeFile, agreement: WholeAgreement, today: Day): Promise<Checked> {
  const { desk } = call
  const { reader } = desk.db
  const findings = await lintAgreement(desk, reader, file, agreement, today)
  const about = { ...aboutNothing, agreementId: agreement.id }
  const shown = await leftBlank(await composeFor(desk, reader, file, 'agreement', about, today))
  return {
    ready: mayBeSigned(findings),
    doubts: doubtsIn(findings).length,
    check: {
      findings: saidFindings(file, agreement, findings),
      routes: routesOf(file, agreement, today, await currentCalendar(reader)).map(({ kind, open, reasons }) => ({
        label: wordKey('referral-kind', kind),
        open,
        reasons: [...reasons],
      })),
      preview: finishedHtml(previewHtml(shown.composed.paper)),
      pdf: pathTo(paths.paperPdf, { id: file.row.id, kind: 'agreement' }) + aboutQuery(about),
    },
  }
}

/** Findings with the name of the party each is about. */
function saidFindings(
  file: DisputeFile,
  agreement: WholeAgreement,
  findings: readonly AgreementFinding[],
): NonNullable<AgreementFormModel['check']>['findings'] {
  const signing = new Set(signingParties(file, agreement))
  const parties = [...file.workers, ...file.heirs, ...file.employers].filter((party) => signing.has(party.id))
  return findings.map((finding) => {
    const party = parties.find((candidate) => candidate.id === finding.partyId)
    return {
      severity: finding.severity,
      what: phrase(wordKey('lint', finding.code), { quote: finding.quote ?? '' }),
      article: finding.article,
      who: party ? partyName(party) : null,
    }
  })
}

async function conflictOf(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement | null,
  typed: TypedForm,
): Promise<Conflict> {
  const latest = file.journal.at(-1)
  const names = await staffNames(call.desk.db.reader, latest ? [latest.actor_id] : [])
  return {
    who: (latest && names.get(latest.actor_id)) ?? '',
    own: latest?.actor_id === call.actor.staffId,
    meanwhile: null,
    when: latest ? shanghaiTime(latest.recorded_at) : '',
    rows: [
      row(
        'agreements.total',
        agreement === null ? null : formatYuan(fen(agreement.total_fen)),
        formatYuan(typedTotal(typed)),
      ),
      row('agreements.facts', agreement?.facts ?? null, typed.facts ?? null),
      row('agreements.other-clauses', agreement?.other_clauses ?? null, typed.otherClauses ?? null),
    ],
  }
}

const row = (label: WordKey, theirs: string | null, yours: string | null): Conflict['rows'][number] => ({
  label,
  theirs,
  yours,
  differs: theirs !== yours,
})
