/** English texts of tickets in an instance that is not connected any more. */
export const enLeftBehind = {
  leftBehind: {
    task_one:
      'A ticket for this improvement action was open when its ServiceNow instance was last connected. Nobody follows it any more, so it stands in nobody’s way:',
    task_other:
      '{{count}} tickets for this improvement action were open when their ServiceNow instance was last connected. Nobody follows them any more, so they stand in nobody’s way:',
    bulk_one: '{{count}} has a ticket in an instance that is no longer connected',
    bulk_other: '{{count}} have a ticket in an instance that is no longer connected',
    formerTicket: 'Former ticket',
    flag: 'No longer followed',
  },
} as const
