/** Invents a worker: name, fictional but well-formed numbers, a street of the county where he lives. */
import type { PersonGiven } from '../../server/intake/keep-person.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import type { Chance } from './chance.ts'
import { birthAreas, ethnicities, familyNames, menOf, occupations, unusualNames, womenOf } from './names.ts'

type Named = { name: string; sex: 'male' | 'female'; ethnicity: string }

/** A person of working age on `on`. */
export function inventPerson(chance: Chance, streets: readonly string[], on: Day): PersonGiven {
  const age = chance.whole(20, 58)
  const birthDay = addDays(day(`${String(Number(on.slice(0, 4)) - age)}-01-01`), chance.whole(0, 364))
  const named = nameFor(chance, age)
  const reachable = chance.next()
  return {
    ...named,
    birthDay,
    address: `重庆市${chance.pick(streets)}${chance.whole(1, 320)}号${chance.whole(1, 32)}-${chance.whole(1, 8)}`,
    occupation: chance.pick(occupations),
    identityKind: 'resident',
    identityNumber: chance.happens(0.93) ? identityNumber(chance, birthDay, named.sex) : null,
    phone: reachable < 0.96 ? `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}` : null,
    phoneOwner: reachable >= 0.96 ? 'none' : reachable < 0.9 ? 'self' : 'relative',
  }
}

function nameFor(chance: Chance, age: number): Named {
  if (chance.happens(0.03)) return { ...chance.pick(unusualNames) }
  const sex = chance.happens(0.58) ? 'male' : 'female'
  const given = sex === 'male' ? menOf : womenOf
  const generation = age > 44 ? given.elder : age > 30 ? given.middle : given.young
  return { name: chance.pick(familyNames) + chance.pick(generation), sex, ethnicity: chance.pick(ethnicities) }
}

/** A number whose check digit is right and whose person does not exist: the sequence is one that is hardly issued. */
function identityNumber(chance: Chance, birthDay: Day, sex: 'male' | 'female'): string {
  const sequence = 900 + chance.whole(0, 48) * 2 + (sex === 'male' ? 1 : 0)
  const body = `${chance.pick(birthAreas)}${birthDay.replaceAll('-', '')}${sequence}`
  const check = [...'0123456789X'].find((digit) => readIdentityNumber(body + digit).valid)
  if (check === undefined) throw new Error('no check digit fits')
  return body + check
}
