/** Stands in every page before the page's own scripts: what hostile texts call, what the content policy stops, and how to find what they left. Plain browser script. */
{
  globalThis.ran = (which) => globalThis.tellHostile(`ran ${which}`)
  for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = () => globalThis.tellHostile(name)
  document.addEventListener('securitypolicyviolation', (event) =>
    globalThis.tellHostile(`${event.violatedDirective} stopped ${event.blockedURI}`),
  )

  const made = '[data-ran], [onerror], [onload], [onfocus], [onmouseover], iframe, embed, math, marquee, base'
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href']

  /** Elements and addresses that only a hostile text can have made. */
  globalThis.leftBehind = () => {
    const addressed = [...document.querySelectorAll('*')].filter((one) =>
      addresses.some((name) => {
        const address = one.getAttribute(name) ?? ''
        return /^\s*(?:javascript|data|vbscript):|^\s*(?:https?:)?[/\\]{2}ran\.invalid/iu.test(address)
      }),
    )
    return [...document.querySelectorAll(made), ...addressed].map(
      (one) => `made ${new XMLSerializer().serializeToString(one.cloneNode(false)).slice(0, 120)}`,
    )
  }

  /** Sends the form of this number among those of the page that ask for a text, with the given one in every field; false where there is none. */
  globalThis.sendForm = (nth, text) => {
    const asks = 'input[type=text], input[type=search], input:not([type]), textarea'
    const forms = [...document.querySelectorAll('main form')].filter((form) => form.querySelector(asks) !== null)
    const form = forms[nth]
    if (form === undefined) return false
    // What a question says goes into the address, which is no place for as much.
    const fits = form.method === 'get' ? text.slice(0, 300) : text
    for (const field of form.querySelectorAll(asks)) field.value = fits
    // Not asked whether it is well filled in: that is the desk's to say.
    form.submit()
    return true
  }
}
