import { describe, expect, it } from 'vitest'
import { attachErrorsOf, startAttach, toAttachment, withNumber } from './attach-form.ts'

describe('following an existing record', () => {
  it('sees the kind by the number, and leaves it where the number does not say', () => {
    expect(withNumber(startAttach, 'inc0010001')).toEqual({ kind: 'incident', number: 'inc0010001' })
    expect(withNumber({ kind: 'incident', number: '' }, ' CHG1')).toEqual({ kind: 'change', number: ' CHG1' })
    expect(withNumber({ kind: 'incident', number: 'INC1' }, 'ABC1').kind).toBe('incident')
  })

  it('sends the number as ServiceNow writes it', () => {
    const form = { kind: 'incident', number: ' inc0010001 ' } as const
    expect(toAttachment(form, 'A')).toEqual({ kind: 'incident', number: 'INC0010001', actionId: 'A' })
  })

  it.each(['', 'INC', '0010001', 'INC001 0001'])('sends nothing for %j', (number) => {
    expect(toAttachment({ kind: 'incident', number }, 'A')).toBeNull()
  })

  it('shows what the server refused at the field', () => {
    const errors = [
      { field: 'number', message: 'No such record.' },
      { field: 'actionId', message: 'Gone.' },
    ]
    const problem = { type: 't', title: 't', status: 400, code: 'INPUT_INVALID', detail: 'd', remedy: 'r', errors }
    expect(attachErrorsOf(problem)).toEqual({ number: 'No such record.' })
  })
})
