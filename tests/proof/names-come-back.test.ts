/** Ten thousand names go from the database to page, CSV, workbook and PDF, and from the files back into the database: each comes back as it was. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { insertConsultation } from '../../db/repositories/consultations.ts'
import { systemClock } from '../../server/clock.ts'
import { reopenFile } from '../../server/disputes/dispute-file.ts'
import { composeFor } from '../../server/papers/compose.ts'
import { drawDraft } from '../../server/papers/draw.ts'
import { aboutNothing } from '../../server/papers/paper-builder.ts'
import { readTable } from '../../server/tables/table-job.ts'
import { faceFor } from '../../templates/drawer/coverage.ts'
import { fontSet } from '../../templates/drawer/fonts.ts'
import { smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'
import { openSite, type Visitor } from '../desk/visitor.ts'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { figure } from './figure.ts'
import { names } from './names.ts'

const NAMES = 10_000
/** As many as one list and one case may hold. */
const TOGETHER = 500

type Leg = 'csv' | 'xlsx' | 'page' | 'import' | 'pdf'

async function desks() {
  const plain = await testDesk()
  // On the clock of a test, which ticks with every reading, they would be signed out on the way.
  const desk = {
    ...plain,
    clock: systemClock,
    config: { ...plain.config, bounds: { export: 0, print: 0, search: 0, typing: 0, visit: 0 } },
  }
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
  })
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  await county.actor('supervisor', 'county')
  const signedIn = async (name: string): Promise<Visitor> => {
    const visitor = site.visitor()
    await visitor.signIn(name)
    return visitor
  }
  return { desk, county, mediator, reads: await signedIn('supervisor-county'), writes: await signedIn('mediator-room') }
}
type Desks = Awaited<ReturnType<typeof desks>>

/** Keeps a month's consultations, one a name; the question is the name's number. */
async function keep({ desk, county, mediator }: Desks, month: string, given: readonly string[]): Promise<void> {
  await transact(desk.db, async (tx) => {
    for (const [at, name] of given.entries())
      await insertConsultation(
        tx,
        {
          id: desk.newId(),
          unit_id: county.units.room,
          staff_id: mediator.staffId,
          occurred_on: `${month}-10`,
          channel: 'counter',
          name,
          person_mark: desk.newId(),
          persons: 1,
          question: `n${at}`,
          phrases: '[]',
          recorded_at: desk.clock.now(),
        },
        [],
        [county.units.room, county.units.committee, county.units.county, county.units.city],
      )
  })
}

/** The names of an exported table by the number beside each. */
function namesIn(rows: readonly (readonly string[])[]): string[] {
  const head = rows.findIndex((row) => row.includes('咨询人'))
  const [name, number] = ['咨询人', '咨询内容'].map((word) => rows[head]?.indexOf(word) ?? -1)
  const found: string[] = []
  for (const row of rows.slice(head + 1)) {
    const at = /^n(\d+)$/u.exec(row[number ?? -1] ?? '')
    if (at) found[Number(at[1])] = row[name ?? -1] ?? ''
  }
  return found
}

/** Puts an exported file in as a list of workers and saves it as one case. */
async function putIn({ desk, writes }: Desks, name: string, bytes: Uint8Array): Promise<string> {
  await writes.get('/intake/group')
  const put = await writes.uploadSeveral('/intake/group', { pasted: '' }, [{ field: 'file', name, bytes }])
  await writes.follow(put)
  const looked = /name="looked" value="([^"]*)"/u.exec(writes.page)?.[1]
  const answers = { employerName: '山城建工集团有限公司', summary: '工资未发', receivedOn: desk.clock.today() }
  const saved = await writes.post(put.location ?? '', { ...answers, ...(looked === undefined ? {} : { looked }) })
  const id = /^\/disputes\/([^/]+)\//u.exec(saved.location ?? '')?.[1]
  return id ?? expect.fail(`${put.status} ${saved.status} ${saved.text.match(/class="error[^]*?<\/p>/u)?.[0]}`)
}

/** Every text between two tags, as a browser would show it. */
const textsOf = (page: string): Set<string> =>
  new Set(
    page
      .split(/<[^>]*>/u)
      .map((text) =>
        text
          .replaceAll('&#39;', "'")
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
          .trim(),
      ),
  )

const glyphs = new Map<string, string>()
/**
 * What can be seen of a text: lines end where the column does, and characters for which the font has one glyph (a compatibility
 * ideograph and its ordinary one) are the same, for a PDF knows its characters by their glyphs alone.
 */
const seen = (text: string): string =>
  Array.from(squeeze(text), (character) => {
    const face = faceFor(character, fontSet().regular)
    const glyph = `${face?.key} ${face?.source().glyphForCodePoint(character.codePointAt(0) ?? 0).id}`
    if (!glyphs.has(glyph)) glyphs.set(glyph, character)
    return face === null ? character : glyphs.get(glyph)
  }).join('')

/** Follows the names of a month through everything; tells what came back otherwise. */
async function follow(all: Desks, month: string, given: readonly string[], nth: number): Promise<string[]> {
  const { desk, reads, writes } = all
  const wrong: string[] = []
  const compare = (leg: Leg, found: readonly (string | undefined)[], expected: readonly string[] = given): void => {
    for (const [at, name] of expected.entries())
      if (found[at] !== name) wrong.push(`${leg}: ${JSON.stringify(name)} came back as ${JSON.stringify(found[at])}`)
  }
  await keep(all, month, given)
  const address = (format: 'csv' | 'xlsx'): string =>
    `/consultations/register.${format}?personal=on&from=${month}&to=${month}`
  const [csv, xlsx] = [await reads.download(address('csv')), await reads.download(address('xlsx'))]
  const tables = {
    csv: readTable({ kind: 'text', bytes: csv.bytes }, { rows: TOGETHER + 50 }),
    xlsx: readTable({ kind: 'xlsx', bytes: xlsx.bytes }, { rows: TOGETHER + 50 }),
  }
  for (const [leg, table] of Object.entries(tables)) compare(leg as Leg, namesIn(table.rows.map((row) => row.cells)))

  // The files take turns in coming back.
  const turn = nth % 2 === 0 ? 'csv' : 'xlsx'
  const id = await putIn(all, `list.${turn}`, turn === 'csv' ? csv.bytes : xlsx.bytes)
  const file = await reopenFile(desk.db.reader, id)
  const people = await desk.db.reader.selectFrom('person').select(['id', 'name']).execute()
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const workers = file.workers.map((worker) => nameOf.get(worker.person_id ?? '') ?? '')
  compare('import', workers.toSorted(), given.toSorted())

  const page = await writes.get(`/disputes/${id}/grid`)
  const texts = textsOf(page.text)
  compare(
    'page',
    given.map((name) => (texts.has(name) ? name : undefined)),
  )
  if (!hasPdftotext) return wrong
  const on = desk.clock.today()
  const { paper } = await composeFor(desk, desk.db.reader, file, 'application', aboutNothing, on)
  const text = seen(pdfText(await drawDraft(paper, on)))
  // In the list of applicants each stands behind the number of his line.
  let from = text.indexOf(seen('签名或者按指印1'))
  for (const [at, name] of workers.entries()) {
    const found = text.indexOf(`${at + 1}${seen(name)}`, from)
    if (found === -1) wrong.push(`pdf: ${JSON.stringify(name)} is not there`)
    else from = found
  }
  return wrong
}

describe('names', () => {
  test('come back alike from database, page, files, paper and import', { timeout: 40 * 60_000 }, async () => {
    const all = await desks()
    const drawn = [...new Set(fc.sample(names, { numRuns: NAMES * 3, seed: 45 }))].slice(0, NAMES)
    const wrong: string[] = []
    for (let nth = 0; nth * TOGETHER < drawn.length; nth++) {
      const month = `${2024 + Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`
      wrong.push(...(await follow(all, month, drawn.slice(nth * TOGETHER, (nth + 1) * TOGETHER), nth)))
    }
    figure({
      id: 'T45',
      promise: 'A name comes back alike from page, file and paper',
      figure: `${drawn.length} names from the database to page, CSV, workbook${hasPdftotext ? ' and PDF' : ''}, and back from both files: ${wrong.length} differences`,
      target: `0 of ${NAMES}`,
      passed: wrong.length === 0 && drawn.length === NAMES,
    })
    expect(wrong.slice(0, 30)).toEqual([])
    expect(drawn).toHaveLength(NAMES)
  })
})
