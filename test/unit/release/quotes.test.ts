import { expect, test } from 'vitest';
import { quotesIn } from '../../../shared/release/deriving/quotes.ts';

test.each([
  // What somebody is, before the name.
  ['“They measure what they fear,” said the union’s secretary, Kadie Bangura-Fyle.', 'Kadie Bangura-Fyle'],
  ['“They measure what they fear,” farmer Nodar Beridzeshvili said.', 'Nodar Beridzeshvili'],
  ['“They measure what they fear,” said midwife Jane Abalo.', 'Jane Abalo'],
  ['The director of the centre, Liz Rolón, said: “They measure what they fear.”', 'Liz Rolón'],
  ['The Governor, Gov. Liz Rolón, said: “They measure what they fear.”', 'Liz Rolón'],
  ['“Los pequeños no preguntan por el país”, relató la psicóloga Itzel Batista, coautora.', 'Itzel Batista'],
  ['La directora del centro, Liz Rolón-Giménez, señaló: “Un tanque cuesta menos que un mes de camiones”.', 'Liz Rolón-Giménez'],
  ['« Nous mesurons ce qui nous fait peur », a déclaré l’agronome Jean Dorvil.', 'Jean Dorvil'],
  ['« Nous mesurons ce qui nous fait peur », a déclaré la présidente de l’association, Ana Faye.', 'Ana Faye'],
  ['Me Aïssatou Ciss-Faye, avocate, a salué « une décision claire que chacun peut lire ».', 'Aïssatou Ciss-Faye'],
  // Places, and those who are not named.
  ['“They measure what they fear,” said a nurse in New York.', undefined],
  ['“They measure what they fear,” said the head of the hospital in Beira, Mozambique.', undefined],
  ['“They measure what they fear,” said the head of the hospital in Sydney, New Zealand.', undefined],
  ['“They measure what they fear,” said the mayor of Port Vila.', undefined],
  ['« J’ai écrit dans les bruits de cette cour », a confié l’autrice.', undefined],
])('who speaks in %s: %s', (text, speaker) => {
  expect(quotesIn([text]).map((quote) => quote.speaker)).toEqual([speaker]);
});

test('a paragraph that announces a statement says whose words stand in the next', () => {
  const said = (announced: string): (string | undefined)[] =>
    quotesIn([announced, '«O rio deixou de ser uma fronteira e passou a ser uma estrada.»']).map(({ speaker }) => speaker);
  expect(said('A diretora da rede, Ana Prado, fez hoje a seguinte declaração sobre o fecho do porto na Guiné-Bissau:')).toEqual([
    'Ana Prado',
  ]);
  expect(said('La directora de la red, Ana Prado, ha hecho hoy la siguiente declaración:')).toEqual(['Ana Prado']);
  expect(said('A diretora da rede, Ana Prado, fez hoje a seguinte declaração.')).toEqual([undefined]);
});

test('the body that somebody leads or is of is not the one who speaks', () => {
  const said = (lead: string): (string | undefined)[] =>
    quotesIn([lead, '"As one who swims there every day I am concerned over the pace of the works at the dam."']).map(
      ({ speaker }) => speaker,
    );
  expect(
    said('Today, Sen. Ada W. Brook, D-Ore., the Chair of the Lake Works Committee, issued the following statement on Lyria:'),
  ).toEqual([undefined]);
  expect(said('Ms Ada Brook of the Lake Works Committee, speaking on Monday, issued this:')).toEqual([undefined]);
  expect(said('The chair of the Lake Works Committee, Ada Brook, said:')).toEqual(['Ada Brook']);
  expect(said('Le président de l’Agence des Lacs, Ada Brook, a déclaré :')).toEqual(['Ada Brook']);
  expect(said('A word from Lake Works, the builder of the dam:')).toEqual([undefined]);
  // The Russian custom, by which a name alone leads to its words, is that of Cyrillic names.
  expect(quotesIn(['Водитель Болд Ганзориг: «Мы ехали всю ночь и ни разу не встали».']).map(({ speaker }) => speaker)).toEqual([
    'Болд Ганзориг',
  ]);
});

test('who speaks on in the same breath is whoever has just spoken, whatever bodies stand between', () => {
  const [, second] = quotesIn([
    '«O rio deixou de ser uma fronteira», disse Ana Prado, que dirige a Porto Azul. «Passou a ser uma estrada», acrescentou.',
  ]);
  expect(second?.speaker).toBe('Ana Prado');
  const [, other] = quotesIn([
    '«O rio deixou de ser uma fronteira», disse Ana Prado. Ao lado dela estava Rui Sá. «Passou a ser uma estrada», acrescentou.',
  ]);
  expect(other?.speaker).toBeUndefined();
});

test('who is named before is not taken for somebody that is not named', () => {
  const quotes = quotesIn([
    '“They measure what they fear,” said Jane Abalo.',
    '“We carried the water home ourselves,” said a neighbour.',
    '“It took all of the summer,” she added.',
  ]);
  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Jane Abalo', undefined, undefined]);
});
