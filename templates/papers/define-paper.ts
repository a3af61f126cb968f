/** A kind of paper: its context's contract, its template, and how it turns a context into a paper. */
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import type { z } from 'zod'
import { escapeDeep } from '../drawer/escape.ts'
import { readMarkup } from '../drawer/markup.ts'
import type { Paper, PaperLayout } from '../drawer/paper.ts'
import { registerFormats } from './formats.ts'
import { checkTemplate } from './template-contract.ts'
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

export type PaperKind<Schema extends z.ZodObject> = PaperDefinition<Schema> & {
  /** The template's text as shipped. */
  readonly template: () => string
  /** Parses the context and composes the paper. Throws ZodError for a context that breaks its contract. */
  readonly compose: (context: unknown) => Paper
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
  const template = () => readFileSync(new URL(`./${kind}/${kind}.hbs`, import.meta.url), 'utf8')
  let render: Render | null = null
  return {
    ...definition,
    template,
    compose: (given) => {
      const context = definition.context.parse(given)
      render ??= compileTemplate(kind, template(), definition.context)
      const text = render(escapeDeep(context))
      const number = definition.number(context)
      return { kind, version, layout, title, number, blocks: readMarkup(text), text }
    },
  }
}

type Render = (context: unknown) => string

/** Compiles a template that keeps its contract. Throws `TemplateRefused` otherwise. */
function compileTemplate(kind: string, template: string, schema: z.ZodObject): Render {
  const faults = checkTemplate(template, schema)
  if (faults.length > 0) throw new TemplateRefused(kind, faults)
  // Values are escaped for our markup before they come here; HTML escaping would print &lt;.
  return engine.compile(printFields(template), {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: KNOWN,
  })
}

const KNOWN = Object.fromEntries(Object.keys(engine.helpers).map((name) => [name, true]))
