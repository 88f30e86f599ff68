/**
 * Form templates of an instance that has some; their names and contents are made up, their form is the platform's
 * (ServiceNow docs, form templates).
 */
export const templates: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    name: 'Security incident intake',
    table: 'incident',
    global: 'true',
    short_description: 'What the security desk fills in',
    template:
      'short_description=Security setting^category=software^contact_type=monitoring^business_impact=Exposure ^^ risk' +
      '^caller_id=javascript:gs.getUserID()^work_notes=Made from a template^EQ',
  },
  {
    name: 'Hardware fault',
    table: 'incident',
    global: 'true',
    template: 'category=hardware^impact=2^urgency=2^EQ',
  },
  {
    name: 'Security configuration change',
    table: 'change_request',
    global: 'true',
    short_description: 'A setting of the tenant is changed',
    template:
      'type=normal^category=Software^risk=4^implementation_plan=Apply the setting in the admin centre' +
      '^backout_plan=Set it back^test_plan=Read the score the day after^requested_by.location=^EQ',
  },
  {
    name: 'Retired change template',
    table: 'change_request',
    global: 'true',
    active: 'false',
    template: 'category=Other^EQ',
  },
]
