import { describe, expect, it } from 'vitest'
import { transitionsFrom } from './state-model.ts'

describe('ways out of a change state', () => {
  it.each([
    ['normal', '-5', ['-4', '4']],
    ['normal', '-4', ['-3', '-5', '4']],
    ['normal', '-1', ['0', '4']],
    ['normal', '0', ['3']],
    ['normal', '3', []],
    ['normal', '4', []],
    ['standard', '-5', ['-2', '4']],
    ['standard', '-2', ['-1', '4']],
    ['emergency', '-5', ['-3', '4']],
    ['emergency', '-4', []],
    ['emergency', '-3', ['-2', '-5', '4']],
  ] as const)('a %s change in %s may go to %j', (type, state, targets) => {
    expect(transitionsFrom(type, state).map(({ to }) => to)).toEqual(targets)
  })

  it('leaves Implement by itself once no task is active', () => {
    expect(transitionsFrom('normal', '-1')[0]).toMatchObject({
      to: '0',
      automatic: true,
      conditions: ['Not On hold', 'No active Change Tasks'],
    })
  })
})
