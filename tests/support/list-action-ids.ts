import type { PortalClient } from './portal-client.ts'

/** The first so many improvement actions of the tenant, in their order. @throws Error when it has fewer. */
export async function listActionIds(client: PortalClient, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null && ids.length < count;) {
    const { json } = await client.get(`/api/v1/improvement-actions?limit=500${cursor && `&cursor=${cursor}`}`)
    ids.push(...json.items.map(({ id }: { readonly id: string }) => id))
    cursor = json.nextCursor
  }
  if (ids.length < count) throw new Error(`the tenant has ${ids.length} improvement actions`)
  return ids.slice(0, count)
}
