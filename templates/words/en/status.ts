/** Words of the page on which a worker looks up his own case. */

import type { status as zh } from '../zh-cn/status.ts'

export const status: Record<keyof typeof zh, string> = {
  'status.title': 'How is my case?',
  'status.lead': 'Type the code on your slip and the last four digits of the phone you gave.',
  'status.code': 'Code',
  'status.tail': 'Last four digits of the phone',
  'status.go': 'Look up',
  'status.unknown':
    'Nothing was found. Check the code and the four digits. If you gave no phone, come with your slip or call the number on it.',
  'status.too-many': 'Too many tries. Please wait {minutes} minutes.',
  'status.now': 'Where it is',
  'status.received': 'Registered on',
  'status.accepted': 'Accepted on',
  'status.session': 'Next session',
  'status.closed': 'Closed on',
  'status.phone': 'Telephone',
  'status.free': 'Mediation by the union is free of charge.',
  'worker-stage.intake': 'Registered; we are asking the employer',
  'worker-stage.mediation': 'Accepted; being mediated',
  'worker-stage.agreement': 'The agreement is being signed',
  'worker-stage.performance': 'The agreement is in force and being performed',
  'worker-stage.ended': 'Closed',
  'worker-stage.archived': 'Closed and filed',
}
