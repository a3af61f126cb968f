/** The mediators a party may choose among at a committee, with what each knows and has closed (RMTJ 19). */
import type { z } from 'zod'
import { mediatorRecords, mediatorsServing } from '../../db/repositories/teams.ts'
import { unitsBelow } from '../../db/repositories/units.ts'
import type { mediatorRegisterPage } from '../../templates/pages/teams/register.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { registerCommittees } from './places.ts'
import { saidCodes, saidPost, saidSuccess } from './said.ts'

/** The page model; `?unit=…` is a committee, else the first in reach or the one above the reader's room. Throws not-found for any other. */
export async function registerModel(call: SignedInCall): Promise<z.input<typeof mediatorRegisterPage.context>> {
  const { desk, locale, query } = call
  const { reader } = desk.db
  const say = words(locale)
  const today = desk.clock.today()
  const committees = await registerCommittees(reader, call.actor, today)
  const committee = query.unit ? committees.find((one) => one.id === query.unit) : committees[0]
  if (!committee) throw new DomainError('not-found', 'no-such-page')
  const below = await unitsBelow(reader, [committee.id], { on: today })
  const members = await mediatorsServing(
    reader,
    below.map((unit) => unit.id),
    today,
  )
  const records = await mediatorRecords(
    reader,
    members.flatMap((one) => one.staff_id ?? []),
  )
  return {
    committee: committee.name,
    phone: committee.phone,
    address: committee.address,
    asOf: today,
    filter:
      committees.length < 2
        ? null
        : {
            action: paths.mediators,
            fields: [
              formFields({ unit: committee.id }).select(
                { name: 'unit', label: 'register.committee', width: 'long' },
                committees.map((one) => ({ value: one.id, text: one.name })),
              ),
            ],
            reset: paths.mediators,
            kept: [],
          },
    mediators: members.map((member) => {
      const record = records.get(member.staff_id ?? '')
      return {
        name: member.name,
        photo: member.photo_sha256 === null ? null : pathTo(paths.memberPhoto, { memberId: member.id }),
        post: saidPost(member, locale),
        unit: member.unitName,
        expertise: saidCodes(locale, 'team-expertise', member.expertise),
        languages: saidCodes(locale, 'team-language', member.languages),
        closed: record ? say('register.closed-cases', { cases: record.closed }) : say('value.blank'),
        success: saidSuccess(record, locale),
        phone: member.office_phone,
        keepAway: (member.keep_away ?? '').split('\n').filter((line) => line.trim() !== ''),
      }
    }),
  }
}
