// @ts-check
/** Chooses all rows of a table at once, and prints the page where a button asks for it. */
for (const all of document.querySelectorAll('[data-pick-all]')) {
  if (!(all instanceof HTMLInputElement)) continue
  all.hidden = false
  all.addEventListener('change', () => {
    const table = all.closest('table')
    for (const one of table ? table.querySelectorAll('input[name="picked"]') : [])
      if (one instanceof HTMLInputElement) one.checked = all.checked
  })
}

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-print]')) window.print()
})
for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden')
