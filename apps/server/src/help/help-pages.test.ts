import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ErrorDefinition } from '@scorelink/kit'
import { errorRegistry } from '../errors.ts'
import { helpPageOf, listHelpPages, readHelpPage, renderHelp, topicPages } from './help-pages.ts'

const root = new URL('../../../../', import.meta.url)
const markdownOf = (page: string): Promise<string> => readFile(new URL(`docs/troubleshooting/${page}.md`, root), 'utf8')

function isDefinition(value: unknown): value is ErrorDefinition {
  return typeof value === 'object' && value !== null && 'code' in value && 'audience' in value && 'retry' in value
}

describe('error registry', () => {
  it('holds every code that any package or the server defines', async () => {
    const files = globSync('{apps,packages}/*/src/**/errors.ts', { cwd: root })
    const found: ErrorDefinition[] = []
    for (const file of files) {
      const module: Record<string, unknown> = await import(new URL(file, root).href)
      for (const registry of Object.values(module)) {
        if (typeof registry === 'object' && registry !== null) {
          found.push(...Object.values(registry).filter(isDefinition))
        }
      }
    }
    expect(files.length).toBeGreaterThanOrEqual(4)
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(Object.keys(errorRegistry).sort())
  })

  it('is the only place where errors are defined', async () => {
    const sources = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !/(?:^|\/)errors\.ts$|\.test\.ts$|app-error\.ts$/.test(file),
    )
    const strays = []
    for (const file of sources) {
      if ((await readFile(new URL(file, root), 'utf8')).includes('defineErrors(')) strays.push(file)
    }
    expect(strays).toEqual([])
  })
})

describe('troubleshooting pages', () => {
  it('exist for every code and every topic, and for nothing else', async () => {
    const expected = [...Object.keys(errorRegistry).map(helpPageOf), ...topicPages]
    expect((await listHelpPages()).sort()).toEqual(expected.sort())
  })

  it.each(Object.values(errorRegistry))(
    '$code says what it means, how to find the cause and how to mend it',
    async (definition) => {
      const markdown = await markdownOf(helpPageOf(definition.code))
      expect(markdown.split('\n')[0]).toBe(`# ${definition.text.replace(/\.$/, '')}`)
      expect(markdown).toContain(`\`${definition.code}\``)
      const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
      expect(headings).toEqual(['What it means', 'How to find the cause', 'How to mend it'])
    },
  )

  it('link only to each other and to https addresses', async () => {
    const pages = await listHelpPages()
    const broken: string[] = []
    for (const page of [...pages, 'README']) {
      for (const [, target = ''] of (await markdownOf(page)).matchAll(/\]\(([^)]+)\)/g)) {
        if (!target.startsWith('https://') && !pages.includes(target.replace(/\.md$/, ''))) {
          broken.push(`${page}: ${target}`)
        }
      }
    }
    expect(broken).toEqual([])
  })

  it('are all named in the index of their folder', async () => {
    const index = await markdownOf('README')
    const missing = (await listHelpPages()).filter((page) => !index.includes(`](${page}.md)`))
    expect(missing).toEqual([])
  })
})

describe('rendering', () => {
  it('keeps structure, leads links to the portal and lets no script through', () => {
    const { title, html } = renderHelp(
      '# A title\n\nText with `code` and [a page](input-invalid.md), [a site](https://example.com/x).\n\n' +
        '<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[bad](javascript:alert(1))\n',
    )
    expect(title).toBe('A title')
    expect(html).toContain('<code>code</code>')
    expect(html).toContain('<a href="/help/input-invalid">a page</a>')
    expect(html).toContain('href="https://example.com/x" rel="noopener noreferrer" target="_blank"')
    expect(html).not.toMatch(/script|onerror|<img/)
    expect(html).toContain('bad')
  })

  it('leads from the name of a place in the portal to that place, and from no other words in bold', () => {
    const { html } = renderHelp(
      '# A title\n\n**Manage ServiceNow configuration > Closing by evidence** or **Rate Limit Rules**\n',
    )
    expect(html).toContain(
      '<a href="/ticketProvisioning/closing">Manage ServiceNow configuration &gt; Closing by evidence</a>',
    )
    expect(html).toContain('<strong>Rate Limit Rules</strong>')
  })

  it('knows no page outside its folder', async () => {
    await expect(readHelpPage('../configuration')).resolves.toBeUndefined()
    await expect(readHelpPage('README')).resolves.toBeUndefined()
  })
})
