/** The words of a paper in reading order, without marks of layout: for coverage checks, search and comparison. */
import { plain } from './paper.ts'
import type { Block, Field, Paper } from './paper.ts'

/** Every text of the paper, in the order in which it is read. */
export function paperTexts(paper: Paper): string[] {
  const texts = paper.blocks.flatMap(blockTexts)
  return paper.number === null ? texts : [...texts, paper.number]
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'gap':
    case 'page':
      return []
    case 'clause':
      return [block.mark + plain(block.text)]
    case 'fields':
      return block.rows.flatMap((row) => row.flatMap(fieldTexts))
    case 'form':
      return block.rows.flatMap((row) => row.fields.flatMap(fieldTexts))
    case 'table':
      return [block.caption ?? [], ...block.head, ...block.rows.flat()].map(plain)
    case 'bars':
      return [...block.series, block.unit, ...block.rows.flatMap((row) => [row.label, row.said])].map(plain)
    case 'signatures':
      return block.places.flatMap((place) => [plain(place.title), plain(place.detail ?? [])])
    case 'seal':
      return [plain(block.holder), plain(block.date)]
    default:
      return [plain(block.text)]
  }
}

const fieldTexts = (field: Field): string[] => [plain(field.label), plain(field.value)]
