/** Whether a MAC address was made up by the device instead of bought by its maker (IEEE 802-2014, 8.2.2: U/L bit). */
export const isLocallyAdministered = (mac: string): boolean =>
  (Number.parseInt(mac.slice(0, 2), 16) & 0b10) !== 0
