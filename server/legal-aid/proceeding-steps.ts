/** The steps of a proceeding: opened, numbered, heard, decided, in force; each writes its row beside the case. */
import { changeAidProceeding, insertAidProceeding, type AidProceedingRow } from '../../db/repositories/aid-cases.ts'
import type { Desk } from '../desk.ts'
import { lastProceeding, openProceeding, type AidFile } from './aid-file.ts'
import type { AidAsk, Prepared } from './aid-ask.ts'

export type ProceedingStep =
  | 'proceeding-opened'
  | 'proceeding-noted'
  | 'hearing-set'
  | 'heard'
  | 'outcome-noted'
  | 'outcome-corrected'
  | 'took-effect'
  | 'effect-countered'

type Asked<Type extends ProceedingStep> = Extract<AidAsk, { type: Type }>
type Way<Type extends ProceedingStep> = (file: AidFile, ask: Asked<Type>, newId: () => string) => Prepared

/** Stands for a proceeding that is not there: the machine refuses the step by it. */
const NONE = 'none'

/** The days on which a proceeding was or will be heard. */
export const hearingDays = (one: Pick<AidProceedingRow, 'hearing_days'>): string[] =>
  JSON.parse(one.hearing_days) as string[]

const changing =
  (id: string, change: Parameters<typeof changeAidProceeding>[2]): Prepared['write'] =>
  ({ tx }) =>
    changeAidProceeding(tx, id, change)

const decided = (
  one: AidProceedingRow | null,
  { type, asked }: Asked<'outcome-noted'> | Asked<'outcome-corrected'>,
  day: { decided_on?: string },
): Prepared => {
  const { result, awardedFen, ownAgreement } = asked
  const id = one?.id ?? NONE
  return {
    entry: { type, data: { proceedingId: id, result, awardedFen, ownAgreement } },
    change: { result, next_hearing_on: null, ...day },
    write: changing(id, { result, awarded_fen: awardedFen, own_agreement: ownAgreement ? 1 : 0, ...day }),
  }
}

const ways: { [Type in ProceedingStep]: Way<Type> } = {
  'proceeding-opened'(file, { type, occurredOn, asked: { kind, ground, body, theirNumber } }, newId) {
    const proceedingId = newId()
    return {
      entry: { type, data: { proceedingId, kind, ground } },
      change: { proceeding: kind, next_hearing_on: null, result: null, decided_on: null },
      write: ({ tx }) =>
        insertAidProceeding(tx, {
          id: proceedingId,
          aid_case_id: file.row.id,
          position: file.proceedings.length,
          kind,
          ground,
          body,
          their_number: theirNumber,
          opened_on: occurredOn,
        }),
    }
  },

  'proceeding-noted'(file, { type, asked: { body, theirNumber } }) {
    const id = lastProceeding(file)?.id ?? NONE
    return {
      entry: { type, data: { proceedingId: id } },
      change: {},
      write: changing(id, { body, their_number: theirNumber }),
    }
  },

  'hearing-set'(file, { type, asked: { day } }) {
    const open = openProceeding(file)
    const id = open?.id ?? NONE
    const days = [...new Set([...(open === null ? [] : hearingDays(open)), day])].toSorted()
    return {
      entry: { type, data: { proceedingId: id, day } },
      change: { next_hearing_on: day },
      write: changing(id, { hearing_days: JSON.stringify(days) }),
    }
  },

  heard(file, { type, occurredOn }) {
    const id = openProceeding(file)?.id ?? NONE
    return {
      entry: { type, data: { proceedingId: id } },
      change: { next_hearing_on: null },
      write: changing(id, { heard_on: occurredOn }),
    }
  },

  'outcome-noted': (file, ask) => decided(openProceeding(file), ask, { decided_on: ask.occurredOn }),
  'outcome-corrected': (file, ask) => decided(lastProceeding(file), ask, {}),

  'took-effect'(file, { type, occurredOn, asked }) {
    const id = asked.proceedingId ?? lastProceeding(file)?.id ?? NONE
    const awarded = file.proceedings.find((one) => one.id === id)?.awarded_fen ?? 0
    const fen = asked.fen ?? awarded
    return {
      entry: { type, data: { proceedingId: id, fen } },
      change: {},
      write: changing(id, { effective_on: occurredOn, effective_fen: fen }),
    }
  },

  'effect-countered'(file, { type, asked }) {
    const id = asked.proceedingId ?? lastProceeding(file)?.id ?? NONE
    const fen = file.proceedings.find((one) => one.id === id)?.effective_fen ?? 0
    return {
      entry: { type, data: { proceedingId: id, fen } },
      change: {},
      write: changing(id, { effective_on: null, effective_fen: null }),
    }
  },
}

/** What a step of a proceeding writes; ids are made here. */
export function prepareProceeding(desk: Desk, file: AidFile, ask: Asked<ProceedingStep>): Prepared {
  const way = ways[ask.type] as Way<ProceedingStep>
  return way(file, ask, desk.newId)
}
