/** The thread a register is read in: twenty thousand rows are read, judged and written out here, and handed over fifty at a time. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { findHead, markOfHeads } from '../tables/columns.ts'
import { UnreadableSheet, type Sheet } from '../tables/sheet.ts'
import { readTable } from '../tables/table-job.ts'
import { writeFaults } from './faults-file.ts'
import type { HistoryJob, HistoryTold } from './history-job.ts'
import { historyHeads, readCases } from './read-cases.ts'

const BOUNDS = { rows: 30_000 }
/** Rows written in one transaction: the counter waits for no more than these. */
const AT_ONCE = 50
/** Faults shown on the page; the file holds all. */
const FAULTS_SHOWN = 50

const job = workerData as HistoryJob
const say = (told: HistoryTold): void => parentPort?.postMessage(told, [])

function look(sheet: Sheet): HistoryTold {
  const { head, mapping } = findHead(sheet, historyHeads())
  const row = sheet.rows[head]
  const below = sheet.rows.slice(head + 1)
  return {
    kind: 'looked',
    looked: {
      heads: row?.cells ?? [],
      mark: row ? markOfHeads(row) : null,
      head,
      mapping,
      samples: mapping.map((_, at) => below.map((line) => line.cells[at] ?? '').find((cell) => cell !== '') ?? ''),
      more: sheet.more,
      rows: below.length,
    },
  }
}

async function work(): Promise<void> {
  const sheet = readTable(job.given, BOUNDS)
  if (job.do === 'look') return say(look(sheet))
  const { cases, faults } = readCases(sheet.rows.slice(job.head + 1), job.mapping, job.today)
  if (job.do === 'check') {
    const faulty = new Set(faults.map((fault) => fault.at)).size
    return say({ kind: 'checked', checked: { good: cases.length, faulty, faults: faults.slice(0, FAULTS_SHOWN) } })
  }
  if (job.do === 'faults') return say({ kind: 'file', bytes: await writeFaults(sheet, job.head, faults, job.locale) })
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    say({ kind: 'some', cases: cases.slice(at, at + AT_ONCE).map((one) => one.given), total: cases.length })
    if (parentPort) await once(parentPort, 'message')
  }
  say({ kind: 'end' })
}

try {
  await work()
  parentPort?.close()
} catch (fault) {
  if (!(fault instanceof UnreadableSheet)) throw fault
  say({ kind: 'unreadable', code: fault.code, values: fault.values })
}
