/** The papers of an aid case, one line a kind, in the order in which its workflow reaches them. */
import { words } from '../../../templates/words/index.ts'
import { needsNoMeansTest } from '../../../workflows/legal-aid/codes.ts'
import { day } from '../../../workflows/values/day.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { matterPaper, type MatterPapers } from '../../papers/matters/matter.ts'
import { openAid, type AidFile } from '../aid-file.ts'
import { reviewOf } from '../reviews/review-of.ts'
import { closingContext } from './closing.ts'
import { reviewContext } from './review.ts'
import {
  agencyOf,
  aidOf,
  claimsOf,
  codeIn,
  deskOf,
  disputeNumber,
  lawyerOf,
  maybeDay,
  reviewerOf,
  sidesOf,
  type OpenedAid,
} from './said.ts'

const stageIn =
  (...stages: string[]) =>
  ({ file }: OpenedAid): boolean =>
    stages.includes(file.row.stage)

/** The last step of a type and its payload. */
const stepOf = ({ file }: OpenedAid, type: string) => file.journal.findLast((event) => event.type === type)

/** An open aid case as what bears papers. */
export const asOpened = (file: AidFile): OpenedAid => ({
  file,
  matter: {
    matter: 'aid-case',
    matterId: file.row.id,
    unitId: file.row.unit_id,
    revision: file.row.revision,
    number: file.row.case_number ?? file.row.applied_on,
  },
})

export const aidPapers: MatterPapers<OpenedAid> = {
  matter: 'aid-case',
  may: { read: 'aid:manage', issue: 'aid:manage' },
  open: async (_desk, reader, actor, id, action) => asOpened(await openAid(reader, actor, id, action)),
  papers: [
    matterPaper(
      'legal-aid-application',
      () => true,
      async (asked) => {
        const { file } = asked.opened
        return {
          number: file.row.case_number,
          union: file.row.scheme === 'union',
          agencyName: agencyOf(file),
          appliedOn: day(file.row.applied_on),
          ...(await sidesOf(asked)),
          ground: codeIn('aid-ground-box', file.row.ground) ?? 'open',
          groundProof: file.row.ground_proof,
          summary: file.row.summary,
          items: claimsOf(file),
          claimedTotal: file.row.claimed_fen === 0 ? null : file.row.claimed_fen,
          evidence: file.evidence.filter((one) => !one.struck).map((one) => one.title),
          disputeNumber: await disputeNumber(asked),
          limitationOn: maybeDay(file.row.limitation_on),
        }
      },
    ),
    // Whoever the law asks for no means says nothing of them (FYF 42).
    matterPaper(
      'aid-means-statement',
      ({ file }) => file.row.ground === 'means',
      async (asked) => {
        const { file } = asked.opened
        const { worker } = await sidesOf(asked)
        return {
          number: file.row.case_number,
          union: file.row.scheme === 'union',
          agencyName: agencyOf(file),
          worker: {
            name: worker.name,
            identityNumber: worker.identityNumber,
            phone: worker.phone,
            address: worker.address,
            occupation: worker.occupation,
            wage: null,
          },
          way: codeIn('aid-means-box', file.row.means) ?? 'open',
          appliedOn: day(file.row.applied_on),
        }
      },
    ),
    matterPaper(
      'aid-grant',
      ({ file }) => file.row.granted_on !== null,
      ({ opened }) => {
        const { file } = opened
        const ground = codeIn('aid-ground', file.row.ground)
        if (ground === null || file.row.granted_on === null) return null
        return {
          ...aidOf(file),
          appliedOn: day(file.row.applied_on),
          ground,
          withoutMeansTest: needsNoMeansTest(ground),
          items: claimsOf(file).map((claim) => claim.item),
          begunOn: maybeDay(stepOf(opened, 'started-early')?.occurred_on ?? null),
          decidedOn: day(file.row.granted_on),
          desk: deskOf(file),
        }
      },
    ),
    matterPaper('aid-refusal', stageIn('refused'), ({ opened }) => {
      const { file } = opened
      const reason = codeIn('aid-refusal', file.row.reason)
      if (reason === null || file.row.closed_on === null) return null
      return {
        ...aidOf(file),
        appliedOn: day(file.row.applied_on),
        reason,
        detail: null,
        reviewer: reviewerOf(file),
        limitationOn: maybeDay(file.row.limitation_on),
        decidedOn: day(file.row.closed_on),
        desk: deskOf(file),
      }
    }),
    matterPaper(
      'aid-assignment',
      ({ file }) => file.row.lawyer_id !== null,
      async (asked) => {
        const { file } = asked.opened
        const lawyer = await lawyerOf(asked)
        const changed = stepOf(asked.opened, 'lawyer-changed')
        const on = changed?.occurred_on ?? file.row.assigned_on
        if (lawyer === null || on === null) return null
        const { worker } = await sidesOf(asked)
        const why = changed ? (JSON.parse(changed.payload) as { reason: string }).reason : null
        return {
          ...aidOf(file),
          workerPhone: worker.phone,
          lawyer,
          replaced: codeIn('aid-lawyer-change', why),
          items: claimsOf(file).map((claim) => claim.item),
          limitationOn: maybeDay(file.row.limitation_on),
          assignedOn: day(on),
          desk: deskOf(file),
        }
      },
    ),
    matterPaper('aid-termination', stageIn('terminated'), async (asked) => {
      const { file } = asked.opened
      const reason = codeIn('aid-termination', file.row.reason)
      if (reason === null || file.row.closed_on === null) return null
      return {
        ...aidOf(file),
        grantedOn: maybeDay(file.row.granted_on),
        reason,
        lawyerName: (await lawyerOf(asked))?.name ?? null,
        reviewer: reviewerOf(file),
        decidedOn: day(file.row.closed_on),
        desk: deskOf(file),
      }
    }),
    matterPaper('aid-review', ({ file }) => (reviewOf(file)?.ending ?? null) !== null, reviewContext),
    matterPaper('aid-closing-report', stageIn('decided', 'closed', 'terminated'), closingContext),
  ],
  paths: {
    preview: paths.aidPaperPreview,
    draft: paths.aidPaperPdf,
    issue: paths.issueAidPaper,
    issued: paths.issuedAidPaper,
  },
  page: ({ matter }) => pathTo(paths.aidCase, { aidId: matter.matterId }),
  crumbs: ({ file, matter }, locale, last) => [
    { href: paths.legalAid, text: words(locale)('aid.title') },
    {
      href: pathTo(paths.aidCase, { aidId: matter.matterId }),
      text: file.row.case_number ?? words(locale)('aid.unnumbered'),
    },
    { href: null, text: last },
  ],
}
