import '@servicenow/sdk/global'
import { ChoiceColumn, StringColumn, Table, UrlColumn } from '@servicenow/sdk/core'

/** The vendor does not mark incident extensible: our tickets are incidents with columns of ours. */
export const incident = Table({
  augments: 'incident',
  schema: {
    x_mioms_m365ticket_external_id: StringColumn({
      label: 'Scorelink ID',
      maxLength: 64,
      readOnly: true,
      unique: true,
    }),
    x_mioms_m365ticket_recommendation_source: ChoiceColumn({
      label: 'Recommendation source',
      readOnly: true,
      dropdown: 'dropdown_with_none',
      choices: { microsoft: { label: 'Microsoft recommendation' }, user: { label: 'User recommendation' } },
    }),
    x_mioms_m365ticket_recommendation_category: ChoiceColumn({
      label: 'Recommendation category',
      readOnly: true,
      dropdown: 'dropdown_with_none',
      choices: {
        devices: { label: 'Devices', sequence: 10 },
        data: { label: 'Data', sequence: 20 },
        apps: { label: 'Apps', sequence: 30 },
        identity: { label: 'Identity', sequence: 40 },
        infrastructure: { label: 'Infrastructure', sequence: 50 },
      },
    }),
    x_mioms_m365ticket_shared_by: StringColumn({ label: 'Shared by', maxLength: 255, readOnly: true }),
    x_mioms_m365ticket_portal_link: UrlColumn({ label: 'Open in Scorelink', maxLength: 1024, readOnly: true }),
  },
})
