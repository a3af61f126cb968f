/** The page of one warning. */
import type { z } from 'zod'
import type { warningPage } from '../../templates/pages/warnings/warning.ts'
import { formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import type { Option } from '../../workflows/kernel/options.ts'
import type { WarningProposal } from '../../workflows/law/warning-rules.ts'
import { fen } from '../../workflows/values/fen.ts'
import { openStages } from '../../workflows/warning/machine.ts'
import { shanghaiTime } from '../clock.ts'
import { handOversModel } from '../hand-overs/section.ts'
import { warningMatter } from '../hand-overs/warning-matter.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { isWarningStepName, type WarningStepName } from './form.ts'
import { warningHistory } from './history.ts'
import { clockLamp, levelTag, nextLamp, saidBasis, stateTag } from './said.ts'
import { stepFields } from './step-fields.ts'
import { basisOf, codesIn, mayOnWarning, warningCode, type WarningFile } from './warning-file.ts'

export type Tried = {
  /** The step just refused or faulty. */
  step: WarningStepName | null
  typed: Typed
  faults: readonly FieldFault[]
  refused: readonly Reason[] | null
}
export const UNTRIED: Tried = { step: null, typed: {}, faults: [], refused: null }

export type WarningShown = {
  options: readonly Option[]
  primary: string | null
  proposal: WarningProposal
  /** What the forms begin with, step by step. */
  usual: Typed
  names: ReadonlyMap<string, string>
  papers: readonly { href: string; text: string }[]
  /** Where the paper of a letter is previewed. */
  letterPaper: (letterId: string, kind: string) => string | null
}

type Model = z.input<typeof warningPage.context>

/** The page model. */
export function warningModel(call: SignedInCall, file: WarningFile, shown: WarningShown, tried: Tried): Model {
  const { desk, locale, actor } = call
  const { row } = file
  const say = words(locale)
  const today = desk.clock.today()
  const now = desk.clock.now()
  const { steps, summary } = stepsOf(call, file, shown, tried)
  const isOpen = openStages.some((stage) => stage === row.state)
  const otherLevel = isOpen && shown.proposal.level !== row.level
  const kinds = codesIn(row.kinds).map((kind) => say(wordKey('warning-kind', kind)))
  const signs = codesIn(row.signs).map((sign) => say(wordKey('warning-sign', sign)))
  const mayConvert = shown.options.some((option) => option.event === 'converted' && option.possible)
  return {
    code: warningCode(row),
    employer: row.employer_name,
    level: levelTag(row.level),
    state: stateTag(row.state),
    place: [row.park, row.place].filter((one) => one !== null).join(' ') || null,
    unit: file.units[0]?.name ?? '',
    reporter: shown.names.get(row.reported_by) ?? null,
    next: nextLamp(file.clocks, now, today),
    errors: summary,
    refused: tried.refused === null ? null : [...tried.refused],
    basis: basisOf(file).map(saidBasis),
    proposal: otherLevel ? { level: levelTag(shown.proposal.level), basis: shown.proposal.basis.map(saidBasis) } : null,
    clocks: file.clocks.filter((clock) => clock.status !== 'dropped').map((clock) => clockLamp(clock, now, today)),
    facts: [
      fact('warnings.kinds', { text: kinds.join(say('warnings.separator')) }),
      fact('warnings.signs', { text: signs.join(say('warnings.separator')) || null }),
      fact('warnings.people', { text: row.people === 0 ? null : say('warnings.of-people', { count: row.people }) }),
      fact('warnings.arrears-months', {
        text: row.arrears_months === 0 ? null : say('warnings.of-months', { count: row.arrears_months }),
      }),
      fact('warnings.arrears', { fen: row.arrears_fen === 0 ? null : row.arrears_fen }),
      fact('warnings.layoff-people', {
        text: row.layoff_people === 0 ? null : say('warnings.of-people', { count: row.layoff_people }),
      }),
      fact('warnings.staff-count', {
        text: row.staff_count === null ? null : say('warnings.of-people', { count: row.staff_count }),
      }),
      fact('warnings.owner', { text: say(wordKey('warning-owner', row.owner_reach)) }),
      fact('warnings.mood', { text: say(wordKey('warning-mood', row.mood)) }),
      fact('warnings.noticed-at', { text: shanghaiTime(row.noticed_at) }),
      fact('warnings.position-at', { text: row.position }),
      ...caseFact(call, file),
      ...(row.result === null ? [] : [fact('warnings.result', { text: say(resultKey(row.state, row.result)) })]),
    ],
    demand: row.demand,
    actions: row.actions,
    pictures: file.pictures.map((picture) => pathTo(paths.warningPicture, { id: row.id, pictureId: picture.id })),
    convert:
      mayConvert && mayOnWarning(file, actor, 'dispute:register')
        ? {
            action: pathTo(paths.convertWarning, { id: row.id }),
            keys: { key: newToken(), revision: row.revision },
            group: `${paths.newGroup}?warning=${row.id}`,
          }
        : null,
    steps,
    closed: shown.options
      .filter((option) => !option.possible && option.reasons.every(({ code }) => code !== 'step-not-possible-here'))
      .filter((option) => mayOnWarning(file, actor, option.permission))
      .map((option) => ({ label: wordKey('warning-event', option.event), reasons: option.reasons })),
    letters: file.letters.map((letter) => ({
      kind: wordKey('paper-offer', letter.kind),
      sentOn: letter.sent_on,
      answerBy: letter.answer_by,
      state: tagOf(
        phrase(wordKey('warning-answer', letter.result ?? 'waiting')),
        letter.result === null ? 'soon' : letter.result === 'mended' ? 'good' : 'quiet',
      ),
      answer: letter.answer,
      paper: shown.letterPaper(letter.id, letter.kind),
    })),
    handOvers: handOversOf(call, file, shown.options),
    papers: [...shown.papers],
    history: warningHistory(locale, file, shown.names),
  }
}

/** Null while there is none and none can be begun. */
function handOversOf({ desk, locale, actor }: SignedInCall, file: WarningFile, options: readonly Option[]) {
  const section = handOversModel(locale, warningMatter(file, actor), actor, desk.clock.today())
  const open = options.some((option) => option.event === 'handed-over' && option.possible)
  const begin = open ? section.begin : []
  return file.handOvers.length === 0 && begin.length === 0 ? null : { ...section, begin }
}

const resultKey = (state: string, result: string) =>
  wordKey(state === 'dismissed' ? 'warning-dismissal' : 'warning-outcome', result)

/** The case made of it, as a link where the reader may open cases. */
function caseFact({ actor }: SignedInCall, file: WarningFile) {
  const { dispute_id: disputeId } = file.row
  if (disputeId === null || !mayOnWarning(file, actor, 'dispute:read')) return []
  return [
    {
      ...fact('warnings.case', { text: warningCode(file.row) }),
      href: pathTo(paths.dispute, { id: disputeId }),
    },
  ]
}

function stepsOf(
  { desk, locale, actor }: SignedInCall,
  file: WarningFile,
  { options, primary, usual }: WarningShown,
  tried: Tried,
): Pick<Model, 'steps'> & { summary: ReturnType<FormFields['summary']> } {
  let summary: ReturnType<FormFields['summary']> = null
  const now = shanghaiTime(desk.clock.now()).slice(-5)
  const open = options
    .filter((option) => option.possible && mayOnWarning(file, actor, option.permission))
    .map((option) => option.event)
    .filter(isWarningStepName)
  const steps = open.map((name) => {
    const mine = tried.step === name
    const fields = formFields(
      { on: desk.clock.today(), time: now, ...usual, ...(mine ? tried.typed : {}) },
      mine ? tried.faults : [],
    )
    const list = stepFields(fields, locale, name, file)
    if (mine) summary = fields.summary()
    return {
      label: wordKey('warning-step', name),
      primary: name === primary,
      open: tried.step === null ? name === primary : mine,
      action: pathTo(paths.warningStep, { id: file.row.id, event: name }),
      keys: { key: newToken(), revision: file.row.revision },
      fields: list.map((one) => ({ ...one, id: `${one.id}-${name}` })),
    }
  })
  return { steps, summary }
}

type FactLine = { text?: string | null; fen?: number | null }

const fact = (label: Parameters<typeof phrase>[0], { text = null, fen: sum = null }: FactLine) => ({
  label,
  text,
  fen: sum === null ? null : fen(sum),
  day: null,
  href: null as string | null,
})
