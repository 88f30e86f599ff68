import { readCatalogue, type CatalogueControl } from './catalogue.ts'
import { chanceBetween, chooseOne } from './chance.ts'
import { isApplicable } from './applicable.ts'
import { describeControl, type ControlDescription } from './texts/describe-control.ts'

/** A control of the made-up tenant: the catalogue's facts, completed, with texts. */
export interface Control extends ControlDescription {
  id: string
  /** What its measurements depend on. */
  seed: string
  title: string
  controlCategory: string
  service: string
  maxScore: number
  userImpact: string | null
  implementationCost: string
  tier: string
  rank: number
  threats: string[]
  /** False for a control that has no profile, only a score. */
  hasProfile: boolean
  /** False for a control whose product the tenant does not have: a profile without a score. */
  isApplicable: boolean
}

/** Ids get such a prefix when several instances of one app are connected. */
function instancePrefix(index: number): string {
  return `${11_770 + index * 1_272}.`
}

/** A score whose profile is not published, as happens with controls being rolled out. */
const unpublished: CatalogueControl = {
  id: 'exo_smtp_client_authentication',
  title: 'exo_smtp_client_authentication',
  controlCategory: 'Apps',
  service: 'EXO',
  maxScore: 4,
  userImpact: undefined,
  implementationCost: undefined,
  tier: undefined,
  rank: undefined,
  threats: [],
}

/** Builds all controls of a tenant, in the order of the catalogue. @param gitHubInstances how many are connected. */
export function createControls(seed: string, gitHubInstances = 2): Control[] {
  const prefixes = Array.from({ length: gitHubInstances }, (_, index) => instancePrefix(index))
  const published = readCatalogue().flatMap((control) =>
    control.service === 'MDA_GitHub'
      ? prefixes.map((prefix) => complete({ ...control, id: prefix + control.id }, true, seed))
      : [complete(control, true, seed)],
  )
  return [...published, complete(unpublished, false, seed)]
}

function complete(control: CatalogueControl, hasProfile: boolean, seed: string): Control {
  return {
    ...control,
    seed: seed + control.id,
    controlCategory: control.controlCategory ?? categories[control.service] ?? 'Apps',
    maxScore: control.maxScore ?? assumeMaxScore(control),
    userImpact: control.userImpact ?? null,
    implementationCost: control.implementationCost ?? 'Unknown',
    tier: control.tier ?? 'Core',
    rank: control.rank ?? chanceBetween(1, 128, control.id, 'rank'),
    hasProfile,
    isApplicable: isApplicable(control),
    ...describeControl(control),
  }
}

/** Where the catalogue leaves the category open. */
const categories: Record<string, string> = { AzureAD: 'Identity', 'Azure ATP': 'Identity', MDATP: 'Device' }

/** Where the catalogue knows no maximum: whole numbers in the range of the product's other controls. */
function assumeMaxScore({ id, service }: CatalogueControl): number {
  if (service === 'MDATP') return chooseOne([5, 7, 8, 8, 9, 9], id, 'maxScore')
  if (service === 'Azure ATP') return 5
  return chooseOne([1, 3, 5, 8], id, 'maxScore')
}
