/** The fonts chosen by the settings, handed to every thread that draws: a thread begins with a memory of its own. */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import { configureFonts, type FontPaths } from '../../templates/drawer/fonts.ts'

const CHOSEN = 'paper-fonts'

/** Chooses the fonts of this process and of every thread begun afterwards. */
export function chooseFonts(fonts: FontPaths): void {
  setEnvironmentData(CHOSEN, { ...fonts })
  configureFonts(fonts)
}

/** What was chosen last, one object for each choice; undefined before the first. */
export const chosenFonts = (): FontPaths | undefined => getEnvironmentData(CHOSEN) as FontPaths | undefined

/** Takes over what was chosen; to be called once, where a drawing thread begins. */
export function takeChosenFonts(): void {
  const chosen = chosenFonts()
  if (chosen !== undefined) configureFonts(chosen)
}
