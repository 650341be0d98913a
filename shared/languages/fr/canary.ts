import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: 'Ce communiqué d’essai ne concerne que les exploitants',
  paragraphs: [
    'GENÈVE – Ceci est un essai. Il traverse la rédaction une fois par heure, du dépôt à la boîte de réception, et montre aux exploitants que les communiqués atteignent leurs lecteurs.',
    'Eux seuls doivent le voir. Toute personne qui le lirait ailleurs est priée de le signaler à la rédaction et de lui transmettre le message tel qu’elle l’a reçu.',
  ],
} satisfies CanaryWords;
