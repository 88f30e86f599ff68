import type { CatalogueControl } from './catalogue.ts'

/** Products the tenant has in full. The others are profiles without scores. */
const licensedServices = new Set([
  'AzureAD', 'EXO', 'SPO', 'MDO', 'MS Teams', 'MIP', 'FORMS', 'Admincenter', 'Intune', 'MCAS', 'AppG',
  'MDA_GitHub', 'MDA_SNOW',
]) // prettier-ignore

/** Defender for Identity looks at what the domain has: no certificate services, no third-party directories. */
const identityControls = new Set([
  'AATP_AccountsWithNonDefaultPrimaryGroup', 'AATP_AccountWithLeakedCredentials', 'AATP_AdminSDHolder',
  'AATP_AzureSsoAccountOldPasswords', 'AATP_BuiltinAdministratorAccountWithOldPassword',
  'AATP_BuiltinGuestAccountIsEnabled', 'AATP_BuiltinKrbtgtAccountWithOldPassword', 'AATP_ClearText',
  'AATP_DefenderForIdentityIsNotInstalled', 'AATP_DnsAdminsGroupWithUnsafePermissions',
  'AATP_DomainControllerLocalUsers', 'AATP_DomainControllersWithOldPassword', 'AATP_DormantAccounts',
  'AATP_EntitiesWithOldPassword', 'AATP_EntraConnectAccountsOldPasswords',
  'AATP_EntraConnectComputersWithNoMdiSensorInstalled', 'AATP_GroupPolicyPasswordInPreferences', 'AATP_HoneyToken',
  'AATP_InactiveServiceAccounts', 'AATP_KerberosDelegations', 'AATP_NonAdminDCSyncAccounts', 'AATP_PathRisk',
  'AATP_PrintSpooler', 'AATP_PrivilegedAccountsWithDelegationAllowed', 'AATP_PwdLAPS', 'AATP_Sensor',
  'AATP_SIDHistory', 'AATP_UnsecureAccount', 'AATP_UnsecureDomain', 'AATP_WeakCipher',
]) // prettier-ignore

/** Ranges of `scid_` numbers that the tenant's Windows and macOS fleet is measured on; it has no Linux. */
const deviceRanges: [number, number][] = [[25, 36], [54, 55], [96, 96], [118, 118], [2000, 2073], [2090, 2091], [2500, 2515], [5001, 5011], [5090, 5091]] // prettier-ignore

/** Tells whether the tenant has the product a control is about. */
export function isApplicable({ id, service }: Pick<CatalogueControl, 'id' | 'service'>): boolean {
  if (service === 'MDATP') {
    const number = Number(id.replace('scid_', ''))
    return deviceRanges.some(([low, high]) => number >= low && number <= high)
  }
  if (service === 'Azure ATP') return identityControls.has(id)
  return licensedServices.has(service)
}
