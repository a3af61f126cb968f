/** Draws the pictures of publicity events: a banner, a table and listeners in flat colours, as a PNG made here and nowhere else. */
import { crc32, deflateSync } from 'node:zlib'
import type { UploadedFile } from '../../server/http/upload.ts'

const [WIDTH, HEIGHT] = [480, 320]

/** Colours by number, each as red, green, blue. */
const COLOURS = {
  sky: [222, 235, 242],
  wall: [206, 212, 214],
  ground: [176, 182, 176],
  banner: [190, 30, 36],
  letters: [250, 240, 220],
  table: [120, 84, 56],
  cloth: [30, 74, 104],
  skin: [224, 182, 150],
  hair: [44, 40, 40],
  coat: [72, 108, 132],
  helmet: [232, 180, 40],
  vest: [214, 96, 40],
} as const
type Colour = keyof typeof COLOURS
const numbers = Object.fromEntries(Object.keys(COLOURS).map((name, at) => [name, at])) as Record<Colour, number>

class Canvas {
  readonly pixels = new Uint8Array(WIDTH * HEIGHT)

  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    for (let row = y; row < Math.min(y + height, HEIGHT); row++)
      this.pixels.fill(numbers[colour], row * WIDTH + x, row * WIDTH + Math.min(x + width, WIDTH))
  }

  disc(x: number, y: number, radius: number, colour: Colour): void {
    for (let down = -radius; down <= radius; down++) {
      const half = Math.floor(Math.sqrt(radius * radius - down * down))
      this.rectangle(x - half, y + down, 2 * half + 1, 1, colour)
    }
  }
}

/** Where it was: outdoors or under a roof, how many listened and what they wore; numbers next to each other draw different pictures. */
export function eventPicture(nth: number): UploadedFile {
  const canvas = new Canvas()
  const indoors = nth % 2 === 1
  canvas.rectangle(0, 0, WIDTH, 210, indoors ? 'wall' : 'sky')
  canvas.rectangle(0, 210, WIDTH, HEIGHT - 210, 'ground')
  banner(canvas, nth)
  for (const x of [190, 240, 290]) person(canvas, x, 130, 'coat', 'hair')
  canvas.rectangle(150, 178, 180, 10, 'table')
  canvas.rectangle(156, 188, 168, 44, 'cloth')
  const listeners = 6 + (nth % 4)
  for (let at = 0; at < listeners; at++)
    person(canvas, 30 + Math.round((at * 430) / listeners), 240 + ((at + nth) % 3) * 6, ...worn(at, nth))
  return { name: `现场${nth + 1}.png`, bytes: png(canvas.pixels), type: 'image/png' }
}

/** Letters are only hinted at: what a banner says stands in the event's title. */
function banner(canvas: Canvas, nth: number): void {
  canvas.rectangle(40, 40, 400, 48, 'banner')
  const letters = 9 + (nth % 5)
  const step = Math.floor(370 / letters)
  for (let at = 0; at < letters; at++) {
    canvas.rectangle(56 + at * step, 52, 18, 3, 'letters')
    canvas.rectangle(56 + at * step, 62, 18, 3, 'letters')
    canvas.rectangle(63 + at * step, 52, 4, 24, 'letters')
  }
}

const worn = (at: number, nth: number): [Colour, Colour] =>
  (at + nth) % 3 === 0 ? ['vest', 'helmet'] : [at % 2 === 0 ? 'coat' : 'cloth', 'hair']

function person(canvas: Canvas, x: number, y: number, coat: Colour, head: Colour): void {
  canvas.rectangle(x - 16, y + 16, 32, 60, coat)
  canvas.disc(x, y + 2, 13, 'skin')
  canvas.disc(x, y - 5, 11, head)
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}

/** Eight bits a pixel, each the number of a colour. */
function png(pixels: Uint8Array): Buffer {
  const head = Buffer.concat([u32(WIDTH), u32(HEIGHT), Buffer.from([8, 3, 0, 0, 0])])
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
  for (let row = 0; row < HEIGHT; row++)
    rows.set(pixels.subarray(row * WIDTH, (row + 1) * WIDTH), row * (WIDTH + 1) + 1)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const colours = Buffer.from(Object.values(COLOURS).flat())
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
