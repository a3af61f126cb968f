// @ts-check
/** Warns two minutes before the session ends and extends it in place; activity in another tab counts here, too. */

const AHEAD = 120
const MINUTE = 60
const SHARED = 'desk-session'

const box = document.querySelector('[data-session-ends-in]')
/** @type {number[]} */
let timers = []

/** @param {string} name @param {boolean} shown */
const show = (name, shown) => {
  const part = box && box.querySelector(`[${name}]`)
  if (part instanceof HTMLElement) part.hidden = !shown
}

/** @param {boolean} shown */
const showBox = (shown) => {
  if (box instanceof HTMLElement) box.hidden = !shown
}

/** @param {number} seconds */
const warn = (seconds) => {
  const line = box && box.querySelector('[data-session-words]')
  if (line) line.textContent = desk.say('sessionSoon', { minutes: Math.max(1, Math.ceil(seconds / MINUTE)) })
  show('data-session-soon', true)
  showBox(true)
}

const end = () => {
  show('data-session-soon', false)
  show('data-session-ended', true)
  showBox(true)
}

/** @param {number} seconds */
const start = (seconds) => {
  for (const timer of timers) clearTimeout(timer)
  showBox(false)
  const left = Math.max(0, seconds - AHEAD)
  timers = [
    window.setTimeout(() => warn(seconds - left), left * 1000),
    window.setTimeout(() => warn(MINUTE), Math.max(0, seconds - MINUTE) * 1000),
    window.setTimeout(end, seconds * 1000),
  ]
}

/** The running number makes each telling a new one: tabs hear only of changes. @param {number} seconds */
const tellTabs = (seconds) => {
  try {
    localStorage.setItem(SHARED, `${seconds} ${performance.timeOrigin + performance.now()}`)
  } catch {
    // Storage may be forbidden; then each tab keeps its own time.
  }
}

const extend = async () => {
  if (!(box instanceof HTMLElement)) return
  try {
    const answer = await desk.post(box.dataset.extend || '', {}, { json: true })
    if (!answer.ok) throw new Error(String(answer.status))
    const { endsIn } = await answer.json()
    start(Number(endsIn))
    tellTabs(Number(endsIn))
  } catch {
    end()
  }
}

if (box instanceof HTMLElement) {
  window.addEventListener('storage', (event) => {
    if (event.key === SHARED && event.newValue) start(Number(event.newValue.split(' ')[0]))
  })
  const button = box.querySelector('[data-session-extend]')
  if (button) button.addEventListener('click', () => void extend())
  const whole = Number(box.dataset.sessionEndsIn)
  start(whole)
  tellTabs(whole)
}
