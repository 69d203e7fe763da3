/**
 * Makers that put the firmware into UPnP's `modelNumber`. Everybody else's is a model, a hardware revision or a
 * platform and is never reported. `vendor: null` holds for anyone whose other fields match `when`.
 * Source: device descriptions of these makers.
 */
export interface ModelNumberRow {
  readonly vendor: string | null
  readonly match: RegExp
  /** Must match the other fields joined, where the number alone is not telling. */
  readonly when?: RegExp
  readonly example: string
  readonly expected: string
}

export const MODEL_NUMBER_FIRMWARE: readonly ModelNumberRow[] = [
  {
    vendor: 'Synology',
    match: /^(?:\S+ )?(\d+\.\d+-\d{4,6}(?: Update \d+)?)$/,
    example: 'DS216se 6.2-25556',
    expected: '6.2-25556',
  },
  {
    vendor: 'Netgear',
    match: /^V?(\d{1,2}\.\d{2}\.\d{2}(?:_\d+\.\d+\.\d+)?)$/,
    example: '5.01.16',
    expected: '5.01.16',
  },
  {
    vendor: 'Netgear',
    match: /^V(\d+\.\d+\.\d+\.\d+(?:_[\d.]+)?)$/,
    example: 'V1.0.4.84_10.0.58',
    expected: '1.0.4.84_10.0.58',
  },
  {
    vendor: 'pfSense',
    match: /^(\d+\.\d+(?:\.\d+)?-\w+)$/,
    example: '2.5.0-RELEASE',
    expected: '2.5.0-RELEASE',
  },
  {
    vendor: null,
    when: /freebsd router/i,
    match: /^(\d+\.\d+\.\d+-RELEASE)$/,
    example: '2.5.0-RELEASE',
    expected: '2.5.0-RELEASE',
  },
  {
    vendor: 'Plex',
    match: /^(\d+\.\d+\.\d+\.\d+-[0-9a-f]{7,10})$/,
    example: '1.20.4.3517-ab5e1197c',
    expected: '1.20.4.3517-ab5e1197c',
  },
  {
    vendor: 'Hikvision',
    match: /^V(\d+\.\d+\.\d+)(?: build \d+)?$/,
    example: 'V5.4.5',
    expected: '5.4.5',
  },
  {
    vendor: 'Asus',
    match: /^(3(?:7|8)\d\.\d{1,2}(?:_\d+)?|3\.0\.0\.[46]\.\d{3}(?:_\d+)?)$/,
    example: '384.19',
    expected: '384.19',
  },
  {
    vendor: null,
    when: /pfsense|opnsense/i,
    match: /^(\d+\.\d+(?:\.\d+)?(?:-\w+)?)$/,
    example: '2.5.0-RELEASE',
    expected: '2.5.0-RELEASE',
  },
  {
    vendor: null,
    when: /hyperion/i,
    match: /^(\d+\.\d+\.\d+(?:-[\w.]+)?)$/,
    example: '2.0.0-alpha.8',
    expected: '2.0.0-alpha.8',
  },
  {
    vendor: null,
    when: /netgem|netia|\bn7\d00/i,
    match: /^\S+ v(\d+\.\d+\.\d+-\d+)$/,
    example: '7700_201 v6.0.05-103',
    expected: '6.0.05-103',
  },
  {
    vendor: 'Home Assistant',
    match: /^(20\d\d\.\d+(?:\.\d+)?(?:b\d+)?)$/,
    example: '2024.6.4',
    expected: '2024.6.4',
  },
  {
    vendor: null,
    when: /minidlna|readymedia/i,
    match: /^(\d+\.\d+\.\d+)$/,
    example: '1.3.0',
    expected: '1.3.0',
  },
  {
    vendor: null,
    when: /kodi|xbmc/i,
    match: /^(\d+\.\d+(?:\.\d+)?)(?: .*)?$/,
    example: '19.4 Git:20220303',
    expected: '19.4',
  },
  {
    vendor: null,
    when: /universal media server|\bUMS\b|ps3 media server/i,
    match: /^(\d+\.\d+(?:\.\d+)*)$/,
    example: '10.21.1',
    expected: '10.21.1',
  },
  {
    vendor: null,
    when: /octoprint/i,
    match: /^(\d+\.\d+\.\d+(?:[\w.+-]*)?)$/,
    example: '1.8.6',
    expected: '1.8.6',
  },
  { vendor: null, when: /serviio/i, match: /^(\d+\.\d+(?:\.\d+)*)$/, example: '2.1', expected: '2.1' },
  {
    vendor: null,
    when: /openwrt/i,
    match: /^(\d+\.\d+\.\d+(?:-\w+)?)$/,
    example: '19.07.7',
    expected: '19.07.7',
  },
  {
    vendor: null,
    when: /tomato|dd-wrt/i,
    match: /^(v?\d[\w.-]*\.\d[\w.-]*)$/,
    example: '1.28.0510',
    expected: '1.28.0510',
  },
]
