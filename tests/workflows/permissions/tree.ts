/** A small organisation tree with two counties, for the tests of who reaches what. */
import type { Covers } from '../../../workflows/permissions.ts'

const parents: Record<string, string | null> = {
  city: null,
  'county-a': 'city',
  'committee-a': 'county-a',
  'room-a1': 'committee-a',
  'room-a2': 'committee-a',
  'county-b': 'city',
  'committee-b': 'county-b',
  'room-b1': 'committee-b',
}
export const units = Object.keys(parents)

export const covers: Covers = (unitId, placeId) => {
  for (let at: string | null = placeId; at !== null; at = parents[at] ?? null) if (at === unitId) return true
  return false
}
