/** English names of ServiceNow's fields beside ours of the same name. */
export const enTheirFields = {
  theirFields: { label: 'ServiceNow {{label}}' },
} as const
