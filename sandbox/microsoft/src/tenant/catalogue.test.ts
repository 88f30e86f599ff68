import { describe, expect, it } from 'vitest'
import { parseCsv, readCatalogue } from './catalogue.ts'
import { createControls } from './control.ts'
import { writtenControlIds } from './texts/describe-control.ts'

describe('the catalogue', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a,,c', ['a', '', 'c']],
    ['"a, b",c', ['a, b', 'c']],
    ['"say ""hi""",', ['say "hi"', '']],
    [',x', ['', 'x']],
  ])('splits %s', (line, cells) => {
    expect(parseCsv(`${line}\n`)).toEqual([cells])
  })

  it('has 464 controls with ids of their own', () => {
    const controls = readCatalogue()
    expect(controls).toHaveLength(464)
    expect(new Set(controls.map(({ id }) => id.toLowerCase())).size).toBe(464)
    expect(controls.filter(({ title, service }) => title === '' || service === '')).toEqual([])
  })

  it('keeps commas and threats of a title apart', () => {
    expect(readCatalogue().find(({ id }) => id === 'AdminMFAV2')).toMatchObject({
      maxScore: 10,
      threats: ['Password Cracking', 'Account Breach', 'Elevation of Privilege'],
    })
    expect(readCatalogue().find(({ id }) => id === 'scid_34')?.title).toContain('60 or fewer days, but not 0')
  })
})

describe('the controls of the tenant', () => {
  const controls = createControls('')

  it('have a text of their own wherever they apply, but for devices', () => {
    const written = new Set(writtenControlIds())
    const without = controls.filter(
      ({ id, isApplicable, hasProfile, service }) =>
        isApplicable && hasProfile && service !== 'MDATP' && !written.has(id.replace(/^\d+\./, '')),
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('have no text for a control that does not exist', () => {
    const ids = new Set(readCatalogue().map(({ id }) => id))
    expect(writtenControlIds().filter((id) => !ids.has(id))).toEqual([])
  })

  it('are a thousand once eighty instances of GitHub are connected, each with an id of its own', () => {
    const many = createControls('', 80).filter(({ isApplicable, hasProfile }) => isApplicable && hasProfile)
    expect(many.length).toBeGreaterThanOrEqual(1_000)
    expect(new Set(many.map(({ id }) => id.toLowerCase())).size).toBe(many.length)
    const usual = new Set(controls.map(({ id }) => id))
    expect(many.filter(({ id }) => !usual.has(id)).every(({ id }) => /^\d+\.MDA_GitHub_/.test(id))).toBe(true)
  })

  it('are worth one to ten points each', () => {
    expect(controls.filter(({ maxScore }) => !(maxScore >= 1 && maxScore <= 10))).toEqual([])
  })
})
