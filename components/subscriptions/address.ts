/** The host of an address as a person says it, without `www.`; the text itself where there is none. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return address;
  return new URL(address).host.replace(/^www\./, '') || address;
}

/** An address as short as it can be said: no scheme, no `www.`, no closing slash. */
export function shortAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}
