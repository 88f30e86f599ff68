import type { WrittenTexts } from './written-text.ts'

/** Defender for Cloud Apps and app governance. */
export const cloudAppsTexts: WrittenTexts = {
  mcas_mda_enabled: {
    why: 'Connected apps are watched only after their connectors were switched on.',
    steps: [
      'In the Defender portal open *Settings > Cloud apps > Connected apps*.',
      'Connect Microsoft 365 and select all its components.',
      'Turn on file monitoring.',
      'Check after a day that activities appear.',
    ],
    impact: 'None.',
    counted: 'nothing',
  },
  McasCloudAppNotification: {
    why: 'A service that half a department starts to use in one week should not be a surprise at the audit.',
    steps: [
      'Open *Cloud apps > Policies > Shadow IT* and create an app discovery policy.',
      'Trigger it for new apps with more than 50 users or 100 MB a day.',
      'Send the alert to the people who assess suppliers.',
    ],
    impact: 'The assessors get a few alerts a month.',
    counted: 'policies',
  },
  McasCutomActivityPolicy: {
    why: 'Mass downloads and odd hours only stand out when something is counting.',
    steps: [
      'Open *Cloud apps > Policies > Threat detection* and create an activity policy.',
      'Start with repeated activity: 50 downloads by one user within 5 minutes.',
      'Let it alert only for a week, then suspend the session as well.',
    ],
    impact: 'A person who copies a whole library may be signed out.',
    counted: 'policies',
  },
  McasFirewallLogUpload: {
    why: 'Computers that are not managed show up only in the log of the firewall.',
    steps: [
      'Open *Settings > Cloud apps > Automatic log upload* and add a data source for your firewall.',
      'Run the log collector as a container on a server near it.',
      'Point the syslog of the firewall to the collector.',
      'Look at the discovery report after two days.',
    ],
    impact: 'None; tell the works council that addresses are replaced by pseudonyms.',
    counted: 'nothing',
  },
  McasOAuthAppNotification: {
    why: 'An app with wide permissions and few users is often the work of one deceived person.',
    steps: [
      'Open *Cloud apps > Policies > OAuth app policy* and create a policy.',
      'Filter by high permission level and rare community use.',
      'Alert the security team, and revoke automatically once you trust the filter.',
    ],
    impact: 'An app may stop working for its few users.',
    counted: 'policies',
  },
  AppG_regulate_access_to_sensitive_data: {
    why: 'Some apps read labelled files by the thousand and nobody looks at what they take.',
    steps: [
      'Open *Cloud apps > App governance > Policies*.',
      'Create a policy from the template for access to sensitive data.',
      'Choose which labels count and let it alert.',
      'Disable apps without an owner.',
    ],
    impact: 'Owners of apps are asked what the access is for.',
    counted: 'policies',
  },
  AppG_unusual_activity_with_priority_account: {
    why: 'An app consented to by a director reads what a director reads.',
    steps: [
      'Tag your priority accounts in the Defender portal.',
      'Open *App governance > Policies* and create one from the priority account template.',
      'Send its alerts to a team that answers within a day.',
    ],
    impact: 'Apps of priority accounts may be paused during a review.',
    counted: 'policies',
  },
}
