/** The one matrix of who may do what where; without it every route would invent its own answer. Everything not listed is denied. */

export const roles = [
  'mediator',
  'clerk',
  'director',
  'aid-officer',
  'supervisor',
  'informant',
  'administrator',
  'security-administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** A role is held AT a unit (city, county, committee, room) and reaches that unit and everything below it. */
export type Grant = { role: Role; unitId: string }

/** Where a record lies, seen from the person who asks. */
export type Place = {
  /** The unit that holds the record: for a dispute its room or committee. */
  unitId: string
  /** The committee whose seal and archive the record belongs to; the same as `unitId` for what is no dispute. */
  committeeId: string
  /** The person is one of the record's own mediators. */
  assigned: boolean
}

/** True when `unitId` is `placeId` itself or one of its ancestors in the organisation tree. */
export type Covers = (unitId: string, placeId: string) => boolean

/**
 * How near a role must stand: `own` = the record lies in the grant's unit or below; `assigned` = so, and the person is
 * one of the record's mediators; `committee` = the grant reaches the committee itself, so a grant at a room never does.
 */
export const relations = ['own', 'assigned', 'committee'] as const
export type Relation = (typeof relations)[number]

type Row = Partial<Record<Role, Relation>>

const desk: Row = { mediator: 'own', clerk: 'own', director: 'own' }
const handler: Row = { mediator: 'assigned', clerk: 'own', director: 'own' }
const everyone = Object.fromEntries(roles.map((role) => [role, 'own'])) as Row

const matrix = {
  /** Sign in, home page, the law pages that everyone may challenge. */
  'desk:enter': everyone,

  'dispute:register': desk,
  'dispute:read': { ...desk, supervisor: 'own' },
  'dispute:amend': desk,
  /** Invite and ask the respondent, log a contact, note a withdrawal or a private settlement. */
  'dispute:consult': desk,
  /** Whether the unit itself may accept (committee, or room by standing delegation) is a guard on facts. */
  'dispute:accept': desk,
  'dispute:refuse': desk,
  'dispute:assign': { ...desk, supervisor: 'own' },
  /** See what lies on each mediator's desk and hand cases over; each case asks `dispute:assign` of its own. */
  'caseload:oversee': { director: 'own', supervisor: 'own' },
  'dispute:move': { mediator: 'assigned', director: 'own', supervisor: 'own' },
  /** Sessions, suspension, extension. */
  'dispute:mediate': handler,
  'dispute:end': { mediator: 'assigned', director: 'own' },
  'dispute:correct': { clerk: 'own', director: 'own' },
  'dispute:archive': { clerk: 'committee', director: 'committee' },

  'agreement:draft': handler,
  'agreement:sign-off': handler,
  /** The seal stays with the committee (RMTJ 29): whoever uses it holds clerk or director at the committee or above. */
  'agreement:seal': { clerk: 'committee', director: 'committee' },
  'agreement:void': { director: 'committee' },
  'paper:issue': desk,
  /** Bring an old register in: whoever keeps the register and answers for it. */
  'history:import': { clerk: 'own', director: 'own' },
  /** Put files into a case and strike out a mistaken one; they bear unmasked numbers, so reading them is `paper:issue`. */
  'evidence:keep': desk,
  /** Say what lies in the volume by hand, and bind it (立卷). */
  'volume:bind': desk,
  /** Look the bound volume over (检查): another person than the binder, which is asked where it is done. */
  'volume:check': { clerk: 'own', director: 'own' },
  /** Keep an archived volume longer or shorter: the archive is the committee's. */
  'volume:retain': { clerk: 'committee', director: 'committee' },
  /** Put volumes whose term has run out on a list, and say when they were destroyed. */
  'destruction:propose': { clerk: 'own', director: 'own', supervisor: 'own' },
  /** Let such a list be carried out. Another person than the proposer: that is asked where it is done. */
  'destruction:approve': { director: 'own', supervisor: 'own' },

  'performance:follow': handler,
  'payment:record': desk,
  /** Another person than the recorder: that is a guard on facts. */
  'payment:verify': { ...desk, supervisor: 'own' },
  'payment:correct': { clerk: 'own', director: 'own' },

  'referral:read': { ...desk, supervisor: 'own' },
  'referral:manage': handler,

  /** Enter a worker's sheet about the service; whoever mediated does not write down what is said of him. */
  'rating:record': { clerk: 'own', director: 'own' },
  /** Read what workers say: whoever answers for the service, never the mediator alone. */
  'rating:read': { director: 'own', supervisor: 'own' },

  /** See which employers make a pattern: cases of one's own part of the tree, numbers of the rest. */
  'radar:read': { ...desk, supervisor: 'own' },

  /** Show a masked identity number, phone or account: with a reason, limited, audited. */
  'person:reveal': handler,
  /** One's own notes only: whoever mediates after another reads none of his (domain.md 6.9). */
  'private-note:read': { mediator: 'assigned' },
  /** Another's notes: the director alone, with a reason, audited. */
  'private-note:open': { director: 'own' },
  'private-note:write': { mediator: 'assigned' },

  'report:read': { clerk: 'own', director: 'own', supervisor: 'own' },
  'report:export': { director: 'own', supervisor: 'own' },
  'month:close': { supervisor: 'own' },
  /** Take out the figures meant for everybody: whoever answers for a county or the city. */
  'open-data:publish': { supervisor: 'own' },

  /** Publicity work: seen and entered where it is done and by whoever answers for it. */
  'outreach:read': { ...desk, 'aid-officer': 'own', supervisor: 'own' },
  'outreach:record': { ...desk, 'aid-officer': 'own', supervisor: 'own' },
  /** Take an event out of the figures. */
  'outreach:strike': { clerk: 'own', director: 'own', supervisor: 'own' },
  /** The four teams: everybody at a desk knows whom to ask; whoever answers for the people keeps the register. */
  'team:read': { ...desk, supervisor: 'own' },
  'team:manage': { director: 'own', supervisor: 'own' },

  'consultation:record': { ...desk, 'aid-officer': 'own', informant: 'own' },
  /** An informant sees only what was told to himself. */
  'consultation:read': { ...desk, 'aid-officer': 'own', supervisor: 'own', informant: 'assigned' },
  /** Strike out what another recorded; its author may without this. */
  'consultation:correct': { clerk: 'own', director: 'own' },
  /** See an employer under all its names, with what of it lies in one's own part of the tree. */
  'employer:read': { ...desk, 'aid-officer': 'own', supervisor: 'own' },
  /** Say that two names are one employer, and take it back. */
  'employer:merge': { clerk: 'own', director: 'own', supervisor: 'own' },
  /** Take an application: the officer, and whoever sits with the worker; it goes to the county's aid desk. */
  'aid:apply': { ...desk, 'aid-officer': 'own' },
  'aid:read': { 'aid-officer': 'own', director: 'own', supervisor: 'own' },
  'aid:manage': { 'aid-officer': 'own' },
  'aid:decide': { supervisor: 'own' },
  /** Decide on an objection, or write down what a bureau of justice decided: who may which is a guard on facts. */
  'aid:review': { 'aid-officer': 'own', supervisor: 'own' },
  /** Confirm a payment somebody else noted: that it was somebody else is asked where it is done. */
  'aid:verify': { 'aid-officer': 'own', director: 'own', supervisor: 'own' },
  /** Whoever reports sees his own reports and what became of them; the desks see those of their units. */
  'warning:read': { ...desk, informant: 'assigned', supervisor: 'own' },
  'warning:report': { ...desk, informant: 'own', supervisor: 'own' },
  'warning:handle': { director: 'own', supervisor: 'own' },

  /** Change what papers say, at a unit for it and all below: the union's lawyer sits as director or supervisor, never as administrator. */
  'template:edit': { director: 'own', supervisor: 'own' },
  /** Let a proposed wording hold. Another person than the proposer: that is asked where it is done. */
  'template:activate': { director: 'own', supervisor: 'own' },

  /** Add people, propose what they may do, send links for passwords: whoever does it neither keeps the machine nor reads the trail (三员). */
  'people:manage': { 'security-administrator': 'own' },
  /** Let access hold that somebody else proposed. */
  'access:confirm': { administrator: 'own', 'security-administrator': 'own' },
  'units:manage': { administrator: 'own' },
  /** Enter a value of the law that everybody counts with: only from the top of the tree, which is asked where it is done. */
  'law:set': { administrator: 'own' },
  'system:read': { administrator: 'own' },
  /** Begin a backup: only from the top of the tree, which is asked where it is done. */
  'system:backup': { administrator: 'own' },
  'audit:read': { auditor: 'own' },
  /** Read what the desk keeps of persons, for what and until when: tables and terms, never a record. */
  'privacy:inventory': { supervisor: 'own', 'security-administrator': 'own', auditor: 'own' },
  /** Answer a person who asks what is held of him or that it be erased: the union that answers for the data, for itself and all below. */
  'person:answer': { supervisor: 'own' },
  /** Take down the head of the audit chain, so that a copy of it lies in another hand than the administrator's. */
  'audit:witness': { supervisor: 'own', auditor: 'own' },
} as const satisfies Record<string, Row>

export type Action = keyof typeof matrix
export const actions = Object.keys(matrix) as readonly Action[]

/** What relation the matrix asks of a role for an action; null = never. */
export function relationOf(role: Role, action: Action): Relation | null {
  const row: Row = matrix[action]
  return row[role] ?? null
}

/** May a person with these grants do this to a record in that place? */
export function permits(grants: readonly Grant[], action: Action, place: Place, covers: Covers): boolean {
  return grants.some((grant) => {
    const relation = relationOf(grant.role, action)
    if (relation === null) return false
    if (relation === 'committee') return covers(grant.unitId, place.committeeId)
    return covers(grant.unitId, place.unitId) && (relation === 'own' || place.assigned)
  })
}

/** Could any of these grants ever carry the action, somewhere? Used for menus; a record still needs `permits`. */
export function mayEver(grants: readonly Grant[], action: Action): boolean {
  return grants.some((grant) => relationOf(grant.role, action) !== null)
}

/** The units from which the action reaches down: the roots of a person's scope in lists, counts, searches and exports. */
export function scopeRoots(grants: readonly Grant[], action: Action): string[] {
  return [...new Set(grants.filter((grant) => relationOf(grant.role, action) !== null).map((grant) => grant.unitId))]
}

/** The matrix as rows for the generated table in the README. */
export function matrixTable(): { action: Action; cells: { role: Role; relation: Relation | null }[] }[] {
  return actions.map((action) => ({
    action,
    cells: roles.map((role) => ({ role, relation: relationOf(role, action) })),
  }))
}
