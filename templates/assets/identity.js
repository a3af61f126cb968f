// @ts-check
/** Checks an identity number while it is typed (GB 11643) and fills sex and birth date, so that the clerk need not. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** @param {string} typed */
const bare = (typed) => typed.replace(/[\s-]/g, '').toUpperCase()

/** @param {string} digits `YYYYMMDD` @returns {string | null} */
const birthDay = (digits) => {
  const [year, month, date] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (year < 1900 || !longest || date < 1 || date > longest) return null
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}

/** @param {string} number 18 characters */
const checks = (number) => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECKS[sum % 11] === number[17]
}

/**
 * @param {string} typed
 * @returns {{ fault: 'length' | 'old' | 'day' | 'check' | null, length: number, sex: 'male' | 'female', birthDay: string }}
 */
const readIdentity = (typed) => {
  const number = bare(typed)
  const born = birthDay(number.slice(6, 14))
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  const whole = /^\d{17}[\dX]$/.test(number)
  const old = /^\d{15}$/.test(number)
  const fault = old ? 'old' : !whole ? 'length' : born === null ? 'day' : checks(number) ? null : 'check'
  return { fault, length: number.length, sex, birthDay: born || '' }
}

/** Full years between two days. @param {string} born @param {string} today */
const age = (born, today) =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)

/** Fills what is empty or was filled by this script; what a person chose stays. @param {string} name @param {string} value */
const fill = (name, value) => {
  const controls = Array.from(document.getElementsByName(name))
  for (const control of controls) {
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      const free = controls.every((one) => !(one instanceof HTMLInputElement && one.checked) || one.dataset.filled)
      if (!free) return
      control.checked = control.value === value
      control.dataset.filled = 'yes'
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      if (control.value !== '' && control.dataset.filled !== control.value) return
      control.value = value
      control.dataset.filled = value
    }
  }
}

/** @param {{ sex: string, birthDay: string }} reading @param {string} today the desk's day, empty when unknown */
const praise = (reading, today) => {
  const said = desk.say('identityGood', { sex: desk.say(reading.sex), birthDay: reading.birthDay })
  return today ? `${said}${desk.say('identityAge', { years: age(reading.birthDay, today) })}` : said
}

/** Kinds of document whose number carries a check digit; the empty one is the usual card. */
const CHECKED = new Set(['', 'resident', 'residence-permit'])

/** Whether the number beside its kind of document can be checked at all. @param {HTMLInputElement} input */
const checkable = (input) => {
  const [kind] = document.getElementsByName(input.name.replace(/Number$/, 'Kind'))
  return !(kind instanceof HTMLSelectElement) || CHECKED.has(kind.value)
}

/** @param {HTMLInputElement} input @param {boolean} finished */
const look = (input, finished) => {
  const line = document.getElementById(`${input.id}-echo`)
  if (!checkable(input)) {
    if (line) line.hidden = true
    return
  }
  const reading = readIdentity(input.value)
  const today = document.body.dataset.today || ''
  if (reading.fault === null) {
    if (input.dataset.identitySex) fill(input.dataset.identitySex, reading.sex)
    if (input.dataset.identityBirth) fill(input.dataset.identityBirth, reading.birthDay)
  }
  if (!line) return
  const short = (reading.fault === 'length' || reading.fault === 'old') && !finished
  line.hidden = input.value.trim() === '' || short
  line.classList.toggle('echo-doubt', reading.fault !== null)
  if (reading.fault === 'old') line.textContent = desk.say('identityOld')
  else if (reading.fault === 'length') line.textContent = desk.say('identityLength', { length: reading.length })
  else if (reading.fault === 'day') line.textContent = desk.say('identityDay')
  else if (reading.fault === 'check') line.textContent = desk.say('identityCheck')
  else line.textContent = praise(reading, today)
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.hasAttribute('data-identity')) look(event.target, false)
})
document.addEventListener('focusout', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.hasAttribute('data-identity')) look(event.target, true)
})

desk.readIdentity = readIdentity
