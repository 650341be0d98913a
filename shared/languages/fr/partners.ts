import type { PartnerWords } from '../partner-words.ts';

export default {
  title: 'Partenaires\u00a0: flux et formats',
  intro:
    'Tout ce que nous publions peut être repris ici par des programmes\u00a0: des flux par langue, pays et thème, des documents à côté de chaque page, et un message à chaque changement. Les adresses et les identifiants ne changent pas.',
  feeds: 'Tous les flux',
  feed: 'Flux',
  formats: 'Formats',
  opml: 'La même liste en OPML, pour les lecteurs de flux',
  archives:
    'Un flux contient les {window} communiqués les plus récents. Les précédents se trouvent dans des archives mensuelles, {example}\u00a0: chacune indique la précédente (RFC 5005).',
  promises: 'Ce qui est garanti',
  ids: 'Un identifiant désigne pour toujours un communiqué dans une langue, dans tous les flux, formats et versions. Prenez les entrées par leur identifiant, et remplacez la vôtre quand «\u00a0updated\u00a0» est plus récent.',
  order:
    'Les flux suivent la date du communiqué, le plus récent en premier\u00a0; ceux d’un même jour, l’heure de leur parution. Un rectificatif change «\u00a0updated\u00a0» et ne déplace rien.',
  conditional:
    'Interrogez-nous jusqu’à une fois par minute, avec le dernier ETag reçu (If-None-Match)\u00a0: ce qui n’a pas changé reçoit une réponse 304, sans contenu. Les copies sont conservées {seconds} secondes au plus.',
  gone: 'Un flux dont la langue ou le thème est abandonné répond 410\u00a0: cessez de l’interroger.',
  changes: 'Rectificatifs, retraits et annulations',
  corrections:
    'Un rectificatif garde le même identifiant avec un «\u00a0updated\u00a0» plus récent\u00a0; son texte commence par ce qui a été rectifié.',
  withdrawals:
    'Un communiqué retiré garde le même identifiant avec un «\u00a0updated\u00a0» plus récent\u00a0; un avis remplace son texte. Il peut être rétabli.',
  kills:
    'Un communiqué annulé ne doit plus être utilisé. Son entrée reste sous le même identifiant, avec un avis et rien d’autre\u00a0; dans Atom, une mention de suppression l’accompagne (RFC 6721). Sa page et ses documents répondent 410. Merci de supprimer votre copie.',
  translations: 'Dans Atom, les liens rel="related" avec hreflang mènent au même communiqué dans d’autres langues.',
  items: 'À côté de chaque page',
  itemsText: 'L’en-tête de chaque page indique ses autres formes. Elles sont rectifiées, retirées et annulées avec elle.',
  pictures:
    'Les flux et, pour chaque taille, ces documents donnent l’adresse des images, avec légende, description et crédit\u00a0; un rectificatif les remplace, une annulation les supprime.',
  text: 'texte brut',
  ninjs: 'ninjs 3.1 (IPTC), en JSON',
  newsml: 'NewsML-G2 2.35 (IPTC), en XML',
  events: 'Un message à chaque changement',
  eventsText:
    'Chaque changement est aussi un message sur un sujet SNS, que votre propre file SQS peut recevoir dans votre propre compte AWS. Les messages arrivent au moins une fois et dans un ordre quelconque\u00a0: «\u00a0id\u00a0» révèle une répétition, «\u00a0revision\u00a0» ordonne ceux d’un même communiqué. Ignorez les membres que vous ne connaissez pas.',
  eventMeanings: {
    ReleasePublished: 'Un communiqué peut être lu pour la première fois dans cette langue.',
    ReleaseUpdated: 'Son texte a reçu une petite modification qui ne demande pas de rectificatif.',
    ReleaseCorrected: 'Son texte était inexact et a été rectifié\u00a0: remplacez le vôtre.',
    ReleaseWithdrawn: 'Il est retiré, et sa page l’indique. Il peut être rétabli.',
    ReleaseRestored: 'Il avait été retiré et peut de nouveau être lu.',
    ReleaseKilled: 'Il ne doit plus être utilisé\u00a0: supprimez le vôtre.',
    TranslationStale: 'L’original de cette traduction a changé depuis.',
  },
  schema: 'Schéma JSON de tous les messages',
  examples: 'Exemples',
  curl: 'Demander un flux, puis seulement ce qui a changé\u00a0:',
  queue: 'Votre propre file dans votre propre compte, une fois que nous avons ajouté son numéro et communiqué le sujet\u00a0:',
  reader: 'Dans un lecteur de flux, collez l’adresse d’un flux\u00a0; avec newsboat, par exemple\u00a0:',
} satisfies PartnerWords;
