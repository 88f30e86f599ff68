import type { FormColumn, TicketForm, TicketKind } from '@scorelink/domain'
import type { AppReport } from '../app/connector-app.ts'
import { serviceNowErrors } from '../errors.ts'
import type { Sighting } from '../tickets/ticket-system.ts'
import type { Rows } from './access-probes.ts'
import { fail, hiddenBy, pass, unsure, type Finding, type Observed } from './finding.ts'

/*
 * With the connector app it is the app that reads and writes, with its own rights: the integration user needs the app's
 * role and may be shut out of every table. So the app is asked, and not the tables.
 */

const nounOf: Record<TicketKind, string> = { change: 'changes', incident: 'incidents' }
const brokenApp = serviceNowErrors.SERVICENOW_APP_INCOMPATIBLE.code
const installAgain = 'Install the app again, and leave its tables open to its scope.'

/** The app answers those alone who have its role. */
export function judgeAppRole({ user }: AppReport): Finding {
  return pass('The integration user has the role of the connector app; it needs no other.', {
    roles: user.roles.join(', '),
  })
}

/** @param self the own record of the integration user, which may be closed to it. */
export function judgeAppUser({ user }: AppReport, self: Observed<Rows>): Finding | undefined {
  if (!self.ok || self.value.rows.length > 0) return undefined
  return unsure('The connector app takes calls of the integration user, whose own record is closed to it.', {
    remedy: 'Look the user up in User Administration > Users.',
    help: 'validate-the-integration-user',
    facts: { userName: user.name },
  })
}

export function judgeAppReading({ probes }: AppReport, kind: TicketKind): Finding {
  const found = probes.find(({ probe }) => probe === `${kind}-table`)
  if (found === undefined) return unsure(`The connector app does not say whether it reads ${nounOf[kind]}.`)
  if (found.ok) return pass(`The connector app reads ${nounOf[kind]}.`)
  return fail(`The connector app cannot read ${nounOf[kind]}: ${found.detail}`, installAgain, brokenApp)
}

/** @param seen what the app says now of a record it made for us; undefined when there is none. */
export function judgeAppWriting(kind: TicketKind, seen: Observed<Sighting | undefined> | undefined): Finding {
  const noun = nounOf[kind]
  const remedy = 'Send one ticket to be sure.'
  if (seen === undefined) return unsure(`The connector app has not written any ${noun} for us yet.`, { remedy })
  if (!seen.ok) return hiddenBy(seen.failure)
  if (seen.value?.type === 'record') {
    return pass(`The connector app wrote the newest of our ${noun}.`, { number: seen.value.ticket.number })
  }
  return unsure(`The newest of our ${noun} is gone from the instance.`, { remedy })
}

/** Whether the app tells what the instance demands of new records. */
export function judgeAppForms(forms: Observed<unknown>): Finding {
  return forms.ok ? pass('The connector app tells what new tickets must hold.') : hiddenBy(forms.failure)
}

/**
 * Whether a new ticket would be taken, without making one.
 * @param sent columns a new ticket fills.
 * @param forms what the instance demands, as the app reads it; data policies are open to it.
 */
export function judgeAppDryRun(
  kind: TicketKind,
  sent: readonly string[],
  forms: Observed<Record<TicketKind, TicketForm>>,
): Finding {
  if (!forms.ok) return hiddenBy(forms.failure)
  const demanded = forms.value[kind].columns.filter(isDemanded).map(({ column }) => column)
  const lacking = demanded.filter((column) => !sent.includes(column))
  if (lacking.length === 0) return pass(`New ${nounOf[kind]} would be taken; nothing was made to find out.`)
  return fail(
    `New ${nounOf[kind]} would be refused: ${lacking.join(', ')} must be filled, and we send nothing there.`,
    'Fill the column by defaults in the ServiceNow configuration, or have the data policy exclude records of the integration user.',
    serviceNowErrors.SERVICENOW_REJECTED.code,
  )
}

/** What the dictionary alone demands, only forms insist on. */
function isDemanded({ mandatory, when }: FormColumn): boolean {
  return mandatory === 'data-policy' && when === ''
}
