/**
 * Turns a page template into one plain function of a language: Handlebars reads the template, but its own runtime takes
 * several times as long as the whole rest of a list, and prints what is missing as nothing.
 */

import { compileFunction } from 'node:vm'
import Handlebars from 'handlebars'
import { escapeHtml } from '../escape-html.ts'
import type { Say } from '../words/index.ts'
import { isWordKey } from '../words/index.ts'
import type { Beside, Helpers } from './formats.ts'
import { isHtml } from './html.ts'

type Node = hbs.AST.Node

/** Prints a context. Throws where the template prints or asks something that is not there. */
export type Print = (context: unknown, beside: Beside) => string

/** What a template may use: the helpers, the parts by name, and the language whose fixed words are set once and for all. */
export type House = { helpers: Helpers; part: (name: string) => Print; say: Say }

/** Compiles one template. Throws for what the templates of the desk do not use (raw output, block parameters, other blocks). */
export function compile(source: string, name: string, house: House): Print {
  const parts = new Map<string, Print>()
  const code = new Writer(house, parts).whole(Handlebars.parse(source))
  // The code is made of our own template files alone; every text in it went through JSON.stringify.
  const make = compileFunction(code, ['h', 'print', 'holds', 'list', 'parts'], {
    filename: `templates/pages/${name}.hbs`,
  })
  const made: Print = Reflect.apply(make, null, [house.helpers, print, holds, list, Object.fromEntries(parts)])
  return made
}

/** A value as it stands in a page. */
function print(value: unknown, path: string): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (isHtml(value)) return value.toString()
  throw new Error(`"${path}" not defined`)
}

/** What `#if` asks: nothing, an empty text, 0, false and an empty list are no. */
const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

function list(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`"${path}" is no list`)
}

/** Where the writer stands: how many contexts lie around, and the counter of the innermost `#each`. */
type Place = { depth: number; each: number | null }

class Writer {
  readonly #house: House
  readonly #parts: Map<string, Print>
  #code = ''
  /** Text not yet written, so that what is fixed becomes one piece. */
  #text = ''
  #names = 0

  constructor(house: House, parts: Map<string, Print>) {
    this.#house = house
    this.#parts = parts
  }

  whole(program: hbs.AST.Program): string {
    this.#program(program, { depth: 0, each: null })
    this.#flush()
    return `return (c0, d) => {\nlet o = ''\n${this.#code}return o\n}`
  }

  #flush(): void {
    if (this.#text !== '') this.#code += `o += ${JSON.stringify(this.#text)}\n`
    this.#text = ''
  }

  #line(code: string): void {
    this.#flush()
    this.#code += `${code}\n`
  }

  #program(program: hbs.AST.Program | undefined, place: Place): void {
    if (program?.blockParams?.length) throw new Error('block parameters are not used here')
    for (const node of program?.body ?? []) this.#statement(node, place)
  }

  #statement(node: Node, place: Place): void {
    if (is.content(node)) this.#text += node.value
    else if (is.mustache(node)) this.#mustache(node, place)
    else if (is.block(node)) this.#block(node, place)
    else if (is.partial(node)) this.#partial(node, place)
    else if (node.type !== 'CommentStatement') throw new Error(`${node.type} is not used here`)
  }

  #mustache(node: hbs.AST.MustacheStatement, place: Place): void {
    if (!node.escaped) throw new Error('unescaped braces')
    const [key] = node.params
    if (nameOf(node.path) === 't' && key && is.text(key) && !node.hash?.pairs.length && isWordKey(key.value))
      this.#text += escapeHtml(this.#house.say(key.value))
    else this.#line(`o += print(${this.#called(node, place)}, ${JSON.stringify(nameOf(node.path))})`)
  }

  #block(node: hbs.AST.BlockStatement, place: Place): void {
    const [subject] = node.params
    if (!subject || node.params.length > 1) throw new Error('a block takes one value')
    const value = this.#value(subject, place)
    const kind = nameOf(node.path)
    if (kind === 'if' || kind === 'unless') {
      this.#line(`if (${kind === 'if' ? '' : '!'}holds(${value})) {`)
      this.#program(node.program, place)
    } else {
      const at = (this.#names += 1)
      const inner = { depth: place.depth + 1, each: kind === 'each' ? at : place.each }
      if (kind === 'with') this.#line(`const w${at} = ${value}\nif (holds(w${at})) {\nconst c${inner.depth} = w${at}`)
      else if (kind === 'each') this.#each(at, value, nameOf(subject), inner.depth)
      else throw new Error(`unknown block "${kind}"`)
      this.#program(node.program, inner)
      if (kind === 'each') this.#line('}')
    }
    if (node.inverse) {
      this.#line('} else {')
      this.#program(node.inverse, place)
    }
    this.#line('}')
  }

  #each(at: number, value: string, path: string, depth: number): void {
    this.#line(`const l${at} = list(${value}, ${JSON.stringify(path)})\nif (l${at}.length > 0) {`)
    this.#line(`for (let i${at} = 0; i${at} < l${at}.length; i${at} += 1) {\nconst c${depth} = l${at}[i${at}]`)
  }

  #partial(node: hbs.AST.PartialStatement, place: Place): void {
    const [subject] = node.params
    if (!subject) throw new Error('a part takes one context')
    const name = nameOf(node.name)
    if (!this.#parts.has(name)) this.#parts.set(name, this.#house.part(name))
    this.#line(`o += parts[${JSON.stringify(name)}](${this.#value(subject, place)}, d)`)
  }

  /** The value of a node as code. */
  #value(node: Node, place: Place): string {
    if (is.sub(node)) return this.#called(node, place)
    if (is.text(node) || is.number(node) || is.boolean(node)) return JSON.stringify(node.value)
    if (!is.path(node)) throw new Error(`${node.type} is not used here`)
    if (node.data) return beside(node, place)
    const depth = place.depth - node.depth
    if (depth < 0) throw new Error(`{{${node.original}}} leaves the template`)
    return [`c${depth}`, ...node.parts.map((part) => `[${JSON.stringify(part)}]`)].join('')
  }

  #called(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, place: Place): string {
    const name = nameOf(node.path)
    if (!Object.hasOwn(this.#house.helpers, name)) {
      if (node.params.length > 0) throw new Error(`unknown helper "${name}"`)
      return this.#value(node.path, place)
    }
    const given = node.params.map((param) => this.#value(param, place))
    const pairs = (node.hash?.pairs ?? []).map(
      (pair) => `${JSON.stringify(pair.key)}: ${this.#value(pair.value, place)}`,
    )
    return `h.${name}([${given.join(', ')}], d, {${pairs.join(', ')}})`
  }
}

/** `@first`, `@index` of the innermost list, `@csrf`, `@locale`. */
function beside(node: hbs.AST.PathExpression, { each }: Place): string {
  const [name = ''] = node.parts
  if (name === 'csrf' || name === 'locale') return `d.${name}`
  if (each !== null && name === 'index') return `i${each}`
  if (each !== null && name === 'first') return `(i${each} === 0)`
  throw new Error(`{{@${name}}} is not for templates`)
}

const nameOf = (node: Node): string => (is.path(node) ? node.original : node.type)

const is = {
  content: (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement',
  mustache: (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement',
  block: (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement',
  partial: (node: Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement',
  sub: (node: Node): node is hbs.AST.SubExpression => node.type === 'SubExpression',
  path: (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression',
  text: (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral',
  number: (node: Node): node is hbs.AST.NumberLiteral => node.type === 'NumberLiteral',
  boolean: (node: Node): node is hbs.AST.BooleanLiteral => node.type === 'BooleanLiteral',
}
