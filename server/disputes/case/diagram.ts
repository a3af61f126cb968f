/** The page with the workflow's picture and this case's place in it. */
import { finishedHtml } from '../../../templates/pages/html.ts'
import { diagramPage } from '../../../templates/pages/disputes/diagram.ts'
import { isWordKey, words } from '../../../templates/words/index.ts'
import { disputeDiagram } from '../../../workflows/dispute/diagram.ts'
import type { Stage } from '../../../workflows/dispute/stages.ts'
import { page, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { crumbsOf } from './crumbs.ts'
import { identityOf } from './identity.ts'

/** Draws the machine; the stages the case has been in are shaded, the present one is filled. */
export async function drawDiagramPage(call: SignedInCall, file: DisputeFile): Promise<Answer> {
  const say = words(call.locale)
  const title = say('disputes.diagram')
  const svg = disputeDiagram(
    { title, label: (key) => (isWordKey(key) ? say(key) : key) },
    { here: file.row.stage as Stage, been: file.journal.map((event) => event.to_stage as Stage) },
  )
  const identity = await identityOf(call.desk.db.reader, call.locale, file, call.desk.clock.today())
  return page(
    diagramPage,
    { identity, drawing: finishedHtml(svg), back: pathTo(paths.dispute, { id: file.row.id }) },
    { title, breadcrumb: crumbsOf(call.locale, file, title) },
  )
}
