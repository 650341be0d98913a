import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['passwort', 'kennwort', 'zugangscode', 'losungswort'],
  beforeColon: ['passwörter', 'kennwörter', 'api-?schlüssel', 'geheimer schlüssel'],
  pins: ['pin(?:-?nummer|-?code)?', 'geheimzahl'],
  is: ['ist', 'lautet'],
  userNames: ['benutzername', 'nutzername', 'benutzerkennung'],
  meetings: ['webinar', 'besprechung', 'videokonferenz', 'pressekonferenz', 'medienkonferenz', 'sitzung', 'livestream'],
  calls: ['einwahl', 'einwählen', 'telefonkonferenz'],
};
