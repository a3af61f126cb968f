// @ts-check
/** Takes the person to what is wrong first: the error summary has the focus when there is one. */
const summary = document.querySelector('[data-error-summary]')
if (summary instanceof HTMLElement) summary.focus()
