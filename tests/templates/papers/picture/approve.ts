/** Approves every paper as it is drawn now: `npm run approve-papers`, after looking at what changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { writeGreyPng } from './grey-png.ts'
import { joined, pagePictures } from './pages.ts'
import { approvedFolder, drawSample, everySample, fileOf } from './samples-drawn.ts'

test('writes the picture of every paper', async () => {
  rmSync(approvedFolder, { recursive: true, force: true })
  mkdirSync(approvedFolder)
  for (const sample of everySample) {
    const pages = pagePictures(await drawSample(sample))
    writeFileSync(join(approvedFolder, fileOf(sample)), writeGreyPng(joined(pages)))
  }
})
