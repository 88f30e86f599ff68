import type { WrittenTexts } from './written-text.ts'

/** Microsoft Purview. */
export const purviewTexts: WrittenTexts = {
  dlp_datalossprevention: {
    why: 'Card numbers and identity documents leave by mistake far more often than by intent, and a rule can stop the mistake.',
    steps: [
      'In the Purview portal open *Data loss prevention > Policies* and create one from a template for your country.',
      'Choose Exchange, SharePoint, OneDrive and devices.',
      'Run it in simulation for two weeks and read the matches.',
      'Turn it on with a policy tip, and block only above ten matches.',
    ],
    impact: 'People see a tip when a message holds protected data, and give a reason to send it.',
    counted: 'policies',
  },
  mip_DLP_policies_Teams: {
    why: 'What may not be mailed is soon pasted into a chat.',
    steps: [
      'Open *Data loss prevention > Policies* in the Purview portal.',
      'Edit each policy and add the location *Teams chat and channel messages*.',
      'Test with a false card number in a test channel.',
    ],
    impact: 'A blocked chat message is replaced by a notice for its readers.',
    counted: 'policies',
  },
  mip_autosensitivitylabelspolicies: {
    why: 'People label what they think of; a policy also finds the rest.',
    steps: [
      'Open *Information protection > Auto-labeling* in the Purview portal.',
      'Create a policy for the sensitive information types you handle most.',
      'Let it run in simulation and review a sample of a hundred files.',
      'Turn it on for one department, then for all.',
    ],
    impact: 'Labels appear on existing files; encrypted ones open for the named groups only.',
    counted: 'policies',
  },
  mip_sensitivitylabelspolicies: {
    why: 'Labels that were never published protect nothing.',
    steps: [
      'Open *Information protection > Label policies* in the Purview portal.',
      'Publish four or five labels to all users.',
      'Require a reason for lowering a label, and set a default for new documents.',
    ],
    impact: 'A label button appears in Office and people choose one when saving.',
    counted: 'users',
  },
  mip_purviewlabelconsent: {
    why: 'Databases and storage accounts hold the same data as documents and deserve the same labels.',
    steps: [
      'Open *Information protection > Labels* in the Purview portal.',
      'Select *Turn on* for extending labeling to assets in the data map.',
      'Confirm, and scan one source to see labels applied.',
    ],
    impact: 'None for people; data owners see labels in the catalogue.',
  },
  mip_search_auditlog: {
    why: 'Without the audit log every question about an incident ends in a guess.',
    steps: [
      'Open *Audit* in the Purview portal.',
      'Select *Start recording user and admin activity* if the bar is shown.',
      'Wait a day, then search for your own sign-in.',
    ],
    impact: 'None.',
  },
  mip_management_API_enabled_four_workloads: {
    why: 'Logs that stay in one portal are not seen by the monitoring that people watch.',
    steps: [
      'Register an application with permission to read activity feeds.',
      'Start the subscriptions for Entra ID, Exchange, SharePoint and general activity.',
      'Check that events arrive in your monitoring within an hour.',
    ],
    impact: 'None.',
    counted: 'nothing',
  },
}
