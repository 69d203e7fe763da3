import type { questions as english } from '../en/questions.ts'
import type { Texts } from '../texts.ts'

/** What is asked of everything that is seen, by the kind of warning an answer makes: the help page is these. */
export const questions: Texts<typeof english> = {
  'new-device': {
    question: 'Y a-t-il un appareil qui n’était pas là avant ?',
    why: 'Tout le reste repose sur le fait de savoir qui est à la maison ; un inconnu peut être un invité, un achat ou une intrusion.',
    evidence:
      'La première apparition d’une adresse et d’un nom qu’aucun appareil connu n’avait, après la première semaine d’observation.',
    advice: 'Donnez-lui un nom s’il est à vous ; sinon, changez le mot de passe du Wi-Fi.',
    settles: 'Vous, ou la personne qui l’a apporté, le reconnaissez.',
  },
  'device-returned-different': {
    question: 'Un autre appareil répond-il à une adresse connue ?',
    why: 'Une adresse matérielle appartient à un appareil pour la vie. Un autre modèle ou numéro de série derrière elle signifie un échange, une réparation ou une copie.',
    evidence:
      'Le modèle et le numéro de série annoncés par la même source avant et après, avec les jours entre les deux.',
    advice: 'Comparez l’étiquette de l’appareil à l’ancien et au nouveau numéro de série.',
    settles: 'Le numéro de série imprimé sur l’appareil que vous tenez en main.',
  },
  'identity-conflict': {
    question: 'Deux appareils prétendent-ils être le même ?',
    why: 'Une adresse copiée permet à un appareil de prendre la place d’un autre ; ce qu’on sait des deux serait mélangé.',
    evidence:
      'Les identités qui ont alterné à une même adresse matérielle, ou le numéro de série que deux appareils annoncent.',
    advice: 'Éteignez l’un d’eux et regardez qui répond encore.',
    settles: 'Si les deux répondent alors que l’un est débranché.',
  },
  'firmware-changed': {
    question: 'Son firmware a-t-il changé ?',
    why: 'Une mise à jour peut donner et reprendre ; bien des effets apparaissent des mois plus tard, et le jour mérite d’être retenu.',
    evidence: 'La version avant et après, l’intervalle où elle a changé, et les notes trouvées à son sujet.',
    advice: 'Lisez les notes ; gardez l’ancien numéro de version.',
    settles: 'Les notes du fabricant pour exactement cette version.',
  },
  'firmware-unannounced': {
    question: 'Son firmware a-t-il changé sans un mot ?',
    why: 'Qui modifie le bien d’autrui doit en dire un mot. Le silence cache aussi ce qui a été retiré.',
    evidence:
      'Le changement, les annonces connues du fabricant, et le fait qu’aucune ne concerne cette version après cinq jours.',
    advice: 'Demandez au fabricant ce que change cette version ; notez ce qui ne marche plus.',
    settles: 'Une annonce de cette version datée d’avant le changement.',
  },
  'firmware-downgraded': {
    question: 'Son firmware est-il revenu à une version plus ancienne ?',
    why: 'Une version plus ancienne ramène des failles réparées. Les propriétaires le font exprès, les attaquants aussi.',
    evidence: 'Les deux numéros de version, comparés partie par partie dans une même numérotation.',
    advice: 'Si personne n’est revenu en arrière exprès, réinitialisez l’appareil et mettez-le à jour.',
    settles: 'Si quelqu’un du foyer est revenu en arrière exprès.',
  },
  'delayed-change': {
    question: 'Une ancienne mise à jour n’agit-elle que maintenant ?',
    why: 'Une mise à jour de mars peut refuser des cartouches en septembre ; plus personne n’y pense alors, sauf si un journal a été tenu.',
    evidence:
      'L’effet, la version en place et depuis quand, les autres appareils du modèle avec cette version et ceux avec une autre.',
    advice:
      'Rassemblez les cas : version, date de la mise à jour, date de l’effet ; interrogez le fabricant et une association de consommateurs.',
    settles:
      'Un appareil du modèle avec une autre version qui ne le montre pas, avec la même cartouche ou le même réglage.',
  },
  'supply-refused': {
    question: 'Refuse-t-elle une cartouche qui n’est pas vide ?',
    why: 'Une imprimante qui s’arrête avant que sa cartouche soit épuisée vous coûte ce que vous l’avez payée.',
    evidence:
      'L’état de l’imprimante, ses raisons et ses mots, et le niveau et le numéro de série de ce qu’elle contient.',
    advice:
      'Gardez la cartouche et le ticket ; photographiez le message ; ne mettez pas à jour avant d’en savoir plus.',
    settles: 'Si la même cartouche fonctionne dans une imprimante du modèle avec une autre version.',
  },
  'supply-yield-drop': {
    question: 'Une cartouche imprime-t-elle moins de pages que les précédentes ?',
    why: 'Moins dans la même boîte, ou une mise à jour qui la dit vide plus tôt : le prix est le même, les pages sont moins nombreuses.',
    evidence:
      'Les pages par pour cent de chaque cartouche de la même référence, utilisée à trente pour cent au moins.',
    advice: 'Gardez les cartouches usagées et pesez-les ; comparez avec le rendement imprimé sur la boîte.',
    settles: 'Le poids de la cartouche dite vide, ou le compte d’une autre imprimante pour la même pièce.',
  },
  'supply-replaced-early': {
    question: 'Des cartouches sont-elles remplacées bien avant d’être vides ?',
    why: 'Un tiers laissé dans chaque cartouche est un tiers payé pour rien ; les abonnements et les alertes précoces y conduisent.',
    evidence:
      'Le minimum qui a pu rester à chaque remplacement, calculé d’après les pages imprimées depuis le dernier passage.',
    advice:
      'Utilisez la cartouche jusqu’à ce que l’impression pâlisse ; modifiez le seuil de commande de l’abonnement.',
    settles: 'Le niveau affiché quand la prochaine cartouche sera retirée.',
  },
  'new-service': {
    question: 'Propose-t-il un service qu’il ne proposait pas avant ?',
    why: 'Une porte ouverte qui était fermée depuis des semaines est une nouvelle voie d’entrée.',
    evidence:
      'Le service et le port, les passages depuis le premier qui ne le montraient pas, et si une mise à jour l’accompagnait.',
    advice: 'Désactivez le service dans les réglages de l’appareil si vous ne l’utilisez pas.',
    settles: 'Si quelqu’un du foyer l’a activé.',
  },
  'service-gone': {
    question: 'Un service a-t-il été retiré ?',
    why: 'Une fonction que vous avez payée peut être retirée par une mise à jour, souvent la commande locale de l’appareil.',
    evidence:
      'Les passages de la même source avec et sans lui ; un passage qui ne liste aucun service ne compte pas.',
    advice: 'Notez ce qui ne marche plus ; demandez au fabricant de le rétablir.',
    settles:
      'Si le service revient après un redémarrage, et si un appareil avec l’ancienne version l’a encore.',
  },
  'new-destination': {
    question: 'Parle-t-il à quelqu’un de nouveau ?',
    why: 'Une prise qui a parlé des mois à son fabricant et envoie maintenant des données ailleurs chaque jour a changé d’usage.',
    evidence:
      'Le nouveau contact, sur combien de jours, combien a été envoyé, et ceux qu’il connaissait les semaines précédentes.',
    advice:
      'Demandez au fabricant qui c’est ; bloquez-le dans votre routeur ou filtre DNS et voyez si l’appareil fonctionne encore.',
    settles: 'Si les notes ou le texte de confidentialité du fabricant le nomment.',
  },
  'new-country': {
    question: 'Parle-t-il à des adresses enregistrées dans un autre pays ?',
    why: 'D’autres lois peuvent s’y appliquer. C’est un fait sur l’adresse, pas sur l’endroit où se trouve un serveur, et ce n’est pas une faute en soi.',
    evidence:
      'Le pays d’enregistrement de l’adresse, le contact, et les pays connus les semaines précédentes.',
    advice: 'Regardez si le texte de confidentialité du fabricant parle de transferts vers ce pays.',
    settles: 'Ce que le texte de confidentialité du fabricant dit des transferts.',
  },
  'tracker-contact': {
    question: 'Parle-t-il à des services de pistage ou de publicité ?',
    why: 'Qui observe ce que vous regardez peut le croiser avec ce que d’autres savent de vous.',
    evidence:
      'Le contact, et la liste ou la phrase du texte du fabricant qui le nomme à propos de publicité.',
    advice:
      'Cherchez le réglage qui désactive la publicité ou les données d’utilisation ; bloquez le contact dans un filtre DNS.',
    settles: 'Si le contact cesse quand le réglage est désactivé.',
  },
  'traffic-spike': {
    question: 'Envoie-t-il bien plus que jamais ?',
    why: 'Les images, les sons et les fichiers sont bien plus gros que le bavardage quotidien d’un appareil. Un saut peut être une fuite, une intrusion ou une nouvelle fonction.',
    evidence:
      'Le volume du jour face aux jours chargés des semaines précédentes, sans les jours non relevés.',
    advice:
      'Débranchez-le si vous ne pouvez pas expliquer ce volume ; cherchez des envois dans son application.',
    settles: 'Si quelqu’un a changé un réglage ou lancé un envoi ce jour-là.',
  },
  'mail-sending': {
    question: 'Envoie-t-il du courrier à de nombreux serveurs ?',
    why: 'Les objets qui envoient du courrier à de nombreux serveurs envoient du pourriel pour quelqu’un d’autre.',
    evidence: 'Combien de serveurs de messagerie différents il a joints, en un jour et en deux semaines.',
    advice: 'Débranchez-le, réinitialisez-le et mettez-le à jour avant de le rebrancher.',
    settles: 'Si les contacts cessent après une réinitialisation.',
  },
  'dns-bypass': {
    question: 'Demande-t-il des noms à l’extérieur, sans passer par le service de noms de ce foyer ?',
    why: 'Un filtre ou un contrôle parental passe par le service de noms ; qui demande ailleurs y échappe.',
    evidence: 'Le service de noms extérieur et le port, et à qui il demandait avant.',
    advice: 'Faites rediriger ou bloquer par le routeur les services de noms extérieurs (ports 53 et 853).',
    settles: 'S’il revient au service de noms du foyer quand celui de l’extérieur est bloqué.',
  },
  'lan-scanning': {
    question: 'Essaie-t-il les portes des autres appareils ?',
    why: 'Un appareil qui parcourt les adresses du foyer cherche chez qui entrer.',
    evidence:
      'Combien d’adresses il a essayées sans leur avoir jamais parlé, combien n’ont pas répondu, et les ports.',
    advice: 'Débranchez-le, réinitialisez-le, mettez-le à jour ; mettez-le sur le réseau invité.',
    settles: 'Si les essais cessent après une réinitialisation.',
  },
  cleartext: {
    question: 'S’identifie-t-il quelque part sans chiffrement ?',
    why: 'Tous ceux qui sont sur le chemin peuvent lire le mot de passe et ce qui est envoyé.',
    evidence:
      'Le protocole, le contact et depuis quand. Les ports seuls sont présentés pour ce qu’ils sont : un indice fort.',
    advice: 'Cherchez un réglage qui active le chiffrement ; changez le mot de passe utilisé là.',
    settles: 'La capture d’une connexion.',
  },
  'say-do-gap': {
    question: 'L’appareil fait-il ce que le texte de son fabricant exclut ?',
    why: 'Un texte qui nomme tous ceux qui reçoivent des données peut être vérifié sur votre propre ligne.',
    evidence:
      'La phrase qui nomme tous les destinataires, et un tiers qu’elle ne nomme pas, rencontré plusieurs jours.',
    advice:
      'Demandez au fabricant qui est ce tiers ; envoyez les deux éléments à l’autorité de protection des données.',
    settles: 'Une réponse du fabricant qui nomme ce tiers, ou un réglage qui met fin au contact.',
  },
  'house-rule-broken': {
    question: 'Respecte-t-il les règles de la maison que vous avez confirmées ?',
    why: 'Vous avez dit ce que cet invité peut faire ; il doit entendre « non » quand il en fait plus.',
    evidence: 'Le contact, et les règles telles que vous les avez confirmées.',
    advice: 'Bloquez le contact dans le routeur, ou étendez les règles s’il est normal.',
    settles: 'Vous décidez si c’est la règle ou l’appareil qui a tort.',
  },
  'policy-changed': {
    question: 'Les conditions publiées ont-elles changé sur le fond ?',
    why: 'Ce qu’un fabricant peut faire de vos données se trouve dans ces textes, et ils changent alors que vous possédez l’appareil.',
    evidence:
      'Les phrases apparues et disparues, avec les deux dates entre lesquelles c’est arrivé ; mise en page et dates sont laissées de côté.',
    advice: 'Lisez les phrases modifiées ; opposez-vous là où le texte le permet ; gardez l’ancien texte.',
    settles: 'Les archives des versions précédentes du fabricant lui-même.',
  },
  'ownership-changed': {
    question: 'Le fabricant appartient-il maintenant à quelqu’un d’autre ?',
    why: 'Un nouveau propriétaire apporte souvent de nouvelles conditions ; vos données suivent l’entreprise.',
    evidence:
      'Le propriétaire nommé avant et maintenant ; orthographe et forme juridique sont laissées de côté.',
    advice: 'Surveillez le texte de confidentialité dans les mois qui suivent.',
    settles: 'Le registre du commerce ou l’annonce des deux entreprises.',
  },
  'support-ended': {
    question: 'Son fabricant a-t-il cessé de l’entretenir ?',
    why: 'Les failles trouvées désormais restent ouvertes, alors que l’appareil peut continuer d’envoyer des données.',
    evidence:
      'La date de fin annoncée en dernier par le fabricant pour exactement ce modèle, et si l’appareil parle encore à l’extérieur.',
    advice: 'Coupez-le d’internet s’il fonctionne sans ; prévoyez son remplacement.',
    settles: 'La page du fabricant sur les modèles pris en charge.',
  },
}
