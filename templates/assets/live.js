// @ts-check
/** Shows what a form would make while somebody types: a second after the last key the server's answer takes its place. */
const PAUSE = 1000
/** @type {WeakMap<HTMLFormElement, number>} */
const timers = new WeakMap()
/** @type {WeakMap<HTMLFormElement, number>} */
const asked = new WeakMap()

/** @param {HTMLFormElement} form @param {string} url */
const show = async (form, url) => {
  const turn = (asked.get(form) || 0) + 1
  asked.set(form, turn)
  const place = document.getElementById(form.dataset.liveInto || '')
  if (place) place.setAttribute('aria-busy', 'true')
  try {
    const answer = await desk.post(url, desk.fieldsOf(form), { json: false })
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    const pieces = desk.pieces(await answer.text()).filter((node) => node instanceof Element)
    const now = document.getElementById(form.dataset.liveInto || '')
    // A later question was asked meanwhile.
    if (asked.get(form) === turn && now && pieces[0]) now.replaceWith(...pieces)
  } catch {
    if (place) place.removeAttribute('aria-busy')
  }
}

/** @param {Event} event */
const later = (event) => {
  const form = event.target instanceof Element ? event.target.closest('form[data-live-url]') : null
  if (!(form instanceof HTMLFormElement) || !form.dataset.liveUrl) return
  const url = form.dataset.liveUrl
  window.clearTimeout(timers.get(form))
  timers.set(
    form,
    window.setTimeout(() => void show(form, url), PAUSE),
  )
}

document.addEventListener('input', later)
document.addEventListener('change', later)
