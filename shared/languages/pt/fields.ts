import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['título'],
    subtitle: ['subtítulo', 'antetítulo', 'linha fina'],
    lang: ['língua', 'idioma'],
    countries: ['país', 'países'],
    topics: ['temas', 'assuntos'],
    summary: ['resumo'],
    contacts: ['contactos', 'contatos'],
    correction: ['correção', 'errata'],
    draft: ['rascunho'],
  },
  // "Data" is the date, and in English data; "data de publicação" is not.
  embargo: ['embargo'],
  publication: ['publicar', 'publicado', 'publicaç', 'divulga', 'difus', 'reter', 'agendad'],

  yes: ['sim'],
  no: ['não'],
  noEmbargo: ['não', 'nenhum', 'imediato'],
  types: {
    release: ['comunicado', 'comunicado de imprensa', 'nota de imprensa', 'nota à imprensa'],
    statement: ['declaração'],
    advisory: ['aviso', 'aviso de pauta', 'convocatória'],
    briefing: ['conferência de imprensa', 'coletiva de imprensa'],
  },
  contact: {
    name: ['nome'],
    role: ['cargo', 'função'],
    office: ['gabinete', 'organização'],
    email: ['correio'],
    phone: ['telefone', 'telemóvel', 'celular'],
  },
};
