import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['título'],
    subtitle: ['subtítulo'],
    lang: ['idioma'],
    countries: ['país', 'países'],
    topics: ['temas'],
    date: ['fecha'],
    summary: ['resumen'],
    draft: ['borrador'],
  },
  publication: ['publicar', 'publicado', 'publicaci', 'difusión', 'retener', 'reten'],

  yes: ['sí'],
  no: ['no'],
  noEmbargo: ['no', 'ninguno', 'inmediato'],
  types: {
    release: ['comunicado', 'comunicado de prensa', 'nota de prensa'],
    statement: ['declaración'],
    advisory: ['aviso'],
  },
  contact: {
    name: ['nombre'],
    role: ['cargo'],
    office: ['oficina'],
    email: ['correo'],
    phone: ['teléfono'],
  },
};
