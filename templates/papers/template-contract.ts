/**
 * Reads a paper template's syntax tree against its context schema, so that a template can neither name a field that is
 * not there, nor print a blank, nor do anything but print: the allow-list that edited wording must pass (trust.md T41).
 */
import Handlebars from 'handlebars'
import type { z } from 'zod'
import { codesOf, isCodeGroup } from './code-words.ts'
import { formatArguments } from './formats.ts'
import type { FormatName } from './formats.ts'
import { asWritten } from './template-lines.ts'
import { Scope } from './template-scope.ts'
import type { FaultCode, TemplateFault } from './template-scope.ts'

type Statement = hbs.AST.Statement
type Block = hbs.AST.BlockStatement
type Mustache = hbs.AST.MustacheStatement

/** Longest template, in UTF-16 units, and its most tags: three times the longest shipped one. */
export const MOST_TEXT = 24_000
const MOST_TAGS = 800
/** Deepest nesting of blocks, and of loops among them. */
const DEEPEST = 8
const DEEPEST_LOOP = 3

/** What a template does: its faults in order (none = it keeps its contract), and the addresses of the fields it prints. */
export type TemplateReading = { readonly faults: readonly TemplateFault[]; readonly printed: ReadonlySet<string> }

/** Reads a template against its context's schema; one that is too long or cannot be parsed has that one fault. */
export function readTemplate(template: string, schema: z.ZodType): TemplateReading {
  if (template.length > MOST_TEXT) return onlyFault('too-long', 1, String(MOST_TEXT))
  // Before the parser, whose time grows with the square of the open blocks.
  const tags = [...template.matchAll(/\{\{/gu)]
  const beyond = tags[MOST_TAGS]
  if (beyond) return onlyFault('too-many', lineAt(template, beyond.index), String(MOST_TAGS))
  const checker = new TemplateChecker()
  try {
    checker.program(Handlebars.parse(template), new Scope(schema), { blocks: 0, loops: 0 })
  } catch (cause) {
    return unreadable(cause)
  }
  return { faults: checker.faults, printed: checker.printed }
}

/** Faults of a template, in order; empty = it keeps its contract. */
export const checkTemplate = (template: string, schema: z.ZodType): readonly TemplateFault[] =>
  readTemplate(template, schema).faults

const lineAt = (template: string, index: number): number => template.slice(0, index).split('\n').length

const onlyFault = (code: FaultCode, line: number, detail: string): TemplateReading => ({
  faults: [{ code, line, detail }],
  printed: new Set(),
})

/** Handlebars names the line in the error itself, or its parser only in the sentence; a text that exhausts the parser has no line. */
function unreadable(cause: unknown): TemplateReading {
  const message = cause instanceof Error ? cause.message : ''
  const told = cause instanceof Error && 'lineNumber' in cause ? Number(cause.lineNumber) : Number.NaN
  const line = Number.isInteger(told) ? told : Number(/on line (\d+)/u.exec(message)?.[1] ?? 1)
  return onlyFault('unreadable', line, message.split('\n')[0]?.slice(0, 80) ?? '')
}

type Depth = { readonly blocks: number; readonly loops: number }

class TemplateChecker {
  readonly faults: TemplateFault[] = []
  readonly printed = new Set<string>()

  program(program: hbs.AST.Program | undefined, scope: Scope, depth: Depth): void {
    if (program?.blockParams?.length) this.#fault('not-allowed', program, 'block parameters')
    for (const statement of program?.body ?? []) this.#statement(statement, scope, depth)
  }

  #statement(statement: Statement, scope: Scope, depth: Depth): void {
    if (statement.type === 'MustacheStatement') this.#mustache(statement as Mustache, scope)
    else if (statement.type === 'BlockStatement') this.#block(statement as Block, scope, depth)
    else if (statement.type === 'ContentStatement') this.#content(statement as hbs.AST.ContentStatement)
    else if (statement.type !== 'CommentStatement') this.#fault('not-allowed', statement, statement.type)
  }

  /** A raw block or an escaped tag would print its tags as they stand. */
  #content(content: hbs.AST.ContentStatement): void {
    const original = asWritten(content)
    const at = original.indexOf('{{')
    if (at === -1) return
    const line = (content.loc?.start.line ?? 1) + lineAt(original, at) - 1
    this.faults.push({ code: 'not-allowed', line, detail: '{{{{' })
  }

  #mustache(mustache: Mustache, scope: Scope): void {
    if (!mustache.escaped) return this.#fault('not-allowed', mustache, '{{{')
    if (mustache.hash?.pairs.length) return this.#fault('not-allowed', mustache, 'named arguments')
    const name = 'original' in mustache.path ? mustache.path.original : ''
    if (isFormat(name)) return this.#format(name, mustache, scope)
    if (mustache.params.length > 0) return this.#fault('unknown-helper', mustache, name)
    const leaf = this.#print(mustache.path, scope)?.leaf
    if (leaf !== undefined && leaf !== 'string' && leaf !== 'number') this.#fault('not-printable', mustache, name)
  }

  #format(name: FormatName, mustache: Mustache, scope: Scope): void {
    const wanted = formatArguments[name]
    const wording = wanted === 'group'
    if (mustache.params.length !== (wording ? 2 : 1)) return this.#fault('bad-argument', mustache, name)
    const [first, second] = mustache.params
    if (!first) return
    if (wording && second) return this.#wording(name, { mustache, group: first, value: second }, scope)
    const found = this.#print(first, scope)
    if (!found) return
    if (found.leaf !== wanted && !(wanted === 'list' && found.leaf === 'array'))
      this.#fault('bad-argument', mustache, name)
    // `names` prints a property of each element.
    if (name === 'names') this.printed.add(`${found.address}[].name`)
  }

  #wording(
    name: string,
    at: { mustache: Mustache; group: hbs.AST.Expression; value: hbs.AST.Expression },
    scope: Scope,
  ): void {
    const group = at.group.type === 'StringLiteral' ? (at.group as hbs.AST.StringLiteral).value : ''
    if (!isCodeGroup(group)) return this.#fault('bad-argument', at.mustache, name)
    const found = this.#print(at.value, scope)
    const codes = name === 'words' ? found?.elementOptions : found?.options
    const known: readonly string[] = codesOf(group)
    if (found && (!codes || codes.some((code) => !known.includes(code))))
      this.#fault('bad-argument', at.mustache, group)
  }

  #block(block: Block, scope: Scope, outer: Depth): void {
    const name = 'original' in block.path ? block.path.original : ''
    const depth = { blocks: outer.blocks + 1, loops: outer.loops + (name === 'each' ? 1 : 0) }
    if (depth.blocks > DEEPEST || depth.loops > DEEPEST_LOOP) return this.#fault('too-deep', block, name)
    const [condition, most] = block.params
    if (block.hash?.pairs.length || !condition) return this.#fault('not-allowed', block, name)
    const path = this.#condition(condition, scope, name === 'each' || name === 'more')
    switch (name) {
      case 'if':
        this.program(block.program, scope.knowing(path), depth)
        return this.program(block.inverse, scope, depth)
      case 'unless':
        this.program(block.program, scope, depth)
        return this.program(block.inverse, scope.knowing(path), depth)
      case 'more':
        if (most?.type !== 'NumberLiteral') this.#fault('bad-argument', block, name)
        this.program(block.program, scope, depth)
        return this.program(block.inverse, scope, depth)
      case 'each': {
        const found = this.#resolve(condition, scope, true)
        if (found?.element) this.program(block.program, scope.inside(found.element, found.address), depth)
        else this.#fault('bad-argument', block, name)
        return this.program(block.inverse, scope, depth)
      }
      default:
        return this.#fault('unknown-helper', block, name)
    }
  }

  /** The path a condition asks about; for a loop it must be there already. */
  #condition(expression: hbs.AST.Expression, scope: Scope, needed: boolean): string {
    const found = scope.resolve(expression)
    if ('fault' in found) this.#fault(found.fault, expression, found.detail)
    else if (needed && found.nullable) this.#fault('nullable-outside-if', expression, found.path)
    return 'fault' in found ? '' : found.path
  }

  /** What an expression that is printed stands for; null after a fault. */
  #print(expression: hbs.AST.Expression, scope: Scope) {
    const found = this.#resolve(expression, scope)
    if (found && found.address !== '') this.printed.add(found.address)
    return found
  }

  #resolve(expression: hbs.AST.Expression, scope: Scope, quiet = false) {
    const found = scope.resolve(expression)
    if ('fault' in found) {
      if (!quiet) this.#fault(found.fault, expression, found.detail)
      return null
    }
    if (found.nullable) {
      if (!quiet) this.#fault('nullable-outside-if', expression, found.path)
      return null
    }
    return found
  }

  #fault(code: FaultCode, node: hbs.AST.Node, detail: string): void {
    this.faults.push({ code, line: node.loc?.start.line ?? 1, detail })
  }
}

const isFormat = (name: string): name is FormatName => Object.hasOwn(formatArguments, name)
