// @ts-check
/** Adds and removes rows of a group of questions; without this script the spare rows in `noscript` serve. */
/** @param {Element} group */
const settle = (group) => {
  const rows = group.querySelectorAll('[data-row]')
  for (const row of rows) {
    const drop = row.querySelector('[data-drop-row]')
    if (drop instanceof HTMLElement) drop.hidden = rows.length === 1
  }
}

/** The first number no row of the group uses. @param {Element} group */
const freeNumber = (group) => {
  const used = Array.from(group.querySelectorAll('[data-row] [name]'), (control) =>
    Number((/\.(\d+)\./.exec(control.getAttribute('name') || '') || [])[1] || 0),
  )
  return used.length === 0 ? 0 : Math.max(...used) + 1
}

/** @param {Element} row @param {number} number */
const renumber = (row, number) => {
  for (const element of row.querySelectorAll('*'))
    for (const attribute of Array.from(element.attributes))
      if (attribute.value.includes('.__.')) attribute.value = attribute.value.split('.__.').join(`.${number}.`)
}

/** @param {Element} group */
const add = (group) => {
  const blank = group.querySelector('template[data-row-blank]')
  const list = group.querySelector('[data-rows-list]')
  const model = blank instanceof HTMLTemplateElement ? blank.content.firstElementChild : null
  if (!list || !model) return
  const row = document.importNode(model, true)
  renumber(row, freeNumber(group))
  list.append(row)
  settle(group)
  const first = row.querySelector('input, select, textarea')
  if (first instanceof HTMLElement) first.focus()
}

/** @param {Element} group @param {Element} row */
const drop = (group, row) => {
  row.remove()
  settle(group)
  const adder = group.querySelector('[data-add-row]')
  if (adder instanceof HTMLElement) {
    adder.focus()
    adder.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const group = target && target.closest('[data-rows]')
  if (!target || !group) return
  const row = target.closest('[data-row]')
  if (target.closest('[data-add-row]')) add(group)
  else if (row && target.closest('[data-drop-row]')) drop(group, row)
})

for (const group of document.querySelectorAll('[data-rows]')) {
  const adder = group.querySelector('[data-add-row]')
  if (adder instanceof HTMLElement) adder.hidden = false
  settle(group)
}
