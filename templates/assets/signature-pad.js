// @ts-check
/** A pad to sign on with finger, pen or mouse: the pen's way goes into the form as numbers, and the canvas only shows it. */
const WIDTH = 1000
const HEIGHT = 400
/** Points nearer than this add nothing but length. */
const LEAST_STEP = 4

/** @param {number} value @param {number} most */
const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)))

/** @param {HTMLElement} pad */
const open = (pad) => {
  const canvas = pad.querySelector('canvas')
  const field = pad.querySelector('input')
  const clear = pad.querySelector('[data-pad-clear]')
  const pen = canvas && canvas.getContext('2d')
  if (!canvas || !field || !pen) return
  canvas.width = WIDTH
  canvas.height = HEIGHT
  canvas.hidden = false

  /** @type {[number, number][][]} */
  let strokes = field.value
    .split(';')
    .filter((part) => part !== '')
    .map((part) => part.split(' ').map((point) => /** @type {[number, number]} */ (point.split(',').map(Number))))
  let drawing = false

  const show = () => {
    pen.clearRect(0, 0, WIDTH, HEIGHT)
    pen.lineWidth = 9
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    for (const [first, ...rest] of strokes) {
      if (!first) continue
      pen.beginPath()
      pen.moveTo(first[0], first[1])
      if (rest.length === 0) pen.lineTo(first[0], first[1])
      rest.forEach(([x, y], at) => {
        const next = rest[at + 1]
        if (next) pen.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2)
        else pen.lineTo(x, y)
      })
      pen.stroke()
    }
    field.value = strokes.map((stroke) => stroke.map((point) => point.join(',')).join(' ')).join(';')
    if (clear instanceof HTMLElement) clear.hidden = strokes.length === 0
  }

  /** @param {PointerEvent} event */
  const add = (event) => {
    const box = canvas.getBoundingClientRect()
    const x = within(((event.clientX - box.left) / box.width) * WIDTH, WIDTH)
    const y = within(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT)
    const stroke = strokes[strokes.length - 1]
    const last = stroke && stroke[stroke.length - 1]
    if (stroke && (!last || Math.hypot(x - last[0], y - last[1]) >= LEAST_STEP)) stroke.push([x, y])
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    drawing = true
    canvas.setPointerCapture(event.pointerId)
    strokes.push([])
    add(event)
    show()
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    const steps = event.getCoalescedEvents ? event.getCoalescedEvents() : []
    for (const step of steps.length > 0 ? steps : [event]) add(step)
    show()
  })
  const lift = () => {
    drawing = false
  }
  canvas.addEventListener('pointerup', lift)
  canvas.addEventListener('pointercancel', lift)
  if (clear)
    clear.addEventListener('click', () => {
      strokes = []
      show()
    })
  show()
}

for (const pad of document.querySelectorAll('[data-pad]')) if (pad instanceof HTMLElement) open(pad)
