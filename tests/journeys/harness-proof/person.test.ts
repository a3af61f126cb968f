import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findBrowser, openBrowser } from '../harness/browser.ts'
import { Person } from '../harness/person.ts'
import type { PersonOptions } from '../harness/person.ts'
import { servePages } from './pages.ts'

describe.skipIf(findBrowser() === null)('a watched person', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof servePages>>

  beforeAll(async () => {
    site = await servePages()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  const at = async (options?: PersonOptions): Promise<Person> => {
    const person = await Person.at(browser, site.url, options)
    onTestFinished(() => person.page.context().close())
    return person
  }

  test.each([
    ['/unlabelled', /axe label/u],
    ['/inline', /policy: script-src-elem stopped inline/u],
    ['/throws', /error in the page: boom/u],
    ['/complains', /console: not well/u],
    ['/broken', /\/broken answered 500/u],
    ['/lost', /\/none\.css answered 404/u],
    ['/stranger', /asked a stranger: http:\/\/127\.0\.0\.1:9/u],
    ['/wide', /px wide on a screen of 320/u],
    ['/heavy', /loads \d+ KB of style and script/u],
  ])('does not pass by %s', async (path, fault) => {
    const person = await at()
    await expect(person.goesTo(path)).rejects.toThrow(fault)
  })

  test.each([
    ['/good', 200],
    ['/form', 200],
    ['/refused', 422],
    ['/nowhere', 404],
  ])('takes %s as an answer', async (path, status) => {
    const person = await at()
    expect(await person.goesTo(path)).toBe(status)
    await person.leaves()
  })

  test('looks again when the page changes without a new address', async () => {
    const person = await at()
    await person.goesTo('/later')
    await expect(person.presses('更多')).rejects.toThrow(/axe label/u)
  })

  test('works a form with the mouse and knows what it cost', async () => {
    const person = await at()
    await person.goesTo('/good')
    await person.presses('登记')
    await person.types('姓名', '王伟 a')
    await person.picks('类型', '社保')
    await person.ticks('热线')
    await person.ticks('集体')
    person.decides()
    await person.presses('保存')
    await person.sees('好')
    expect(site.saved.pop()).toBe('name=王伟 a&cause=社保&source=hotline&group=on')
    expect(person.effort).toEqual({ clicks: 7, keys: 2, characters: 2, decisions: 1 })
    expect(person.seconds()).toBe(12.1)
    expect(await person.heading()).toBe('试页')
    await person.leaves()
  })

  test('works the same form by keys alone', async () => {
    const person = await at({ hands: 'keyboard' })
    await person.goesTo('/good')
    await person.presses('登记')
    await person.types('姓名', '王伟')
    await person.picks('类型', '社保')
    await person.ticks('热线')
    await person.ticks('集体')
    await person.presses('保存')
    expect(site.saved.pop()).toBe('name=王伟&cause=社保&source=hotline&group=on')
    expect(person.effort.clicks).toBe(0)
    expect(person.effort.keys).toBeGreaterThan(8)
    await person.leaves()
  })

  test('cannot get by keys out of a trap', async () => {
    const person = await at({ hands: 'keyboard' })
    await person.goesTo('/trap')
    await expect(person.presses('后面')).rejects.toThrow(/Tab does not reach/u)
  })

  test('types over what stands in a field, and strikes combinations', async () => {
    const person = await at()
    await person.goesTo('/form')
    await person.types('姓名', 'ab')
    await person.types('姓名', 'c')
    await person.strikes('Enter')
    expect(site.saved.pop()).toContain('name=c&')
    expect(person.effort).toMatchObject({ clicks: 1, keys: 2 + 2 + 1 + 1 })
    await person.leaves()
  })

  test('ticks a chip whose label lies over its box', async () => {
    const person = await at()
    await person.goesTo('/chips')
    await person.ticks('工伤')
    await person.presses('保存')
    expect(site.saved.pop()).toBe('injury=on')
    await person.leaves()
  })

  test('works without scripts', async () => {
    const person = await at({ scripts: false })
    await person.goesTo('/form')
    await person.types('姓名', '李')
    await person.presses('保存')
    expect(site.saved.pop()).toContain('name=李&')
    await person.leaves()
  })

  test('keeps a picture and reads beside the page', async () => {
    const person = await at()
    await person.goesTo('/good')
    expect(await person.pictures('harness-good')).toMatch(/harness-good\.png$/u)
    expect(await person.reads('/form')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    await person.leaves()
  })
})
