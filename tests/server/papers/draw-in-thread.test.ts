/** Papers drawn in their thread are those drawn here, each goes to who asked for it, and a fault spoils none but its own. */
import { expect, test } from 'vitest'
import { drawInThread } from '../../../server/papers/draw-in-thread.ts'
import { MissingGlyphs } from '../../../templates/drawer/coverage.ts'
import { drawDocument, type DrawOptions } from '../../../templates/drawer/draw-pdf.ts'
import type { Paper } from '../../../templates/drawer/paper.ts'
import { day } from '../../../workflows/values/day.ts'

const options: DrawOptions = { draft: false, createdOn: day('2026-11-22'), verify: { url: 'https://desk.example/v/1' } }

const paperSaying = (text: string): Paper => ({
  kind: 'agreement',
  version: '1',
  title: text,
  number: null,
  layout: 'official',
  text,
  blocks: [{ type: 'paragraph', align: 'indent', text: [{ text, bold: false }] }],
})

const broken = { ...paperSaying('坏'), layout: 'none' } as unknown as Paper

test('each gets his own paper, byte for byte as drawn here, whatever is asked at the same time', async () => {
  const texts = ['三个月工资未发', '加班费', '经济补偿'.repeat(900)]
  const asked = texts.map((text) => drawInThread(paperSaying(text), options))
  const rare = drawInThread(paperSaying('𠮷田'), options)
  const spoilt = drawInThread(broken, options)
  await expect(rare).rejects.toThrow(MissingGlyphs)
  await expect(rare).rejects.toMatchObject({ characters: ['𠮷'] })
  await expect(spoilt).rejects.toThrow(/could not be drawn/u)
  for (const [at, text] of texts.entries()) {
    const here = await drawDocument(paperSaying(text), options)
    const there = await asked[at]
    expect(there?.pages).toBe(here.pages)
    expect(Buffer.compare(there?.bytes ?? Buffer.alloc(0), here.bytes)).toBe(0)
  }
})

test('while a paper is drawn, others are served', async () => {
  let turns = 0
  const counting = setInterval(() => (turns += 1), 1)
  await drawInThread(paperSaying('经济补偿'.repeat(4000)), options)
  clearInterval(counting)
  expect(turns).toBeGreaterThan(10)
})
