import { expect, test } from 'vitest'
import { tokenise } from './lexer.ts'

const kinds = (text: string): string[] => tokenise(text).map((token) => `${token.kind} ${token.text}`)

test('comments, strings and regular expressions are one token each', () => {
  expect(kinds("a // b\n/* c\n d */ 'e\\'f' \"g\"")).toEqual([
    'word a',
    'comment // b',
    'comment /* c\n d */',
    "string 'e\\'f'",
    'string "g"',
  ])
  expect(kinds('x = /[/"]\\//u')).toEqual(['word x', 'punct =', 'regex /[/"]\\//u'])
})

test('a slash after a value divides', () => {
  expect(kinds("a / b / 'c'")).toEqual(['word a', 'punct /', 'word b', 'punct /', "string 'c'"])
  expect(kinds('f(x) / 2')).toEqual(['word f', 'punct (', 'word x', 'punct )', 'punct /', 'number 2'])
  expect(kinds("i++ / 2\n'x'")).toEqual(['word i', 'punct +', 'punct +', 'punct /', 'number 2', "string 'x'"])
})

test('a template is cut at its expressions, however deep', () => {
  expect(kinds('`a${ { b: `c${d}` } }e`; f')).toEqual([
    'template `a${',
    'punct {',
    'word b',
    'punct :',
    'template `c${',
    'word d',
    'template }`',
    'punct }',
    'template }e`',
    'punct ;',
    'word f',
  ])
  expect(kinds('`\\`$x\\${`')).toEqual(['template `\\`$x\\${`'])
})

test('lines are counted through every kind of token', () => {
  const lines = tokenise('`a\n${b}\n`\n/* \n */ c\n\nd').map((token) => [token.text, token.line])
  expect(lines).toEqual([
    ['`a\n${', 1],
    ['b', 2],
    ['}\n`', 2],
    ['/* \n */', 4],
    ['c', 5],
    ['d', 7],
  ])
})

test('a first line for the shell is no code, and broken source ends', () => {
  expect(kinds('#!/usr/bin/env node\na')).toEqual(['word a'])
  expect(kinds("'open\nb `never closed")).toEqual(["string 'open", 'word b', 'template `never closed'])
})
