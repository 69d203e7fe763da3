import type { houseRules as english } from '../en/house-rules.ts'
import type { Texts } from '../texts.ts'

/** What a guest may do: the section of the device page. */
export const houseRules: Texts<typeof english> = {
  title: 'Reglas de la casa',
  lead: 'Lo que este huésped puede hacer aquí. En cuanto diga que sí, sabrá de cada contacto que vaya más allá.',
  tooEarly:
    'Es pronto para proponer reglas: hacen falta registros de dos semanas en las que se viera hablar a este dispositivo. Ya puede leer reglas de un archivo.',
  proposed: 'Propuestas a partir de lo que ha hecho hasta ahora. Aún no están en vigor.',
  grown: 'Ya hace más de lo que permiten sus reglas. Estas reglas se ajustarían a ello:',
  heldBack_one:
    'Se deja fuera {{count, number}} destino, porque un aviso abierto trata de él. Si usted lo esperaba, se propondrá.',
  heldBack_other:
    'Se dejan fuera {{count, number}} destinos, porque avisos abiertos tratan de ellos. Si usted los esperaba, se propondrán.',
  imported: 'Leídas de {{file}}. Aún no están en vigor.',
  left: 'Estas entradas del archivo no se pueden conservar aquí y se dejan fuera: {{names}}',
  confirmedOn: 'Usted dijo que sí a esto el',
  whom: 'A quién exactamente',
  nobody: 'No se nombra a nadie.',
  columns: { host: 'Host', port: 'Puerto', protocol: 'Protocolo' },
  anyPort: 'cualquiera',
  yes: 'Sí, que se atenga a esto',
  notThis: 'Esto no',
  takeBack: 'Retirar las reglas',
  read: 'Leer reglas de un archivo',
  write: 'Para su router',
  save: 'Guardar para un router',
  mudText: 'Archivo MUD (RFC 8520)',
  mudHint:
    'Las mismas reglas como archivo MUD (RFC 8520): los routers y pasarelas que conocen este formato pueden hacer que el dispositivo se atenga a él.',
  confirmed: 'Las reglas de la casa rigen desde ahora.',
  takenBack: 'Las reglas de la casa ya no rigen.',
}
