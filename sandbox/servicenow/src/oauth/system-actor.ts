import type { Actor } from '../instance.ts'

/** The platform itself, reading its own tables before it is known who is calling. */
export const systemActor: Actor = {
  sysId: '',
  userName: 'system',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}
