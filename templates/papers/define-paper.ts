/** A kind of paper: its context's contract, its template, and how it turns a context into a paper. */
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import type { z } from 'zod'
import { escapeDeep } from '../drawer/escape.ts'
import { readMarkup } from '../drawer/markup.ts'
import type { Paper, PaperLayout } from '../drawer/paper.ts'
import { Budget } from './bounds.ts'
import { registerFormats } from './formats.ts'
import { readTemplate, type TemplateReading } from './template-contract.ts'
import { markLines, readLines } from './template-lines.ts'
import type { TemplateFault } from './template-scope.ts'
import { printFields } from './print-fields.ts'

export type PaperDefinition<Schema extends z.ZodObject> = {
  readonly kind: string
  /** Kept with each issued paper; raised, from the first release on, with every change of the wording or the context. */
  readonly version: string
  readonly layout: PaperLayout
  /** The document's title property. */
  readonly title: string
  readonly context: Schema
  /** The number printed at the foot of later pages; null when the paper bears none. */
  readonly number: (context: z.output<Schema>) => string | null
}

/** Wording that takes the place of the shipped template; `version` tells the two apart on what was issued, e.g. `1+3`. */
export type Wording = { readonly version: string; readonly text: string }

export type PaperKind<Schema extends z.ZodObject> = PaperDefinition<Schema> & {
  /** The template's text as shipped. */
  readonly template: () => string
  /** What some wording does, against this kind's contract. */
  readonly read: (text: string) => TemplateReading
  /**
   * Parses the context and composes the paper, with the shipped wording unless other is given.
   * Throws ZodError for a context that breaks its contract, `TemplateRefused` for wording that does, `PaperTooLarge`.
   */
  readonly compose: (context: unknown, wording?: Wording | null) => Paper
  /** For wording that keeps its contract: the text it makes of a context, and the wording's line each line came from. */
  readonly trace: (text: string) => (context: unknown) => { text: string; lines: number[] }
}

/** A shipped or edited template that breaks its contract. */
export class TemplateRefused extends Error {
  readonly faults: readonly TemplateFault[]

  constructor(kind: string, faults: readonly TemplateFault[]) {
    super(`${kind}: ${faults.map((fault) => `line ${fault.line} ${fault.code} ${fault.detail}`).join('; ')}`)
    this.name = 'TemplateRefused'
    this.faults = faults
  }
}

const engine = Handlebars.create()
registerFormats(engine)

/** Defines a kind whose template lies at `<kind>/<kind>.hbs` beside this file; it is read, checked and compiled on first use. */
export function definePaper<Schema extends z.ZodObject>(definition: PaperDefinition<Schema>): PaperKind<Schema> {
  const { kind, version, layout, title } = definition
  let shipped: string | null = null
  const template = () => (shipped ??= readFileSync(new URL(`./${kind}/${kind}.hbs`, import.meta.url), 'utf8'))
  const compiled = compiler(kind, definition.context)
  return {
    ...definition,
    template,
    read: (text) => readTemplate(text, definition.context),
    compose: (given, wording = null) => {
      const context = definition.context.parse(given)
      const text = compiled(wording?.text ?? template())(escapeDeep(context))
      const number = definition.number(context)
      return { kind, version: wording?.version ?? version, layout, title, number, blocks: readMarkup(text), text }
    },
    trace: (text) => {
      const marked = compileTree(markLines(printFields(text)))
      return (given) => readLines(marked(escapeDeep(definition.context.parse(given))))
    },
  }
}

type Render = (context: unknown) => string

/** Versions of one kind that stay compiled: the shipped one and those in force at a city's units. */
const MOST_COMPILED = 24

/** Compiles templates of one kind that keep their contract, each once. Throws `TemplateRefused` otherwise. */
function compiler(kind: string, schema: z.ZodObject): (text: string) => Render {
  const known = new Map<string, Render>()
  return (text) => {
    const render = known.get(text) ?? compileTemplate(kind, text, schema)
    known.delete(text)
    known.set(text, render)
    const [oldest] = known.keys()
    if (known.size > MOST_COMPILED && oldest !== undefined) known.delete(oldest)
    return render
  }
}

function compileTemplate(kind: string, template: string, schema: z.ZodObject): Render {
  const { faults } = readTemplate(template, schema)
  if (faults.length > 0) throw new TemplateRefused(kind, faults)
  return compileTree(printFields(template))
}

function compileTree(program: hbs.AST.Program): Render {
  // Values are escaped for our markup before they come here; HTML escaping would print &lt;.
  const render = engine.compile(program, { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers: KNOWN })
  return (context) => render(context, { data: { budget: new Budget() } })
}

const KNOWN = Object.fromEntries(Object.keys(engine.helpers).map((name) => [name, true]))
