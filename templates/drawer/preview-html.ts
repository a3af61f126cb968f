/** The same blocks as HTML, so that what is seen before printing is what is printed; no inline style, every character escaped. */

import { escapeHtml } from '../escape-html.ts'
import { splitParagraphs } from './paper.ts'
import type { Block, Field, Paper, Rich, SignaturePlace } from './paper.ts'
import { BOX_CAPTION, SIGNING_DAY } from './signing-words.ts'

/** An `<article class="paper paper-…">` of semantic HTML; safe to insert unescaped. */
export function previewHtml(paper: Paper): string {
  const body = paper.blocks.map(blockHtml).join('\n')
  return `<article class="paper paper-${escapeHtml(paper.layout)}" lang="zh-CN">\n${body}\n</article>`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'title':
      return `<h2 class="paper-title">${richHtml(block.text)}</h2>`
    case 'heading':
      return `<h3 class="paper-heading">${richHtml(block.text)}</h3>`
    case 'number':
    case 'note':
    case 'code':
      return `<p class="paper-${block.type}">${richHtml(block.text)}</p>`
    case 'paragraph':
      return paragraphHtml(`paper-${block.align}`, block.text)
    case 'clause':
      return paragraphHtml('paper-indent', [{ text: block.mark, bold: block.level === 1 }, ...block.text])
    case 'fields':
      return `<dl class="paper-fields">${block.rows.map((row) => `<div>${row.map(fieldHtml).join('')}</div>`).join('')}</dl>`
    case 'form':
      return `<table class="paper-form"><tbody>${block.rows.map((row) => formRowHtml(row.fields, widest(block))).join('')}</tbody></table>`
    case 'table':
      return tableHtml(block)
    case 'bars':
      return `<ul>${block.rows.map((row) => `<li>${richHtml(row.label)} ${richHtml(row.said)} ${richHtml(block.unit)}</li>`).join('')}</ul>`
    case 'signatures':
      return `<ul class="paper-signatures">${block.places.map(placeHtml).join('')}</ul>`
    case 'seal':
      return `<p class="paper-seal">${richHtml(block.holder)}<br>${richHtml(block.date)}</p>`
    case 'gap':
      return `<div class="paper-gap" aria-hidden="true"></div>`
    default:
      return `<hr class="paper-page">`
  }
}

/** A forced new line in running text begins a paragraph of its own, as in print. */
const paragraphHtml = (className: string, text: Rich): string =>
  splitParagraphs(text)
    .map((paragraph) => `<p class="${className}">${richHtml(paragraph)}</p>`)
    .join('\n')

const fieldHtml = (field: Field): string => `<dt>${richHtml(field.label)}</dt><dd>${richHtml(field.value)}</dd>`

const widest = (form: Extract<Block, { type: 'form' }>): number =>
  Math.max(1, ...form.rows.map((row) => row.fields.length))

/** The last value spans what shorter rows leave free. */
function formRowHtml(fields: readonly Field[], pairs: number): string {
  const cells = fields.map((field, index) => {
    const free = index === fields.length - 1 ? (pairs - fields.length) * 2 : 0
    const span = 1 + free + (field.label.length === 0 ? 1 : 0)
    const value = `<td${span > 1 ? ` colspan="${span}"` : ''}>${richHtml(field.value)}</td>`
    return field.label.length === 0 ? value : `<th scope="row">${richHtml(field.label)}</th>${value}`
  })
  return `<tr>${cells.join('')}</tr>`
}

function tableHtml(table: Extract<Block, { type: 'table' }>): string {
  const caption = table.caption ? `<caption>${richHtml(table.caption)}</caption>` : ''
  const head = table.head.map((cell) => `<th scope="col">${richHtml(cell)}</th>`).join('')
  const rows = table.rows.map((row) => {
    const cells = row.map(
      (cell, index) => `<td class="${table.columns[index]?.align ?? 'left'}">${richHtml(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const tall = table.tall ? ' paper-tall' : ''
  return `<table class="paper-table${tall}">${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** A party signs on a line, beside it prints a finger or seals, and writes the day; an official signs on a line. */
function placeHtml(place: SignaturePlace): string {
  const detail = place.detail ? `<small>${richHtml(place.detail)}</small>` : ''
  const marks =
    place.manner === 'official'
      ? ''
      : `<span class="paper-sign-box">${BOX_CAPTION[place.manner]}</span><span class="paper-sign-day">${SIGNING_DAY}</span>`
  const label = `<span class="paper-sign-label"><span>${richHtml(place.title)}</span>${detail}</span>`
  return `<li class="paper-sign paper-sign-${place.manner}">${label}<span class="paper-sign-line"></span>${marks}</li>`
}

const richHtml = (text: Rich): string =>
  text.map((span) => (span.bold ? `<strong>${lines(span.text)}</strong>` : lines(span.text))).join('')

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')
