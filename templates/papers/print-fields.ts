/** Sends every bare `{{field}}` through `print`, which throws where Handlebars would print null and undefined as blanks. */
import Handlebars from 'handlebars'
import { formatArguments } from './formats.ts'

/** The template's syntax tree with each bare field as an argument of `print`. The template has passed its contract. */
export function printFields(template: string): hbs.AST.Program {
  const program = Handlebars.parse(template)
  new FieldPrinter().accept(program)
  return program
}

class FieldPrinter extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { path } = mustache
    if (path.type !== 'PathExpression') return
    const field = path as hbs.AST.PathExpression
    if (mustache.params.length > 0 || Object.hasOwn(formatArguments, field.original)) return
    mustache.params = [field]
    mustache.path = { ...field, original: 'print', parts: ['print'], depth: 0, data: false }
  }
}
