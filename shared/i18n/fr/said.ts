import type { said as english } from '../en/said.ts'
import type { Texts } from '../texts.ts'
import { ownReasons } from './own-reasons.ts'
import { problemsDeliveries } from './problems-deliveries.ts'
import { problemsFields } from './problems-fields.ts'
import { problemsHome } from './problems-home.ts'
import { problemsHub } from './problems-hub.ts'
import { problemsLedger } from './problems-ledger.ts'
import { problemsPages } from './problems-pages.ts'
import { problemsSources } from './problems-sources.ts'
import { saidDevices } from './said-devices.ts'
import { saidLetter } from './said-letter.ts'
import { saidReport } from './said-report.ts'
import { saidReportFigures } from './said-report-figures.ts'
import { saidReportMakers } from './said-report-makers.ts'
import { saidServices } from './said-services.ts'
import { saidStanding } from './said-standing.ts'
import { saidTraffic } from './said-traffic.ts'

/** Every sentence a rule can say, by the kind of warning, and those of problems and of our own record. */
export const said: Texts<typeof english> = {
  ...saidDevices,
  ...saidTraffic,
  ...saidStanding,
  problems: {
    ...problemsLedger,
    ...problemsHome,
    ...problemsSources,
    ...problemsPages,
    ...problemsHub,
    ...problemsDeliveries,
    ...problemsFields,
  },
  ownReasons,
  letter: saidLetter,
  services: saidServices,
  report: { ...saidReport, ...saidReportFigures, ...saidReportMakers },
  aDevice: 'Un appareil',
  aPrinter: 'Une imprimante',
  itsMaker: 'Son fabricant',
  unknown: 'inconnu',
  quoted: '{{text}}',
  onDay: '{{day, day}}',
  noted: 'Vous avez noté : « {{note}} ».',
  about: 'environ {{span}}',
  documents: {
    privacy: 'politique de confidentialité',
    terms: 'conditions d’utilisation',
    support: 'engagements de suivi',
  },
  link: {
    none: 'Aucun changement antérieur connu auquel le rapporter.',
    update:
      'La mise à jour de {{from}} à {{to}} est arrivée {{lag, about}} plus tôt ; un lien est jugé {{wording}}.',
    terms: 'Les conditions publiées ont changé {{lag, about}} plus tôt ; un lien est jugé {{wording}}.',
    mates_one: 'Un autre appareil du modèle avec cette version montre la même chose.',
    mates_other: '{{count, number}} autres appareils du modèle avec cette version montrent la même chose.',
    controls_one: 'Un appareil avec une autre version ne le montre pas.',
    controls_other: '{{count, number}} appareils avec une autre version ne le montrent pas.',
    against:
      'Un appareil avec une autre version le montre aussi, ce qui parle contre la mise à jour comme raison.',
    sitesSame_one:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareil du modèle avec cette version montre la même chose.',
    sitesSame_other:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareils du modèle avec cette version montrent la même chose.',
    sitesSameNot_one:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareil du modèle avec cette version ne le montre pas.',
    sitesSameNot_other:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareils du modèle avec cette version ne le montrent pas.',
    sitesControls_one:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareil du modèle avec une autre version ne le montre pas.',
    sitesControls_other:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareils du modèle avec une autre version ne le montrent pas.',
    sitesAgainst_one:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareil avec une autre version le montre aussi ; ce que disent les sites est donc contesté et ne compte pas.',
    sitesAgainst_other:
      'Sur {{sites, number}} autres sites du hub, {{count, number}} appareils avec une autre version le montrent aussi ; ce que disent les sites est donc contesté et ne compte pas.',
    wordings: {
      'no link shown': 'non établi',
      possible: 'possible',
      likely: 'probable',
      corroborated: 'corroboré',
    },
  },
  'policy-changed': {
    title: '{{vendor}} a modifié un texte : {{document}}',
    between: 'Entre le {{from, day}} et le {{to, day}} : {{came}}, {{went}}.',
    came_one: '{{count, number}} phrase ajoutée',
    came_other: '{{count, number}} phrases ajoutées',
    went_one: '{{count, number}} phrase retirée',
    went_other: '{{count, number}} phrases retirées',
    touches: 'Elles touchent à : {{topics}}.',
    touchesNothing:
      'Aucune ne touche au partage, à la publicité, à la conservation ni à vos choix, pour autant que les mots le disent.',
    bought: '{{vendor}} est passé à {{owner}} {{lag, about}} plus tôt.',
    dropped: 'Une promesse a disparu : « {{text}} »',
    adviceRead: 'Lisez les phrases modifiées.',
    adviceObject: 'Opposez-vous là où le texte le permet.',
    added: 'Nouveau : {{text}}',
    removed: 'Retiré : {{text}}',
    topics: {
      advertising: 'la publicité',
      'sharing with others': 'le partage avec d’autres',
      'how long data are kept': 'la durée de conservation des données',
      'your choice': 'vos choix',
      recording: 'l’enregistrement',
      'combining data': 'le croisement de données',
      'training of machines': 'l’entraînement de machines',
      'law and disputes': 'le droit et les litiges',
    },
  },
  'ownership-changed': {
    title: '{{vendor}} appartient maintenant à {{owner}}',
    before: 'Jusque-là, {{former}} était nommé comme propriétaire.',
    seen: 'Vu pour la première fois le {{at, day}}.',
    advice: 'Surveillez son texte de confidentialité dans les mois qui suivent.',
    owners: 'Propriétaire : {{owner}}, avant : {{former}}',
  },
  'support-ended': {
    title: 'Le suivi de {{product}} a pris fin',
    end: 'Le fabricant avait annoncé la fin pour le {{end, day}}.',
    active: 'L’appareil se connecte toujours à internet.',
    quiet: 'Depuis, aucun trafic de cet appareil n’a été vu.',
    adviceOffline: 'Coupez-le d’internet s’il fonctionne sans.',
    adviceReplace: 'Prévoyez son remplacement ; demandez au fabricant ce que devient son service.',
    stated_one: 'Fin du suivi de {{model}} : {{date}} (annoncée {{count, number}} jour avant)',
    stated_other: 'Fin du suivi de {{model}} : {{date}} (annoncée {{count, number}} jours avant)',
  },
}
