// @ts-check
/** Asks for earlier cases of the person or employer while the form is being typed, and shows them beside it. */
const WAIT = 150
let asked = 0
let timer = 0

/** @param {HTMLFormElement} form */
const ask = async (form) => {
  const { seenUrl, seenInto } = form.dataset
  const place = seenInto ? document.getElementById(seenInto) : null
  if (!seenUrl || !place) return
  const fields = new URLSearchParams()
  for (const control of form.querySelectorAll('[data-seen]'))
    if (control instanceof HTMLInputElement) fields.append(control.name, control.value)
  asked += 1
  const mine = asked
  try {
    const answer = await desk.post(seenUrl, fields, { json: false })
    const html = await answer.text()
    // Only the latest question's answer counts.
    if (answer.ok && mine === asked) place.replaceChildren(...desk.pieces(html))
  } catch {
    // The look-up is a help; the form works without it.
    if (mine === asked) place.replaceChildren()
  }
}

/** @param {number} wait */
const later = (wait) => (/** @type {Event} */ event) => {
  const control = event.target instanceof Element ? event.target.closest('[data-seen]') : null
  const form = control && control.closest('form')
  if (!form) return
  clearTimeout(timer)
  timer = window.setTimeout(() => ask(form), wait)
}

document.addEventListener('input', later(WAIT))
document.addEventListener('change', later(0))
