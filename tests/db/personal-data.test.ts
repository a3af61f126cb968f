/** T64: every column is known for what it tells of persons; what is said to lie sealed does, and what is said to tell of nobody tells nothing. */
import { expect, test } from 'vitest'
import { columnsOf, personalData, tellsOfPersons } from '../../db/personal-data.ts'
import { onBothEngines } from '../database.ts'

const entries = personalData()
const tables = entries.filter((entry) => entry.kind === 'table')

const of = (wanted: 'sealed' | 'bare'): string[] =>
  entries.flatMap((entry) => columnsOf(entry, wanted).map((column) => `${entry.name}.${column}`))

onBothEngines('the inventory of personal data', (fresh) => {
  test('names every column of the schema once, and no other', async () => {
    const db = await fresh()
    const schema = (await db.reader.introspection.getTables()).flatMap((table) =>
      table.columns.map((column) => `${table.name}.${column.name}`),
    )
    const named = tables.flatMap((entry) =>
      entry.classes.flatMap((one) => one.columns.map((column) => `${entry.name}.${column}`)),
    )
    expect(named.toSorted()).toEqual(schema.toSorted())
  })
})

test('what lies sealed is what the desk seals; what is sensitive and in clear is known by name', () => {
  expect(of('sealed')).toEqual([
    'bank_format.sealed_head',
    'bank_line.sealed',
    'bank_statement.content',
    'draft.body',
    'matter_paper.input',
    'matter_paper.text',
    'paper.input',
    'paper.text',
    'paper_job_item.detail',
    'person_request.who',
    'private_value.sealed',
    'second_factor.secret',
    'backups.database',
    'backups.files',
  ])
  expect(of('bare')).toEqual([
    'dispute_party.injured_on',
    'dispute_party.recognition_applied_on',
    'files.papers',
    'files.scans',
    'files.materials',
    'files.pictures',
  ])
})

test('what is kept for good tells of nobody, but for reasons of the desk, covered titles and the headings of banks', () => {
  const telling = tables.filter((entry) => entry.end === 'good' && tellsOfPersons(entry)).map((entry) => entry.name)
  expect(telling).toEqual([
    'bank_format',
    'destruction_item',
    'destruction_list',
    'erasure_list',
    'template_decision',
    'template_proposal',
    'template_wording',
  ])
})

const FAULTS = {
  'a line before any table': 'none id',
  'an unknown purpose': 'table a | gossip | none | good',
  'an unknown action': 'table a | dispute | dispute:peep | good',
  'an unknown end': 'table a | dispute | none | never',
  'an unknown class': 'table a | dispute | none | good\nsecret id',
  'a bare column without a reason': 'table a | dispute | none | volume\nbare injured_on',
  'an unknown reason': 'table a | dispute | none | volume\nbare injured_on: because',
  'a reason where none is wanted': 'table a | dispute | none | volume\npersonal name: terms-run',
}

test.each(Object.entries(FAULTS))('%s is refused', (_, text) => {
  expect(() => personalData(text)).toThrow('personal-data.table.txt')
})
