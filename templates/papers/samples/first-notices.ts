/** Sample contexts of the notices that bring the parties to the table. */
import type { PaperContext } from '../index.ts'
import {
  arbitration,
  bareEmployer,
  claimed,
  committee,
  employer,
  longEmployer,
  longWorker,
  many,
  number,
  on,
} from './parties.ts'

const wang = { name: '王建国' }
const firm = { name: employer.name, natural: false }
const boss = { name: bareEmployer.name, natural: true }
const holding = { name: longEmployer.name, natural: false }
const desk = { name: '解放碑调解工作室', address: '渝中区中山一路85号一楼', phone: '023-63510086' }
const bareDesk = { name: '解放碑调解工作室', address: null, phone: null }
const everybody = many.map(({ name }) => ({ name }))
const crowd = `${everybody[0]?.name ?? ''}等47人`

const invitation: PaperContext<'invitation'> = {
  number: 'T7K4-9QXM-3',
  committeeName: committee,
  recipientName: employer.name,
  workers: [wang],
  cause: '205.5',
  receivedOn: on('2026-11-03'),
  commissionerName: null,
  items: claimed,
  answerBy: on('2026-11-06'),
  desk,
  invitedOn: on('2026-11-04'),
  receivers: [{ name: employer.name, company: true }],
}

export const invitationSamples: Readonly<Record<string, PaperContext<'invitation'>>> = {
  plain: invitation,
  bare: {
    ...invitation,
    recipientName: boss.name,
    items: [],
    answerBy: null,
    desk: bareDesk,
    receivers: [{ name: boss.name, company: false }],
  },
  long: {
    ...invitation,
    workers: everybody,
    recipientName: holding.name,
    commissionerName: '重庆市渝中区人民法院',
    receivers: [{ name: holding.name, company: true }],
  },
}

const acceptance: PaperContext<'acceptance-notice'> = {
  number,
  committeeName: committee,
  recipientName: '王建国',
  toApplicant: true,
  workers: [wang],
  employers: [firm].map(({ name }) => ({ name })),
  cause: '205.5',
  receivedOn: on('2026-11-03'),
  acceptedOn: on('2026-11-05'),
  commissionerName: null,
  items: [],
  consentedOn: null,
  answerBy: null,
  finishBy: on('2026-11-20'),
  freeAfter: on('2026-11-18'),
  mediators: ['赵明华'],
  desk,
  receivers: [{ name: '王建国', company: false }],
}

export const acceptanceNoticeSamples: Readonly<Record<string, PaperContext<'acceptance-notice'>>> = {
  plain: acceptance,
  respondent: {
    ...acceptance,
    recipientName: employer.name,
    toApplicant: false,
    items: claimed,
    answerBy: on('2026-11-10'),
    receivers: [{ name: employer.name, company: true }],
  },
  agreed: {
    ...acceptance,
    recipientName: employer.name,
    toApplicant: false,
    items: claimed,
    consentedOn: on('2026-11-04'),
    receivers: [{ name: employer.name, company: true }],
  },
  bare: {
    ...acceptance,
    recipientName: boss.name,
    toApplicant: false,
    commissionerName: '重庆市渝中区人民法院',
    finishBy: null,
    freeAfter: null,
    mediators: [],
    desk: bareDesk,
    receivers: [{ name: boss.name, company: false }],
  },
  long: {
    ...acceptance,
    recipientName: crowd,
    workers: everybody,
    employers: [{ name: longEmployer.name }, { name: employer.name }],
    receivers: [
      { name: '赵秀英', company: false },
      { name: longWorker.name, company: false },
    ],
  },
}

const rights: PaperContext<'rights-notice'> = {
  number,
  committeeName: committee,
  workers: [wang],
  employers: [firm],
  cause: '205.5',
  courtName: '重庆市渝中区人民法院',
  arbitrationName: arbitration.name,
  mediators: ['赵明华'],
}

export const rightsNoticeSamples: Readonly<Record<string, PaperContext<'rights-notice'>>> = {
  plain: rights,
  bare: { ...rights, employers: [boss], courtName: null, arbitrationName: null, mediators: [] },
  names: { ...rights, workers: everybody, employers: [holding, firm] },
}

const assignment: PaperContext<'assignment-notice'> = {
  number,
  committeeName: committee,
  workers: [wang],
  employers: [firm],
  cause: '205.5',
  mediators: ['赵明华'],
  several: false,
  recorder: null,
  replaced: null,
  desk,
  decidedOn: on('2026-11-06'),
}

export const assignmentNoticeSamples: Readonly<Record<string, PaperContext<'assignment-notice'>>> = {
  plain: assignment,
  replaced: { ...assignment, mediators: ['钱丽', '孙强'], several: true, recorder: '周婷', replaced: '赵明华' },
  bare: { ...assignment, employers: [boss], desk: bareDesk },
  names: { ...assignment, workers: everybody, employers: [holding, boss] },
}

const session: PaperContext<'session-notice'> = {
  number,
  committeeName: committee,
  recipientName: '王建国',
  toApplicant: true,
  others: [{ name: employer.name }],
  cause: '205.5',
  heldOn: on('2026-11-12'),
  startsAt: '09:30',
  manner: 'room',
  place: '渝中区中山一路85号一楼解放碑调解工作室',
  mediators: ['赵明华'],
  recorder: '周婷',
  desk,
  noticeOn: on('2026-11-09'),
  receivers: [{ name: '王建国', company: false }],
}

export const sessionNoticeSamples: Readonly<Record<string, PaperContext<'session-notice'>>> = {
  plain: session,
  bare: {
    ...session,
    recipientName: boss.name,
    toApplicant: false,
    others: [wang],
    startsAt: null,
    manner: 'phone',
    place: null,
    mediators: [],
    recorder: null,
    desk: bareDesk,
    receivers: [{ name: boss.name, company: false }],
  },
  long: {
    ...session,
    recipientName: longEmployer.name,
    toApplicant: false,
    others: everybody,
    manner: 'on-site',
    place: longEmployer.address ?? '',
    receivers: [{ name: longEmployer.name, company: true }],
  },
}
