/** Stacks slabs into pages: what must stay together stays, table heads return, a row cut by the page's end is closed and opened. */
import { moveInk } from './slab.ts'
import type { Ink, Slab } from './slab.ts'

/** Ink of each page, placed from the type area's top left corner. */
export function paginate(slabs: readonly Slab[], height: number): Ink[][] {
  const stack = new PageStack(height)
  for (const chunk of chunks(slabs)) stack.add(chunk)
  return stack.pages
}

/** Slabs that hold together, in runs. */
function chunks(slabs: readonly Slab[]): Slab[][] {
  const runs: Slab[][] = []
  let open: Slab[] = []
  for (const slab of slabs) {
    open.push(slab)
    if (!slab.keep) {
      runs.push(open)
      open = []
    }
  }
  if (open.length > 0) runs.push(open)
  return runs
}

class PageStack {
  readonly pages: Ink[][] = [[]]
  readonly #height: number
  #used = 0
  #last: Slab | null = null

  constructor(height: number) {
    this.#height = height
  }

  add(chunk: readonly Slab[]): void {
    const tall = chunk.reduce((sum, slab) => sum + slab.height, 0)
    const head = chunk[0]?.head?.height ?? 0
    // A chunk that fits no page is set slab by slab.
    if (tall + head > this.#height) for (const slab of chunk) this.#place([slab], slab.height)
    else this.#place(chunk, tall)
  }

  #place(chunk: readonly Slab[], tall: number): void {
    const first = chunk[0]
    if (first?.newPage && this.#used > 0) this.#turn(null)
    const overflows = this.#used > 0 && this.#used + tall > this.#height + 0.01
    // Space alone opens no page: what follows it does, and after the last of a paper nothing follows.
    if (overflows && chunk.every((slab) => slab.space)) {
      this.#used = this.#height
      this.#last = null
      return
    }
    if (overflows) this.#turn(first ?? null)
    for (const slab of chunk) this.#put(slab)
  }

  #put(slab: Slab): void {
    if (slab.space && this.#used === 0) return
    const page = this.pages.at(-1)
    for (const ink of slab.inks) page?.push(moveInk(ink, 0, this.#used))
    this.#used += slab.height
    this.#last = slab
  }

  #turn(next: Slab | null): void {
    const page = this.pages.at(-1)
    const cut = next?.cutTop !== undefined && this.#last?.cutBottom !== undefined
    if (cut && this.#last) {
      for (const ink of this.#last.cutBottom ?? []) page?.push(moveInk(ink, 0, this.#used - this.#last.height))
    }
    this.pages.push([])
    this.#used = 0
    this.#last = null
    if (next?.head) this.#put(next.head)
    if (cut) for (const ink of next.cutTop ?? []) this.pages.at(-1)?.push(moveInk(ink, 0, this.#used))
  }
}
