import type { questions as english } from '../en/questions.ts'
import type { Texts } from '../texts.ts'

/** What is asked of everything that is seen, by the kind of warning an answer makes: the help page is these. */
export const questions: Texts<typeof english> = {
  'new-device': {
    question: '¿Hay un dispositivo que antes no estaba aquí?',
    why: 'Todo lo demás depende de saber quién está en casa; un extraño puede ser un invitado, una compra o una intrusión.',
    evidence:
      'La primera vez que se vio una dirección y un nombre que ningún dispositivo conocido tenía, tras la primera semana de observación.',
    advice: 'Dele un nombre si es suyo; si no, cambie la contraseña del wifi.',
    settles: 'Usted, o quien lo trajo, lo reconoce.',
  },
  'device-returned-different': {
    question: '¿Responde otro dispositivo en una dirección conocida?',
    why: 'Una dirección de hardware pertenece a un dispositivo de por vida. Otro modelo o número de serie detrás de ella significa un cambio, una reparación o una copia.',
    evidence:
      'El modelo y el número de serie indicados por la misma fuente antes y después, con los días entre ambos.',
    advice: 'Compare la etiqueta del dispositivo con el número de serie antiguo y el nuevo.',
    settles: 'El número de serie impreso en el dispositivo que tiene en la mano.',
  },
  'identity-conflict': {
    question: '¿Dicen dos dispositivos ser el mismo?',
    why: 'Una dirección copiada permite que un dispositivo ocupe el lugar de otro; lo que se sabe de ambos quedaría mezclado.',
    evidence:
      'Las identidades que se turnaron en una dirección de hardware, o el número de serie que indican dos dispositivos.',
    advice: 'Apague uno de ellos y mire quién sigue respondiendo.',
    settles: 'Si ambos responden mientras uno está desenchufado.',
  },
  'firmware-changed': {
    question: '¿Ha cambiado su firmware?',
    why: 'Una actualización puede dar y quitar; muchos efectos aparecen meses después, así que conviene guardar el día.',
    evidence:
      'La versión de antes y la de después, el intervalo en que cambió y las notas encontradas sobre ella.',
    advice: 'Lea las notas; guarde el número de la versión antigua.',
    settles: 'Las notas del fabricante sobre exactamente esta versión.',
  },
  'firmware-unannounced': {
    question: '¿Ha cambiado su firmware sin decir nada?',
    why: 'Quien cambia lo ajeno debe decir algo al respecto. El silencio también oculta lo que se quitó.',
    evidence:
      'El cambio, los anuncios del fabricante que constan, y que ninguno trata de esta versión tras cinco días.',
    advice: 'Pregunte al fabricante qué cambia esta versión; anote qué deja de funcionar.',
    settles: 'Un anuncio de esta versión con fecha anterior al cambio.',
  },
  'firmware-downgraded': {
    question: '¿Ha vuelto su firmware a una versión anterior?',
    why: 'Una versión anterior trae de vuelta fallos reparados. Los dueños lo hacen a propósito, los atacantes también.',
    evidence: 'Los dos números de versión, comparados parte por parte en una misma numeración.',
    advice: 'Si nadie volvió atrás a propósito, restablezca el dispositivo y actualícelo.',
    settles: 'Si alguien de la casa volvió atrás a propósito.',
  },
  'delayed-change': {
    question: '¿Hace efecto ahora una actualización antigua?',
    why: 'Una actualización de marzo puede rechazar cartuchos en septiembre; para entonces nadie la recuerda, salvo que se llevara un diario.',
    evidence:
      'El efecto, la versión instalada y desde cuándo, otros dispositivos del modelo con esa versión y los que tienen otra.',
    advice:
      'Reúna los casos: versión, fecha de la actualización, fecha del efecto; pregunte al fabricante y a una organización de consumidores.',
    settles: 'Un dispositivo del modelo con otra versión que no lo muestre, con el mismo cartucho o ajuste.',
  },
  'supply-refused': {
    question: '¿Rechaza un cartucho que no está vacío?',
    why: 'Una impresora que se detiene antes de gastar su cartucho le cuesta lo que pagó por él.',
    evidence:
      'El estado de la impresora, sus motivos y palabras, y el nivel y el número de serie de lo que lleva dentro.',
    advice: 'Guarde el cartucho y el recibo; haga una foto del mensaje; no actualice hasta saber más.',
    settles: 'Si el mismo cartucho funciona en una impresora del modelo con otra versión.',
  },
  'supply-yield-drop': {
    question: '¿Imprime un cartucho menos páginas que los anteriores?',
    why: 'Menos en la misma caja, o una actualización que lo da por vacío antes: cuesta lo mismo e imprime menos.',
    evidence:
      'Las páginas por cada uno por ciento de cada cartucho de la misma referencia, usado al menos en un treinta por ciento.',
    advice: 'Guarde los cartuchos usados y péselos; compare con el rendimiento que indica la caja.',
    settles: 'El peso del cartucho que se da por vacío, o la cuenta de otra impresora con la misma pieza.',
  },
  'supply-replaced-early': {
    question: '¿Se cambian cartuchos mucho antes de vaciarse?',
    why: 'Un tercio que queda en cada cartucho es un tercio pagado para nada; lo provocan las suscripciones y los avisos tempranos.',
    evidence:
      'Lo mínimo que pudo quedar en cada cambio, calculado con las páginas impresas desde la última mirada.',
    advice: 'Use el cartucho hasta que la impresión palidezca; cambie el nivel de pedido de la suscripción.',
    settles: 'El nivel que se muestre cuando se retire el próximo cartucho.',
  },
  'new-service': {
    question: '¿Ofrece un servicio que antes no ofrecía?',
    why: 'Una puerta abierta que estuvo semanas cerrada es una nueva entrada.',
    evidence:
      'El servicio y el puerto, las miradas desde la primera que no lo mostraban, y si vino con una actualización.',
    advice: 'Desactive el servicio en los ajustes del dispositivo si no lo usa.',
    settles: 'Si alguien de la casa lo activó.',
  },
  'service-gone': {
    question: '¿Se ha retirado un servicio?',
    why: 'Una actualización puede quitar una función que usted pagó, a menudo la forma local de controlar un dispositivo.',
    evidence:
      'Las miradas de la misma fuente con él y sin él; una mirada que no enumera servicios no cuenta.',
    advice: 'Anote qué ha dejado de funcionar; pida al fabricante que lo devuelva.',
    settles:
      'Si el servicio vuelve tras reiniciar, y si un dispositivo con la versión anterior aún lo tiene.',
  },
  'new-destination': {
    question: '¿Habla con alguien nuevo?',
    why: 'Un enchufe que habló meses con su fabricante y ahora envía datos a otra parte cada día ha cambiado de propósito.',
    evidence:
      'El nuevo contacto, en cuántos días, cuánto se envió, y a quién conocía en las semanas anteriores.',
    advice:
      'Pregunte al fabricante quién es; bloquéelo en su router o filtro DNS y compruebe si el dispositivo sigue funcionando.',
    settles: 'Si las notas o el texto de privacidad del fabricante lo nombran.',
  },
  'new-country': {
    question: '¿Habla con direcciones registradas en otro país?',
    why: 'Allí pueden regir otras leyes. Es un hecho sobre la dirección, no sobre dónde está un servidor, y no es una falta en sí.',
    evidence:
      'El país de registro de la dirección, el contacto y los países conocidos en las semanas anteriores.',
    advice: 'Mire si el texto de privacidad del fabricante habla de transferencias a ese país.',
    settles: 'Lo que el texto de privacidad del fabricante dice de las transferencias.',
  },
  'tracker-contact': {
    question: '¿Habla con servicios de rastreo o publicidad?',
    why: 'Quien observa lo que usted mira puede unirlo a lo que otros saben de usted.',
    evidence:
      'El contacto, y la lista o la frase del texto del fabricante que lo nombra en relación con publicidad.',
    advice:
      'Busque el ajuste que desactiva la publicidad o los datos de uso; bloquee el contacto en un filtro DNS.',
    settles: 'Si el contacto termina cuando el ajuste está desactivado.',
  },
  'traffic-spike': {
    question: '¿Envía mucho más que nunca?',
    why: 'Las imágenes, los sonidos y los archivos ocupan mucho más que la charla diaria de un dispositivo. Un salto puede ser una fuga, una intrusión o una función nueva.',
    evidence:
      'El volumen del día frente a los días ajetreados de las semanas anteriores, sin contar los días sin registro.',
    advice: 'Desenchúfelo si no puede explicarse el volumen; busque subidas en su aplicación.',
    settles: 'Si ese día alguien cambió un ajuste o empezó una subida.',
  },
  'mail-sending': {
    question: '¿Envía correo a muchos servidores?',
    why: 'Las cosas que envían correo a muchos servidores envían correo basura para otro.',
    evidence: 'A cuántos servidores de correo distintos llegó, en un día y en dos semanas.',
    advice: 'Desenchúfelo, restablézcalo y actualícelo antes de volver a conectarlo.',
    settles: 'Si los contactos terminan tras restablecerlo.',
  },
  'dns-bypass': {
    question: '¿Pregunta nombres fuera, sin pasar por el servicio de nombres de esta casa?',
    why: 'Un filtro o control parental actúa a través del servicio de nombres; quien pregunta en otra parte queda fuera.',
    evidence: 'El servicio de nombres exterior y el puerto, y a quién preguntaba antes.',
    advice: 'Haga que el router desvíe o bloquee los servicios de nombres exteriores (puertos 53 y 853).',
    settles: 'Si vuelve al servicio de nombres de la casa cuando el exterior está bloqueado.',
  },
  'lan-scanning': {
    question: '¿Prueba las puertas de los demás dispositivos?',
    why: 'Un dispositivo que recorre las direcciones de la casa busca en quién entrar.',
    evidence:
      'Cuántas direcciones probó con las que nunca había hablado, cuántas no respondieron, y los puertos.',
    advice: 'Desenchúfelo, restablézcalo, actualícelo; póngalo en la red de invitados.',
    settles: 'Si las pruebas terminan tras restablecerlo.',
  },
  cleartext: {
    question: '¿Se identifica en algún sitio sin cifrado?',
    why: 'Todos los que están en el camino pueden leer la contraseña y lo que se envía.',
    evidence:
      'El protocolo, el contacto y desde cuándo. Los puertos por sí solos se presentan como lo que son: un indicio fuerte.',
    advice: 'Busque un ajuste que active el cifrado; cambie la contraseña que se usa allí.',
    settles: 'La captura de un inicio de sesión.',
  },
  'say-do-gap': {
    question: '¿Hace el dispositivo lo que el texto de su fabricante descarta?',
    why: 'Un texto que nombra a todos los que reciben datos puede comprobarse en su propia línea.',
    evidence:
      'La frase que nombra a todos los destinatarios, y un tercero que no nombra, visto en varios días.',
    advice:
      'Pregunte al fabricante quién es ese tercero; envíe ambas pruebas a la autoridad de protección de datos.',
    settles: 'Una respuesta del fabricante que nombre al tercero, o un ajuste que ponga fin al contacto.',
  },
  'house-rule-broken': {
    question: '¿Respeta las reglas de la casa que usted confirmó?',
    why: 'Usted dijo qué puede hacer este invitado; debe oír un «no» cuando hace más.',
    evidence: 'El contacto, y las reglas tal como usted las confirmó.',
    advice: 'Bloquee el contacto en el router, o amplíe las reglas si es correcto.',
    settles: 'Usted decide si se equivoca la regla o el dispositivo.',
  },
  'policy-changed': {
    question: '¿Han cambiado en lo esencial las condiciones publicadas?',
    why: 'Lo que un fabricante puede hacer con sus datos está en estos textos, y cambian mientras usted posee el dispositivo.',
    evidence:
      'Las frases que llegaron y se fueron, con las dos fechas entre las que ocurrió; el diseño y las fechas no cuentan.',
    advice: 'Lea las frases cambiadas; opóngase donde el texto lo permita; guarde el texto antiguo.',
    settles: 'El archivo de versiones anteriores del propio fabricante.',
  },
  'ownership-changed': {
    question: '¿Pertenece ahora el fabricante a otro?',
    why: 'Un nuevo propietario suele traer nuevas condiciones; sus datos van con la empresa.',
    evidence: 'El propietario nombrado antes y ahora; la grafía y la forma jurídica no cuentan.',
    advice: 'Vigile el texto de privacidad en los meses siguientes.',
    settles: 'El registro mercantil o el anuncio de ambas empresas.',
  },
  'support-ended': {
    question: '¿Ha dejado su fabricante de mantenerlo?',
    why: 'Los fallos que se encuentren a partir de ahora quedan abiertos, mientras el dispositivo puede seguir enviando datos.',
    evidence:
      'La fecha de fin que el fabricante indicó por última vez para exactamente este modelo, y si el dispositivo aún habla con el exterior.',
    advice: 'Manténgalo fuera de internet si funciona sin ella; prevea su sustitución.',
    settles: 'La página del fabricante sobre modelos con soporte.',
  },
}
