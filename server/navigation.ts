/** The menu: each entry with the permission that makes it worth showing. */
import type { Frame } from '../templates/pages/frame.ts'
import type { Action } from '../workflows/permissions.ts'
import { paths } from './http/paths.ts'

type Entry = {
  href: string
  key: Frame['nav'][number]['key']
  permission: Action
  /** Not for whoever has this one: another entry of the same name serves him. */
  unless?: Action
  /** The part of the desk that lights the entry, where its own address is only one page of it. */
  area?: string
}

export const navigation: readonly Entry[] = [
  { href: paths.home, key: 'today', permission: 'dispute:read' },
  { href: paths.intake, key: 'intake', permission: 'dispute:register' },
  {
    href: paths.newConsultation,
    key: 'consultations',
    permission: 'consultation:record',
    area: paths.consultations,
  },
  { href: paths.consultations, key: 'consultations', permission: 'consultation:read', unless: 'consultation:record' },
  { href: paths.disputes, key: 'disputes', permission: 'dispute:read' },
  { href: paths.sealTray, key: 'sealing', permission: 'agreement:seal' },
  { href: paths.payments, key: 'money', permission: 'payment:verify' },
  { href: paths.legalAid, key: 'legal-aid', permission: 'aid:read' },
  { href: paths.outreach, key: 'outreach', permission: 'outreach:read' },
  { href: paths.teams, key: 'teams', permission: 'team:manage' },
  { href: paths.warnings, key: 'warnings', permission: 'warning:read' },
  { href: paths.handOvers, key: 'hand-overs', permission: 'referral:read' },
  { href: paths.totals, key: 'reports', permission: 'report:read' },
  { href: paths.calculators, key: 'calculators', permission: 'desk:enter' },
  { href: paths.law, key: 'law', permission: 'desk:enter' },
  { href: paths.destruction, key: 'destruction', permission: 'destruction:propose' },
  { href: paths.wording, key: 'wording', permission: 'template:edit' },
  { href: paths.people, key: 'people', permission: 'people:manage' },
  { href: paths.access, key: 'access', permission: 'access:confirm' },
  { href: paths.units, key: 'units', permission: 'units:manage' },
  { href: paths.systemHealth, key: 'system', permission: 'system:read' },
  { href: paths.audit, key: 'audit', permission: 'audit:read' },
  { href: paths.personRequests, key: 'privacy', permission: 'person:answer', area: paths.privacy },
  { href: paths.privacy, key: 'privacy', permission: 'privacy:inventory', unless: 'person:answer' },
]
