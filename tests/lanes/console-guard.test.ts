import { expect, test } from 'vitest'
import { takePrinted } from './console-guard.ts'

test('errors and warnings are heard, and what is heard is what fails a test', () => {
  console.error('a fault in %s', 'the lamp')
  console.warn('almost')
  expect(takePrinted()).toEqual(['console.error: a fault in the lamp', 'console.warn: almost'])
  expect(takePrinted()).toEqual([])
})

test('what is only told is not held against a test', () => {
  console.info('seven cases')
  expect(takePrinted()).toEqual([])
})
