import { expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from './config-reader.ts'

const Settings = z.object({ PORT: z.coerce.number().int(), NAME: z.string(), COLOUR: z.string().default('blue') })

it('reads what is set and fills in defaults, an empty value being none', () => {
  expect(readConfig(Settings, { PORT: '80', NAME: 'x', COLOUR: '', OTHER: 'y' })).toEqual({
    PORT: 80,
    NAME: 'x',
    COLOUR: 'blue',
  })
})

it('names every wrong variable in one error', () => {
  const fields = [{ field: 'PORT' }, { field: 'NAME' }]
  expect(() => readConfig(Settings, { PORT: 'eighty' })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  expect(() => readConfig(Settings, { PORT: 'eighty' })).toThrow(
    expect.objectContaining({ fields: fields.map((field) => expect.objectContaining(field)) }),
  )
})
