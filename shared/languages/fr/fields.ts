import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['titre'],
    subtitle: ['sous-titre'],
    lang: ['langue'],
    countries: ['pays'],
    topics: ['thèmes'],
    summary: ['résumé'],
    draft: ['brouillon'],
  },
  publication: ['publication', 'publier', 'publié', 'diffusion', 'parution', 'retenir', 'retenu'],

  yes: ['oui'],
  no: ['non'],
  noEmbargo: ['aucun', 'non', 'immédiat'],
  types: {
    release: ['communiqué', 'communiqué de presse'],
    statement: ['déclaration'],
    advisory: ['avis', 'avis aux médias'],
    briefing: ['point de presse'],
  },
  contact: {
    name: ['nom'],
    role: ['titre', 'fonction'],
    office: ['bureau', 'organisation'],
    email: ['courriel', 'mail'],
    phone: ['téléphone', 'tél', 'mobile'],
  },
};
