/** Fonts chosen by the settings are those of the thread that draws, too. */
import { afterEach, expect, test } from 'vitest'
import { chooseFonts } from '../../../server/papers/chosen-fonts.ts'
import { drawInThread } from '../../../server/papers/draw-in-thread.ts'
import { day } from '../../../workflows/values/day.ts'

afterEach(() => chooseFonts({}))

test('a thread begun afterwards draws with what was chosen', async () => {
  chooseFonts({ bodyPath: '/nowhere/fangsong.ttf' })
  const drawing = drawInThread(
    {
      kind: 'agreement',
      version: '1',
      title: '协议',
      number: null,
      layout: 'official',
      text: '协议',
      blocks: [{ type: 'paragraph', align: 'indent', text: [{ text: '协议', bold: false }] }],
    },
    { draft: false, createdOn: day('2026-11-22'), verify: null },
  )
  await expect(drawing).rejects.toThrow(/nowhere\/fangsong\.ttf/u)
})
