import type { guide as english } from '../en/guide.ts'
import type { Texts } from '../texts.ts'

/** The guide: one chapter a screen, what it is for and how to use it. The Markdown guide is made from the same texts. */
export const guide: Texts<typeof english> = {
  title: 'Guide',
  lead: 'À quoi sert chaque écran, dans l’ordre où vous les rencontrerez.',
  open: 'Aller à cet écran',
  chapters: {
    welcome: {
      title: 'Le premier tour',
      what: 'Rien n’est envoyé avant que vous ayez donné votre accord pour un réseau. Houseguest nomme les réseaux de cet ordinateur, dit exactement ce qu’il enverrait et à qui, et attend.',
      how: 'Ne donnez votre accord que pour votre propre réseau. Le premier tour prend une minute ou deux ; ce qu’il trouve s’affiche au fur et à mesure. Vous pouvez retirer votre accord à tout moment dans les réglages, et un tour en cours s’arrête aussitôt.',
    },
    home: {
      title: 'Accueil',
      what: 'Un coup d’œil dit si tout est comme avant : ce qui a changé depuis votre dernière visite, qui est nouveau, et ce qui demande une décision de votre part.',
      how: 'La maison montre vos appareils pièce par pièce. Donnez sa pièce à un appareil sur sa propre page. La même chose existe sous forme de tableau, pour qui préfère lire.',
    },
    devices: {
      title: 'Appareils',
      what: 'Tous les appareils jamais vus, avec leur fabricant, leur modèle et leur version de logiciel, pour autant qu’ils les déclarent. Sur la page d’un appareil, « Comment le sait-on ? » à côté d’une valeur dit d’où elle vient et à quel point elle est sûre.',
      how: 'Ouvrez un appareil pour voir toute son histoire. Si quelque chose est faux, corrigez-le : ce que vous dites compte, et peut être retiré. Les pages des appareils contiennent aussi les règles de la maison, qui disent qui un appareil peut appeler.',
    },
    warnings: {
      title: 'Avertissements',
      what: 'Un avertissement est une réponse qui surprend : un nouveau firmware sans un mot, une destination jamais appelée, une cartouche refusée. Il dit ce qui a été vu, quand, et ce qui a précédé. Il ne dit pas que l’un a causé l’autre.',
      how: 'Lisez les éléments, suivez le conseil, ou dites que vous vous y attendiez. Ce à quoi vous vous attendiez peut dès lors rester silencieux pour cet appareil. Pour de nombreux avertissements, une lettre au fabricant peut être rédigée à partir des éléments.',
    },
    changes: {
      title: 'Changements',
      what: 'Le journal de votre maison : chaque version de logiciel, chaque service apparu ou disparu, chaque nouveau nom, avec le temps entre la dernière observation de l’ancien et la première du nouveau.',
      how: 'Regardez une mise à jour de plus près pour voir si elle a été annoncée, et qui l’appareil appelait avant et après. Collez les notes de version que vous avez, et chaque verdict est réévalué.',
    },
    calls: {
      title: 'Appels',
      what: 'Qui vos appareils appellent sur internet, à quelle fréquence et combien ils envoient. Houseguest n’écoute pas le trafic de lui-même : il lit des relevés que vous avez déjà, d’un routeur, d’un filtre DNS ou d’une capture.',
      how: 'Importez un fichier ou ajoutez une source. Les organisations viennent d’abord, les hôtes un niveau plus bas. Un jour sans relevé est montré comme tel : ce n’est pas un jour calme.',
    },
    printers: {
      title: 'Imprimantes',
      what: 'Toutes les imprimantes de vos réseaux dans un seul tableau : les consommables restants et leur durée, les cartouches refusées, les versions de chaque modèle, et ce que coûte une page.',
      how: 'Dites à quel site appartient une imprimante et ce que coûte une cartouche. Ajoutez par son adresse une imprimante d’un grand réseau. Enregistrez le rapport pour ceux qui n’utilisent pas Houseguest.',
    },
    vendors: {
      title: 'Fabricants',
      what: 'La transparence des fabricants de vos appareils, de 0 à 100, chaque point étant expliqué par ses éléments, sa source et sa date. Ce que personne ne sait est dit inconnu et coûte de la certitude, pas des points.',
      how: 'Ouvrez un fabricant pour voir ce qu’il fait bien et ce qui lui a coûté des points. Ajoutez ce que vous savez vous-même ; c’est montré comme venant de vous. Les affirmations contestées sont dites contestées. « Conditions et politiques » garde ce que les fabricants publient et montre ce qui y a changé ; « Comparer les notes avec d’autres foyers » dit, par des fichiers que vous remettez vous-même, si d’autres ont vu la même chose après une mise à jour.',
    },
    settings: {
      title: 'Réglages',
      what: 'Quand Houseguest fait un tour de lui-même, quand il peut vous dire quelque chose, à quoi il ressemble, et où se trouvent vos données.',
      how: 'Fixez un rythme pour un réseau, choisissez des heures calmes, faites une sauvegarde. Une restauration montre d’abord ce qui changerait, et peut être annulée. Sous « Vos données », vous déplacez le registre dans un autre dossier et choisissez combien de temps sont gardés les appels de vos appareils. Sous « Envois et hub », vous nommez les endroits où les avertissements sont apportés, et pouvez rejoindre un hub de plusieurs sites après avoir vu exactement ce qui partirait.',
    },
    conduct: {
      title: 'Houseguest lui-même',
      what: 'Houseguest s’en tient à ses propres règles : voici chaque paquet qu’il a envoyé et chaque hôte qu’il a contacté, avec la raison.',
      how: 'Si vous trouvez ici quelque chose d’inattendu, retirez l’accord sur lequel cela repose.',
    },
  },
}
