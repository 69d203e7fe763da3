import type { welcome as english } from '../en/welcome.ts'
import type { Texts } from '../texts.ts'

/** First run: the networks of this machine, what would be sent, and the owner's yes. */
export const welcome: Texts<typeof english> = {
  title: 'Mag Houseguest rondkijken?',
  lead: 'Houseguest zoekt uit welke apparaten in uw huis zijn en in hoeverre ze te vertrouwen zijn. Daarvoor moet het ze iets vragen. Tot nu toe is er niets verstuurd, en zonder uw ja gebeurt dat ook niet.',
  chooseNetwork: 'Welk netwerk?',
  noNetworksTitle: 'Deze computer is in geen enkel netwerk',
  noNetworksText: 'Verbind hem via kabel of wifi en kijk dan opnieuw.',
  lookAgain: 'Opnieuw kijken',
  networkAddress: 'Deze computer is daar {{address}}; het netwerk is {{cidr}}.',
  interfaceKind: {
    ethernet: 'Kabelnetwerk',
    wifi: 'Wifi',
    virtual: 'Virtueel netwerk op deze computer',
    vpn: 'VPN-verbinding',
    loopback: 'Deze computer zelf',
    other: 'Een ander netwerk',
  },
  alreadyAllowed: 'U hebt al ja gezegd tegen dit netwerk.',
  foreignNetwork:
    'Een VPN kan naar een netwerk leiden dat niet van u is. Zeg alleen ja als u daar mag rondkijken.',
  whatIsSent: 'Wat er op {{network}} wordt verstuurd',
  sentKind: 'Wat',
  sentTo: 'Aan wie',
  sentOften: 'Hoe vaak',
  sentWhy: 'Waarom',
  whatIsNever: 'Wat Houseguest nooit doet',
  never: {
    internet: 'Uit zichzelf stuurt het niets naar internet en brengt het aan niemand verslag uit.',
    passwords: 'Het probeert geen wachtwoorden en verandert op geen enkel apparaat iets.',
    otherNetworks: 'Het stuurt niets op een ander netwerk van deze computer.',
  },
  agree: 'Ja, kijk nu rond',
  agreeing: 'Uw ja wordt onthouden…',
  notNow: 'Nu niet',
  withdrawHint: 'U kunt uw ja op elk moment intrekken, onder “Houseguest zelf”.',
}
