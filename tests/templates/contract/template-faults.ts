/** Compares a template with the schema of its context, so that no page can print a field that is not there. */

import Handlebars from 'handlebars'
import type { z } from 'zod'
import { htmlSchema } from '../../../templates/pages/html.ts'
import { wordKeySchema } from '../../../templates/words/phrase.ts'
import { isWordKey, words } from '../../../templates/words/index.ts'
import { bare, codesOf, elementOf, isBoolean, isNumber, isPrintable } from './schema-shape.ts'
import type { Found, Scope } from './scope.ts'
import { deeper, find, rootScope, surely } from './scope.ts'

type Node = hbs.AST.Node
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement

/** What a template may call, and the schemas of the parts it may include. */
export type House = { helpers: readonly string[]; parts: ReadonlyMap<string, z.core.$ZodType> }

/** Set beside the context by the engine. */
const dataNames = new Set(['index', 'first', 'last', 'key', 'csrf', 'locale'])

/** Every fault of a template as `line: what`; an empty list means that template and schema agree. */
export function templateFaults(source: string, schema: z.core.$ZodType, house: House): string[] {
  const faults: string[] = []
  let line = 0
  const fault = (what: string) => void faults.push(`${line}: ${what}`)

  function program(node: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of node?.body ?? []) visit(statement, scope)
  }

  function visit(node: Node, scope: Scope): void {
    line = node.loc.start.line
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return
    if (isMustache(node)) mustache(node, scope)
    else if (isBlock(node)) block(node, scope)
    else if (isPartial(node)) partial(node, scope)
    else fault(`${node.type} is not used here`)
  }

  function mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) return fault('unescaped braces')
    if (isCall(node)) return call(node, scope)
    const found = value(node.path, scope)
    if (found === null) return
    if (found.missing) return fault(`${nameOf(node.path)} may be null: ask {{#if}} first`)
    if (found.schema !== htmlSchema && !isPrintable(found.schema)) fault(`${nameOf(node.path)} cannot be printed`)
  }

  const isCall = (node: Call): boolean =>
    node.params.length > 0 || (isPath(node.path) && house.helpers.includes(node.path.original))

  function call(node: Call, scope: Scope): void {
    const name = nameOf(node.path)
    if (!house.helpers.includes(name)) return fault(`unknown helper "${name}"`)
    if (name === 't') word(node, scope)
    if (name === 'term') term(node, scope)
    for (const given of [...node.params, ...(node.hash?.pairs ?? []).map((pair) => pair.value)]) {
      const found = value(given, scope)
      if (found?.missing && name !== 'given') fault(`${nameOf(given)} may be null inside {{${name}}}`)
    }
  }

  function word(node: Call, scope: Scope): void {
    const [key] = node.params
    if (!key) return fault('{{t}} without a key')
    if (!isText(key)) {
      const found = value(key, scope)
      if (found && found.schema !== wordKeySchema) fault(`{{t ${nameOf(key)}}} is not a word key`)
      return
    }
    if (!isWordKey(key.value)) return fault(`no word for "${key.value}"`)
    const given = (node.hash?.pairs ?? []).map((pair) => pair.key)
    const filled = Object.fromEntries(given.map((name) => [name, '']))
    try {
      words('zh-CN')(key.value, filled)
      words('en')(key.value, filled)
    } catch (error) {
      fault(error instanceof Error ? error.message : String(error))
    }
  }

  function term(node: Call, scope: Scope): void {
    const [family, code] = node.params
    if (!family || !isText(family) || !code) return fault('{{term}} needs a family in quotes and a code')
    const found = isText(code) ? null : value(code, scope)
    const codes = isText(code) ? [code.value] : found && codesOf(found.schema)
    for (const one of codes ?? [])
      if (!isWordKey(`${family.value}.${one}`)) fault(`no word for "${family.value}.${one}"`)
  }

  function block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path)
    const [subject] = node.params
    if (!subject || node.params.length !== 1) return fault(`{{#${name}}} takes one value`)
    if (name === 'if') return branches(node, surely(scope, asked(subject, scope)), scope)
    if (name === 'unless') return branches(node, scope, surely(scope, asked(subject, scope)))
    const found = value(subject, scope)
    if (found === null) return
    if (name === 'with') return branches(node, deeper(scope, found.schema, node.program.blockParams ?? []), scope)
    if (name !== 'each') return fault(`unknown block "${name}"`)
    if (found.missing) return fault(`${nameOf(subject)} may be null: ask {{#if}} first`)
    const element = elementOf(found.schema)
    if (element === null) return fault(`${nameOf(subject)} is not a list`)
    branches(node, deeper(scope, element, node.program.blockParams ?? []), scope)
  }

  function branches(node: hbs.AST.BlockStatement, yes: Scope, no: Scope): void {
    program(node.program, yes)
    program(node.inverse, no)
  }

  /** The values a condition makes sure of; refuses conditions that 0 or an empty list would answer wrongly. */
  function asked(subject: Node, scope: Scope): string[] {
    if (isSub(subject)) {
      call(subject, scope)
      const [inner] = subject.params
      const found = inner && nameOf(subject.path) === 'given' ? value(inner, scope) : null
      return found ? [found.key] : []
    }
    const found = value(subject, scope)
    if (found === null) return []
    if (isNumber(found.schema)) fault(`{{#if ${nameOf(subject)}}} is false for 0: use (given …)`)
    if (elementOf(found.schema) && !found.missing) fault(`{{#if ${nameOf(subject)}}}: use (some …) for a list`)
    if (!found.missing && !isBoolean(found.schema) && !isPrintable(found.schema) && !scope.sure.has(found.key))
      fault(`{{#if ${nameOf(subject)}}} is never false`)
    return [found.key]
  }

  function partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = nameOf(node.name)
    const wanted = house.parts.get(name)
    if (!wanted) return fault(`no part "${name}"`)
    const [subject] = node.params
    if (node.params.length !== 1 || !subject || node.hash)
      return fault(`{{> ${name}}} takes one context and nothing else`)
    const found = value(subject, scope)
    if (found === null) return
    if (found.missing) return fault(`${nameOf(subject)} may be null: ask {{#if}} first`)
    if (found.schema !== bare(wanted).schema)
      fault(`${nameOf(subject)} is not declared with the contract of part "${name}"`)
  }

  function value(node: Node, scope: Scope): Found | null {
    if (isSub(node)) {
      call(node, scope)
      return null
    }
    if (!isPath(node)) return null
    if (node.data) {
      if (!dataNames.has(node.parts.join('.'))) fault(`{{${node.original}}} is not for templates`)
      return null
    }
    const found = find(scope, node)
    if (typeof found !== 'string') return found
    fault(found)
    return null
  }

  program(Handlebars.parse(source), rootScope(schema))
  return faults
}

const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement'
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPartial = (node: Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement'
const isSub = (node: Node): node is hbs.AST.SubExpression => node.type === 'SubExpression'
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const isText = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral'

const nameOf = (node: Node): string => (isPath(node) ? node.original : isText(node) ? `"${node.value}"` : node.type)
