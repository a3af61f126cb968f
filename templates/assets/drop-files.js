// @ts-check
/** Takes files that are dropped, pasted or chosen in number, and sends them one after another as the plain form would. */

/** @param {string} tag @param {string} text */
const said = (tag, text) => {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

/** What the answered page says is wrong; empty when the file was taken. @param {Response} answer @param {string} failed */
const faultsIn = async (answer, failed) => {
  if (answer.ok && answer.redirected && /tab=evidence/.test(answer.url)) return ''
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const faults = Array.from(page.querySelectorAll('.error-summary li'), (item) => (item.textContent || '').trim())
  return faults.join(' ') || failed
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
const start = (form, input) => {
  const list = /** @type {HTMLElement} */ (form.querySelector('[data-drop-list]'))
  const place = /** @type {HTMLElement} */ (form.querySelector('[data-drop-place]'))
  const photo = form.querySelector('input[capture]')
  const failed = form.dataset.failed || ''
  place.hidden = false

  const files = () => Array.from(input.files || [])
  const show = () => list.replaceChildren(...files().map((file) => said('li', file.name)))

  /** @param {FileList | null} more */
  const add = (more) => {
    const all = new DataTransfer()
    const wanted = [...files(), ...Array.from(more || [])]
    for (const file of input.multiple ? wanted : wanted.slice(-1)) all.items.add(file)
    input.files = all.files
    show()
  }

  /** One file as the form would send it, as an intent of its own. @param {File} file */
  const fieldsWith = (file) => {
    const fields = new FormData(form)
    fields.set(input.name, file)
    if (photo instanceof HTMLInputElement) fields.delete(photo.name)
    fields.delete('_key')
    return fields
  }

  const sendAll = async () => {
    const left = new DataTransfer()
    const lines = []
    for (const file of files()) {
      list.replaceChildren(...lines, said('li', `${desk.say('sending')} ${file.name}`))
      const wrong = await fetch(form.action, {
        method: 'POST',
        body: fieldsWith(file),
        headers: { Accept: 'text/html' },
      })
        .then((answer) => faultsIn(answer, failed))
        .catch(() => failed)
      if (wrong) {
        left.items.add(file)
        lines.push(said('li', `${file.name}: ${wrong}`))
      }
    }
    if (left.files.length === 0) location.reload()
    else {
      input.files = left.files
      list.replaceChildren(...lines)
      delete form.dataset.sent
    }
  }

  input.addEventListener('change', show)
  form.addEventListener('dragover', (event) => {
    event.preventDefault()
    place.classList.add('evidence-over')
  })
  form.addEventListener('dragleave', () => place.classList.remove('evidence-over'))
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    place.classList.remove('evidence-over')
    add(event.dataTransfer && event.dataTransfer.files)
  })
  document.addEventListener('paste', (event) => {
    const pasted = event.clipboardData && event.clipboardData.files
    if (!pasted || pasted.length === 0 || desk.typing(event.target)) return
    event.preventDefault()
    add(pasted)
  })
  form.addEventListener('submit', (event) => {
    if (files().length < 2) return
    event.preventDefault()
    void sendAll()
  })
}

for (const form of document.querySelectorAll('form[data-drop]')) {
  const input = form.querySelector('input[type="file"]:not([capture])')
  if (form instanceof HTMLFormElement && input instanceof HTMLInputElement) start(form, input)
}
