import type { welcome as english } from '../en/welcome.ts'
import type { Texts } from '../texts.ts'

/** First run: the networks of this machine, what would be sent, and the owner's yes. */
export const welcome: Texts<typeof english> = {
  title: 'Darf Houseguest sich umsehen?',
  lead: 'Houseguest findet heraus, welche Geräte in Ihrem Zuhause sind und wie weit ihnen zu trauen ist. Dazu muss es sie fragen. Bisher wurde nichts gesendet, und ohne Ihre Zustimmung bleibt es dabei.',
  chooseNetwork: 'Welches Netzwerk?',
  noNetworksTitle: 'Dieser Computer ist in keinem Netzwerk',
  noNetworksText: 'Verbinden Sie ihn über Kabel oder WLAN, und sehen Sie noch einmal nach.',
  lookAgain: 'Neu nachsehen',
  networkAddress: 'Dieser Computer ist dort {{address}}; das Netzwerk ist {{cidr}}.',
  interfaceKind: {
    ethernet: 'Kabelnetzwerk',
    wifi: 'WLAN',
    virtual: 'Virtuelles Netzwerk auf diesem Computer',
    vpn: 'VPN-Verbindung',
    loopback: 'Dieser Computer selbst',
    other: 'Ein anderes Netzwerk',
  },
  alreadyAllowed: 'Diesem Netzwerk haben Sie schon zugestimmt.',
  foreignNetwork:
    'Ein VPN kann in ein Netzwerk führen, das nicht Ihres ist. Stimmen Sie nur zu, wenn Sie sich dort umsehen dürfen.',
  whatIsSent: 'Was in {{network}} gesendet wird',
  sentKind: 'Was',
  sentTo: 'An wen',
  sentOften: 'Wie oft',
  sentWhy: 'Warum',
  whatIsNever: 'Was Houseguest nie tut',
  never: {
    internet: 'Von sich aus sendet es nichts ins Internet und meldet niemandem etwas.',
    passwords: 'Es probiert keine Passwörter aus und ändert an keinem Gerät etwas.',
    otherNetworks: 'Es sendet nichts in einem anderen Netzwerk dieses Computers.',
  },
  agree: 'Ja, jetzt umsehen',
  agreeing: 'Ihre Zustimmung wird gemerkt …',
  notNow: 'Nicht jetzt',
  withdrawHint: 'Sie können Ihre Zustimmung jederzeit zurücknehmen, unter „Houseguest selbst“.',
}
