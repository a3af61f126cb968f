/** Counts what a person does; journeys promise seconds of human work, which a fast machine must not flatter. */

/** `characters` come through an input method, `keys` are single strokes, `decisions` are moments of reading and choosing. */
export type Effort = { clicks: number; keys: number; characters: number; decisions: number }

export const noEffort: Effort = { clicks: 0, keys: 0, characters: 0, decisions: 0 }

/** Tenths of a second for each: a click 1.2 s, a stroke 0.2 s, a Chinese character 1 s, a decision 1.3 s. */
const tenths: Effort = { clicks: 12, keys: 2, characters: 10, decisions: 13 }

/** What typing a text costs: a stroke for each ASCII character, the input method for every other code point. */
export function typing(text: string): Effort {
  const points = [...text]
  const keys = points.filter((point) => (point.codePointAt(0) ?? 0) < 128).length
  return { ...noEffort, keys, characters: points.length - keys }
}

export function addEffort(one: Effort, other: Partial<Effort>): Effort {
  return {
    clicks: one.clicks + (other.clicks ?? 0),
    keys: one.keys + (other.keys ?? 0),
    characters: one.characters + (other.characters ?? 0),
    decisions: one.decisions + (other.decisions ?? 0),
  }
}

/** Seconds of human work, with one decimal. */
export function secondsOf(effort: Effort): number {
  const { clicks, keys, characters, decisions } = effort
  const sum =
    clicks * tenths.clicks + keys * tenths.keys + characters * tenths.characters + decisions * tenths.decisions
  return sum / 10
}

/** One line for the run's output. */
export function describeEffort(effort: Effort): string {
  const { clicks, keys, characters, decisions } = effort
  return `${secondsOf(effort).toFixed(1)} s (${clicks} clicks, ${keys} keys, ${characters} characters, ${decisions} decisions)`
}
