// @ts-check
/** Offers known names (employers by pinyin initials, too) in the browser's own list while a field is being typed. */
const WAIT = 150
let asked = 0
let timer = 0

/** @param {HTMLInputElement} input */
const ask = async (input) => {
  const { suggestUrl } = input.dataset
  if (!suggestUrl || !input.list || input.value.trim() === '') return
  asked += 1
  const mine = asked
  try {
    const answer = await desk.post(suggestUrl, { q: input.value }, { json: false })
    const html = await answer.text()
    if (answer.ok && mine === asked && input.list) input.list.replaceChildren(...desk.pieces(html))
  } catch {
    if (mine === asked && input.list) input.list.replaceChildren()
  }
}

document.addEventListener('input', (event) => {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || !input.dataset.suggestUrl) return
  clearTimeout(timer)
  timer = window.setTimeout(() => ask(input), WAIT)
})
