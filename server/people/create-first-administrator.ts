/** Turns the one-time link of an empty desk into its top unit and first administrator. */
import { createHash } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import {
  findOneTimeLink,
  insertOneTimeLink,
  useOneTimeLink,
  type OneTimeLinkState,
} from '../../db/repositories/one-time-links.ts'
import { anyStaff, insertRole, insertStaff } from '../../db/repositories/staff.ts'
import { insertUnit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { officers } from '../../workflows/officers.ts'
import { passwordFault } from '../../workflows/password-rules.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { newToken } from '../ids.ts'
import { signInRules, writeSignInRules } from '../sign-in-rules/rules.ts'
import { isCommon } from './common-passwords.ts'
import type { SetupForm } from './form.ts'
import { hashPassword } from './passwords.ts'

const PURPOSE = 'first-administrator'
const LINK_MS = 24 * 60 * 60 * 1000

/** A fresh link token when nobody can sign in yet, else null. */
export async function firstAdministratorToken(desk: Desk): Promise<string | null> {
  if (await anyStaff(desk.db.reader)) return null
  const token = newToken()
  await transact(desk.db, (tx) =>
    insertOneTimeLink(tx, {
      id: desk.newId(),
      purpose: PURPOSE,
      subjectId: null,
      tokenHash: hashed(token),
      expiresAt: instantAt(desk.clock.millis() + LINK_MS),
    }),
  )
  return token
}

/** How a link stands; used once anybody can sign in. Throws not-found for one that nobody made. */
export async function setupLinkState(desk: Desk, token: string): Promise<OneTimeLinkState> {
  const link = await findOneTimeLink(desk.db.reader, PURPOSE, hashed(token), desk.clock.now())
  if (link === null) throw new DomainError('not-found', 'no-such-page')
  return (await anyStaff(desk.db.reader)) ? 'used' : link.state
}

/** Creates the city unit and its administrator. Throws not-found for a used or old link, invalid for a weak password. */
export async function createFirstAdministrator(desk: Desk, token: string, form: SetupForm): Promise<void> {
  if ((await setupLinkState(desk, token)) !== 'good') throw new DomainError('not-found', 'no-such-page')
  const { profile } = await signInRules(desk.db.reader)
  const { password: text, signInName } = form
  const fault = passwordFault(profile, { text, signInName, common: isCommon(text), before: false })
  if (fault !== null) throw new DomainError('invalid', fault, { faults: [{ field: 'password', code: fault }] })
  const passwordHash = await hashPassword(form.password)
  const unitId = desk.newId()
  const staffId = desk.newId()
  const at = desk.clock.now()
  await transact(desk.db, async (tx) => {
    if (!(await useOneTimeLink(tx, PURPOSE, hashed(token), at))) throw new DomainError('not-found', 'no-such-page')
    await insertUnit(tx, {
      id: unitId,
      parentId: null,
      kind: 'city',
      name: form.unitName,
      shortName: form.unitName,
      areaCode: null,
      address: null,
      phone: null,
      acceptsByDelegation: false,
      settings: {},
      validFrom: desk.clock.today(),
      sortKey: '0',
    })
    await insertStaff(tx, {
      id: staffId,
      signInName: form.signInName,
      displayName: form.displayName,
      unitId,
      passwordHash,
      demonstration: desk.demonstration,
      at,
    })
    // Both offices until somebody else is given one of them: a desk of one person has nobody to part them with.
    for (const role of ['administrator', 'security-administrator'] as const)
      await insertRole(tx, { id: desk.newId(), staffId, role, unitId, from: desk.clock.today() })
    if (form.secondFactor === true) await writeSignInRules(tx, { profile, secondFactor: [...officers] }, at)
    await appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: staffId,
      action: 'first-administrator-created',
      object: { kind: 'staff', id: staffId, unitId },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: {},
    })
  })
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')
