import { describe, expect, it } from 'vitest'
import { mailLink, plannerText, teamsLink } from './share-links.ts'

const shared = {
  url: 'https://portal.example/secure-score/123.MDA_GitHub_sso',
  subject: 'Block Q&A + more',
  body: 'First line\nhttps://portal.example/?a=1&b=2',
  text: 'Secure Score: 50% of "users"',
}

describe('share links', () => {
  it('carry subject and body in a mail so that a mail program reads them unchanged', () => {
    const link = mailLink(shared)
    expect(link).not.toContain('+')
    const query = new URLSearchParams(link.slice('mailto:?'.length))
    expect(query.get('subject')).toBe(shared.subject)
    expect(query.get('body')).toBe('First line\r\nhttps://portal.example/?a=1&b=2')
  })

  it('carry address and text to Teams', () => {
    const link = new URL(teamsLink(shared))
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/share')
    expect(Object.fromEntries(link.searchParams)).toEqual({ href: shared.url, msgText: shared.text })
  })

  it('give Planner title and address on lines of their own', () => {
    expect(plannerText(shared)).toBe(`${shared.text}\n${shared.url}`)
  })
})
