import { chooseOne } from '../chance.ts'
import type { CatalogueControl } from '../catalogue.ts'

/** Where a product is set up, for texts made from a title and for the links of a control. */
export interface Product {
  name: string
  /** Part of a sentence: "open ...". */
  settings: string
  actionUrl: string
  learnMore: string
}

const learn = 'https://learn.microsoft.com'
const connectedApp = (name: string, actionUrl: string): Product => ({
  name,
  settings: 'the security settings of the organisation',
  actionUrl,
  learnMore: `${learn}/defender-cloud-apps/enable-instant-visibility-protection-and-governance-actions-for-your-apps`,
})

const products: Record<string, Product> = {
  AzureAD: {
    name: 'Entra ID',
    settings: '*Protection*',
    actionUrl: 'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
    learnMore: `${learn}/entra/identity/conditional-access/overview`,
  },
  EXO: {
    name: 'Exchange Online',
    settings: '*Organization*',
    actionUrl: 'https://admin.exchange.microsoft.com/',
    learnMore: `${learn}/exchange/exchange-online`,
  },
  SPO: {
    name: 'SharePoint Online',
    settings: '*Policies*',
    actionUrl: 'https://%initialdomainshort%-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/sharing',
    learnMore: `${learn}/sharepoint/sharepoint-online`,
  },
  MDO: {
    name: 'Defender for Office 365',
    settings: '*Threat policies*',
    actionUrl: 'https://security.microsoft.com/threatpolicy',
    learnMore: `${learn}/defender-office-365/recommended-settings-for-eop-and-office365`,
  },
  'MS Teams': {
    name: 'Microsoft Teams',
    settings: '*Meetings*',
    actionUrl: 'https://admin.teams.microsoft.com/policies/meetings',
    learnMore: `${learn}/microsoftteams/meeting-policies-overview`,
  },
  MIP: {
    name: 'Microsoft Purview',
    settings: '*Solutions*',
    actionUrl: 'https://compliance.microsoft.com/datalossprevention',
    learnMore: `${learn}/purview/dlp-learn-about-dlp`,
  },
  Intune: {
    name: 'Intune',
    settings: '*Devices*',
    actionUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/compliance',
    learnMore: `${learn}/mem/intune/protect/device-compliance-get-started`,
  },
  MCAS: {
    name: 'Defender for Cloud Apps',
    settings: '*Policies*',
    actionUrl: 'https://security.microsoft.com/cloudapps/policies/management',
    learnMore: `${learn}/defender-cloud-apps/control-cloud-apps-with-policies`,
  },
  AppG: {
    name: 'app governance',
    settings: '*Policies*',
    actionUrl: 'https://security.microsoft.com/cloudapps/app-governance',
    learnMore: `${learn}/defender-cloud-apps/app-governance-manage-app-governance`,
  },
  MDATP: {
    name: 'Defender for Endpoint',
    settings: '*Recommendations*',
    actionUrl: 'https://security.microsoft.com/security-recommendations',
    learnMore: `${learn}/defender-vulnerability-management/tvm-security-recommendation`,
  },
  'Azure ATP': {
    name: 'Defender for Identity',
    settings: '*Recommended actions*',
    actionUrl: 'https://security.microsoft.com/securescore?viewid=actions',
    learnMore: `${learn}/defender-for-identity/security-assessment`,
  },
  FORMS: {
    name: 'Microsoft Forms',
    settings: '*Org settings*',
    actionUrl: 'https://admin.microsoft.com/#/Settings/Services/:/Settings/L1/OfficeForms',
    learnMore: `${learn}/microsoft-forms/review-unblock-forms-users-detected-blocked-potential-phishing`,
  },
  SWAY: {
    name: 'Sway',
    settings: '*Org settings*',
    actionUrl: 'https://admin.microsoft.com/#/Settings/Services/:/Settings/L1/Sway',
    learnMore: `${learn}/microsoft-365/admin`,
  },
  Admincenter: {
    name: 'the Microsoft 365 admin center',
    settings: '*Org settings*',
    actionUrl: 'https://admin.microsoft.com/#/Settings/Services',
    learnMore: `${learn}/microsoft-365/admin`,
  },
  MDA_SNOW: connectedApp('ServiceNow', 'https://docs.servicenow.com/'),
  MDA_GitHub: connectedApp('GitHub', 'https://github.com/settings/organizations'),
  MDA_SF: connectedApp('Salesforce', 'https://help.salesforce.com/'),
  MDA_Zendesk: connectedApp('Zendesk', 'https://support.zendesk.com/'),
  MDA_CitrixSF: connectedApp('Citrix ShareFile', 'https://support.citrix.com/'),
  MDA_Atlassian: connectedApp('Atlassian', 'https://admin.atlassian.com/'),
  MDA_Zoom: connectedApp('Zoom', 'https://zoom.us/account/setting'),
  MDA_Okta: connectedApp('Okta', 'https://help.okta.com/'),
  MDA_DocuSign: connectedApp('DocuSign', 'https://admin.docusign.com/'),
  MDA_Dropbox: connectedApp('Dropbox', 'https://www.dropbox.com/team/admin/settings'),
  MDA_Google: connectedApp('Google Workspace', 'https://admin.google.com/'),
  MDA_NetDocuments: connectedApp('NetDocuments', 'https://support.netdocuments.com/'),
  MDA_Workplace: connectedApp('Workplace', 'http://www.workplace.com/'),
}

/** Two GitHub controls carry an action link that is no address at all. */
const brokenLinks = new Set(['MDA_GitHub_SAML', 'MDA_GitHub_DependencyInsights'])

/** Finds where a control's product is set up. An unknown service is named by its code. */
export function findProduct({ id, service }: Pick<CatalogueControl, 'id' | 'service'>): Product {
  const product = products[service] ?? connectedApp(service, `${learn}/`)
  if (brokenLinks.has(id.replace(/^\d+\./, ''))) return { ...product, actionUrl: 'GitHub organization settings' }
  const tracking = chooseOne(['', '', '?wt.mc_id=securescore'], id, 'tracking')
  return { ...product, learnMore: product.learnMore + tracking }
}
