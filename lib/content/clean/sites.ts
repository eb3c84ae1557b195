/** Which site and which page an address is of. */

/** The last two labels of a host tell a site well enough here: one's own articles against those of others. */
export const siteOf = (address: string): string => URL.parse(address)?.hostname.split('.').slice(-2).join('.') ?? '';

/** A page without what only its address has: the query, a last slash, www. */
export const pageOf = (address: string): string => {
  const url = URL.parse(address);
  return url ? `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}` : address;
};
