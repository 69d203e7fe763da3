import type { saidTraffic as english } from '../en/said-traffic.ts'
import type { Texts } from '../texts.ts'

/** What rules say of whom a device talks to. */
export const saidTraffic: Texts<typeof english> = {
  seen_one: 'Se vio en {{count, number}} día desde el {{first, day}}.',
  seen_other: 'Se vio en {{count, number}} días desde el {{first, day}}.',
  seenSent_one: 'Se vio en {{count, number}} día desde el {{first, day}}; {{sent, size}} enviados.',
  seenSent_other: 'Se vio en {{count, number}} días desde el {{first, day}}; {{sent, size}} enviados.',
  seenTo_one: 'Se vio en {{count, number}} día, del {{first, day}} al {{last, day}}.',
  seenTo_other: 'Se vio en {{count, number}} días del {{first, day}} al {{last, day}}.',
  seenSentTo_one:
    'Se vio en {{count, number}} día, del {{first, day}} al {{last, day}}; {{sent, size}} enviados.',
  seenSentTo_other:
    'Se vio en {{count, number}} días del {{first, day}} al {{last, day}}; {{sent, size}} enviados.',
  ownersName:
    'Su nombre es el de {{owner}}, que consta como propietario de {{vendor}} desde el {{since, day}}.',
  namedSince: 'Esa frase llegó con el cambio del {{at, day}}.',
  adviceAskMaker: 'Pregunte al fabricante quién es y qué se envía allí.',
  adviceBlock:
    'Bloquee este contacto en su router o filtro DNS y compruebe si el dispositivo sigue funcionando.',
  adviceUnplugNow: 'Desenchúfelo ahora.',
  contact: '{{host}}, puerto {{port}}',
  'new-destination': {
    title: '{{name}} habla con alguien nuevo: {{party}}',
    named: 'El texto del fabricante ({{document}}) lo nombra.',
    unnamed: 'Ni el fabricante ni los textos suyos que constan lo nombran.',
    first: '{{name}}: {{host}}, puerto {{port}}, primer contacto',
  },
  'new-country': {
    title: '{{name}} habla con una dirección registrada en este país: {{country, country}}',
    seen_one: 'Se vio en {{count, number}} día desde el {{first, day}}, con {{party}}.',
    seen_other: 'Se vio en {{count, number}} días desde el {{first, day}}, con {{party}}.',
    seenTo_one: 'Se vio en {{count, number}} día, del {{first, day}} al {{last, day}}, con {{party}}.',
    seenTo_other: 'Se vio en {{count, number}} días del {{first, day}} al {{last, day}}, con {{party}}.',
    before: 'Hasta entonces: {{countries, country}}.',
    noneBefore: 'Hasta entonces no constaba ningún país.',
    advice: 'Mire si el texto de privacidad del fabricante habla de transferencias a ese país.',
    registered: '{{party}}, país de registro: {{country, country}}',
    registeredTo: '{{party}}, {{organisation}}, país de registro: {{country, country}}',
  },
  'tracker-contact': {
    title: '{{name}} habla con un servicio de publicidad o rastreo: {{party}}',
    named: 'El texto del fabricante ({{document}}) lo nombra en relación con publicidad: «{{sentence}}»',
    listed: 'La lista {{list}} lo nombra.',
    adviceSetting: 'Busque el ajuste que desactiva la publicidad y los datos de uso.',
    adviceBlock: 'Bloquee este contacto en un filtro DNS.',
    first: 'Primer contacto con {{host}}',
  },
  'traffic-spike': {
    title: '{{name}} envía mucho más que nunca',
    volume_one:
      '{{sent, size}} en {{count, number}} día; un día ajetreado llegaba a {{usual, size}} en los últimos {{days, number}} días con registro.',
    volume_other:
      '{{sent, size}} en {{count, number}} días; un día ajetreado llegaba a {{usual, size}} en los últimos {{days, number}} días con registro.',
    adviceUnplug: 'Desenchúfelo si no puede explicarse ese volumen.',
    adviceApp: 'Busque en su aplicación subidas, grabaciones o un ajuste nuevo.',
    sent: '{{sent, size}} enviados el {{at, day}}, lo último a {{host}}',
  },
  'mail-sending': {
    title: '{{name}} envía correo a muchos servidores',
    servers_one:
      '{{count, number}} servidor de correo de un tercero desde el {{since, day}}, {{today, number}} de ellos hoy.',
    servers_other:
      '{{count, number}} servidores de correo de terceros distintos desde el {{since, day}}, {{today, number}} de ellos hoy.',
    usual: 'Los dispositivos de su clase usan un solo proveedor de correo, si es que usan alguno.',
    adviceReset: 'Restablézcalo, cambie su contraseña y actualícelo antes de volver a conectarlo.',
    adviceProvider: 'Avise a su proveedor si le bloquearon la conexión.',
    targets: 'Puerto {{port}} de {{targets}}',
  },
  'dns-bypass': {
    title: '{{name}} pregunta nombres fuera: {{server}}',
    homeBefore: 'Antes preguntaba al servicio de nombres de su casa.',
    always: 'Lo hace desde que se vio por primera vez.',
    notBefore: 'Antes no lo hacía.',
    since: 'Desde el {{at, day}}.',
    outsideResolver: 'un servicio de nombres exterior',
    advice:
      'Si usa un filtro, haga que el router desvíe o bloquee los servicios de nombres exteriores (puertos 53 y 853).',
  },
  'lan-scanning': {
    title: '{{name}} prueba las direcciones de su casa',
    tried_one:
      '{{count, number}} dirección con la que nunca había hablado, desde el {{since, day}}; {{unanswered, number}} no respondieron.',
    tried_other:
      '{{count, number}} direcciones con las que nunca había hablado, desde el {{since, day}}; {{unanswered, number}} no respondieron.',
    adviceReset: 'Restablézcalo, cambie su contraseña y actualícelo.',
    adviceGuest: 'Póngalo en la red de invitados.',
    address: 'Probó {{ip}}, puerto {{port}}',
  },
  cleartext: {
    title: '{{name}} usa {{protocol}} con {{party}}',
    mayEncrypt: 'El protocolo puede activar el cifrado tras el saludo; el puerto por sí solo no lo dice.',
    inClear: 'El protocolo transmite las contraseñas tal cual.',
    adviceSetting: 'Busque un ajuste que active el cifrado.',
    advicePassword: 'Cambie la contraseña que se usa allí.',
  },
  'say-do-gap': {
    title: '{{name}} habla con un tercero que el texto de su fabricante descarta',
    claim: 'El texto ({{document}}) nombra a todos los que reciben datos; {{party}} no está entre ellos.',
    seenIdle_one:
      'Se vio en {{count, number}} día desde el {{first, day}}, {{idle, number}} veces mientras su casa descansa.',
    seenIdle_other:
      'Se vio en {{count, number}} días desde el {{first, day}}, {{idle, number}} veces mientras su casa descansa.',
    seenIdleSent_one:
      'Se vio en {{count, number}} día desde el {{first, day}}, {{idle, number}} veces mientras su casa descansa; {{sent, size}} enviados.',
    seenIdleSent_other:
      'Se vio en {{count, number}} días desde el {{first, day}}, {{idle, number}} veces mientras su casa descansa; {{sent, size}} enviados.',
    adviceAsk: 'Pregunte al fabricante quién es ese tercero.',
    adviceKeep: 'Guarde ambas pruebas; también puede preguntar una autoridad de protección de datos.',
    first: '{{host}}, primer contacto',
  },
  'house-rule-broken': {
    title: '{{name}} incumple sus reglas de la casa: {{party}}',
    notAllowed: 'Las reglas que confirmó el {{at, day}} no lo permiten.',
    anotherDevice: 'otro dispositivo',
    adviceBlock: 'Bloquee el contacto en el router.',
    adviceExtend: 'Amplíe las reglas si es correcto.',
  },
}
