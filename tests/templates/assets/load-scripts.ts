/** Runs the browser scripts without a browser: enough of a document for them to load, so that their sums can be checked. */

import { createContext, runInContext } from 'node:vm'
import { assets } from '../../../templates/assets.ts'

/** The calculating part of the scripts' shared object. */
export type ScriptDesk = {
  capitals(plain: string): string
  amountMeant(typed: string): string | null
  readIdentity(typed: string): { fault: string | null; sex: string; birthDay: string }
}

const nothing = () => null

export function loadScripts(): ScriptDesk {
  const page = {
    getElementById: nothing,
    querySelector: nothing,
    querySelectorAll: () => [],
    addEventListener: nothing,
  }
  const surroundings = createContext({
    document: page,
    window: { addEventListener: nothing },
    setInterval: nothing,
    setTimeout: nothing,
    HTMLElement: Object,
  })
  const script = assets().find((asset) => asset.name === 'desk.js')
  if (!script) throw new Error('desk.js is missing')
  runInContext(script.body.toString('utf8'), surroundings)
  return runInContext('desk', surroundings)
}
