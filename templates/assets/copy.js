// @ts-check
/** Puts a button beside every value of a copy sheet; after copying, the next one waits under the same key. */
const attribute = 'data-copied'

/** Works without a secure address too, where the clipboard is closed to scripts. @param {string} text */
const copyBySelection = (text) => {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'copy-area'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

/** @param {string} text @returns {Promise<boolean>} */
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** @type {HTMLButtonElement[]} */
const buttons = []

/** @param {Element} line @param {HTMLButtonElement} button @param {string} text @param {number} after */
const copyLine = async (line, button, text, after) => {
  if (!(await copy(text))) return
  line.setAttribute(attribute, '')
  button.textContent = desk.say('copied')
  const next = buttons[after]
  if (next) next.focus()
}

document.querySelectorAll('[data-copy]').forEach((value) => {
  const text = value.textContent || ''
  const line = value.parentElement
  if (!line) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button small'
  button.textContent = desk.say('copyOne')
  const label = line.querySelector('dt')
  button.setAttribute('aria-label', `${desk.say('copyOne')} ${(label && label.textContent) || ''}`)
  const at = buttons.push(button)
  button.addEventListener('click', () => {
    void copyLine(line, button, text, at)
  })
  const place = document.createElement('dd')
  place.append(button)
  line.append(place)
})
