// @ts-check
/** Asks before a changed form without drafts (`data-guard`) is left; the browser puts the question in its own words. */
/** @type {Set<HTMLFormElement>} */
const changed = new Set()

document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest('form[data-guard]') : null
  if (form instanceof HTMLFormElement) changed.add(form)
})
document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement) changed.delete(event.target)
})
window.addEventListener('beforeunload', (event) => {
  if (changed.size === 0) return
  event.preventDefault()
  event.returnValue = ''
})
