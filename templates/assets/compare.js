// @ts-check
/** Compares a file with the hash of the issued one inside the browser; where the page came without encryption the form asks the desk instead. */
/** @param {boolean | null} same */
const tell = (same) => {
  for (const said of document.querySelectorAll('[data-compared]'))
    if (said instanceof HTMLElement) said.hidden = said.dataset.compared !== String(same)
}

for (const form of document.querySelectorAll('form[data-compare]')) {
  const field = form.querySelector('input[type="file"]')
  const { subtle } = window.crypto
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement) || !subtle) continue

  const compare = async () => {
    const file = field.files && field.files[0]
    if (!file) return tell(null)
    const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()))
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    tell(hex === form.dataset.compare)
  }

  field.addEventListener('change', () => void compare())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void compare()
  })
}
