// @ts-check
/** Lets a form go once: a second click while it travels does nothing, and the person sees that it is under way. */
const AGAIN_AFTER = 8000

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
const release = (form, button) => {
  delete form.dataset.sent
  const wait = form.querySelector('[data-sending]')
  if (wait) wait.remove()
  if (button) button.removeAttribute('aria-disabled')
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset.swap) return
  // What opens beside the page leaves the form to go on.
  if (event.submitter instanceof HTMLButtonElement && event.submitter.formTarget === '_blank') return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
  const button = event.submitter instanceof HTMLElement ? event.submitter : null
  if (button && button.classList.contains('primary')) {
    const wait = document.createElement('span')
    wait.dataset.sending = 'yes'
    wait.className = 'soft'
    wait.setAttribute('role', 'status')
    wait.textContent = desk.say('sending')
    button.setAttribute('aria-disabled', 'true')
    button.after(wait)
  }
  // A download leaves the page standing: the form must open again.
  setTimeout(() => release(form, button), AGAIN_AFTER)
})

window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.querySelectorAll('form[data-sent]'))
    if (form instanceof HTMLFormElement) release(form, form.querySelector('[aria-disabled]'))
})
