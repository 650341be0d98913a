import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['pass ?word', 'passwd', 'pwd', 'passphrase'],
  beforeColon: ['pass ?words', 'api[ _-]?key', 'secret(?: access)?[ _-]?key', 'access[ _-]?token'],
  pins: ['pin(?: (?:code|number))?'],
  is: ['is'],
  userNames: ['user ?name', 'login'],
  meetings: ['zoom', 'webex', 'teams', 'webinar', 'meeting', 'conference call', 'live ?stream'],
  calls: ['dial', 'google meet', 'meet\\.google', 'webcast', '(?<!\\p{L})(?:to|and) join(?!\\p{L})', 'conference'],
};
