// @ts-check
/** Adds up the clauses of an agreement while they are typed, in figures and in capitals. */
/** @param {Element} form */
const addUp = (form) => {
  const figure = form.querySelector('[data-total-figure]')
  const said = form.querySelector('[data-total-capitals]')
  if (!figure || !said) return
  let cents = 0
  for (const input of form.querySelectorAll('input[name^="clauses."][name$=".amount"]')) {
    const text = input instanceof HTMLInputElement ? input.value.trim().replace(/,/g, '') : ''
    if (/^\d{1,10}(?:\.\d{1,2})?$/.test(text)) cents += Math.round(Number(text) * 100)
  }
  const plain = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  figure.textContent = plain.replace(/\B(?=(\d{3}){1,5}\.)/g, ',')
  said.textContent = `${(said.textContent || '').slice(0, 3)}${desk.capitals(plain)}`
}

const summing = (/** @type {Event} */ event) => {
  const form = event.target instanceof Element ? event.target.closest('form[data-total]') : null
  if (form) addUp(form)
}
document.addEventListener('input', summing)
document.addEventListener('change', summing)
