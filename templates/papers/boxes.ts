/** Choices of a form to be ticked: for each code all of them with its own box filled, and `open` for a hand to tick. */
export function boxes<Code extends string>(
  choices: Readonly<Record<Code, string>>,
): Readonly<Record<Code | 'open', string>> {
  const entries = Object.entries<string>(choices)
  const ticked = (chosen: string): string =>
    entries.map(([code, word]) => `${code === chosen ? '■' : '□'}${word}`).join('　')
  return Object.fromEntries([...entries.map(([code]) => code), 'open'].map((code) => [code, ticked(code)])) as Record<
    Code | 'open',
    string
  >
}
