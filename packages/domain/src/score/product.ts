/** Names of Microsoft's service codes as its portal shows them; an open set, see the fallback. */
const products: Readonly<Record<string, string>> = {
  admincenter: 'Microsoft 365 admin center',
  appg: 'App governance',
  'azure atp': 'Defender for Identity',
  azuread: 'Microsoft Entra ID',
  exo: 'Exchange Online',
  forms: 'Microsoft Forms',
  intune: 'Microsoft Intune',
  mcas: 'Defender for Cloud Apps',
  mdatp: 'Defender for Endpoint',
  mdo: 'Defender for Office 365',
  mip: 'Microsoft Purview',
  'ms teams': 'Microsoft Teams',
  spo: 'SharePoint Online',
  sway: 'Sway',
  mda_atlassian: 'Atlassian',
  mda_citrixsf: 'Citrix ShareFile',
  mda_docusign: 'DocuSign',
  mda_dropbox: 'Dropbox',
  mda_github: 'GitHub',
  mda_google: 'Google Workspace',
  mda_netdocuments: 'NetDocuments',
  mda_okta: 'Okta',
  mda_sf: 'Salesforce',
  mda_snow: 'ServiceNow',
  mda_workplace: 'Workplace',
  mda_zendesk: 'Zendesk',
  mda_zoom: 'Zoom',
}

/** @param service raw code, `AzureAD`. @returns the code itself when nobody named it yet. */
export function productName(service: string): string {
  return products[service.toLowerCase()] ?? (service || 'Unknown product')
}
