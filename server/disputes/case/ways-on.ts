/** Where a case may go, as its page tells it: scope on the day of receipt, parties to ask about, each way with its clock, its place and its reasons. */
import type { z } from 'zod'
import type { waysSection } from '../../../templates/pages/disputes/rights-section.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { missingParties, type MissingParty } from '../../../workflows/law/joint-parties.ts'
import { venuesFor, type Places, type Venue } from '../../../workflows/law/jurisdiction.ts'
import { doorOf, scopeOf, type ScopeAnswer } from '../../../workflows/law/scope.ts'
import { referralKinds } from '../../../workflows/referral/context.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { wayOf } from '../../referrals/ways.ts'
import { otherWays } from './other-ways.ts'
import { agreementsInForce, committeeUnit, mayOn, type DisputeFile } from '../dispute-file.ts'

type WaysModel = z.input<typeof waysSection>

/** The model of the ways on. */
export function waysModel(
  locale: Locale,
  file: DisputeFile,
  reading: { actor: Actor; today: Day; calendar: Calendar },
): WaysModel {
  return {
    scope: scopeModel(locale, file),
    parties: partiesToAsk(file, reading.actor),
    ways: waysOn(locale, file, reading),
    others: otherWays(file, reading),
  }
}

const toneOf: Record<ScopeAnswer, Tone> = { in: 'good', ask: 'soon', 'other-door': 'late', out: 'late' }

function scopeModel(locale: Locale, file: DisputeFile): WaysModel['scope'] {
  const findings = scopeOf({
    on: day(file.row.received_on),
    items: itemsOf(file),
    workers: file.workers.map(({ person }) => ({
      sex: person?.sex ?? null,
      bornOn: person?.birth_day ? day(person.birth_day) : null,
    })),
  })
  return findings.map((finding) => {
    const door = doorOf(finding)
    return {
      tag: tagOf(phrase(wordKey('scope-answer', finding.answer)), toneOf[finding.answer]),
      word: wordKey('scope-finding', finding.code),
      article: finding.article,
      door: door === null ? null : locale === 'en' ? door.doorEn : door.doorZh,
    }
  })
}

const itemsOf = (file: DisputeFile) => [
  ...new Set(file.claims.flatMap(({ item }) => (isClaimItemCode(item) ? [item] : []))),
]

/** The parties the law joins to those that were named; asked about, never required. */
export function partiesMissing(file: DisputeFile): MissingParty[] {
  if (file.row.archived_on !== null) return []
  return missingParties({
    roles: file.employers.map((party) => party.role),
    unregistered: file.employers.length > 0 && file.employers.every(({ employer }) => employer?.kind !== 'company'),
    items: itemsOf(file),
    construction: file.row.industry === 'construction',
  })
}

/** The amendment with one more respondent's part filled in. */
export const addPartyHref = (file: DisputeFile, { role }: MissingParty): string =>
  `${pathTo(paths.amend, { id: file.row.id })}?add=${role}`

const partiesToAsk = (file: DisputeFile, actor: Actor): WaysModel['parties'] =>
  partiesMissing(file).map((missing) => ({
    role: wordKey('employer-role', missing.role),
    why: wordKey('joint-party', missing.why),
    article: missing.article,
    add: mayOn(file, actor, 'dispute:amend') ? addPartyHref(file, missing) : null,
  }))

function waysOn(
  locale: Locale,
  file: DisputeFile,
  { actor, today, calendar }: { actor: Actor; today: Day; calendar: Calendar },
): WaysModel['ways'] {
  const agreement = agreementsInForce(file).at(-1) ?? null
  const places = placesOf(file)
  return referralKinds.map((kind) => {
    const way = wayOf(file, agreement, kind, null, today, calendar)
    // A suit opens only on a ground that is named when it is prepared (LDTZ 5).
    const open = way.reasons.length === 0 && !way.needsGround
    return {
      label: wordKey('referral-kind', kind),
      open,
      needsGround: way.needsGround,
      until:
        way.clock === null
          ? null
          : phrase(way.clock.provisional ? 'referrals.until-provisional' : 'referrals.until', {
              day: way.clock.lastDay,
            }),
      reasons: [...way.reasons],
      venues: venuesFor(kind, places).map((venue) => ({ text: saidVenue(locale, venue), article: venue.article })),
      prepare:
        way.reasons.length === 0 && mayOn(file, actor, 'referral:manage')
          ? `${pathTo(paths.newReferral, { id: file.row.id })}?kind=${kind}`
          : null,
    }
  })
}

function placesOf(file: DisputeFile): Places {
  const first = file.employers.find((party) => party.role === 'employer' || party.role === 'host') ?? file.employers[0]
  const { commission } = file
  const confirmed = file.referrals.find((referral) => referral.result === 'confirmed')
  return {
    workplace: first?.employer?.site ?? null,
    employerSeat: first?.employer?.address ?? null,
    committee: committeeUnit(file).settings.courtName ?? committeeUnit(file).name,
    workerDomicile: file.workers[0]?.person?.address ?? null,
    invitingCourt: commission?.body_kind === 'court' ? commission.body_name : null,
    issuingCourt: confirmed?.body_name ?? null,
  }
}

function saidVenue(locale: Locale, { basis, place, prevails }: Venue): string {
  const say = words(locale)
  return say(prevails ? 'rights.venue-first' : 'rights.venue', {
    basis: say(wordKey('venue-basis', basis)),
    place: place ?? say('rights.place-unknown'),
  })
}
