/** Words of the desks side by side, of one mediator's desk and of handing cases over. */
import type { caseloads as zh } from '../zh-cn/caseloads.ts'

export const caseloads: Record<keyof typeof zh, string> = {
  'caseload.title': 'Desks by mediator',
  'caseload.lead':
    'What lies on each mediator’s desk: every case presided over, mediated jointly or held, until it is archived. A name opens the desk and its hand-over, a figure its cases.',
  'caseload.mediator': 'Mediator',
  'caseload.open': 'On hand',
  'caseload.overdue': 'Overdue',
  'caseload.soon': 'Ends in 3 days',
  'caseload.sessions': 'Session in a week',
  'caseload.instalments': 'Payment in a week',
  'caseload.silent': 'Not called in 3 days',
  'caseload.note':
    'A case mediated jointly counts once for each of its mediators, so the lines may add up to more than the cases.',
  'caseload.nobody': 'No mediator and no open case in this scope',
  'caseload.inactive': '{unit} (account closed)',

  'caseload.desk-title': 'Desk of {name}',
  'caseload.beside':
    '{unit}. {open} on hand; {colleagues} people in this scope, {average} each on average. Unsaved drafts: {drafts}, which only their writer can open.',
  'caseload.views': 'By phase and by what is due',
  'caseload.cases': 'Cases on this desk',
  'caseload.nothing': 'No case here',
  'caseload.pick': 'Choose {number}',
  'caseload.hand-over': 'Hand over',
  'caseload.hand-over-lead':
    'Tick cases below and choose who takes them. Booked sessions, instalments and materials go with the case, and its history keeps the former mediator’s name; print the notice of the new mediator for the parties, who may ask for another.',
  'caseload.successor': 'Successor',
  'caseload.choose': 'Choose',
  'caseload.choice': '{name} · {unit} · {count} on hand',
  'caseload.from-day': 'From',
  'caseload.hand-over-picked': 'Hand over the ticked cases',
  'caseload.done': '{moved} handed over',
  'caseload.partly': '{moved} handed over, these were not',
  'caseload.not-yours': 'One case is no longer in your scope',

  'caseload.list-open-page': 'Print the hand-over list',
  'caseload.list-title': 'Hand-over list',
  'caseload.list-back': 'Back to the desk',
  'caseload.list-of': 'Handed over by {name} ({unit}), as of {on}',
  'caseload.list-sum':
    '{open} open cases; {drafts} unsaved drafts, which only their writer can open and should finish first. Money to come in all: {owed} yuan.',
  'caseload.list-left': '{count} more are not listed; hand over in parts.',
  'caseload.list-cases': 'Cases',
  'caseload.list-sessions': 'Sittings agreed on',
  'caseload.list-agreements': 'Agreements being drafted, signed or waiting for the seal',
  'caseload.list-instalments': 'Instalments still to come',
  'caseload.list-when': 'When',
  'caseload.list-parts': 'Parts',
  'caseload.list-open': 'To come (yuan)',
  'caseload.list-none': 'None',
  'caseload.list-unsealed': 'To be signed and sealed',
  'caseload.list-notes':
    'Private notes are not handed over: the successor reads none of them; where they are needed the director opens them with a reason.',
  'caseload.list-leaving': 'Handed over by (signature)',
  'caseload.list-joining': 'Taken over by (signature)',
  'caseload.list-witness': 'Witnessed by (signature)',
  'caseload.list-day': 'Day',
  'caseload.list-foot': 'Listed from the records as they stood at {time}.',

  'fault.no-case-picked': 'Tick the cases to hand over first',

  'reason.not-its-mediator': 'This person does not mediate the case any more',
  'reason.mediates-already': 'The successor already mediates the case',
  'reason.successor-elsewhere': 'The successor is no mediator of the case’s committee',
  'reason.successor-in-conflict': 'The successor has declared a conflict of interest in this case',
  'reason.successor-objected-to': 'A party has asked to have the successor replaced before',
  'reason.out-of-your-reach': 'The case is no longer in your scope',
  'reason.changed-meanwhile': 'Somebody has just changed the case; hand it over again',
}
