/** Keeps a paper's text from growing without end, whatever its wording loops over; counted, so that every machine answers alike. */
import Handlebars from 'handlebars'

/** Most turns of all loops together, and most characters of the marked-up text: several times a paper of 200 workers. */
const MOST_TURNS = 100_000
const MOST_CHARACTERS = 2_000_000

/** A text that grew beyond its bounds. */
export class PaperTooLarge extends Error {
  constructor() {
    super('the text of the paper grew too large')
    this.name = 'PaperTooLarge'
  }
}

/** What one rendering may still use; it rides in the engine's data, where no template reaches it. */
export class Budget {
  #turns = MOST_TURNS
  #characters = MOST_CHARACTERS

  turn(): void {
    if (--this.#turns < 0) throw new PaperTooLarge()
  }

  /** Counts printed text, and returns it. */
  print(text: string): string {
    this.#characters -= text.length
    if (this.#characters < 0) throw new PaperTooLarge()
    return text
  }
}

/** Registers `each` over lists alone: the engine's own, with its turns and the text between its fields counted. */
export function registerBoundedEach(engine: typeof Handlebars): void {
  engine.registerHelper('each', function each(this: unknown, things: unknown, options: Handlebars.HelperOptions) {
    if (!Array.isArray(things)) throw new TypeError('a paper loops over lists alone')
    if (things.length === 0) return options.inverse(this)
    const list: readonly unknown[] = things
    const budget = budgetOf(options)
    return list
      .map((thing, index) => {
        budget.turn()
        const data = Handlebars.createFrame(options.data) as Record<string, unknown>
        Object.assign(data, { index, first: index === 0, last: index === list.length - 1 })
        return budget.print(options.fn(thing, { data }))
      })
      .join('')
  })
}

/** The budget of the rendering a helper was called in. */
export function budgetOf(options: unknown): Budget {
  const data = typeof options === 'object' && options !== null && 'data' in options ? options.data : null
  const budget = typeof data === 'object' && data !== null && 'budget' in data ? data.budget : null
  if (!(budget instanceof Budget)) throw new TypeError('rendered without a budget')
  return budget
}
