/** The four teams of each office, as its director keeps them: committee members, mediators with accounts, people who watch parks and employers. */
import type { Actor } from '../../server/desk.ts'
import { addMember, addTraining, endMember } from '../../server/teams/keep-member.ts'
import type { NewMember } from '../../server/teams/form.ts'
import { expertises, type Team } from '../../workflows/teams/codes.ts'
import { addDays, addMonths, addYears, day, type Day } from '../../workflows/values/day.ts'
import type { Telling } from './agenda.ts'
import type { Chance } from './chance.ts'
import { MERGED_ON, SUCCESSOR } from './city-map.ts'
import type { City, Office } from './city.ts'
import { brands } from './employers-list.ts'
import { intent } from './intent.ts'
import { inventPerson } from './invent-person.ts'

const nobody: Omit<NewMember, 'team' | 'unitId' | 'name' | 'appointedOn'> = {
  sex: null,
  staffId: null,
  seat: null,
  fullTime: false,
  watchedKind: null,
  watched: null,
  termUntil: null,
  expertise: [],
  languages: ['mandarin', 'local'],
  keepAway: null,
  officePhone: null,
}

/** Entered in one go some weeks ago, each with the day of his appointment. */
export async function* fourTeams(city: City, chance: Chance, today: Day): Telling {
  yield { day: addDays(today, -40), time: '09:10' }
  for (const office of city.offices) {
    if (office.row.areaCode === '500105') continue
    const from = office.row.areaCode === SUCCESSOR ? day(MERGED_ON) : addYears(today, -5)
    for (const member of membersOf(office, chance, from, today, reporterOf(city, office)))
      await enter(city, office, chance, member, today)
  }
}

type Member = Omit<NewMember, 'unitId'> & { ended: Day | null }

/** The informant whose reports the demonstration tells of, in the office he belongs to. */
const reporterOf = (city: City, { row }: Office): Actor | null =>
  row.areaCode === '500103' ? city.person('informant') : null

function membersOf(office: Office, chance: Chance, from: Day, today: Day, reporter: Actor | null): Member[] {
  const person = (team: Team, after: number): Member => {
    const { name, sex } = inventPerson(chance, [''], today)
    const appointedOn = addDays(addMonths(from, after), chance.whole(0, 20))
    return { ...nobody, team, name, sex: sex === 'female' ? 'female' : 'male', appointedOn, ended: null }
  }
  const seated = (seat: NewMember['seat'], after: number): Member => {
    const one = person('mediator', after)
    return { ...one, seat, termUntil: addDays(addYears(one.appointedOn, 3), -1) }
  }
  const known = chance.pick([...brands])
  const members: Member[] = [
    { ...seated('director', 36), name: office.director.name, staffId: office.director.staffId },
    { ...seated('member', 36), sex: 'female' as const },
    seated('member', 20),
    ...office.rooms.map(({ mediator }, at): Member => ({
      ...person('mediator', at * 9),
      name: mediator.name,
      sex: null,
      staffId: mediator.staffId,
      fullTime: true,
      expertise: [...expertises].slice(at * 2, at * 2 + 3),
      languages: at === 1 ? ['mandarin', 'local', 'tujia'] : ['mandarin', 'local'],
      keepAway: at === 0 ? `重庆${known}` : null,
    })),
    { ...person('mediator', 0), ended: addMonths(from, 14) },
    ...[4, 16, 30].map((after) => ({ ...person('mediator', after), expertise: [chance.pick(expertises)] })),
    ...[2, 26, 44].map((after, at): Member => ({
      ...person('informant', after),
      ...(at === 0 && reporter !== null ? { name: reporter.name, staffId: reporter.staffId } : {}),
      watchedKind: 'park',
      watched: `${office.row.rooms[0]?.shortName ?? ''}片区`,
    })),
    { ...person('law-supervisor', 12), watchedKind: 'employer', watched: `重庆${known}有限公司` },
    person('law-supervisor', 33),
    { ...person('safety-inspector', 22), watchedKind: 'park', watched: '建筑工地' },
  ]
  return members.filter((one) => one.appointedOn < addDays(today, -40))
}

async function enter(
  city: City,
  office: Office,
  chance: Chance,
  { ended, ...member }: Member,
  today: Day,
): Promise<void> {
  const { desk } = city
  const act = (action: string) => intent(office.director, action)
  const { memberId } = await addMember(desk, act('team:add'), { ...member, unitId: office.committeeId })
  if (chance.happens(0.5))
    await addTraining(desk, act('team:training'), memberId, {
      onDay: addDays(today, -chance.whole(60, 300)),
      hours: 8,
      subject: chance.pick(['调解技巧与沟通', '工伤待遇计算', '欠薪处置', '新就业形态用工']),
    })
  if (ended !== null) await endMember(desk, act('team:end'), memberId, { revision: 1, endedOn: ended, reason: 'moved' })
}
