/** What can go wrong with a place warnings are brought to, as the engine says it in English. */
export const problemsDeliveries = {
  noDelivery: 'There is no delivery {{id}}; `deliver list` shows those there are.',
  noBroker: 'This delivery is no broker.',
  secretUnknown: 'What is secret of this place is not known in this run; give it first.',
  placeNoAddress: '{{host}} has no address here; check the name and your connection.',
  placeOnInternet:
    '{{host}} is a place on the internet ({{address}}), not at home; add it again as one that is not.',
  placeAtHome: '{{host}} is a place at home ({{address}}); add it again as one at home if that is meant.',
  mailUserRefused: '{{host}} refused the user or the password ({{code}}); check both.',
  placeUserRefused: '{{host}} refused the user or the password; check both.',
  mailNotTakenCode: '{{host}} did not take the mail ({{code}}); check sender and recipients.',
  mailNotTaken: '{{host}} did not take the mail; check sender and recipients.',
  mailNoTls: '{{host}} does not offer encryption; use its port for smtps://.',
  brokerGone: '{{host}} is gone; what changes is shown once it is back.',
  placeRefusedConnection: '{{host}} refused the connection; check that it runs and the port is right.',
  placeCertificate:
    '{{host}} showed a certificate that is not to be trusted ({{code}}); give its authority with --ca.',
  placeTimeout: '{{host}} did not answer in time; it is tried again later.',
  placeUnreachable: '{{host}} cannot be reached ({{code}}); it is tried again later.',
  placeRefused: '{{host}} refused it ({{status}}); check the token and what it allows.',
  placeSendsOn: '{{host}} sends on elsewhere ({{status}}); name the address it should go to itself.',
  placeNotTaken: '{{host}} did not take it ({{status}}); it is tried again later.',
} as const
