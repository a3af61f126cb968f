// @ts-check
/** Reports kept on this device until they are delivered: each is sent under its own id, so that none arrives twice. */
const STORE = 'report'
const BASE = 'desk-reports'
/** Says without opening the store how many wait; its presence alone says that something may have to be erased. */
const COUNT = 'desk-reports'

/** @returns {Promise<IDBDatabase>} */
const open = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(BASE, 1)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(STORE, { keyPath: 'id' }))
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error))
    asked.addEventListener('blocked', () => reject(new Error('blocked')))
  })

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} work @returns {Promise<any>} */
const within = async (mode, work) => {
  const base = await open()
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(STORE, mode)
      const asked = work(change.objectStore(STORE))
      change.addEventListener('complete', () => resolve(asked.result))
      change.addEventListener('abort', () => reject(change.error))
    })
  } finally {
    base.close()
  }
}

/** @returns {Promise<KeptReport[]>} */
const all = async () => {
  const found = await within('readonly', (store) => store.getAll())
  localStorage.setItem(COUNT, String(found.length))
  return found
}

/** @param {KeptReport} report */
const put = async (report) => {
  await within('readwrite', (store) => store.put(report))
  await all()
}

/** @param {string} id */
const remove = async (id) => {
  await within('readwrite', (store) => store.delete(id))
  await all()
}

/** The token and the person of a page fetched now; null where nobody is signed in. @param {string} page */
const askPage = async (page) => {
  const answer = await fetch(page, { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) return null
  const read = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const form = read.querySelector('[data-warning-report]')
  const meta = read.querySelector('meta[name="csrf"]')
  if (!(form instanceof HTMLElement) || !meta) return null
  return { token: meta.getAttribute('content') || '', staff: form.dataset.staff || '' }
}

/** @param {KeptReport} report @returns {Promise<ReportFate>} */
const send = async (report) => {
  try {
    const here = await askPage(report.page)
    if (here === null) return { state: 'signed-out' }
    // What one person wrote is never sent in another's name.
    if (here.staff !== report.staff) return { state: 'of-another' }
    const body = new FormData()
    body.set('_csrf', here.token)
    body.set('_key', report.id)
    for (const [name, value] of report.fields) body.append(name, value)
    for (const picture of report.pictures) body.append('pictures', picture, 'picture.jpg')
    const answer = await fetch(report.deliver, { method: 'POST', body, credentials: 'same-origin' })
    if (answer.ok) {
      const { href, level } = await answer.json()
      await remove(report.id)
      return { state: 'delivered', href, level }
    }
    if (answer.status !== 422) return { state: answer.status === 403 ? 'signed-out' : 'waiting' }
    const { faults } = await answer.json()
    return { state: 'refused', faults: faults || [] }
  } catch {
    return { state: 'waiting' }
  }
}

/** Erases what this device keeps: reports, the page without a net, and its worker. */
const eraseAll = async () => {
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(BASE)
    for (const end of ['success', 'error', 'blocked']) asked.addEventListener(end, resolve)
  })
  if ('caches' in window) await caches.delete('report-shell')
  if (navigator.serviceWorker)
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
  localStorage.removeItem(COUNT)
}

desk.reports = { all, put, remove, send }

const count = () => {
  try {
    return Number(localStorage.getItem(COUNT) || '0')
  } catch {
    return 0
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.getAttribute('action') !== '/sign-out') return
  if (localStorage.getItem(COUNT) === null) return
  event.preventDefault()
  if (count() > 0 && !window.confirm(desk.say('reportsUnsent', { count: count() }))) {
    event.stopImmediatePropagation()
    return
  }
  void eraseAll().finally(() => form.submit())
})

/** Any page of the desk delivers what waits, as soon as there is a net. */
const deliverAll = async () => {
  if (count() === 0 || document.querySelector('[data-warning-report]')) return
  for (const report of await all()) if (report.state === 'waiting') await send(report)
  tellWaiting()
}

const tellWaiting = () => {
  const line = document.querySelector('[data-warning-waiting]')
  if (!(line instanceof HTMLElement)) return
  line.hidden = count() === 0
  const figure = line.querySelector('[data-warning-count]')
  if (figure) figure.textContent = `${line.dataset.warningWaiting || ''} ${count()}`
}

if (document.querySelector('form[action="/sign-out"]')) {
  tellWaiting()
  void deliverAll()
  window.addEventListener('online', () => void deliverAll())
}
