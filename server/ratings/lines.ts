/** The lines the figures of ratings stand in: by unit with everything below it, or by mediator. */
import type { RatingFigure } from '../../db/repositories/ratings.ts'
import { satisfaction, scores, type ScoreCounts } from '../../workflows/rating/rating.ts'
import { NO_CODE } from '../reports/asked.ts'
import type { UnitNode } from '../reports/unit-tree.ts'

/** `change` narrows an address to what the line holds. */
export type Line = { name: string; depth: number; counts: ScoreCounts; visits: number; change: Record<string, string> }

const sum = (some: readonly RatingFigure[]): number => some.reduce((total, one) => total + one.count, 0)

/** The workers' own answers by score, and beside them what was told on visits. */
export function countsOf(figures: readonly RatingFigure[]): { counts: ScoreCounts; visits: number } {
  const own = figures.filter((one) => !one.visited)
  const counts = Object.fromEntries(scores.map((score) => [score, sum(own.filter((one) => one.score === score))]))
  return { counts: counts as ScoreCounts, visits: sum(figures.filter((one) => one.visited)) }
}

/** Every unit below that has an answer, with everything below it. */
export function unitLines(tree: UnitNode, found: readonly RatingFigure[]): Line[] {
  const below = new Set(tree.all)
  const own = found.filter((one) => below.has(one.unitId))
  if (own.length === 0) return []
  return [
    { name: tree.name, depth: tree.depth, ...countsOf(own), change: { unit: tree.id } },
    ...tree.children.flatMap((child) => unitLines(child, own)),
  ]
}

/** Every mediator who was spoken of, those most spoken of first. */
export function mediatorLines(found: readonly RatingFigure[], nobody: string): Line[] {
  return [...Map.groupBy(found, (one) => one.mediatorId ?? '')]
    .map(([id, own]) => ({
      name: own[0]?.mediatorName ?? nobody,
      depth: 0,
      ...countsOf(own),
      change: { mediator: id === '' ? NO_CODE : id },
    }))
    .toSorted((a, b) => satisfaction(b.counts).among - satisfaction(a.counts).among)
}
