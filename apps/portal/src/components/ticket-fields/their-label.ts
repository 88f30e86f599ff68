/**
 * What a column of the instance is called beside the fields of our own: where it would have the name of one of those, it
 * says whose it is.
 * @param ours names of our fields as they are shown.
 * @param toTheirs makes "ServiceNow category" of "category".
 */
export function theirLabel(label: string, ours: readonly string[], toTheirs: (label: string) => string): string {
  const name = label.toLowerCase()
  return ours.some((own) => own.toLowerCase() === name) ? toTheirs(name) : label
}
