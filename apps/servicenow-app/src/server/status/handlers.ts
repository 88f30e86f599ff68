import { GlideDateTime, gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer } from '../api/answer.ts'
import { readChoices } from '../checklist/stored-choices.ts'
import { findConnection, presentConnection } from '../connection/connection-record.ts'
import { SCOPE } from '../lib/names.ts'
import { runProbes } from './probes.ts'
import { APP_VERSION } from './version.ts'

export function readStatus(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const connection = findConnection()
    return {
      body: {
        version: APP_VERSION,
        scope: SCOPE,
        release: gs.getProperty('glide.buildname', ''),
        time: new Date(new GlideDateTime().getNumericValue()).toISOString(),
        timeZone: gs.getProperty('glide.sys.default.tz', ''),
        user: { name: gs.getUserName(), roles: rolesOfCaller() },
        connection: connection === undefined ? null : presentConnection(connection),
        checklist: checklistFacts(),
        probes: runProbes(),
      },
    }
  })
}

/** What people settled on the installation checklist; whether it works is checked by its page, as who looks. */
function checklistFacts(): object {
  const { redirectAddress, clientId, userId } = readChoices()
  return {
    redirectAddress: redirectAddress !== null,
    application: clientId !== null,
    integrationUser: userId !== null,
  }
}

/** The platform's list of roles reads as `a,b` or `[a, b]`, by release. */
function rolesOfCaller(): string[] {
  // oxlint-disable-next-line typescript/no-base-to-string -- a list of the platform's own, which has a text form
  return String(gs.getUser().getRoles())
    .replaceAll(/[[\]\s]/g, '')
    .split(',')
    .filter((role) => role !== '')
    .sort()
}
