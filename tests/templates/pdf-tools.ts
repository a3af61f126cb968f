/** Independent readers of our PDFs (poppler, qpdf): what we drew is judged by what they read back. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a command is there to be run. */
export const answers = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined

export const hasPdftotext = answers('pdftotext', '-v')
export const hasQpdf = answers('qpdf', '--version')

/** Text of a PDF as poppler reads it, in the order in which it was drawn; `pages` limits it to a range. */
export function pdfText(bytes: Uint8Array, pages: { from: number; to: number } | null = null): string {
  const range = pages ? ['-f', String(pages.from), '-l', String(pages.to)] : []
  const ran = spawnSync('pdftotext', ['-raw', ...range, '-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    maxBuffer: 1 << 26,
  })
  if (ran.status !== 0) throw new Error(`pdftotext: ${ran.stderr.toString()}`)
  return ran.stdout.toString()
}

/** Text without any white space: line ends and columns fall where they may. */
export const squeeze = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '')

/** What `qpdf --check` finds wrong; empty for a sound file. */
export function qpdfFaults(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    const ran = spawnSync('qpdf', ['--check', path])
    return ran.status === 0 ? ran.stderr.toString() : `${ran.stdout.toString()}${ran.stderr.toString()}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The document's objects uncompressed, as qpdf writes them. */
export function pdfObjects(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    const ran = spawnSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1 << 27 })
    return ran.stdout.toString('latin1')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export type PdfBookmark = { title: string; page: number; kids: PdfBookmark[] }

/** The document's bookmarks as qpdf reads them, pages counted from 1. */
export function pdfBookmarks(bytes: Uint8Array): PdfBookmark[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, bytes)
    const ran = spawnSync('qpdf', ['--json', '--json-key=outlines', path], { maxBuffer: 1 << 27 })
    return (JSON.parse(ran.stdout.toString()) as { outlines: QpdfOutline[] }).outlines.map(bookmark)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type QpdfOutline = { title: string; destpageposfrom1: number; kids: QpdfOutline[] }
const bookmark = ({ title, destpageposfrom1, kids }: QpdfOutline): PdfBookmark => ({
  title,
  page: destpageposfrom1,
  kids: kids.map(bookmark),
})

/** A stretch of text as poppler places it: edges of its em box in millimetres from the sheet's upper left corner, size in points. */
export type PdfWord = {
  page: number
  text: string
  left: number
  right: number
  top: number
  bottom: number
  size: number
  pageWidth: number
  pageHeight: number
}

/** Ascent and height of the built-in Song's box, in ems; the em box of a character stands 0.88 above the baseline. */
const BOX = { ascent: 1.151, height: 1.437, em: 0.88 } as const

const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4

/** Every word of a PDF with its place, in the order in which it was drawn. */
export function pdfWords(bytes: Uint8Array): PdfWord[] {
  const ran = spawnSync('pdftotext', ['-bbox', '-enc', 'UTF-8', '-', '-'], { input: bytes, maxBuffer: 1 << 27 })
  if (ran.status !== 0) throw new Error(`pdftotext: ${ran.stderr.toString()}`)
  const [, ...pages] = ran.stdout.toString().split('<page ')
  return pages.flatMap((page, at) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page) ?? []
    const found = page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu)
    return [...found].map(([, left, over, right, under, text = '']) => {
      const size = (Number(under) - Number(over)) / BOX.height
      const top = Number(over) + (BOX.ascent - BOX.em) * size
      return {
        page: at + 1,
        text,
        left: mm(left),
        right: mm(right),
        top: mm(String(top)),
        bottom: mm(String(top + size)),
        size,
        pageWidth: mm(width),
        pageHeight: mm(height),
      }
    })
  })
}
