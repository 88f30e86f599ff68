import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { checkConnection, checkEverything } from './checklist.ts'
import { createUser, grantRoles, isOwnAccount, readUser, readUserByName, replacePassword } from './integration-user.ts'
import { readPortalAddress } from './portal-address.ts'
import type { Refusal } from './refusal.ts'
import { createApplication, mendApplication, readApplications, replaceSecret } from './registry.ts'
import { type Fault, answer, refuse, textOf } from './respond.ts'
import { keepChoices, readChoices } from './stored-choices.ts'
import { readUserName } from './user-name.ts'

const APPLICATION_NAME = 'Scorelink (Microsoft 365 security portal)'

/** `GET /state` */
export function readState(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 200, checkEverything())
}

/** `GET /connection` */
export function readConnectionState(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 200, checkConnection())
}

/** `PUT /portal`: where the portal is, `{ address }`. */
export function putPortal(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const read = readPortalAddress(textOf(request, 'address'))
  if (!read.ok) return refuse(response, 400, { code: 'INVALID_ADDRESS', field: 'address', message: read.message })
  keepChoices({ redirectAddress: read.redirectAddress, setupPage: read.setupPage })
  answer(response, 200, checkEverything())
}

/** `POST /registry`: registers the portal. Answers the client id and, this once, the secret. */
export function postRegistry(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { redirectAddress } = readChoices()
  if (redirectAddress === null) return refuse(response, 409, noAddress)
  const created = createApplication({ name: APPLICATION_NAME, redirectAddress })
  if (!created.ok) return refused(response, created.refusal)
  keepChoices({ clientId: created.value.clientId })
  gs.info('Checklist: {0} registered application {1}', gs.getUserName(), created.value.clientId)
  answer(response, 201, created.value)
}

/** `PUT /registry`: an application somebody registered by hand, `{ clientId }`. */
export function putRegistry(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const clientId = textOf(request, 'clientId').trim()
  if (!/^[\x21-\x7e]{1,255}$/.test(clientId)) {
    const message = 'Enter the client ID of the application: 32 letters and digits, without spaces.'
    return refuse(response, 400, { code: 'INVALID_CLIENT_ID', field: 'clientId', message })
  }
  const found = readApplications({ clientId, redirectAddress: null })
  if (!('cause' in found) && found.length === 0) {
    const message = `No application in the registry has the client ID ${clientId}. Compare it with the record's.`
    return refuse(response, 404, { code: 'UNKNOWN_CLIENT_ID', field: 'clientId', message })
  }
  keepChoices({ clientId })
  answer(response, 200, checkEverything())
}

/** `POST /registry/repair`: sets what the check found wrong with the application. */
export function repairRegistry(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { clientId, redirectAddress } = readChoices()
  if (clientId === null || redirectAddress === null) return refuse(response, 409, noApplication)
  const mended = mendApplication(clientId, redirectAddress)
  if (!mended.ok) return refused(response, mended.refusal)
  answer(response, 200, checkEverything())
}

/** `POST /registry/secret`: a new secret for the application; the old one stops working. */
export function postSecret(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { clientId } = readChoices()
  if (clientId === null) return refuse(response, 409, noApplication)
  const replaced = replaceSecret(clientId)
  if (!replaced.ok) return refused(response, replaced.refusal)
  gs.info('Checklist: {0} replaced the secret of application {1}', gs.getUserName(), clientId)
  answer(response, 200, replaced.value)
}

/** `POST /user`: makes the integration user, `{ userName, email }`. Answers, this once, its password. */
export function postUser(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const read = readUserName(textOf(request, 'userName'))
  if (!read.ok) return refuse(response, 400, { code: 'INVALID_USER_NAME', field: 'userName', message: read.message })
  const { userName } = read
  const taken = readUserByName(userName)
  if (taken !== null && 'cause' in taken) return refused(response, taken)
  if (taken !== null) {
    const message = `There is a user ${userName} already. Take another user ID, or use that user.`
    return refuse(response, 409, { code: 'USER_EXISTS', field: 'userName', message })
  }
  const created = createUser({ userName, email: textOf(request, 'email').trim() })
  if (!created.ok) return refused(response, created.refusal)
  keepChoices({ userId: created.value.sysId })
  gs.info('Checklist: {0} made the integration user {1}', gs.getUserName(), userName)
  const { roleRefusal } = giveRoles(created.value.sysId)
  answer(response, 201, { userName, password: created.value.password, roleRefusal })
}

/** `PUT /user`: a user that is there, `{ userName }`. */
export function putUser(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const userName = textOf(request, 'userName').trim()
  if (userName === '') {
    return refuse(response, 400, { code: 'INVALID_USER_NAME', field: 'userName', message: 'Enter a user ID.' })
  }
  const user = readUserByName(userName)
  if (user === null) {
    const message = `There is no user with the user ID ${userName}.`
    return refuse(response, 404, { code: 'UNKNOWN_USER', field: 'userName', message })
  }
  if ('cause' in user) return refused(response, user)
  if (isOwnAccount(user)) {
    const message = 'This is your own account. The portal would act with all your rights: use a user made for it.'
    return refuse(response, 409, { code: 'OWN_ACCOUNT', field: 'userName', message })
  }
  keepChoices({ userId: user.sysId })
  answer(response, 200, checkEverything())
}

/** `POST /user/roles`: gives the integration user the roles it lacks. */
export function postRoles(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { userId } = readChoices()
  if (userId === null) return refuse(response, 409, noUser)
  const { roleRefusal } = giveRoles(userId)
  if (roleRefusal !== null) return refused(response, roleRefusal)
  answer(response, 200, checkEverything())
}

/** `POST /user/password`: a new password for the integration user, answered this once. */
export function postPassword(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { userId } = readChoices()
  if (userId === null) return refuse(response, 409, noUser)
  const replaced = replacePassword(userId)
  if (!replaced.ok) return refused(response, replaced.refusal)
  const { userName, password } = replaced.value
  gs.info('Checklist: {0} replaced the password of {1}', gs.getUserName(), userName)
  answer(response, 200, { userName, password, roleRefusal: null })
}

const noAddress: Fault = {
  code: 'NO_ADDRESS',
  field: 'address',
  message: 'Enter the redirect address of the portal first.',
}
const noApplication: Fault = { code: 'NO_APPLICATION', field: null, message: 'Register the portal first.' }
const noUser: Fault = { code: 'NO_USER', field: null, message: 'Make or pick the integration user first.' }

function giveRoles(userId: string): { readonly roleRefusal: Refusal | null } {
  const user = readUser(userId)
  if (user === null) return { roleRefusal: null }
  if ('cause' in user) return { roleRefusal: user }
  const given = grantRoles(user)
  return { roleRefusal: given.ok ? null : given.refusal }
}

function refused(response: RESTAPIResponse, refusal: Refusal): void {
  const message = refusal.message === '' ? 'Your user lacks the rights for this.' : refusal.message
  const status = refusal.cause === 'person-lacks-rights' ? 403 : 409
  refuse(response, status, { code: 'REFUSED_BY_INSTANCE', field: null, message, refusal })
}
