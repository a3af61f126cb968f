// @ts-check
/** Takes the person to what is wrong first: the error summary has the focus when there is one. */
const summary = document.querySelector('[data-error-summary]')
// The page that shows all parts opens at its top.
if (summary instanceof HTMLElement && !summary.closest('[data-samples]')) summary.focus()
