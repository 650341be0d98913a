import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['titel', 'überschrift', 'schlagzeile'],
    subtitle: ['untertitel', 'unterzeile', 'dachzeile'],
    lang: ['sprache'],
    countries: ['land', 'länder'],
    topics: ['thema', 'themen'],
    type: ['art', 'typ'],
    date: ['datum', 'veröffentlicht am', 'veröffentlichungsdatum'],
    embargo: ['sperrfrist'],
    summary: ['zusammenfassung', 'kurzfassung', 'teaser', 'vorspann'],
    contacts: ['kontakt', 'kontakte', 'pressekontakt', 'ansprechpartner'],
    correction: ['berichtigung', 'korrektur'],
    draft: ['entwurf'],
  },
  topicLike: ['schlagwörter', 'schlagworte', 'stichworte', 'kategorien', 'kategorie', 'rubrik'],
  embargo: ['sperrfrist', 'sperrvermerk', 'gesperrt'],
  publication: ['veröffentlich', 'freigabe', 'freigegeben', 'erscheinung', 'geplant', 'zurückgestellt'],

  yes: ['ja', 'wahr'],
  no: ['nein', 'falsch'],
  noEmbargo: ['keine', 'kein', 'nein', 'sofort', 'ohne'],
  types: {
    release: ['pressemitteilung', 'medienmitteilung', 'presseinformation', 'meldung'],
    statement: ['erklärung', 'stellungnahme'],
    advisory: ['einladung', 'presseeinladung', 'terminhinweis'],
    briefing: ['hintergrundpapier', 'pressebriefing'],
  },
  contact: {
    name: ['name'],
    role: ['funktion', 'rolle', 'position'],
    office: ['stelle', 'büro', 'organisation', 'abteilung'],
    email: ['e-mail', 'mail'],
    phone: ['telefon', 'tel', 'mobil', 'handy'],
  },
};
