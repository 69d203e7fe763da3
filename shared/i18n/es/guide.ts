import type { guide as english } from '../en/guide.ts'
import type { Texts } from '../texts.ts'

/** The guide: one chapter a screen, what it is for and how to use it. */
export const guide: Texts<typeof english> = {
  title: 'Guía',
  lead: 'Para qué sirve cada pantalla, en el orden en que las encontrará.',
  open: 'Ir a esta pantalla',
  chapters: {
    welcome: {
      title: 'El primer vistazo',
      what: 'No se envía nada antes de que usted dé permiso para una red. Houseguest nombra las redes de este equipo, dice exactamente qué enviaría y a quién, y espera.',
      how: 'Dé permiso solo para su propia red. La primera exploración tarda uno o dos minutos; lo que encuentra va apareciendo mientras tanto. Puede retirar su permiso en los ajustes en cualquier momento, y una exploración en curso termina de inmediato.',
    },
    home: {
      title: 'Inicio',
      what: 'De un vistazo se ve si todo está como estaba: qué ha cambiado desde la última vez que miró, quién es nuevo y qué requiere una decisión suya.',
      how: 'La casa muestra sus dispositivos por habitaciones. Asigne a cada dispositivo su habitación en su propia página. Lo mismo está en una tabla para quien prefiera leer.',
    },
    devices: {
      title: 'Dispositivos',
      what: 'Todos los dispositivos vistos alguna vez, con su fabricante, su modelo y su versión de software, en la medida en que los declaran. En la página de un dispositivo, «¿Cómo se sabe?» junto a un valor dice de dónde viene y con qué certeza.',
      how: 'Abra un dispositivo para ver todo su historial. Si algo no es correcto, corríjalo: su palabra cuenta y se puede retirar. La página de un dispositivo contiene también las reglas de la casa, que dicen a quién puede llamar.',
    },
    warnings: {
      title: 'Avisos',
      what: 'Un aviso es una respuesta que sorprende: un firmware nuevo sin una palabra, un destino al que nunca se había llamado, un cartucho rechazado. Dice qué se vio, cuándo y qué hubo antes. No dice que lo uno causara lo otro.',
      how: 'Lea las pruebas, siga el consejo o diga que lo esperaba. Lo que esperaba puede quedar en silencio para ese dispositivo desde entonces. Para muchos avisos se puede redactar, a partir de las pruebas, una carta al fabricante.',
    },
    changes: {
      title: 'Cambios',
      what: 'El diario de su casa: cada versión de software, cada servicio que llegó o se fue, cada nombre nuevo, con el tiempo entre la última vez que se vio lo antiguo y la primera que se vio lo nuevo.',
      how: 'Mire de cerca una actualización para ver si se anunció y a quién llamó el dispositivo antes y después. Pegue las notas de la versión que tenga y cada veredicto se valora de nuevo.',
    },
    calls: {
      title: 'Llamadas',
      what: 'A quién llaman sus dispositivos en internet, con qué frecuencia y cuánto envían. Houseguest no escucha el tráfico por sí mismo: lee registros que usted ya tiene, de un router, un filtro DNS o una captura.',
      how: 'Importe un archivo o añada una fuente. Primero van las organizaciones; los hosts están un paso más abajo. Un día sin registros se muestra como tal: no es un día tranquilo.',
    },
    printers: {
      title: 'Impresoras',
      what: 'Todas las impresoras de sus redes en una tabla: el consumible que queda y cuánto dura, los cartuchos rechazados, las versiones de cada modelo y lo que cuesta una página.',
      how: 'Diga a qué sede pertenece una impresora y cuánto cuesta un cartucho. Añada por su dirección una impresora de una red grande. Guarde el informe para quien no usa Houseguest.',
    },
    vendors: {
      title: 'Fabricantes',
      what: 'La transparencia de los fabricantes de sus dispositivos, de 0 a 100, con cada punto explicado por sus pruebas, su fuente y su fecha. De lo que nadie sabe se dice que no se sabe; resta certeza, no puntos.',
      how: 'Abra un fabricante para ver qué hace bien y por qué perdió puntos. Añada lo que usted mismo sepa; se muestra como suyo. Lo que se discute se presenta como discutido. «Condiciones y políticas» guarda lo que los fabricantes publican y muestra qué cambió en ello; «Comparar observaciones con otros hogares» dice, con archivos que usted mismo entrega, si otros vieron lo mismo tras una actualización.',
    },
    settings: {
      title: 'Ajustes',
      what: 'Cuándo explora Houseguest por sí solo, cuándo puede decirle algo, qué aspecto tiene y dónde están sus datos.',
      how: 'Fije un horario para una red, elija horas de silencio, haga una copia de seguridad. Al restaurar se muestra primero qué cambiaría, y se puede deshacer. En «Sus datos» mueve el libro de registro a otra carpeta y elige cuánto tiempo se guardan las llamadas de sus dispositivos. En «Entregas y concentrador» nombra los lugares adonde se llevan los avisos, y puede unirse a un concentrador de varias sedes tras ver exactamente qué saldría.',
    },
    conduct: {
      title: 'El propio Houseguest',
      what: 'Houseguest cumple sus propias normas: aquí está cada paquete que envió y cada host con el que contactó, con el motivo.',
      how: 'Si encuentra aquí algo que no esperaba, retire el permiso en que se apoya.',
    },
  },
}
