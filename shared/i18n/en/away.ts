/** What is new since the owner last looked. */
export const away = {
  title: 'Since you were away',
  since: 'New since {{when}}:',
  warnings_one: '{{count, number}} new warning',
  warnings_other: '{{count, number}} new warnings',
  changes_one: '{{count, number}} change',
  changes_other: '{{count, number}} changes',
  newDevices_one: '{{count, number}} new device',
  newDevices_other: '{{count, number}} new devices',
  seen: 'I have seen this',
} as const
