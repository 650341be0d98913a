import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leading: 'o|a|os|as',
  formal: '(?:republica|reino|estado|sultanato)(?: [a-z]+){0,2} (?:de |da |do |dos |das )',
  otherName: {
    before: 'nov[ao]|lagos?|rios?|golfo',
    beforeOf:
      'golfos?|baias?|mar|mares|estreitos?|istmo|bacia|rios?|lagos?|guerras?|batalhas?|ruas?|avenida|pracas?|porcos?|tinta|castanha|pau',
    of: 'de|do|da',
  },
  alsoPersons: 'Salvador|Israel',
  besideCountry: 'o|a|os|as|e|de|do|da|dos|das|no|na|nos|nas|em|ao|para|desde|entre',
  joins: 'e|ou',
};
