// @ts-check
/** The report from the field: kept on the device before it is sent, with small pictures and, where wanted, the position. */
const RETRY = 20000
const MOST_PICTURES = 5
const MOST_SIDE = 1600

/** @returns {string} */
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** @param {CanvasImageSource & { width: number, height: number }} picture @param {number} most */
const drawn = (picture, most) => {
  const scale = Math.min(1, most / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen) pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A picture small enough for a poor net, without the place that cameras write into it. @param {Blob} file @returns {Promise<Blob>} */
const smaller = async (file) => {
  try {
    const canvas = drawn(await createImageBitmap(file), MOST_SIDE)
    const small = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    return small instanceof Blob ? small : file
  } catch {
    return file
  }
}

/** @param {string} text @param {() => void} act */
const button = (text, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'quiet'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** @param {HTMLFormElement} form */
const begin = (form) => {
  /** @type {Blob[]} */
  let pictures = []
  const panel = document.querySelector('[data-warning-kept]')
  const list = document.querySelector('[data-warning-list]')
  const shown = form.querySelector('[data-warning-pictures]')
  const fault = form.querySelector('[data-warning-fault]')
  const input = form.querySelector('input[type="file"]')
  /** What became of reports since this page was opened, by id. @type {Map<string, { report: KeptReport, fate: ReportFate }>} */
  const fates = new Map()

  /** @param {string} text */
  const complain = (text) => {
    if (!(fault instanceof HTMLElement)) return
    fault.hidden = text === ''
    fault.textContent = text
  }

  const showPictures = () => {
    if (!(shown instanceof HTMLElement)) return
    shown.replaceChildren(
      ...pictures.map((picture, at) => {
        const item = document.createElement('li')
        const away = document.createElement('button')
        away.type = 'button'
        away.className = 'quiet'
        away.textContent = shown.dataset.dropWord || ''
        away.addEventListener('click', () => {
          pictures = pictures.filter((_, place) => place !== at)
          showPictures()
        })
        createImageBitmap(picture).then(
          (bitmap) => item.prepend(drawn(bitmap, 224)),
          () => item.prepend(String(at + 1)),
        )
        item.append(away)
        return item
      }),
    )
  }

  /** @param {File[]} chosen */
  const take = async (chosen) => {
    for (const file of chosen) if (pictures.length < MOST_PICTURES) pictures.push(await smaller(file))
    showPictures()
  }

  if (input instanceof HTMLInputElement)
    input.addEventListener('change', () => {
      const chosen = Array.from(input.files || [])
      input.value = ''
      void take(chosen)
    })

  /** @param {KeptReport} report @param {ReportFate} fate */
  const line = (report, fate) => {
    const item = document.createElement('li')
    const said = document.createElement('span')
    const words = panel instanceof HTMLElement ? panel.dataset : {}
    const name = report.fields.find(([field]) => field === 'employerName')
    said.textContent = `${name ? name[1] : ''} - ${words[fate.state.replace(/-./g, (part) => part[1].toUpperCase())] || ''} `
    item.dataset.state = fate.state
    item.append(said)
    if (fate.state === 'delivered') {
      const link = document.createElement('a')
      link.href = fate.href
      link.textContent = fate.level
      item.append(link)
    }
    if (fate.state === 'refused') {
      item.append(`${fate.faults.join(' ')} `)
      item.append(button(words.edit || '', () => void edit(report)))
    }
    if (fate.state === 'refused' || fate.state === 'of-another')
      item.append(button(words.drop || '', () => void forget(report)))
    return item
  }

  const showKept = async () => {
    const waiting = await desk.reports.all()
    for (const report of waiting) {
      const known = fates.get(report.id)
      if (!known) fates.set(report.id, { report, fate: { state: 'waiting' } })
    }
    if (list) list.replaceChildren(...Array.from(fates.values(), ({ report, fate }) => line(report, fate)))
    if (panel instanceof HTMLElement) panel.hidden = fates.size === 0
  }

  /** @param {KeptReport} report */
  const forget = async (report) => {
    await desk.reports.remove(report.id)
    fates.delete(report.id)
    await showKept()
  }

  /** Brings a refused report back into the form. @param {KeptReport} report */
  const edit = async (report) => {
    form.reset()
    for (const control of form.elements) {
      if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
        control.checked = report.fields.some(([name, value]) => name === control.name && value === control.value)
      else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
        const found = report.fields.find(([name]) => name === control.name)
        if (found && control.type !== 'hidden' && control.type !== 'file') control.value = found[1]
      }
    }
    pictures = report.pictures
    showPictures()
    await forget(report)
  }

  /** @param {KeptReport} report */
  const trySending = async (report) => {
    const fate = await desk.reports.send(report)
    fates.set(report.id, { report, fate })
    await showKept()
    return fate
  }

  let busy = false
  const sendAll = async () => {
    if (busy) return
    busy = true
    try {
      for (const report of await desk.reports.all()) await trySending(report)
    } finally {
      busy = false
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    const fields = Array.from(new FormData(form)).filter(
      /** @returns {pair is [string, string]} */ (/** @type {[string, FormDataEntryValue]} */ pair) =>
        typeof pair[1] === 'string' && !pair[0].startsWith('_') && !/^(clientId|noticedAt)$/.test(pair[0]),
    )
    const given = (/** @type {string} */ name) => fields.some(([field, value]) => field === name && value.trim() !== '')
    if (!given('employerName') || !given('kinds')) {
      complain(form.dataset.needed || '')
      const first = form.querySelector(given('employerName') ? '[name="kinds"]' : '[name="employerName"]')
      if (first instanceof HTMLElement) first.focus()
      return
    }
    complain('')
    const id = newId()
    fields.push(['clientId', id], ['noticedAt', new Date().toISOString()])
    /** @type {KeptReport} */
    const report = {
      id,
      staff: form.dataset.staff || '',
      page: form.getAttribute('action') || '',
      deliver: form.dataset.warningReport || '',
      fields,
      pictures,
      state: 'waiting',
    }
    void keep(report)
  })

  /** @param {KeptReport} report */
  const keep = async (report) => {
    try {
      await desk.reports.put(report)
    } catch {
      complain(form.dataset.failed || '')
      return
    }
    form.reset()
    pictures = []
    showPictures()
    const fate = await trySending(report)
    // What is red must be told by phone at once: the warning's own page says so.
    if (fate.state === 'delivered') location.assign(fate.href)
    else window.scrollTo(0, 0)
  }

  const now = document.querySelector('[data-warning-send]')
  if (now) now.addEventListener('click', () => void sendAll())
  window.addEventListener('online', () => void sendAll())
  setInterval(() => void sendAll(), RETRY)
  void showKept().then(sendAll)
}

/** @param {HTMLFormElement} form */
const offerPosition = (form) => {
  const press = form.querySelector('[data-warning-position]')
  const place = form.querySelector('[name="position"]')
  const line = form.querySelector('.warning-position')
  const said = form.querySelector('.warning-position [role="status"]')
  if (!(press instanceof HTMLElement) || !(place instanceof HTMLInputElement) || !(line instanceof HTMLElement)) return
  if (!window.isSecureContext || !navigator.geolocation) return
  line.hidden = false
  press.addEventListener('click', () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        place.value = `${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`
        if (said) said.textContent = `${press.dataset.found || ''} ${place.value}`
      },
      () => {
        if (said) said.textContent = press.dataset.refused || ''
      },
      { timeout: 10000, maximumAge: 60000 },
    ),
  )
}

/** Keeps this page for a moment without a net; only what everybody of this device may see without signing in is missing of it. @param {string} worker */
const keepPage = async (worker) => {
  if (!navigator.serviceWorker || !('caches' in window)) return
  await navigator.serviceWorker.register(worker)
  const answer = await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok || answer.redirected) return
  const shell = await caches.open('report-shell')
  const pieces = document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]')
  const addresses = Array.from(pieces, (piece) => piece.getAttribute('href') || piece.getAttribute('src') || '')
  // What was kept before goes last: a net lost in between must leave a whole page, the old or the new.
  await shell.addAll(addresses)
  await shell.put(location.pathname, answer)
  const wanted = new Set([...addresses, location.pathname].map((address) => new URL(address, location.href).href))
  for (const old of await shell.keys()) if (!wanted.has(old.url)) await shell.delete(old)
  localStorage.setItem('desk-reports', localStorage.getItem('desk-reports') || '0')
}

for (const form of document.querySelectorAll('form[data-warning-report]')) {
  if (!(form instanceof HTMLFormElement) || !('indexedDB' in window)) continue
  const park = form.querySelector('[name="park"]')
  if (park) park.setAttribute('list', 'warning-parks')
  for (const figure of ['people', 'arrearsMonths', 'layoffPeople', 'staffCount']) {
    const field = form.querySelector(`[name="${figure}"]`)
    if (field) field.setAttribute('inputmode', 'numeric')
  }
  offerPosition(form)
  // The queue's own script is read after this one.
  setTimeout(() => begin(form))
  void keepPage(form.dataset.worker || '').catch(() => undefined)
}
