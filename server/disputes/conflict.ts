/** Two people worked on one case: what stood when the form was drawn beside what stands now. */
import { staffNames } from '../../db/repositories/names.ts'
import type { Conflict } from '../../templates/parts/conflict.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { shanghaiTime } from '../clock.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidCode } from './case/said.ts'
import type { DisputeFile } from './dispute-file.ts'

const conflictRow = (
  label: Conflict['rows'][number]['label'],
  theirs: string | null,
  yours: string | null,
): Conflict['rows'][number] => ({ label, theirs, yours, differs: theirs !== yours })

/** What stood when the form was drawn beside what stands now, both read off the journal. */
export async function conflictOf(call: SignedInCall, file: DisputeFile, typed: Typed | null): Promise<Conflict> {
  const seen = typeof typed?.seen === 'string' ? typed.seen : ''
  const latest = file.journal.at(-1)
  const known = file.journal.find((event) => String(event.seq) === seen)
  const names = await staffNames(call.desk.db.reader, latest ? [latest.actor_id] : [])
  return {
    who: (latest && names.get(latest.actor_id)) ?? '',
    when: latest ? shanghaiTime(latest.recorded_at) : '',
    rows: [
      conflictRow(
        'disputes.stage',
        saidCode(call.locale, 'stage', latest?.to_stage),
        saidCode(call.locale, 'stage', known?.to_stage),
      ),
      conflictRow(
        'disputes.last-event',
        saidCode(call.locale, 'event', latest?.type),
        saidCode(call.locale, 'event', known?.type),
      ),
    ],
  }
}
