// @ts-check
/** Enter goes on to the next question in forms marked `data-enter-forward`, as clerks are used to; Alt+S saves. */
const STOPS = 'input:not([type="hidden"]), select, textarea, summary, button[data-save]'

/** @param {HTMLElement} control */
const reachable = (control) => control.tabIndex >= 0 && control.getClientRects().length > 0

/** @param {Element} form @param {HTMLElement} from */
const next = (form, from) => {
  const stops = Array.from(form.querySelectorAll(STOPS)).filter(
    (stop) => stop instanceof HTMLElement && (stop === from || reachable(stop)),
  )
  const after = stops[stops.indexOf(from) + 1]
  if (after instanceof HTMLElement) after.focus()
}

document.addEventListener('keydown', (event) => {
  const { target } = event
  // While an input method composes, Enter chooses a word.
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  const form = target.closest('form[data-enter-forward]')
  if (!form) return
  event.preventDefault()
  next(form, target)
})
