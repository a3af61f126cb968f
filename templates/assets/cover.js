// @ts-check
/** Covers a revealed number again when its time is up. */
/** @param {ParentNode} place */
const watch = (place) => {
  for (const shown of place.querySelectorAll('[data-cover]')) {
    if (!(shown instanceof HTMLElement)) continue
    const seconds = Number(shown.dataset.coverAfter || 60)
    setTimeout(() => {
      shown.textContent = shown.dataset.cover || ''
    }, seconds * 1000)
  }
}

watch(document)
document.addEventListener('desk:placed', (event) => {
  if (event.target instanceof Element) watch(event.target)
})
