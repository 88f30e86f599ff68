import { GlideRecord } from '@servicenow/glide'

const TABLE = 'x_mioms_m365ticket_checklist'
/** The one row there is. */
const SLOT = 'checklist'

/** What people entered or picked on the checklist. Kept on the instance, so that any administrator can go on. */
export interface Choices {
  readonly redirectAddress: string | null
  readonly setupPage: string | null
  readonly clientId: string | null
  readonly userId: string | null
}

export function readChoices(): Choices {
  const record = openRow()
  const text = (column: string): string | null => record?.getValue(column) ?? null
  return {
    redirectAddress: text('redirect_address'),
    setupPage: text('setup_page'),
    clientId: text('client_id'),
    userId: text('integration_user'),
  }
}

/** Writes what is given and leaves the rest. */
export function keepChoices(choices: Partial<Choices>): void {
  const record = openRow() ?? newRow()
  const keep = (column: string, value: string | null | undefined): void => {
    if (value !== undefined) record.setValue(column, value ?? '')
  }
  keep('redirect_address', choices.redirectAddress)
  keep('setup_page', choices.setupPage)
  keep('client_id', choices.clientId)
  keep('integration_user', choices.userId)
  if (record.isNewRecord()) record.insert()
  else record.update()
}

function openRow(): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  return record.get('slot', SLOT) ? record : undefined
}

function newRow(): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('slot', SLOT)
  return record
}
