// @ts-check
/** Shows the report of a warning where there is no net: the page and its style and script as they were last seen, and nothing else. */
const SHELL = 'report-shell'
const PAGE = '/warnings/new'
/** A net that does not answer within this is none. */
const PATIENCE = 6000

/** The worker's own scope; the checker only knows pages. */
const worker = /** @type {any} */ (globalThis)

/** @param {RequestInfo} what */
const kept = async (what) => (await caches.open(SHELL)).match(what, { ignoreVary: true })

/** @param {Request} request @param {boolean} page @returns {Promise<Response>} */
const answer = async (request, page) => {
  const stored = kept(page ? PAGE : request)
  const net = fetch(request)
  const tired = new Promise((resolve) => setTimeout(() => resolve(stored), PATIENCE))
  try {
    return (await Promise.race([net, tired])) || (await net)
  } catch (fault) {
    const found = await stored
    if (found) return found
    throw fault
  }
}

worker.addEventListener('install', () => worker.skipWaiting())
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  /** @type {Request} */
  const request = event.request
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== location.origin) return
  const page = request.mode === 'navigate' && address.pathname === PAGE
  if (page || address.pathname.startsWith('/assets/')) event.respondWith(answer(request, page))
})
