import { GlideDateTime, gs } from '@servicenow/glide'
import type { ChecklistState } from './checklist-state.ts'
import { readConnection } from './connection-record.ts'
import { decideAuthorize, decideConnection } from './decide-connection.ts'
import { decideRegistry } from './decide-registry.ts'
import { decideUser } from './decide-user.ts'
import { mayCreateUser, mayGrantRoles, neededRoles, readUser } from './integration-user.ts'
import { mayCreateApplication, readApplications } from './registry.ts'
import { readChoices } from './stored-choices.ts'

/** Checks every step on the instance as it is now; nothing is remembered but what people entered. */
export function checkEverything(): ChecklistState {
  const choices = readChoices()
  const connection = readConnection()
  const user = choices.userId === null ? null : readUser(choices.userId)
  const userStep = decideUser({
    isChosen: choices.userId !== null,
    user,
    neededRoles,
    mayCreate: mayCreateUser(),
    mayGrantRoles: mayGrantRoles(),
  })
  return {
    scope: gs.getCurrentScopeName(),
    instance: {
      release: gs.getProperty('glide.buildname', ''),
      address: gs.getProperty('glide.servlet.uri', '').replace(/\/+$/, ''),
    },
    person: {
      userName: gs.getUserName(),
      name: gs.getUserDisplayName(),
      isPlatformAdmin: gs.hasRole('admin'),
    },
    registry: decideRegistry({
      oauthActive: gs.getProperty('com.snc.platform.security.oauth.is.active', 'true') !== 'false',
      redirectAddress: choices.redirectAddress,
      clientId: choices.clientId,
      applications: readApplications(choices),
      mayCreate: mayCreateApplication(),
      isConnected: connection !== null,
    }),
    user: userStep,
    authorize: decideAuthorize({
      setupPage: choices.setupPage,
      userName: userStep.user?.userName ?? null,
      connection,
    }),
    connection: decideConnection(connection, now()),
  }
}

/** Connection status alone, for people who may look and not set up. */
export function checkConnection() {
  return decideConnection(readConnection(), now())
}

function now(): Date {
  return new Date(new GlideDateTime().getNumericValue())
}
