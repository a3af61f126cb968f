// @ts-check
/** What all scripts of a page share: its words, its token, one way to ask the server, one way to place the answer. */

const words = document.getElementById('client-words')

globalThis.desk = /** @type {Desk} */ ({
  say(name, values) {
    const given = values || {}
    const sentence = (words && words.dataset[name]) || ''
    return Object.keys(given).reduce((text, key) => text.split(`{${key}}`).join(String(given[key])), sentence)
  },

  post(url, fields, options) {
    const body = new URLSearchParams(fields)
    const meta = document.querySelector('meta[name="csrf"]')
    body.set('_csrf', (meta && meta.getAttribute('content')) || '')
    const accept = options.json ? 'application/json' : 'text/html'
    return fetch(url, {
      method: 'POST',
      body,
      headers: { Accept: accept },
      credentials: 'same-origin',
      ...options.fetch,
    })
  },

  fieldsOf(form) {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    return fields
  },

  pieces(html) {
    const page = new DOMParser().parseFromString(html, 'text/html')
    return Array.from(page.body.childNodes, (node) => document.importNode(node, true))
  },

  typing(target) {
    return (
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    )
  },
})
