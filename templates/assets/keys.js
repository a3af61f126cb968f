// @ts-check
/** The keyboard's short ways: Alt+S saves, / finds, ? tells the keys. */
const dialog = document.getElementById('keys')

const showKeys = () => {
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

const save = () => {
  const form = document.activeElement && document.activeElement.closest('form')
  const button = (form && form.querySelector('[data-save]')) || document.querySelector('[data-save]')
  if (button instanceof HTMLElement) button.click()
}

document.addEventListener('keydown', (event) => {
  if (event.altKey && !event.ctrlKey && event.code === 'KeyS') {
    event.preventDefault()
    save()
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target)) return
  // A Chinese keyboard sends the full-width mark.
  if (event.key === '?' || event.key === '？') showKeys()
  if (event.key === '/') {
    const finder = document.querySelector('[data-find]')
    if (finder instanceof HTMLElement) {
      event.preventDefault()
      finder.focus()
    }
  }
})

for (const opener of document.querySelectorAll('[data-show-keys]')) {
  opener.removeAttribute('hidden')
  opener.addEventListener('click', showKeys)
}
