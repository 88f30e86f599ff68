import { textOf } from './script-text.ts'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'

/** The user a script runs for (ServiceNow docs, GlideUser). */
export class GlideUser {
  private readonly environment: Environment

  constructor(environment: Environment) {
    this.environment = environment
  }

  getID(): string {
    return actorOf(this.environment).sysId
  }
  getName(): string {
    return actorOf(this.environment).userName
  }
  getUserName(): string {
    return this.getName()
  }
  getDisplayName(): string {
    return this.field('name')
  }
  getFullName(): string {
    return this.field('name')
  }
  getFirstName(): string {
    return this.field('first_name')
  }
  getLastName(): string {
    return this.field('last_name')
  }
  getEmail(): string {
    return this.field('email')
  }
  /** @param roles one or several, separated by commas; an administrator has them all */
  hasRole(roles: string): boolean {
    const held = actorOf(this.environment).roles
    return held.has('admin') || this.hasRoleExactly(roles)
  }
  hasRoleExactly(roles: unknown): boolean {
    const held = actorOf(this.environment).roles
    return String(roles)
      .split(',')
      .some((role) => held.has(role.trim()))
  }
  hasRoles(): boolean {
    return actorOf(this.environment).roles.size > 0
  }
  getRoles(): unknown {
    return this.environment.context.adopt([...actorOf(this.environment).roles])
  }
  /** @param group name or sys_id */
  isMemberOf(group: string): boolean {
    const query = `user=${this.getID()}^group=${group}^NQuser=${this.getID()}^group.name=${group}`
    return instanceOf(this.environment).records.count('sys_user_grmember', query, SYSTEM_ACTOR) > 0
  }
  getPreference(name: unknown): string | null {
    return this.preference(name)?.['value'] ?? null
  }
  savePreference(name: unknown, value: unknown): void {
    const { records } = instanceOf(this.environment)
    const known = this.preference(name)
    if (known) records.update('sys_user_preference', known['sys_id'] ?? '', { value: String(value) }, SYSTEM_ACTOR)
    else {
      records.insert(
        'sys_user_preference',
        { user: this.getID(), name: String(name), value: String(value) },
        SYSTEM_ACTOR,
      )
    }
  }

  private preference(name: unknown) {
    const query = `user=${this.getID()}^name=${textOf(name)}`
    return instanceOf(this.environment).records.find('sys_user_preference', { query, limit: 1 }, SYSTEM_ACTOR)[0]
  }
  private field(column: string): string {
    return instanceOf(this.environment).records.get('sys_user', this.getID())?.[column] ?? ''
  }
}
