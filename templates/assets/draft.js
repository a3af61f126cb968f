// @ts-check
/** Saves what is being typed every ten seconds and on leaving a field, so that no accident costs a person their words. */
const EVERY = 10000
/** @type {WeakSet<HTMLFormElement>} */
const changed = new WeakSet()

/** @param {HTMLFormElement} form @param {string} text */
const tell = (form, text) => {
  const line = form.querySelector('[data-draft-state]')
  if (line) line.textContent = text
}

/** @param {HTMLFormElement} form @param {boolean} leaving */
const save = async (form, leaving) => {
  const url = form.dataset.draftUrl
  if (!url || !changed.has(form) || form.dataset.sent) return
  changed.delete(form)
  const fields = desk.fieldsOf(form)
  fields.delete('_key')
  for (const secret of form.querySelectorAll('input[type="password"]')) fields.delete(secret.getAttribute('name') || '')
  try {
    const answer = await desk.post(url, fields, { json: true, fetch: { keepalive: leaving } })
    if (!answer.ok) throw new Error(String(answer.status))
    const saved = await answer.json()
    tell(form, desk.say('draftSaved', { time: saved.savedAt }))
    if (form.dataset.draftPage) history.replaceState(null, '', form.dataset.draftPage)
  } catch (fault) {
    changed.add(form)
    const signedOut = fault instanceof Error && /^(401|403)$/.test(fault.message)
    tell(form, desk.say(signedOut ? 'draftSignedOut' : 'draftFailed'))
  }
}

/** @returns {HTMLFormElement[]} */
const forms = () => Array.from(document.querySelectorAll('form[data-draft-url]'))

/** @param {boolean} leaving */
const saveAll = (leaving) => {
  for (const form of forms()) void save(form, leaving)
}

/** @param {Event} event @returns {HTMLFormElement | null} */
const formOf = (event) => (event.target instanceof Element ? event.target.closest('form[data-draft-url]') : null)

/** @param {Event} event */
const note = (event) => {
  const form = formOf(event)
  if (form) changed.add(form)
}

document.addEventListener('input', note)
document.addEventListener('change', note)
document.addEventListener('focusout', (event) => {
  const form = formOf(event)
  if (form) void save(form, false)
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') saveAll(true)
})
setInterval(() => saveAll(false), EVERY)
