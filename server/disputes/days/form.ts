/** Reads the days that limitation and other bodies' terms count from; every one may stay empty. */
import { z } from 'zod'
import { isClaimItemCode, isWorkInjury } from '../../../workflows/law/claim-items.ts'
import { isAfter, isBefore, type Day } from '../../../workflows/values/day.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { dayField, id, maybeDay, maybeText, revision, ticked } from '../../http/fields.ts'
import type { DisputeFile } from '../dispute-file.ts'

/** Rows of the workers who claim for a work injury. */
export const daysLists = ['injuries'] as const

/** Workers who claim for a work injury, and those of whom its day is known already. */
export const injuredWorkers = (file: DisputeFile): PartyRow[] =>
  file.workers.filter(
    (worker) =>
      worker.injured_on !== null ||
      file.claims.some(({ party_id, item }) => party_id === worker.id && isClaimItemCode(item) && isWorkInjury(item)),
  )

const injuryRow = z.strictObject({ at: z.string(), id, injuredOn: maybeDay, appliedOn: maybeDay })

/** The form on a day: none of the days may lie ahead of it. */
export const daysForm = (today: Day) =>
  z
    .strictObject({
      on: dayField,
      revision,
      seen: maybeText(12),
      knewOn: maybeDay,
      employmentEndedOn: maybeDay,
      employmentContinues: ticked,
      wrongEndedOn: maybeDay,
      injuries: z.array(injuryRow),
    })
    .superRefine((given, context) => {
      const wrong = (message: string, ...path: (string | number)[]) =>
        context.addIssue({ code: 'custom', path, message })
      for (const name of ['on', 'knewOn', 'wrongEndedOn'] as const) {
        const told = given[name]
        if (told !== null && isAfter(told, today)) wrong('day-in-future', name)
      }
      if (given.employmentEndedOn !== null && given.employmentContinues)
        wrong('employment-ended-and-continues', 'employmentContinues')
      for (const [at, { injuredOn, appliedOn }] of given.injuries.entries()) {
        if (injuredOn !== null && isAfter(injuredOn, today)) wrong('day-in-future', 'injuries', at, 'injuredOn')
        if (appliedOn === null) continue
        if (isAfter(appliedOn, today)) wrong('day-in-future', 'injuries', at, 'appliedOn')
        else if (injuredOn === null) wrong('required', 'injuries', at, 'injuredOn')
        else if (isBefore(appliedOn, injuredOn)) wrong('applied-before-injury', 'injuries', at, 'appliedOn')
      }
    })

export type DaysTold = z.output<ReturnType<typeof daysForm>>
