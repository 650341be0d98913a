import type { SubscriberWords } from '../subscriber-words.ts';

export default {
  leaveTitle: 'Ne plus recevoir nos courriels\u202f?',
  leaveText: 'Vous ne recevrez alors plus aucune alerte de la part de {organisation}, quel qu’en soit le sujet.',
  leaveButton: 'Se désabonner',
  stay: 'Pour conserver vos alertes, il suffit de fermer cette page.',
  leftTitle: 'Votre désabonnement est enregistré',
  leftText: 'Vous ne recevrez plus d’alertes de la part de {organisation}. Un courriel déjà parti peut encore vous parvenir.',
  leftByMistake: 'C’était une erreur\u202f? Pendant une journée, ce bouton rétablit tout comme avant.',
  backButton: 'Garder mes alertes',
  signUpAgain: 'S’abonner de nouveau',
  badLinkTitle: 'Ce lien ne fonctionne pas',
  badLinkText:
    'Rien n’a été modifié. Une partie du lien manque, ou il est trop ancien, ou il ne vient pas de nous\u00a0: les logiciels de messagerie coupent parfois les longs liens en deux.',
  badLinkHelp:
    'Ouvrez de nouveau le lien de notre courriel, ou copiez-le en entier dans votre navigateur. Pour recevoir un nouveau lien, saisissez votre adresse ici\u00a0: {form}. Si cela ne suffit pas, écrivez-nous à l’adresse {contact}.',
  laterTitle: 'Cela n’a pas fonctionné',
  laterText: 'Un de nos services ne répond pas\u202f; le problème a été signalé. Réessayez dans quelques minutes.',
  busyTitle: 'Merci de réessayer plus tard',
  busyText: 'De très nombreuses demandes sont venues de votre réseau. Rien n’a été modifié. Revenez dans une heure.',
  unreadTitle: 'Cet envoi n’a pas pu être lu',
  unreadText: 'Ce qui a été envoyé à cette page n’est pas son formulaire. Rien n’a été modifié.',
  signUpTitle: 'Les communiqués par courriel',
  signUpText:
    'Choisissez ce qui vous intéresse. Nous vérifions d’abord votre adresse\u00a0: vous y recevrez un courriel avec un lien.',
  email: 'Votre adresse électronique',
  languagesHint: 'Sans choix, vous recevez les communiqués de toutes les langues.',
  countriesHint: 'Sans choix, vous recevez les communiqués sur tous les pays.',
  topicsHint: 'Sans choix, vous recevez les communiqués sur tous les thèmes.',
  country: 'Pays n°\u00a0{number}',
  noCountry: 'Aucun choix',
  mode: 'Un communiqué en plusieurs de vos langues',
  modeFirst: 'Un seul courriel, dans la première langue parue',
  modeEach: 'Un courriel dans chacune de ces langues',
  howOften: 'Chaque communiqué arrive dès sa parution, les rectificatifs aussi.',
  signUpButton: 'S’abonner',
  privacy:
    'Nous conservons votre adresse et vos choix pour vous envoyer ces courriels, et pour rien d’autre. Nous ne suivons pas ce que vous lisez. Vous pouvez à tout moment consulter, télécharger et effacer vos données.',
  trap: 'Merci de laisser ce champ vide',
  badAddress: 'Vérifiez l’adresse\u00a0: aucun courriel ne peut y être envoyé.',
  tooManyChoices:
    'C’est plus qu’une alerte ne peut contenir. Choisissez moins de langues, de pays ou de thèmes, ou aucun pour tout recevoir.',
  again: 'Rien n’a encore été envoyé. Vérifiez le formulaire et appuyez de nouveau sur le bouton.',
  problemsTitle: 'À vérifier',
  sentTitle: 'Consultez maintenant votre messagerie',
  sentText:
    'Nous vous avons envoyé un courriel avec un lien. Vos alertes commencent dès que vous l’ouvrez et que vous appuyez sur le bouton.',
  sentNothing:
    'Toujours rien après quelques minutes\u202f? Regardez parmi les indésirables. Nous envoyons au plus trois de ces courriels par jour à une adresse, et aucun là où nos courriels ont été refusés ou signalés comme indésirables. Si rien n’y fait, écrivez-nous à l’adresse {contact}.',
  confirmTitle: 'Voulez-vous recevoir ces courriels\u202f?',
  confirmText: 'En appuyant sur le bouton, vous demandez à {organisation} de vous écrire sur\u00a0:',
  confirmButton: 'Oui, envoyez-moi ces courriels',
  moveTitle: 'Voulez-vous recevoir vos courriels à cette adresse\u202f?',
  moveText:
    'En appuyant sur le bouton, vous demandez à {organisation} d’envoyer vos alertes ici, et non plus à votre ancienne adresse.',
  moveButton: 'Oui, utiliser cette adresse',
  confirmIgnore: 'Si vous n’avez rien demandé, fermez simplement cette page\u00a0: il ne se passera rien.',
  preferencesTitle: 'Vos alertes',
  goesTo: 'Elles sont envoyées à {address}.',
  welcome: 'Votre abonnement est confirmé. Le prochain communiqué qui vous intéresse arrivera par courriel.',
  saved: 'Vos modifications sont enregistrées.',
  moved: 'Vos alertes arrivent désormais à votre nouvelle adresse.',
  sentToNew:
    'Nous avons envoyé un courriel à la nouvelle adresse. Vos alertes arrivent à l’ancienne tant que vous n’avez pas ouvert son lien et appuyé sur le bouton.',
  changedMeanwhile:
    'Vos alertes ont été modifiées dans une autre fenêtre, et rien n’a été enregistré ici. Les voici telles qu’elles sont.',
  alertNumber: 'Alerte {number}',
  newAlert: 'Une autre alerte',
  save: 'Enregistrer',
  remove: 'Supprimer cette alerte',
  add: 'Ajouter une autre alerte',
  addButton: 'Ajouter cette alerte',
  digestNotSent:
    'Vous avez demandé un résumé quotidien ou hebdomadaire. Nous n’envoyons pas encore de résumés\u00a0: cette alerte ne vous apporte donc rien. Dès que vous l’enregistrez, chaque communiqué arrive à sa parution.',
  suppressed:
    'Nous ne vous envoyons rien pour le moment\u00a0: un courriel à votre adresse a été refusé, ou signalé comme indésirable. Changez d’adresse plus bas, ou écrivez-nous à l’adresse {contact}.',
  tryButton: 'Voir ce que cela aurait donné',
  wouldHaveBrought: 'Courriels que cela aurait apportés ces 30 derniers jours\u00a0: {count}',
  wouldHaveBroughtMany: 'Courriels que cela aurait apportés ces 30 derniers jours\u00a0: plus de {count}',
  wouldHaveBroughtNone: 'Cela n’aurait apporté aucun courriel ces 30 derniers jours.',
  forExample: 'Parmi eux\u00a0:',
  addressTitle: 'Changer d’adresse',
  currentAddress: 'Votre adresse actuelle',
  newAddress: 'Votre nouvelle adresse',
  changeAddress: 'Envoyer un lien à la nouvelle adresse',
  wrongAddress: 'Ce n’est pas l’adresse à laquelle ces alertes sont envoyées.',
  dataTitle: 'Vos données',
  dataText:
    'Nous conservons votre adresse, vos choix, ainsi que le moment et la page où vous les avez demandés. Téléchargez le tout sous forme de fichier JSON, ou faites-le effacer. Les communiqués que nous vous avons envoyés sont notés sous un code qui ne dit pas qui vous êtes.',
  typeAddress: 'Votre adresse, pour être sûr que c’est vous',
  exportButton: 'Télécharger mes données',
  eraseTitle: 'Effacer mes données',
  eraseText:
    'Vos alertes prennent fin, et tout ce qui vous nomme est effacé aussitôt. Si des courriels vous ont été refusés ou signalés comme indésirables, il reste une marque dont personne ne peut tirer votre adresse, pour que nous n’y écrivions plus jamais.',
  eraseButton: 'Tout effacer',
  erasedTitle: 'Vos données sont effacées',
  erasedText:
    '{organisation} ne conserve rien qui vous nomme et ne vous enverra plus d’alertes. Un courriel déjà parti peut encore vous parvenir.',

  letters: {
    confirmSubject: 'Merci de confirmer\u00a0: les communiqués de {organisation}',
    confirmText:
      'Quelqu’un, sans doute vous, a demandé que {organisation} envoie ses communiqués de presse à cette adresse\u00a0:',
    confirmButton: 'Confirmer',
    confirmEnds:
      'Le lien est valable trois jours. Si vous n’avez rien demandé, ne faites rien\u00a0: aucun communiqué ne vous sera envoyé.',
    knownSubject: 'Vous recevez déjà les communiqués de {organisation}',
    knownText:
      'Quelqu’un, sans doute vous, a demandé que {organisation} envoie ses communiqués de presse à cette adresse. Elle en reçoit déjà. Vous pouvez ajouter ce qui vient d’être choisi, ou changer ce que vous recevez\u00a0:',
    knownButton: 'Voir et modifier vos alertes',
    knownIgnore: 'Si vous n’avez rien demandé, ne faites rien\u00a0: vos alertes restent telles quelles.',
    moveSubject: 'Merci de confirmer votre nouvelle adresse',
    moveText:
      'Quelqu’un, sans doute vous, a demandé que {organisation} envoie ses communiqués de presse à cette adresse et non plus à une autre.',
    movedSubject: 'Vos communiqués arrivent désormais à une autre adresse',
    movedText:
      'Comme vous l’avez demandé, {organisation} envoie désormais vos communiqués à {address}, et non plus à cette adresse.',
    movedNotYou: 'Si vous n’avez rien demandé, écrivez-nous à l’adresse {contact}.',
  },
} satisfies SubscriberWords;
