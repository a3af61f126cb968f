/** Reads the HTML of a template between its braces: no words outside the catalogues, nothing a strict CSP would block. */

import Handlebars from 'handlebars'

type Node = hbs.AST.Node

/** Stands for a printed value; a part is its name between double brackets. Neither occurs in a template. */
const HOLE = '◌'
const LETTER = /\p{L}/u

/** Attributes whose value a person hears or reads. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'summary', 'label'])

/**
 * Every fault of the markup; an empty list means it is clean.
 * @param place `inside-tag` for a part that prints attributes only
 */
export function markupFaults(source: string, place: 'page' | 'inside-tag' = 'page'): string[] {
  const faults: string[] = []
  const printed = flatten(Handlebars.parse(source))
  const markup = place === 'inside-tag' ? `<x ${printed}>` : printed
  for (const piece of markup.matchAll(
    /<!--[\s\S]*?-->|<!doctype html>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/g,
  )) {
    const [whole, closing, tag, attributes] = piece
    if (whole.startsWith('<!')) continue
    if (tag === undefined) {
      if (LETTER.test(spokenText(whole))) faults.push(`words outside the catalogues: ${whole.trim()}`)
    } else if (!closing) faults.push(...tagFaults(tag, attributes ?? ''))
  }
  for (const form of markup.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g))
    if (/method="post"/.test(form[1] ?? '') && !/name="_csrf"|⟦form-keys⟧/.test(form[2] ?? ''))
      faults.push('a form that writes carries no csrf token')
  return faults
}

function tagFaults(tag: string, attributes: string): string[] {
  const faults: string[] = []
  if (tag === 'style' || (tag === 'script' && !/\bsrc="/.test(attributes))) faults.push(`inline <${tag}>`)
  for (const [, name, value] of attributes.matchAll(/([:\w-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)) {
    const key = (name ?? '').toLowerCase()
    const text = (value ?? '').replace(/^["']|["']$/g, '')
    if (key === 'style' || key.startsWith('on')) faults.push(`attribute ${key} on <${tag}>`)
    if (value !== undefined && !/^["']/.test(value)) faults.push(`unquoted ${key} on <${tag}>`)
    if (/^\s*javascript:/i.test(text)) faults.push(`script in ${key} on <${tag}>`)
    if (spoken.has(key) && LETTER.test(spokenText(text))) faults.push(`words outside the catalogues: ${key}="${text}"`)
  }
  return faults
}

const spokenText = (text: string): string => text.replace(/⟦[^⟧]*⟧/g, '').replace(/&\w+;/g, '')

/** The template as plain HTML: values become a hole, parts a named mark, both branches of a block follow each other. */
function flatten(program: hbs.AST.Program | undefined): string {
  return (program?.body ?? []).map(flat).join('')
}

function flat(node: Node): string {
  if (isContent(node)) return node.value
  if (isBlock(node)) return flatten(node.program) + flatten(node.inverse)
  if (isPartial(node) && 'original' in node.name) return `⟦${node.name.original}⟧`
  return node.type === 'CommentStatement' ? '' : HOLE
}

const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement'
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPartial = (node: Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement'
