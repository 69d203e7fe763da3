import type { sending as english } from '../en/sending.ts'
import type { Texts } from '../texts.ts'

/** Every kind of packet Houseguest sends, in plain words: what, to whom, how often, why. */
export const sending: Texts<typeof english> = {
  'ssdp-search': {
    what: 'Una llamada en el lenguaje UPnP (búsqueda SSDP)',
    to: 'Todos los que la escuchan en esta red',
    often: 'Unas pocas veces por exploración',
    why: 'Televisores, routers, altavoces y reproductores responden diciendo quiénes son.',
  },
  'mdns-query': {
    what: 'Una pregunta en el lenguaje Bonjour (consulta mDNS)',
    to: 'Todos los que la escuchan en esta red',
    often: 'Unas pocas veces por exploración, y otra más por cada respuesta incompleta',
    why: 'Impresoras, teléfonos, ordenadores y dispositivos domóticos responden con sus nombres y servicios.',
  },
  'wsd-probe': {
    what: 'Una llamada en el lenguaje de los dispositivos Windows (WS-Discovery)',
    to: 'Todos los que la escuchan en esta red',
    often: 'Unas pocas veces por exploración',
    why: 'Cámaras, impresoras y ordenadores con Windows responden diciendo quiénes son.',
  },
  'yeelight-search': {
    what: 'Una llamada a lámparas de la marca Yeelight',
    to: 'Todos los que la escuchan en esta red',
    often: 'Unas pocas veces por exploración',
    why: 'No declaran su modelo y su firmware de ningún otro modo.',
  },
  'kasa-search': {
    what: 'Una llamada a dispositivos de la marca TP-Link Kasa',
    to: 'Todos en esta red',
    often: 'Unas pocas veces por exploración',
    why: 'No declaran su modelo y su firmware de ningún otro modo.',
  },
  'address-sweep': {
    what: 'Un mensaje diminuto y vacío',
    to: 'Cada dirección de esta red, una tras otra',
    often: 'Una vez por exploración, y una segunda donde no hubo respuesta',
    why: 'Para encontrar también los dispositivos que no anuncian nada.',
  },
  'upnp-description': {
    what: 'Una petición de la descripción que ofrece un dispositivo (HTTP)',
    to: 'Solo dispositivos que ofrecieron una',
    often: 'Una vez por exploración y dispositivo',
    why: 'Declara el fabricante, el modelo y a menudo la versión de firmware.',
  },
  'http-get': {
    what: 'Una petición de una página pública de información (HTTP)',
    to: 'Solo dispositivos cuyos anuncios muestran que la tienen',
    often: 'Una vez por exploración y dispositivo',
    why: 'Algunos fabricantes declaran el modelo y el firmware solo ahí.',
  },
  'ipp-get-printer-attributes': {
    what: 'Una pregunta sobre el propio estado de una impresora (IPP)',
    to: 'Solo impresoras',
    often: 'Una vez por exploración e impresora',
    why: 'Declara el firmware, los consumibles, el número de páginas y los rechazos.',
  },
  'snmp-get': {
    what: 'Una pregunta de solo lectura (SNMP)',
    to: 'Solo impresoras y dispositivos de red que se dieron a conocer',
    often: 'Una vez por exploración y dispositivo',
    why: 'Declara el modelo, el firmware y los consumibles donde nada más lo hace.',
  },
  'kasa-get-sysinfo': {
    what: 'Una pregunta por la información del sistema (TP-Link Kasa)',
    to: 'Solo enchufes inteligentes y lámparas de este fabricante',
    often: 'Una vez por exploración y dispositivo',
    why: 'No declaran su firmware de ningún otro modo.',
  },
  'mqtt-broker-version': {
    what: 'Una pregunta por la versión del programa (MQTT, sin iniciar sesión)',
    to: 'Solo intermediarios de mensajes que se anunciaron',
    often: 'Una vez por exploración e intermediario',
    why: 'Un intermediario no declara su programa y su versión de ningún otro modo.',
  },
}
