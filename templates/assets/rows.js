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

/** The `nth` at the end of a field's name: `others.0.item`, `others.0.item2` and what is named after it. */
const NTH = /(\.\d+\.[a-zA-Z]+)\d*(?=$|[-\s])/g

/** One more set of what a row holds any number of, such as a claim and its amount. @param {Element} several */
const addSet = (several) => {
  const sets = several.querySelectorAll('[data-set]')
  const last = sets[sets.length - 1]
  const set = last.cloneNode(true)
  if (!(set instanceof HTMLElement)) return
  for (const element of set.querySelectorAll('*')) {
    for (const attribute of Array.from(element.attributes))
      attribute.value = attribute.value.replace(NTH, `$1${sets.length + 1}`)
    if (element instanceof HTMLInputElement) element.value = ''
    if (element instanceof HTMLSelectElement) element.selectedIndex = 0
    if (element.matches('.error, .warning, .ask')) element.remove()
    else if (element.matches('.echo')) element.toggleAttribute('hidden', true)
    element.removeAttribute('aria-invalid')
  }
  last.after(set)
  const first = set.querySelector('select, input')
  if (first instanceof HTMLElement) first.focus()
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const group = target && target.closest('[data-rows]')
  if (!target || !group) return
  const row = target.closest('[data-row]')
  const adder = target.closest('[data-add-set]')
  const several = adder && adder.closest('[data-several]')
  if (several) addSet(several)
  else if (target.closest('[data-add-row]')) add(group)
  else if (row && target.closest('[data-drop-row]')) drop(group, row)
})

for (const group of document.querySelectorAll('[data-rows]')) {
  for (const adder of group.querySelectorAll('[data-add-row], [data-add-set]'))
    if (adder instanceof HTMLElement) adder.hidden = false
  settle(group)
}
