import { expect, test } from 'vitest'
import { holdsAllInText } from './table-api-text.ts'

const ticket = { description: 'Enable the policy.\nThen wait.', link: 'https://portal.example.com/tickets/1' }
const block = `\n\nRecommendation source: Microsoft recommendation\nFollow this ticket: ${ticket.link}`

test.each([
  ['the text with the block below it', `${ticket.description}${block}`, true],
  ['the same, with line ends as a form sends them', `${ticket.description}${block}\n`.replaceAll('\n', '\r\n'), true],
  ['the text alone', ticket.description, false],
  ['another text with the block', `Changed.${block}`, false],
  ['the block of another ticket', `${ticket.description}${block}0`, false],
])('%s: case %#', (_what, stored, holds) => {
  expect(holdsAllInText(stored, ticket)).toBe(holds)
})
