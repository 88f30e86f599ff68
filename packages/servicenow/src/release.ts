/** Release families, older first. The alphabet starts again after Zurich (ServiceNow docs, release notes). */
const families =
  `Aspen, Berlin, Calgary, Dublin, Eureka, Fuji, Geneva, Helsinki, Istanbul, Jakarta, Kingston, London, Madrid, New York,
  Orlando, Paris, Quebec, Rome, San Diego, Tokyo, Utah, Vancouver, Washington DC, Xanadu, Yokohama, Zurich, Australia,
  Brazil`
    .split(',')
    .map((family) => plain(family))

/** What a release lets us do. */
export interface ReleaseOffers {
  /** Kingston and later: the oldest release the tables are read and written on. */
  readonly supported: boolean
  /** The connector app's module format, since Washington DC. */
  readonly app: boolean
  /** PKCE for clients of the instance, documented since Zurich. */
  readonly pkce: boolean
  /** The client credentials grant, since Washington DC. */
  readonly clientCredentials: boolean
}

/**
 * @param release build name, `Washington DC`; a name not known here is newer than all that are.
 * @see ServiceNow docs, OAuth inbound grants, and the release notes of the families named.
 */
export function offersOf(release: string): ReleaseOffers {
  const place = placeOf(release)
  return {
    supported: place >= placeOf('Kingston'),
    app: place >= placeOf('Washington DC'),
    pkce: place >= placeOf('Zurich'),
    clientCredentials: place >= placeOf('Washington DC'),
  }
}

function placeOf(release: string): number {
  const place = families.indexOf(plain(release))
  return place === -1 ? families.length : place
}

/** Build tags write two words as one: `washingtondc`. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '')
}
