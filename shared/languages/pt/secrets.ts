import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['palavra-?[ ]?passe', 'senha'],
  beforeColon: ['chave (?:api|secreta|de acesso)', 'código de acesso', 'senhas', 'palavras-?[ ]?passe'],
  is: ['é'],
  userNames: ['utilizador', 'usuário'],
  meetings: ['reunião', 'coletiva', 'conferência'],
  calls: ['ligue', 'marque', 'disque'],
};
