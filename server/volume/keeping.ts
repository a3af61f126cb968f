/** The part of a volume's page that says how long it is kept, and, for who may, asks for another term. */
import type { VolumePage } from '../../templates/pages/volume/volume.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { retentionChoices, yearsOf, type Retention } from '../../workflows/volume/retention.ts'
import type { Actor, Desk } from '../desk.ts'
import { saidRetention } from '../disputes/case/said.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { retainReasons } from '../disputes/steps/codes.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { retentionOf } from './plan-volume.ts'

type Keeping = VolumePage['keeping']

/** `typed` is null where no term was typed. */
export async function keepingModel(
  desk: Desk,
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
  trouble: { typed: Typed; faults: readonly FieldFault[] } | null,
): Promise<Keeping> {
  const term = await retentionOf(desk.db.reader, file, desk.clock.today())
  const { kept } = file
  if (kept === null) return { words: [phrase('volume.would-keep', { term: saidRetention(locale, term) })], form: null }
  const values = { term: saidRetention(locale, term), from: kept.counted_from, until: kept.keep_until ?? '' }
  const asked = kept.state === 'kept' && mayOn(file, actor, 'volume:retain')
  return {
    words: [
      phrase(kept.keep_until === null ? 'volume.kept-for-good' : 'volume.kept-until', values),
      ...(kept.state === 'listed' ? [phrase('volume.on-list')] : []),
    ],
    form: asked ? formOf(locale, file.row.id, term as Retention, kept.revision, trouble) : null,
  }
}

function formOf(
  locale: Locale,
  id: string,
  term: Retention,
  revision: number,
  trouble: { typed: Typed; faults: readonly FieldFault[] } | null,
): Keeping['form'] {
  const fields = formFields(trouble?.typed ?? {}, trouble?.faults ?? [])
  const terms = retentionChoices(yearsOf(term) === null ? 'permanent' : term).filter((one) => one !== term)
  return {
    action: pathTo(paths.volumeRetention, { id }),
    keys: { key: newToken(), revision },
    errors: fields.summary(),
    fields: [
      fields.radios(
        { name: 'retention', label: 'volume.keep-for', required: true },
        terms.map((one) => ({ value: one, text: saidRetention(locale, one) })),
      ),
      fields.select(
        { name: 'reason', label: 'disputes.reason', required: true },
        codeChoices('retain-reason', retainReasons),
      ),
    ],
  }
}
