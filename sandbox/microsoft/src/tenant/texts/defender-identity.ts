import type { Counted, WrittenText, WrittenTexts } from './written-text.ts'

const list =
  'In the Defender portal open this action under *Exposure management* and export the list of exposed entities.'

function exposed(counted: Counted, why: string, remedy: string[], impact: string): WrittenText {
  return {
    why,
    steps: [list, ...remedy, 'The entity drops off the list at the next daily evaluation.'],
    impact,
    counted,
  }
}

/** Defender for Identity. */
export const defenderIdentityTexts: WrittenTexts = {
  AATP_AccountsWithNonDefaultPrimaryGroup: exposed(
    'accounts',
    'Membership through the primary group is not shown in most tools, so rights stay hidden.',
    [
      'Set <code>primaryGroupID</code> of each user back to 513 and of each computer to 515.',
      'Add a visible membership where the right is needed.',
    ],
    'None if the visible membership is added first.',
  ),
  AATP_AdminSDHolder: exposed(
    'accounts',
    'Whatever may write to AdminSDHolder gets rights over every protected account within the hour.',
    [
      'Open the security tab of <code>CN=AdminSDHolder,CN=System</code>.',
      'Remove entries that are neither built in nor recorded as needed.',
    ],
    'Old management tools may lose a right nobody remembers.',
  ),
  AATP_AzureSsoAccountOldPasswords: exposed(
    'accounts',
    'The key of AZUREADSSOACC signs seamless sign-ins. It should not be years old.',
    [
      'On the synchronisation server run <code>Update-AzureADSSOForest</code>.',
      'Do so once for each forest, and plan it every 30 days.',
    ],
    'Some people sign in once more.',
  ),
  AATP_BuiltinAdministratorAccountWithOldPassword: exposed(
    'accounts',
    'The built-in Administrator cannot be locked out, so its password has to be long and fresh.',
    [
      'Set a random password of 30 characters and put it in the safe.',
      'Look for services that run under the account before you do.',
    ],
    'Forgotten services under this account stop.',
  ),
  AATP_BuiltinGuestAccountIsEnabled: exposed(
    'accounts',
    'The Guest account lets anyone in without a name.',
    ['Disable it in *Active Directory Users and Computers*.', 'Look in the security log for whoever used it.'],
    'Devices that relied on guest access to shares fail.',
  ),
  AATP_BuiltinKrbtgtAccountWithOldPassword: exposed(
    'accounts',
    'Whoever once read the krbtgt key can forge tickets until it has changed twice.',
    [
      'Reset the krbtgt password once and wait for replication and 10 hours.',
      'Reset it a second time.',
      'Repeat every 180 days.',
    ],
    'None if the two resets are far enough apart.',
  ),
  AATP_ClearText: exposed(
    'accounts',
    'Simple LDAP binds send passwords readable by anyone on the way.',
    [
      'Ask the owner of each source to use LDAPS or a Kerberos bind.',
      'Require LDAP signing on the domain controllers when the list is empty.',
    ],
    'Printers and old appliances are the usual senders.',
  ),
  AATP_DefenderForIdentityIsNotInstalled: exposed(
    'domain controllers',
    'Attacks on the domain are invisible without a sensor.',
    [
      'Under *Settings > Identities > Sensors* download the package and copy the access key.',
      'Install it on each domain controller and check that it runs.',
    ],
    'A restart may be needed for the capture driver.',
  ),
  AATP_DnsAdminsGroupWithUnsafePermissions: exposed(
    'accounts',
    'Members of DnsAdmins can load code into the DNS service, which runs on domain controllers.',
    ['Empty the group.', 'Delegate single zones to those who maintain them.'],
    'DNS administrators use a delegated right.',
  ),
  AATP_DomainControllerLocalUsers: exposed(
    'domain controllers',
    'A local administrator of an identity server is an administrator of the directory.',
    [
      'Compare the local administrators of each server with your tier-zero list.',
      'Remove the others, and stop group policy from adding them again.',
    ],
    'Server operators lose sign-in on these machines.',
  ),
  AATP_DomainControllersWithOldPassword: exposed(
    'domain controllers',
    'A computer password that does not change points to a broken secure channel or a copied machine.',
    [
      'Run <code>Test-ComputerSecureChannel -Repair</code> on the controller.',
      'Check that group policy does not disable password changes.',
    ],
    'None.',
  ),
  AATP_DormantAccounts: exposed(
    'accounts',
    'Nobody notices when an unused privileged account is used again.',
    [
      'Ask the manager of each person.',
      'Disable accounts without an answer after two weeks and take them out of the groups.',
    ],
    'People back from a long leave ask for their access.',
  ),
  AATP_EntitiesWithOldPassword: exposed(
    'accounts',
    'Passwords older than half a year appear in more leaks than new ones.',
    [
      'Set a new password for service accounts, or replace them by managed ones.',
      'Ask people to change theirs at the next sign-in.',
    ],
    'Services stop if their new password is not entered everywhere.',
  ),
  AATP_EntraConnectAccountsOldPasswords: exposed(
    'accounts',
    'The connector account can read all password hashes of the domain.',
    [
      'Set a new random password for the MSOL account.',
      'Enter it in the Synchronization Service Manager under the connector properties.',
    ],
    'Synchronisation pauses until the new password is entered.',
  ),
  AATP_EntraConnectComputersWithNoMdiSensorInstalled: exposed(
    'devices',
    'The synchronisation server bridges the domain and the cloud and deserves the same watch as a domain controller.',
    [
      'Download the sensor under *Settings > Identities > Sensors*.',
      'Install it on the active and the staging server.',
    ],
    'None.',
  ),
  AATP_GroupPolicyPasswordInPreferences: exposed(
    'policies',
    'Passwords in group policy preferences are encrypted with a key the vendor once published.',
    [
      'Search SYSVOL for <code>cpassword</code> and delete the entries found.',
      'Change every password that was there.',
      'Use Windows LAPS for local administrators.',
    ],
    'Drive mappings or tasks that used the password need another way.',
  ),
  AATP_HoneyToken: {
    why: 'A decoy account has no use, so every use of it is an alarm.',
    steps: [
      'Create an account with a tempting name, no rights and a long password.',
      'Under *Settings > Identities > Honeytoken* tag it.',
      'Try one sign-in and check that the alert arrives.',
    ],
    impact: 'None.',
    counted: 'nothing',
  },
  AATP_InactiveServiceAccounts: exposed(
    'accounts',
    'Service accounts outlive their service and keep its rights.',
    ['Find the owner through the service principal names.', 'Disable the account for a month, then delete it.'],
    'A yearly job may turn up.',
  ),
  AATP_KerberosDelegations: exposed(
    'devices',
    'A server trusted for unconstrained delegation can act as anybody who connects to it.',
    [
      'In the delegation tab choose *specified services only* or resource-based delegation.',
      'Test the application behind it.',
    ],
    'Applications with several tiers may need their service names registered.',
  ),
  AATP_NonAdminDCSyncAccounts: exposed(
    'accounts',
    'The right to replicate the directory is the right to copy every password hash.',
    [
      'Remove *Replicating Directory Changes All* from the domain root for the listed accounts.',
      'Keep it for the synchronisation account alone.',
    ],
    'Third-party synchronisation tools may stop.',
  ),
  AATP_PathRisk: exposed(
    'accounts',
    'Sensitive accounts that sign in to ordinary computers leave credentials there for the next intruder.',
    [
      'Follow the drawn path and remove the local administrator right nearest to the sensitive account.',
      'Use separate workstations for administration.',
    ],
    'Administrators lose convenience on ordinary computers.',
  ),
  AATP_PrintSpooler: exposed(
    'domain controllers',
    'The spooler can be made to sign in elsewhere with the rights of the domain controller.',
    [
      'Set the *Print Spooler* service to *Disabled* on domain controllers by group policy.',
      'Move printer publishing to a print server.',
    ],
    'Domain controllers no longer clean up printers in the directory.',
  ),
  AATP_PrivilegedAccountsWithDelegationAllowed: exposed(
    'accounts',
    'A privileged account that may be delegated can be borrowed by a service.',
    [
      'Select *Account is sensitive and cannot be delegated* for each account.',
      'Or add them to the *Protected Users* group.',
    ],
    'Tools that pass on the identity of an administrator stop working.',
  ),
  AATP_PwdLAPS: exposed(
    'devices',
    'One shared local password turns a single computer into all of them.',
    [
      'Extend the schema for Windows LAPS, or choose the cloud as the store.',
      'Assign an Intune or group policy with a rotation of 30 days.',
      'Check the backup event on a sample.',
    ],
    'Support reads the local password from the portal.',
  ),
  AATP_Sensor: exposed(
    'domain controllers',
    'A single controller without a sensor is where an attacker will go.',
    ['Compare the list of sensors with the controllers in *Sites and Services*.', 'Install the missing ones.'],
    'None.',
  ),
  AATP_SIDHistory: exposed(
    'accounts',
    'Old identifiers kept from a migration can carry rights of groups long closed.',
    [
      'Check that no file server still uses the old identifier.',
      'Clear it: <code>Get-ADUser name | Set-ADUser -Remove @{SIDHistory=...}</code>.',
    ],
    'Access granted to an old domain ends.',
  ),
  AATP_UnsecureAccount: exposed(
    'accounts',
    'Flags such as reversible encryption or no pre-authentication make offline guessing easy.',
    ['Clear the flag on the account tab.', 'Change the password afterwards: the weak copy remains until then.'],
    'Very old clients may fail to sign in.',
  ),
  AATP_UnsecureDomain: exposed(
    'domain controllers',
    'LDAP signing and a machine account quota of zero close two well-trodden ways.',
    [
      'Set <code>ms-DS-MachineAccountQuota</code> to 0.',
      'Require LDAP signing and channel binding after a month of auditing.',
    ],
    'People can no longer join computers to the domain themselves.',
  ),
  AATP_WeakCipher: exposed(
    'accounts',
    'RC4 tickets can be cracked offline in hours.',
    [
      'Set <code>msDS-SupportedEncryptionTypes</code> to AES for the listed accounts and change their password.',
      'Disable RC4 by group policy when the list is empty.',
    ],
    'Old storage and Java clients may need a new key.',
  ),
}
