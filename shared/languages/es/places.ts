import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leading: 'el|los|las',
  formal: '(?:republica|reino|estado|sultanato)(?: [a-z]+){0,2} (?:de la |del |de los |de )',
  otherName: {
    before: 'nuev[ao]|lagos?|ri[ou]|rios?|golfo',
    beforeOf:
      'golfos?|bahias?|mar|mares|estrechos?|istmo|cabo|cuenca|rios?|lagos?|guerras?|batallas?|calles?|avenida|plazas?|conejillos?|tinta',
    of: 'de|del',
  },
  oftenAnother: ['georgia'],
  alsoPersons: 'Salvador|Paraguay|Dominica|Chile',
  besideCountry: 'el|los|las|y|e|del|para|desde|la|de|en|a',
  joins: 'y|e|o|u',
};
