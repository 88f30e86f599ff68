import { randomBytes } from 'node:crypto'
import { changes, type BaseRule } from './base-rule.ts'

/** `name` of a user is put together from its parts. */
export const fillUserName: BaseRule = ({ current }) => {
  const parts = [current['first_name'], current['middle_name'], current['last_name']].filter(Boolean)
  if (parts.length > 0) current['name'] = parts.join(' ')
}

/** Machine identities have no use for the screens (ServiceNow docs, "Identity type"). */
export const restrictMachine: BaseRule = (write) => {
  if (changes(write, 'identity_type') && write.current['identity_type'] === 'machine') {
    write.current['web_service_access_only'] = 'true'
  }
}

/** A registry entry gets a client id where none was given, and never loses its lifespans. */
export const completeOauthEntity: BaseRule = ({ event, current }) => {
  current['access_token_lifespan'] ||= '1800'
  current['refresh_token_lifespan'] ||= '8640000'
  if (event === 'insert') current['client_id'] ||= randomBytes(16).toString('hex')
}

/** Application files carry the name people know them by and the scope they belong to. */
export const completeApplicationFile: BaseRule = ({ current, table }) => {
  const name = ['name', 'title', 'label', 'element'].map((column) => current[column]).find(Boolean)
  current['sys_scope'] ||= 'global'
  current['sys_package'] ||= current['sys_scope']
  current['sys_name'] ||= name ?? ''
  current['sys_update_name'] ||= `${table}_${current['sys_id'] ?? ''}`
}
