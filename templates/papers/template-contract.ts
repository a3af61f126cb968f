/**
 * Reads a paper template's syntax tree against its context schema, so that a template can neither name a field that is
 * not there, nor print a blank, nor do anything but print: the allow-list that edited wording must pass (trust.md T41).
 */
import Handlebars from 'handlebars'
import type { z } from 'zod'
import { codesOf, isCodeGroup } from './code-words.ts'
import { formatArguments } from './formats.ts'
import type { FormatName } from './formats.ts'
import { Scope } from './template-scope.ts'
import type { FaultCode, TemplateFault } from './template-scope.ts'

type Statement = hbs.AST.Statement
type Block = hbs.AST.BlockStatement
type Mustache = hbs.AST.MustacheStatement

/** Faults of a template, in order; empty = it keeps its contract. Throws Handlebars' own error when it cannot be parsed. */
export function checkTemplate(template: string, schema: z.ZodType): TemplateFault[] {
  const checker = new TemplateChecker()
  checker.program(Handlebars.parse(template), new Scope(schema))
  return checker.faults
}

class TemplateChecker {
  readonly faults: TemplateFault[] = []

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    if (program?.blockParams?.length) this.#fault('not-allowed', program, 'block parameters')
    for (const statement of program?.body ?? []) this.#statement(statement, scope)
  }

  #statement(statement: Statement, scope: Scope): void {
    if (statement.type === 'MustacheStatement') this.#mustache(statement as Mustache, scope)
    else if (statement.type === 'BlockStatement') this.#block(statement as Block, scope)
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      this.#fault('not-allowed', statement, statement.type)
  }

  #mustache(mustache: Mustache, scope: Scope): void {
    if (!mustache.escaped) return this.#fault('not-allowed', mustache, '{{{')
    if (mustache.hash?.pairs.length) return this.#fault('not-allowed', mustache, 'named arguments')
    const name = 'original' in mustache.path ? mustache.path.original : ''
    if (isFormat(name)) return this.#format(name, mustache, scope)
    if (mustache.params.length > 0) return this.#fault('unknown-helper', mustache, name)
    const leaf = this.#value(mustache.path, scope)
    if (leaf !== null && leaf !== 'string' && leaf !== 'number') this.#fault('not-printable', mustache, name)
  }

  #format(name: FormatName, mustache: Mustache, scope: Scope): void {
    const wanted = formatArguments[name]
    const wording = wanted === 'group'
    if (mustache.params.length !== (wording ? 2 : 1)) return this.#fault('bad-argument', mustache, name)
    const [first, second] = mustache.params
    if (!first) return
    if (wording && second) return this.#wording(name, { mustache, group: first, value: second }, scope)
    const leaf = this.#value(first, scope)
    if (leaf !== null && leaf !== wanted && !(wanted === 'list' && leaf === 'array'))
      this.#fault('bad-argument', mustache, name)
  }

  #wording(
    name: string,
    at: { mustache: Mustache; group: hbs.AST.Expression; value: hbs.AST.Expression },
    scope: Scope,
  ): void {
    const group = at.group.type === 'StringLiteral' ? (at.group as hbs.AST.StringLiteral).value : ''
    if (!isCodeGroup(group)) return this.#fault('bad-argument', at.mustache, name)
    const found = this.#resolve(at.value, scope)
    const codes = name === 'words' ? found?.elementOptions : found?.options
    const known: readonly string[] = codesOf(group)
    if (found && (!codes || codes.some((code) => !known.includes(code))))
      this.#fault('bad-argument', at.mustache, group)
  }

  #block(block: Block, scope: Scope): void {
    const name = 'original' in block.path ? block.path.original : ''
    const [condition, most] = block.params
    if (block.hash?.pairs.length || !condition) return this.#fault('not-allowed', block, name)
    const path = this.#condition(condition, scope, name === 'each' || name === 'more')
    switch (name) {
      case 'if':
        this.program(block.program, scope.knowing(path))
        return this.program(block.inverse, scope)
      case 'unless':
        this.program(block.program, scope)
        return this.program(block.inverse, scope.knowing(path))
      case 'more':
        if (most?.type !== 'NumberLiteral') this.#fault('bad-argument', block, name)
        this.program(block.program, scope)
        return this.program(block.inverse, scope)
      case 'each': {
        const inner = this.#resolve(condition, scope, true)?.element
        if (inner) this.program(block.program, scope.inside(inner))
        else this.#fault('bad-argument', block, name)
        return this.program(block.inverse, scope)
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

  /** Kind of leaf an expression stands for; null after a fault. */
  #value(expression: hbs.AST.Expression, scope: Scope): string | null {
    return this.#resolve(expression, scope)?.leaf ?? null
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
