// @ts-check
/** A table one types into: arrows move, typing or Enter changes a cell, Esc takes back, a block is pasted, and each row is saved as it is left. */
const WAIT = 500

/** @param {Element} cell */
const idOf = (cell) => {
  const row = cell.closest('tr')
  return (row && row.dataset.rowId) || ''
}
/** @param {HTMLElement} cell */
const nameOf = (cell) => `${idOf(cell)}.${cell.dataset.key || ''}`

/** @param {HTMLElement} cell */
const input = (cell) => cell.querySelector('input:not([type="hidden"])')

/** The cell so many rows and columns on that can be typed into. @param {HTMLElement} cell @param {number} rows @param {number} columns */
const near = (cell, rows, columns) => {
  const row = cell.closest('tr')
  if (!row) return null
  const own = Array.from(row.querySelectorAll('td[data-key]'))
  if (columns !== 0) return own[own.indexOf(cell) + columns] || null
  let next = rows > 0 ? row.nextElementSibling : row.previousElementSibling
  while (next) {
    const found = next.querySelector(`td[data-key="${cell.dataset.key || ''}"]`)
    if (found) return found
    next = rows > 0 ? next.nextElementSibling : next.previousElementSibling
  }
  return null
}

/** @param {HTMLElement} cell @param {string} text */
const note = (cell, text) => {
  const row = cell.closest('tr')
  const place = row && row.querySelector('[data-note]')
  if (place) place.textContent = text
}

/** @param {HTMLElement} table @param {HTMLFormElement} form */
const start = (table, form) => {
  const state = document.querySelector('[data-grid-state]')
  /** @type {Map<string, { cell: HTMLElement, typed: string }>} */
  const pending = new Map()
  let timer = 0
  let sending = false

  /** @param {string} text */
  const say = (text) => {
    if (state) state.textContent = text
  }
  const cells = () => Array.from(table.querySelectorAll('td[data-key]')).filter((cell) => cell instanceof HTMLElement)
  /** @param {HTMLElement} cell */
  const go = (cell) => {
    for (const other of table.querySelectorAll('td[tabindex="0"]')) other.setAttribute('tabindex', '-1')
    cell.setAttribute('tabindex', '0')
    cell.focus()
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** @param {HTMLElement} cell @param {number} rows @param {number} columns */
  const move = (cell, rows, columns) => {
    const next = near(cell, rows, columns)
    if (next instanceof HTMLElement) go(next)
    return next !== null
  }

  /** @param {HTMLElement} cell @param {string} typed */
  const keep = (cell, typed) => {
    cell.textContent = typed
    cell.classList.remove('grid-wrong')
    if (typed === (cell.dataset.was || '')) {
      pending.delete(nameOf(cell))
      return
    }
    cell.classList.add('grid-dirty')
    pending.set(nameOf(cell), { cell, typed })
    clearTimeout(timer)
    timer = window.setTimeout(() => void send(), WAIT)
  }

  /** @param {HTMLElement} cell @param {string | null} first what was typed to begin with; null shows what stands there */
  const edit = (cell, first) => {
    if (input(cell)) return
    const shown = cell.textContent || ''
    const waiting = pending.get(nameOf(cell))
    const box = document.createElement('input')
    box.className = 'number grid-input'
    box.inputMode = 'decimal'
    box.autocomplete = 'off'
    const head =
      table.querySelectorAll('thead th')[
        Array.from(cell.parentElement ? cell.parentElement.children : []).indexOf(cell)
      ]
    const person = cell.parentElement && cell.parentElement.querySelector('th')
    box.setAttribute('aria-label', `${(person && person.textContent) || ''} ${(head && head.textContent) || ''}`.trim())
    box.value = first === null ? (waiting ? waiting.typed : cell.dataset.was || '') : first
    cell.replaceChildren(box)
    box.focus()
    if (first === null) box.select()
    let done = false
    /** @param {boolean} take */
    const end = (take) => {
      if (done) return
      done = true
      if (take) keep(cell, box.value.trim())
      else cell.textContent = shown
    }
    box.addEventListener('blur', () => end(true))
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return
      if (event.key === 'Escape') {
        end(false)
        go(cell)
      } else if (event.key === 'Enter') {
        event.preventDefault()
        end(true)
        if (!move(cell, event.shiftKey ? -1 : 1, 0)) go(cell)
      } else if (event.key === 'Tab') {
        end(true)
        go(cell)
        if (move(cell, 0, event.shiftKey ? -1 : 1)) event.preventDefault()
      }
      event.stopPropagation()
    })
  }

  const send = async () => {
    if (sending || pending.size === 0) return
    sending = true
    const batch = Array.from(pending.values())
    pending.clear()
    const fields = desk.fieldsOf(form)
    fields.set('_key', crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2).padEnd(12, '0'))
    for (const { cell, typed } of batch) {
      fields.set(`cell.${nameOf(cell)}`, typed)
      fields.set(`was.${nameOf(cell)}`, cell.dataset.was || '')
      note(cell, desk.say('gridSaving'))
    }
    say(desk.say('gridSaving'))
    try {
      const answer = await desk.post(form.action, fields, { json: false })
      const told = await answer.json()
      if (told.why) throw new Error(told.why)
      settle(batch, told)
    } catch (fault) {
      const why = fault instanceof Error && !(fault instanceof SyntaxError) ? fault.message : ''
      for (const { cell, typed } of batch) {
        if (!pending.has(nameOf(cell))) pending.set(nameOf(cell), { cell, typed })
        note(cell, desk.say('gridNotSaved'))
      }
      say(`${desk.say('gridNotSaved')} ${why}`)
      sending = false
      return
    }
    sending = false
    if (pending.size > 0) void send()
  }

  /** @param {{ cell: HTMLElement, typed: string }[]} batch @param {any} told */
  const settle = (batch, told) => {
    const wrong = new Map(told.refused.map((/** @type {any} */ one) => [`${one.id}.${one.key}`, one.why]))
    for (const one of told.cells) {
      const cell = table.querySelector(
        `tr[data-row-id="${one.id}"] td[data-key="${one.key}"], tr[data-row-id="${one.id}"] td[data-shown="${one.key}"]`,
      )
      if (!(cell instanceof HTMLElement)) continue
      if ('key' in cell.dataset) cell.dataset.was = one.plain
      if (wrong.has(`${one.id}.${one.key}`) || pending.has(`${one.id}.${one.key}`) || input(cell)) continue
      cell.textContent = one.text
      cell.classList.remove('grid-dirty')
    }
    for (const { cell } of batch) {
      const why = wrong.get(nameOf(cell))
      note(cell, why || desk.say('gridSaved'))
      cell.classList.toggle('grid-wrong', Boolean(why))
    }
    for (const one of told.totals) {
      const place = table.querySelector(`[data-total="${one.key}"]`)
      if (place) place.textContent = one.text
    }
    say(told.refused.length > 0 ? desk.say('gridNotSaved') : desk.say('gridSaved'))
  }

  /** A block copied in a spreadsheet, from this cell on. @param {HTMLElement} cell @param {string} text */
  const paste = (cell, text) => {
    let line = /** @type {Element | null} */ (cell)
    for (const row of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
      let at = line
      for (const value of row.split('\t')) {
        if (!(at instanceof HTMLElement)) break
        keep(at, value.replace(/[\s,]/g, ''))
        at = near(at, 0, 1)
      }
      if (!(line instanceof HTMLElement)) break
      line = near(line, 1, 0)
    }
  }

  const ARROWS = new Map([
    ['ArrowUp', [-1, 0]],
    ['ArrowDown', [1, 0]],
    ['ArrowLeft', [0, -1]],
    ['ArrowRight', [0, 1]],
  ])

  table.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-key]') : null
    if (!(cell instanceof HTMLElement) || input(cell)) return
    const arrow = ARROWS.get(event.key)
    if (arrow) {
      event.preventDefault()
      move(cell, arrow[0] || 0, arrow[1] || 0)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      edit(cell, null)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      keep(cell, '')
    } else if (/^[\d.]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      edit(cell, event.key)
    }
  })
  table.addEventListener('dblclick', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-key]') : null
    if (cell instanceof HTMLElement) edit(cell, null)
  })
  table.addEventListener('click', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-key]') : null
    if (!(cell instanceof HTMLElement) || input(cell)) return
    // A finger has no keys: one touch begins.
    if (matchMedia('(pointer: coarse)').matches) edit(cell, null)
    else go(cell)
  })
  table.addEventListener('paste', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-key]') : null
    if (!(cell instanceof HTMLElement) || input(cell) || !event.clipboardData) return
    event.preventDefault()
    paste(cell, event.clipboardData.getData('text/plain'))
  })
  window.addEventListener('beforeunload', (event) => {
    if (pending.size > 0) event.preventDefault()
  })

  for (const cell of cells()) cell.setAttribute('tabindex', '-1')
  const [first] = cells()
  if (first) first.setAttribute('tabindex', '0')
  for (const keys of document.querySelectorAll('[data-grid-keys]')) if (keys instanceof HTMLElement) keys.hidden = false
}

const table = document.querySelector('table[data-grid]')
const form = document.querySelector('form[data-grid-form]')
if (table instanceof HTMLElement && form instanceof HTMLFormElement && !table.querySelector('.grid-cell input'))
  start(table, form)
