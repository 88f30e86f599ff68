import '@servicenow/sdk/global'
import { ChoiceColumn, StringColumn, Table, UrlColumn } from '@servicenow/sdk/core'

export const x_mioms_m365ticket_change = Table({
  name: 'x_mioms_m365ticket_change',
  extends: 'change_request',
  label: 'Microsoft 365 Security and Configuration Change Request',
  allowWebServiceAccess: true,
  actions: ['read', 'create', 'update'],
  index: [{ name: 'ix_external_id', unique: true, element: 'external_id' }],
  schema: {
    external_id: StringColumn({ label: 'Scorelink ID', maxLength: 64, readOnly: true }),
    recommendation_source: ChoiceColumn({
      label: 'Recommendation source',
      readOnly: true,
      dropdown: 'dropdown_with_none',
      choices: { microsoft: { label: 'Microsoft recommendation' }, user: { label: 'User recommendation' } },
    }),
    recommendation_category: ChoiceColumn({
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
    shared_by: StringColumn({ label: 'Shared by', maxLength: 255, readOnly: true }),
    portal_link: UrlColumn({ label: 'Open in Scorelink', maxLength: 1024, readOnly: true }),
  },
})
