// @ts-check
/** Shows the standard answers of the topics that are ticked; without a script all of them stand there. */
for (const answers of document.querySelectorAll('[data-answers]')) {
  const form = answers.closest('form')
  if (!form) continue
  const show = () => {
    const ticked = new Set(desk.fieldsOf(form).getAll('topics'))
    for (const group of answers.querySelectorAll('[data-answers-of]')) {
      if (!(group instanceof HTMLElement)) continue
      const chosen = group.querySelector('input:checked') !== null
      group.hidden = !chosen && !ticked.has(group.dataset.answersOf || '')
    }
  }
  form.addEventListener('change', show)
  show()
}
