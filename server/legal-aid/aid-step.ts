/** What each step puts into the journal of an aid case, into its columns and into the rows beside it. */
import { changeAidReceipt, insertAidNote, insertAidReceipt, type AidChange } from '../../db/repositories/aid-cases.ts'
import type { Desk } from '../desk.ts'
import type { AidAsk, AidAsked, Plain, Prepared } from './aid-ask.ts'
import type { AidEntry } from './aid-facts.ts'
import type { AidFile } from './aid-file.ts'
import { prepareClaims } from './claims/claim-step.ts'
import { prepareProceeding } from './proceeding-steps.ts'

const nothing = async (): Promise<void> => {}

/** What a step means for this case; ids are made here. It writes nothing yet. */
export function prepare(desk: Desk, file: AidFile, ask: AidAsk): Prepared {
  const { occurredOn } = ask
  switch (ask.type) {
    case 'details-amended':
      return {
        entry: { type: ask.type, data: { what: amended(file, ask.asked) } },
        change: { summary: ask.asked.summary, limitation_on: ask.asked.limitationOn },
        write: nothing,
      }
    case 'ground-noted':
      return {
        entry: { type: ask.type, data: { ground: ask.asked.ground } },
        change: { ground: ask.asked.ground, means: ask.asked.means, ground_proof: ask.asked.proof },
        write: nothing,
      }
    case 'claims-amended':
      return prepareClaims(desk, file, ask)
    case 'progress-noted':
      return noted(desk, file, ask, {})
    case 'contested':
      return noted(desk, file, ask, { closed_on: null })
    case 'review-upheld':
      return noted(desk, file, ask, { closed_on: occurredOn })
    case 'review-corrected':
      // Of aid that was ended the day it was granted on stays.
      return noted(desk, file, ask, { granted_on: file.row.granted_on ?? occurredOn, reason: null })
    case 'received':
    case 'receipt-countered':
      return payment(desk, file, ask)
    case 'proceeding-opened':
    case 'proceeding-noted':
    case 'hearing-set':
    case 'heard':
    case 'outcome-noted':
    case 'outcome-corrected':
    case 'took-effect':
    case 'effect-countered':
      return prepareProceeding(desk, file, ask)
    default:
      return { entry: plainEntry(ask), change: plainChange(ask), write: nothing }
  }
}

type NotedAsk = Extract<AidAsk, { type: 'progress-noted' | 'contested' | 'review-upheld' | 'review-corrected' }>

/** What was written lies in a row of its own; the journal holds its id. */
function noted(desk: Desk, file: AidFile, { type, occurredOn, asked }: NotedAsk, change: AidChange): Prepared {
  const noteId = desk.newId()
  return {
    entry: { type, data: { noteId } },
    change,
    write: ({ tx, stamp, actor }) =>
      insertAidNote(tx, {
        id: noteId,
        aid_case_id: file.row.id,
        body: asked.note,
        occurred_on: occurredOn,
        staff_id: actor.staffId,
        recorded_at: stamp.at,
      }),
  }
}

type PlainAsk = Extract<AidAsk, { type: Plain }>

/** A plain step is asked for exactly as its payload is written. */
const plainEntry = (ask: PlainAsk): AidEntry => ({ type: ask.type, data: ask.asked }) as AidEntry

function plainChange(ask: PlainAsk): AidChange {
  const { occurredOn } = ask
  switch (ask.type) {
    case 'granted':
      return { granted_on: occurredOn }
    case 'refused':
    case 'withdrawn':
    case 'terminated':
      return { reason: ask.asked.reason, closed_on: occurredOn }
    case 'lawyer-assigned':
      return { lawyer_id: ask.asked.lawyerId, assigned_on: occurredOn }
    case 'lawyer-changed':
      return { lawyer_id: ask.asked.lawyerId }
    case 'subsidy-noted':
      return { subsidy_fen: ask.asked.fen }
    case 'closed':
      return { closed_on: occurredOn }
    case 'reopened':
      return { closed_on: null }
    default:
      return {}
  }
}

type PaymentAsk = Extract<AidAsk, { type: 'received' | 'receipt-countered' }>

function payment(desk: Desk, file: AidFile, ask: PaymentAsk): Prepared {
  if (ask.type === 'received') {
    const receiptId = desk.newId()
    const { fen } = ask.asked
    return {
      entry: { type: ask.type, data: { receiptId, fen } },
      change: {},
      write: ({ tx, stamp, actor }) =>
        insertAidReceipt(tx, {
          id: receiptId,
          aid_case_id: file.row.id,
          paid_on: ask.occurredOn,
          amount_fen: fen,
          status: 'recorded',
          recorded_by: actor.staffId,
          recorded_at: stamp.at,
        }),
    }
  }
  const { receiptId } = ask.asked
  const fen = file.receipts.find((one) => one.id === receiptId)?.amount_fen ?? 1
  return {
    entry: { type: ask.type, data: { receiptId, fen } },
    change: {},
    write: ({ tx }) => changeAidReceipt(tx, receiptId, { status: 'countered' }),
  }
}

function amended({ row }: AidFile, asked: AidAsked['details-amended']): string[] {
  const what = [
    ...(asked.summary === row.summary ? [] : ['summary']),
    ...(asked.limitationOn === row.limitation_on ? [] : ['limitation']),
  ]
  return what.length > 0 ? what : ['nothing']
}
