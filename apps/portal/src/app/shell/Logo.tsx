/** @param size CSS pixels, of both sides */
export function Logo({ size }: { size: number }) {
  return <img src="/logo.svg" alt="" width={size} height={size} />
}
