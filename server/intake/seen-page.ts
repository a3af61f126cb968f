/** Earlier cases as the piece of page beside the form. */
import type { z } from 'zod'
import type { seenBeforePage } from '../../templates/pages/intake/seen-before.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { paths, pathTo } from '../http/paths.ts'
import { saidParties } from '../said-parties.ts'
import type { Seen, SeenAsked } from './seen-before.ts'

/** The page model; each reason is a heading. */
export const seenModel = (
  locale: Locale,
  asked: SeenAsked,
  found: readonly Seen[],
): z.input<typeof seenBeforePage.context> => ({
  asked: Object.values(asked).some((text) => text.trim() !== ''),
  groups: found.map((group) => ({
    title: wordKey('intake', `seen-${group.why}`),
    more: group.more,
    cases: [
      ...group.cases.map((entry) => ({
        href: pathTo(paths.dispute, { id: entry.id }),
        parties: saidParties(locale, entry),
        number: entry.caseNumber ?? entry.registrationCode,
        receivedOn: entry.receivedOn,
        stage: tagOf(phrase(wordKey('stage', entry.stage))),
      })),
      ...group.history.map((one) => ({
        href: pathTo(paths.historicalCase, { caseId: one.id }),
        parties: saidParties(locale, {
          workerLabel: one.worker_name,
          workerCount: one.worker_count,
          employerLabel: one.employer_name,
        }),
        number: one.number,
        receivedOn: one.received_on,
        stage: tagOf(phrase('history.mark')),
      })),
    ],
  })),
})
