/** The start page and the search in English. */
import type { today as zh } from '../zh-cn/today.ts'

export const today: Record<keyof typeof zh, string> = {
  'today.lead': '{day}, {unit}',
  'today.find': 'Find a case',
  'today.find-hint':
    'Name, phone, identity number or its last four, employer, case number, registration code, number of a court or arbitration body',
  'today.register': 'Register a dispute',
  'today.clocks': 'Due',
  'today.clocks-empty': 'No term ends within three days',
  'today.moved': 'Terms settled again',
  'today.moved-empty': 'No term moved within seven days',
  'today.moved-detail': '{clock}, was {before}',
  'today.sessions': 'Booked',
  'today.sessions-empty': 'No session is booked today',
  'today.instalments': 'Money expected',
  'today.instalments-empty': 'No payment is due within seven days',
  'today.drafts': 'Drafts',
  'today.drafts-empty': 'No unfinished registration',
  'today.draft-untitled': 'Registration without a name',
  'today.draft-parties': '{worker} and {employer}',
  'today.draft-wording': 'Wording: {paper}',
  'today.draft-saved': 'saved {time}',
  'today.clock-detail': '{clock}',
  'today.session-detail': '{manner}, {place}',
  'today.instalment-detail': 'Instalment {position}',
  'today.back': 'Back to Today',

  'session-place.room': 'in the room',
  'session-place.on-site': 'on site',
  'session-place.phone': 'by phone',
  'session-place.online': 'online',

  'search.title': 'Find a case',
  'search.results': 'Search results',
  'search.ask':
    'Type a name, phone, identity number or its last four, employer, case number, registration code, or the number of a court or arbitration body.',
  'search.none': 'Nothing found',
  'search.none-help':
    'Check the spelling; two characters or the last four digits are enough. Cases outside your scope are not shown.',
  'search.many': 'Only the first {limit} are shown; add to the query to narrow it.',
  'search.col-parties': 'Parties',
  'search.col-number': 'Case number or code',
  'search.col-stage': 'Stage',
  'search.col-received': 'Received',
  'search.col-clock': 'Next term',
  'search.col-unit': 'Unit',
  'search.table': 'Cases found',
  'today.aid': 'Legal aid due',
  'today.aid-empty': 'No aid case is due',
  'today.aid-title': '{worker} v. {employer}',
}
