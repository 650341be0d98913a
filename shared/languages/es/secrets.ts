import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['contraseña'],
  beforeColon: ['clave (?:api|secreta|de acceso)'],
  is: ['es'],
  userNames: ['usuario'],
  meetings: ['reunión'],
  calls: ['conferencia'],
};
