import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { nl } from './nl.ts'

type Tree = { readonly [key: string]: string | Tree }

function flatten(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(path + key, value)
    else for (const [name, text] of flatten(value, `${path}${key}.`)) texts.set(name, text)
  }
  return texts
}

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

const english = flatten(en)
const dutch = flatten(nl)

describe('languages', () => {
  it('have exactly the same texts', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('leave no text empty', () => {
    expect([...english, ...dutch].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('fill in the same values in every text', () => {
    const different = [...english].filter(([key, text]) => {
      const other = dutch.get(key)
      return other === undefined || placeholders(other).join() !== placeholders(text).join()
    })
    expect(different).toEqual([])
  })
})
