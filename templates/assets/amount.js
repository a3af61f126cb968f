// @ts-check
/** Repeats an amount with separators and in capitals while it is typed, and asks what was meant by ten thousands. */
const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']
const PLAIN = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,2})?$/
const MYRIAD = /^([\d,]{1,9})(?:\.(\d{1,6}))?\s*(?:[万萬]|[wW])元?$/

/** Yuan and two decimals without separators, or null. @param {string} typed */
const read = (typed) => {
  const text = typed.trim()
  if (!PLAIN.test(text)) return null
  const [yuan, decimals] = text.replace(/,/g, '').split('.')
  return yuan.length > 10 ? null : `${yuan}.${(decimals || '').padEnd(2, '0')}`
}

/** What `1.2` ten thousands would be in yuan, or null. @param {string} typed */
const meant = (typed) => {
  const found = MYRIAD.exec(typed.trim())
  if (!found) return null
  const shifted = (found[2] || '').padEnd(6, '0')
  const yuan = (found[1].replace(/,/g, '') + shifted.slice(0, 4)).replace(/^0+(?=\d)/, '')
  return read(`${yuan}.${shifted.slice(4)}`)
}

/** @param {string} plain */
const grouped = (plain) => plain.replace(/\B(?=(\d{3}){1,5}\.)/g, ',')

/** One group of four digits, zeros read as the annex to the payment rules wants them. @param {string} four */
const group = (four) => {
  let text = ''
  for (let at = 0; at < 4; at += 1) {
    const digit = Number(four[at])
    if (digit > 0) text += DIGITS[digit] + PLACES[3 - at]
    else if (text && !text.endsWith('零')) text += '零'
  }
  return text.replace(/零$/, '')
}

/** @param {string} plain `1234.50` @returns {string} */
const capitals = (plain) => {
  const [yuan, cents] = plain.split('.')
  const padded = yuan.padStart(12, '0')
  let text = ''
  let skipped = false
  for (let at = 0; at < 3; at += 1) {
    const four = padded.slice(at * 4, at * 4 + 4)
    const said = group(four)
    // A gap between two groups is read once: 1 0002 is one wan, zero, two.
    if (said) text += (text && (skipped || four[0] === '0') ? '零' : '') + said + GROUPS[2 - at]
    skipped = !said
  }
  const [jiao, fen] = [Number(cents[0]), Number(cents[1])]
  if (text) text += '元'
  if (jiao === 0 && fen === 0) return (text || '零元') + '整'
  if (jiao > 0) text += `${DIGITS[jiao]}角`
  else if (text) text += '零'
  return fen > 0 ? `${text}${DIGITS[fen]}分` : text
}

/** @param {HTMLInputElement} input */
const echo = (input) => {
  const line = document.getElementById(`${input.id}-echo`)
  if (!line) return
  const plain = read(input.value)
  const guess = plain === null ? meant(input.value) : null
  line.hidden = input.value.trim() === ''
  line.classList.toggle('echo-doubt', plain === null)
  if (plain !== null) line.textContent = desk.say('amountEcho', { amount: grouped(plain), capitals: capitals(plain) })
  else if (guess !== null) ask(input, line, guess)
  else line.textContent = desk.say('amountWrong')
}

/** @param {HTMLInputElement} input @param {HTMLElement} line @param {string} plain */
const ask = (input, line, plain) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet'
  button.textContent = desk.say('amountTake')
  button.addEventListener('click', () => {
    input.value = grouped(plain)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.focus()
  })
  line.replaceChildren(`${desk.say('amountAsk', { amount: grouped(plain) })} `, button)
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.hasAttribute('data-amount')) echo(event.target)
})
for (const input of document.querySelectorAll('input[data-amount]'))
  if (input instanceof HTMLInputElement && input.value) echo(input)

desk.capitals = capitals
desk.amountMeant = meant
