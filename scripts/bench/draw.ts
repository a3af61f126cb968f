/** Draws one agreement of the city, first cold and then warm, in a process that has done nothing else. */
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { reopenFile } from '../../server/disputes/dispute-file.ts'
import { composeFor } from '../../server/papers/compose.ts'
import { aboutNothing } from '../../server/papers/paper-builder.ts'
import { drawPdf } from '../../templates/drawer/draw-pdf.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { day } from '../../workflows/values/day.ts'

const WARM_TIMES = 40
const [folder = ''] = process.argv.slice(2)
const desk = await openDesk(readConfig({ DATA_DIR: folder, PORT: '0' }), {
  demonstration: true,
  log: createLog({ write: () => undefined }),
})
const { reader } = desk.db
const found = await reader
  .selectFrom('agreement')
  .select(['id', 'dispute_id', 'effective_on'])
  .where('kind', '=', 'written')
  .where('status', '=', 'effective')
  .limit(1)
  .executeTakeFirstOrThrow()
const on = day(found.effective_on ?? '')
const file = await reopenFile(reader, found.dispute_id)
const { paper } = await composeFor(desk, reader, file, 'agreement', { ...aboutNothing, agreementId: found.id }, on)
const draw = (): Promise<Uint8Array> => drawPdf(paper, { draft: false, createdOn: on, verify: null })
const { byteLength } = await draw()
// Counted from the birth of the process, so that reading the font and the code counts too.
const coldMs = performance.now()
const begun = performance.now()
for (let time = 0; time < WARM_TIMES; time += 1) await draw()
const warmMs = (performance.now() - begun) / WARM_TIMES
await desk.db.close()
process.stdout.write(JSON.stringify({ coldMs, warmMs, byteLength, html: previewHtml(paper) }))
