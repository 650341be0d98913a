import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['mot de passe', 'mdp'],
  beforeColon: ['clé (?:api|secrète)'],
  pins: ['code pin'],
  is: ['est'],
  userNames: ['identifiant'],
  meetings: ['webinaire', 'réunion', 'visioconférence'],
};
