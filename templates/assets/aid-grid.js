// @ts-check
/** The officer's grid: a row is saved as it is left and each cell that stands alone as soon as it is, Enter saves and goes on below, and what was refused stays typed with its reason. */
const grid = document.querySelector('table.aid-grid')
const gridForm = document.getElementById('aid-grid')

/** An outcome, its sum and a move belong together: they wait until the whole row is left. */
const TOGETHER = new Set(['result', 'awarded', 'move'])

/** @param {Element} row */
const cellsIn = (row) =>
  Array.from(row.querySelectorAll('[name^="cell."]')).filter(
    (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
  )
/** @param {{ name: string }} cell */
const keyOf = (cell) => cell.name.split('.')[2] || ''

/** What stood there when the row was drawn. @param {Element} row @param {{ name: string }} cell */
const before = (row, cell) => {
  const was = row.querySelector(`[name="was.${cell.name.slice('cell.'.length)}"]`)
  return was instanceof HTMLInputElement ? was.value : ''
}
/** @param {Element} row */
const changed = (row) => cellsIn(row).filter((cell) => cell.value.trim() !== before(row, cell))

/** The reasons shown below a row. @param {Element} row */
const reasonsBelow = (row) => {
  const found = []
  for (let next = row.nextElementSibling; next && next.matches('.aid-refused'); next = next.nextElementSibling)
    found.push(next)
  return found
}

/** @param {string} text */
const tell = (text) => {
  const state = document.querySelector('[data-aid-state]')
  if (state) state.textContent = text
}

/** Rows on their way, and what each was last refused with, so that the same is not sent again. @type {Map<string, string>} */
const refused = new Map()
/** @type {Set<string>} */
const sending = new Set()

/** Puts the row the server drew in place of the old one; whoever types in it goes on typing. @param {Element} row @param {Element} drawn @param {Map<string, string>} sent */
const place = (row, drawn, sent) => {
  const fresh = document.importNode(drawn, true)
  const at = document.activeElement
  const name = at && row.contains(at) ? at.getAttribute('name') : null
  for (const cell of cellsIn(row)) {
    const now = fresh.querySelector(`[name="${cell.name}"]`)
    if (cell.value !== sent.get(cell.name) && (now instanceof HTMLInputElement || now instanceof HTMLSelectElement))
      now.value = cell.value
  }
  row.replaceWith(fresh)
  const again = name === null ? null : fresh.querySelector(`[name="${name}"]`)
  if (again instanceof HTMLElement) again.focus()
}

/** The case went on to another group: its row stays to be seen and takes nothing more. @param {Element} row */
const leave = (row) => {
  for (const control of row.querySelectorAll('input, select')) control.setAttribute('disabled', '')
  row.classList.add('aid-gone')
  const saved = document.createElement('b')
  saved.className = 'under small'
  saved.textContent = desk.say('gridSaved')
  const head = row.querySelector('th')
  if (head) head.append(saved)
}

/** @param {Element} row @param {HTMLFormElement} form */
const save = async (row, form) => {
  const cells = cellsIn(row)
  const sent = new Map(cells.map((cell) => [cell.name, cell.value]))
  const mark = JSON.stringify([...sent])
  if (sending.has(row.id) || refused.get(row.id) === mark) return
  sending.add(row.id)
  tell(desk.say('gridSaving'))
  const fields = new URLSearchParams()
  fields.set('_key', crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2).padEnd(12, '0'))
  // What was searched for goes along, or the row would be looked for in a group.
  const sought = form.elements.namedItem('q')
  if (sought instanceof HTMLInputElement) fields.set('q', sought.value)
  for (const cell of cells) {
    fields.set(cell.name, cell.value)
    fields.set(cell.name.replace(/^cell/, 'was'), before(row, cell))
  }
  try {
    const answer = await desk.post(form.action, fields, { json: false, fetch: { keepalive: true } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!page.querySelector('table.aid-grid')) throw new Error(String(answer.status))
    const drawn = page.getElementById(row.id)
    for (const old of reasonsBelow(row)) old.remove()
    if (answer.ok) {
      refused.delete(row.id)
      for (const counts of ['.tabs', '.pager-total'])
        for (const old of document.querySelectorAll(counts)) {
          const now = page.querySelector(counts)
          if (now) old.replaceWith(document.importNode(now, true))
        }
      if (drawn) place(row, drawn, sent)
      else leave(row)
      tell(desk.say('gridSaved'))
    } else {
      refused.set(row.id, mark)
      for (const cell of changed(row)) cell.setAttribute('aria-invalid', 'true')
      if (drawn) row.after(...reasonsBelow(drawn).map((reason) => document.importNode(reason, true)))
      tell(desk.say('gridNotSaved'))
    }
  } catch {
    tell(desk.say('gridNotSaved'))
  }
  sending.delete(row.id)
}

/** Saves what was left: whole rows, and in the row where one is the cells that stand alone. @param {Element} table @param {HTMLFormElement} form */
const saveLeft = (table, form) => {
  const at = document.activeElement
  // Its own button saves the whole table.
  if (at && at.matches('[data-save]')) return
  for (const row of table.querySelectorAll('tbody tr[id]')) {
    const open = changed(row)
    if (open.length === 0 || row.matches('.aid-gone')) continue
    const waits =
      row.contains(at) && (open.some((cell) => TOGETHER.has(keyOf(cell))) || open.some((cell) => cell === at))
    if (!waits) void save(row, form)
  }
}

/** The cell of the same column in the next row that has one. @param {Element} row @param {string} key @param {boolean} up */
const beyond = (row, key, up) => {
  const step = (/** @type {Element} */ one) => (up ? one.previousElementSibling : one.nextElementSibling)
  for (let next = step(row); next; next = step(next)) {
    const cell = cellsIn(next).find((one) => keyOf(one) === key && !one.disabled)
    if (cell) return cell
  }
  return null
}

if (grid && gridForm instanceof HTMLFormElement) {
  const form = gridForm
  grid.addEventListener('focusout', () => window.setTimeout(() => saveLeft(grid, form)))
  document.addEventListener('focusin', (event) => {
    if (!(event.target instanceof Element) || !grid.contains(event.target)) saveLeft(grid, form)
  })
  grid.addEventListener('keydown', (event) => {
    const { target } = event
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const row = target.closest('tr')
    if (!row || !target.name.startsWith('cell.')) return
    event.preventDefault()
    const next = beyond(row, keyOf(target), event.shiftKey)
    if (next) next.focus()
    else if (changed(row).length > 0) void save(row, form)
  })
}
