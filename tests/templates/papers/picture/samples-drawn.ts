/** Every sample of every paper as a PDF, and where its approved picture lies. */
import { fileURLToPath } from 'node:url'
import { drawPdf } from '../../../../templates/drawer/draw-pdf.ts'
import { isPaperKind, papers } from '../../../../templates/papers/index.ts'
import { samples } from '../../../../templates/papers/samples/index.ts'
import { day } from '../../../../workflows/values/day.ts'

export type Sample = { kind: string; name: string; context: unknown }

export const everySample: readonly Sample[] = Object.entries(samples).flatMap(([kind, variants]) =>
  Object.entries(variants).map(([name, context]) => ({ kind, name, context })),
)

const known = new Map<Sample, Promise<Uint8Array>>()

/** As it is issued, with a code in its foot; drawn once for all who ask. */
export function drawSample(sample: Sample): Promise<Uint8Array> {
  const drawn = known.get(sample) ?? draw(sample)
  known.set(sample, drawn)
  return drawn
}

function draw({ kind, context }: Sample): Promise<Uint8Array> {
  if (!isPaperKind(kind)) throw new Error(`no paper ${kind}`)
  const verify = { url: 'https://desk.example/v/AAAAAAAAAAAAAAAAAAAAAA' }
  return drawPdf(papers[kind].compose(context), { draft: false, createdOn: day('2026-11-22'), verify })
}

export const approvedFolder = fileURLToPath(new URL('../approved', import.meta.url))
export const fileOf = ({ kind, name }: Sample): string => `${kind}.${name}.png`
