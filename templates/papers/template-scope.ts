/** What a path in a template means at the place where it stands: which field, and whether it may be null there. */
import { z } from 'zod'
import type { MarkupFaultCode } from '../drawer/markup-fault.ts'
import { element, leafOf, optionsOf, property, unwrap } from './schema-walk.ts'

export type FaultCode =
  | 'unknown-field'
  | 'unknown-helper'
  | 'nullable-outside-if'
  | 'not-printable'
  | 'not-allowed'
  | 'bad-argument'
  | 'unreadable'
  | 'too-long'
  | 'too-deep'
  | 'too-many'
  | 'too-large'
  | 'too-slow'
  | 'no-glyph'
  | MarkupFaultCode

/** `line` counts from 1 in the template. */
export type TemplateFault = { readonly code: FaultCode; readonly line: number; readonly detail: string }

type Found = {
  readonly path: string
  /** The same from the root of the context, loops as `[]`: `workers[].agent.name`; empty for `@index` and its like. */
  readonly address: string
  readonly nullable: boolean
  readonly leaf: string
  readonly element: z.core.$ZodType | null
  /** Codes of an enumeration, and of the elements of a list of codes. */
  readonly options: readonly string[] | null
  readonly elementOptions: readonly string[] | null
}
type Lost = { readonly fault: FaultCode; readonly detail: string }

const LOOP_DATA: Readonly<Record<string, string>> = { index: 'index', first: 'boolean', last: 'boolean' }

/** A loop's element, or the whole context at the root; `known` are paths an enclosing `{{#if}}` has made sure of. */
export class Scope {
  readonly #schema: z.core.$ZodType
  readonly #parent: Scope | null
  readonly #known: ReadonlySet<string>
  readonly #address: string

  constructor(
    schema: z.core.$ZodType,
    parent: Scope | null = null,
    known: ReadonlySet<string> = new Set(),
    address = '',
  ) {
    this.#schema = schema
    this.#parent = parent
    this.#known = known
    this.#address = address
  }

  knowing(path: string): Scope {
    return new Scope(this.#schema, this.#parent, new Set([...this.#known, path]), this.#address)
  }

  /** The scope of one element of the list at `address`. */
  inside(schema: z.core.$ZodType, address: string): Scope {
    return new Scope(schema, this, new Set(), `${address}[]`)
  }

  resolve(expression: hbs.AST.Expression): Found | Lost {
    if (expression.type !== 'PathExpression') return { fault: 'not-allowed', detail: expression.type }
    const path = expression as hbs.AST.PathExpression
    if (path.data) return this.#loopData(path)
    if (path.depth > 1) return { fault: 'not-allowed', detail: path.original }
    const home = path.depth === 1 ? this.#parent : this
    if (home === null) return { fault: 'unknown-field', detail: path.original }
    return home.#walk(path, path.depth === 1 ? this.#known : new Set())
  }

  #walk(path: hbs.AST.PathExpression, below: ReadonlySet<string>): Found | Lost {
    let schema = this.#schema
    let name = ''
    for (const part of path.parts) {
      if (this.#mayBeNull(schema, name, below, path.depth))
        return { fault: 'nullable-outside-if', detail: path.original }
      const next = property(schema, part)
      if (next === null) return { fault: 'unknown-field', detail: path.original }
      schema = next
      name = name === '' ? part : `${name}.${part}`
    }
    const key = keyOf(name, path.depth)
    return {
      path: key,
      address: [this.#address, name].filter((part) => part !== '').join('.'),
      nullable: this.#mayBeNull(schema, name, below, path.depth),
      leaf: leafOf(schema),
      element: element(schema),
      options: optionsOf(schema),
      elementOptions: optionsOf(element(schema)),
    }
  }

  #mayBeNull(schema: z.core.$ZodType, name: string, below: ReadonlySet<string>, depth: number): boolean {
    return unwrap(schema).nullable && !this.#known.has(keyOf(name, 0)) && !below.has(keyOf(name, depth))
  }

  #loopData(path: hbs.AST.PathExpression): Found | Lost {
    const leaf = LOOP_DATA[String(path.parts[0])]
    if (leaf === undefined || this.#parent === null || path.parts.length !== 1 || path.depth !== 0)
      return { fault: 'not-allowed', detail: path.original }
    return {
      path: path.original,
      address: '',
      nullable: false,
      leaf,
      element: null,
      options: null,
      elementOptions: null,
    }
  }
}

const keyOf = (name: string, depth: number): string => '../'.repeat(depth) + name
