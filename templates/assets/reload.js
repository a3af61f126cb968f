// @ts-check
/** Looks again at something that is being made, as long as the page is in sight and nobody is typing in it. */
const waiting = document.querySelector('[data-reload]')

const look = () => {
  if (!document.hidden && !desk.typing(document.activeElement)) location.reload()
}

if (waiting instanceof HTMLElement) setInterval(look, Number(waiting.dataset.reload))
