/** What the harness runs inside the page, before the page's own scripts: it notes changes and measures. Plain browser script. */
{
  const deskInPage = {
    changed: false,
    /** Whether this is a page of ours and no paper shown by the browser. */
    isPage: () => document.contentType === 'text/html',
    /** How wide the page would like to be, in pixels. */
    width: () => document.documentElement.scrollWidth,
    /** Addresses of its style sheets and scripts. */
    loads: () => [
      ...[...document.querySelectorAll('script[src]')].map((one) => one.src),
      ...[...document.querySelectorAll('link[rel~=stylesheet]')].map((one) => one.href),
    ],
    /** Whether the page has changed since the last time this was asked. */
    takeChanged: () => {
      const changed = deskInPage.changed
      deskInPage.changed = false
      return changed
    },
    /** Serious and critical faults: rule, what it asks, and the first places. */
    accessibility: async (standards) => {
      const results = await globalThis.axe.run({
        runOnly: { type: 'tag', values: standards },
        resultTypes: ['violations'],
      })
      return results.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => ({ id, help, places: nodes.slice(0, 3).map(({ target }) => target.join(' ')) }))
    },
  }
  globalThis.deskInPage = deskInPage

  new MutationObserver((changes) => {
    if (changes.some((change) => [...change.addedNodes].some((node) => node instanceof HTMLElement))) {
      deskInPage.changed = true
    }
  }).observe(document, { childList: true, subtree: true })

  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.deskPolicyStopped?.(`${event.violatedDirective} stopped ${event.blockedURI}`)
  })
}
