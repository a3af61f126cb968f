// @ts-check
/** Sends a small form without leaving the page and puts the answer in its place; on any trouble the form is sent as usual. */
/** @param {HTMLFormElement} form @param {URLSearchParams} fields */
const sendPlainly = (form, fields) => {
  fields.forEach((value, name) => {
    if (form.elements.namedItem(name)) return
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  })
  form.submit()
}

/** @param {HTMLFormElement} form @param {Element} place @param {URLSearchParams} fields */
const swap = async (form, place, fields) => {
  try {
    const answer = await desk.post(form.action, fields, { json: false })
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    const [first, ...rest] = desk.pieces(await answer.text()).filter((node) => node instanceof Element)
    if (!first) throw new Error('empty answer')
    place.replaceWith(first, ...rest)
    first.dispatchEvent(new Event('desk:placed', { bubbles: true }))
  } catch {
    sendPlainly(form, fields)
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target
  const place = form instanceof HTMLFormElement && form.dataset.swap ? document.getElementById(form.dataset.swap) : null
  if (!(form instanceof HTMLFormElement) || !place) return
  event.preventDefault()
  const fields = desk.fieldsOf(form)
  const button = event.submitter
  if (button instanceof HTMLButtonElement && button.name) fields.set(button.name, button.value)
  void swap(form, place, fields)
})
