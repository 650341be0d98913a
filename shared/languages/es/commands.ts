import type { CommandWords } from '../command-words.ts';

export default {
  newReleaseLine: 'comunicado nuevo',
  notes: ['nota'],
  newRelease: {
    before: [
      ...['por favor', 'sí', 'es', 'esto', 'este', 'se', 'trata', 'aceptar', 'aceptado', 'abrir', 'publicar', 'como', 'una?'],
      ...['el', 'la', 'motivo'],
    ],
    new: ['nuev[oa]s?', 'otr[oa]'],
    release: ['comunicados?'],
    story: ['historia', 'noticia', 'nota', 'comm?unicados?'],
    after: ['de prensa', 'por favor', 'gracias'],
  },
  misnamed: {
    kill: ['matar'],
    restore: ['restaurar'],
    takeDown: [
      ...['retirar', 'retirad[oa]', 'elimin(?:ar|ad[oa])', 'borr(?:ar|ad[oa])', 'cancel(?:ar|ad[oa])', 'anul(?:ar|ad[oa])'],
    ],
    correct: ['corregi(?:r|d[oa])'],
    accept: ['aceptar', 'aprobar', 'publicar'],
  },
} satisfies CommandWords;
