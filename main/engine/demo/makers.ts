/** The maker's own domain, in the zone kept for documentation (RFC 2606). */
export function domainOf(vendor: string): string {
  const first = vendor === 'Pell & Co' ? 'pellandco' : vendor.split(' ')[0]!.toLowerCase()
  return `${first === 'nordlys' ? 'nordlyshome' : first}.example`
}
