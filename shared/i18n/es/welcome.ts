import type { welcome as english } from '../en/welcome.ts'
import type { Texts } from '../texts.ts'

/** First run: the networks of this machine, what would be sent, and the owner's yes. */
export const welcome: Texts<typeof english> = {
  title: '¿Puede Houseguest echar un vistazo?',
  lead: 'Houseguest averigua qué dispositivos hay en su casa y hasta dónde se puede confiar en ellos. Para eso tiene que preguntarles. Hasta ahora no se ha enviado nada, y no se enviará nada sin su permiso.',
  chooseNetwork: '¿Qué red?',
  noNetworksTitle: 'Este equipo no está en ninguna red',
  noNetworksText: 'Conéctelo por cable o wifi y vuelva a mirar.',
  lookAgain: 'Volver a mirar',
  networkAddress: 'Este equipo tiene allí la dirección {{address}}; la red es {{cidr}}.',
  interfaceKind: {
    ethernet: 'Red por cable',
    wifi: 'Wifi',
    virtual: 'Red virtual en este equipo',
    vpn: 'Conexión VPN',
    loopback: 'Este mismo equipo',
    other: 'Otra red',
  },
  alreadyAllowed: 'Ya ha dado permiso para esta red.',
  foreignNetwork: 'Una VPN puede llevar a una red que no es suya. Dé permiso solo si puede explorar allí.',
  whatIsSent: 'Qué se enviará en {{network}}',
  sentKind: 'Qué',
  sentTo: 'A quién',
  sentOften: 'Cada cuánto',
  sentWhy: 'Por qué',
  whatIsNever: 'Qué no hace nunca Houseguest',
  never: {
    internet: 'Por sí mismo no envía nada a internet ni informa de nada a nadie.',
    passwords: 'No prueba contraseñas y no cambia nada en ningún dispositivo.',
    otherNetworks: 'No envía nada en ninguna otra red de este equipo.',
  },
  agree: 'Sí, explorar ahora',
  agreeing: 'Anotando su permiso…',
  notNow: 'Ahora no',
  withdrawHint: 'Puede retirar su permiso en cualquier momento, en «El propio Houseguest».',
}
