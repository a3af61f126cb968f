/** Reaches things by keys alone, so that the same journey can be walked by someone who has no mouse. */
import type { Locator, Page } from 'playwright-core'

const mostKeys = 200

/** Whether this very element has the focus. */
export async function hasFocus(page: Page, target: Locator): Promise<boolean> {
  return (await target.and(page.locator(':focus')).count()) > 0
}

/**
 * Presses Tab until the target has the focus.
 * @returns how many keys it took.
 * @throws Error when the target cannot be reached so.
 */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  await target.waitFor()
  for (let keys = 0; keys < mostKeys; keys += 1) {
    if (await hasFocus(page, target)) return keys
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target.toString()}`)
}

/** Moves with the arrow keys to an entry of a list that has the focus. Answers the keys it took. */
export async function chooseEntry(page: Page, list: Locator, entry: string): Promise<number> {
  const entries = (await list.locator('option').allInnerTexts()).map((text) => text.trim())
  const wanted = entries.indexOf(entry)
  if (wanted < 0) throw new Error(`${entry} is not in the list: ${entries.join(', ')}`)
  const now = entries.indexOf((await list.locator('option:checked').innerText()).trim())
  const keys = Math.abs(wanted - now)
  for (let key = 0; key < keys; key += 1) await page.keyboard.press(wanted > now ? 'ArrowDown' : 'ArrowUp')
  return keys
}

/** Moves to a radio button: Tab enters a group at one place only, the arrows walk and choose inside it. Answers the keys it took. */
export async function chooseRadio(page: Page, radio: Locator): Promise<number> {
  await radio.waitFor()
  const group = page.locator(`input[type=radio][name="${await radio.getAttribute('name')}"]:focus`)
  for (let keys = 0; keys < mostKeys; keys += 1) {
    if (!(await hasFocus(page, radio))) await page.keyboard.press((await group.count()) > 0 ? 'ArrowDown' : 'Tab')
    else if (await radio.isChecked()) return keys
    else await page.keyboard.press('Space')
  }
  throw new Error(`the keys do not reach ${radio.toString()}`)
}
