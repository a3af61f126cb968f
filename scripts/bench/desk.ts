/** The desk as its own process for the bench, on a folder that holds a demonstration city. */
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { serve, stopOnSignals } from '../../server/serve.ts'

const [folder = ''] = process.argv.slice(2)
const config = readConfig({ DATA_DIR: folder, PORT: '0' })
const desk = await openDesk(config, { demonstration: true, log: createLog({ write: () => undefined }) })
const serving = await serve(desk)
stopOnSignals(serving, desk)
process.stdout.write(`http://127.0.0.1:${serving.port}\n`)
