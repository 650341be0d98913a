import { describe, expect, it } from 'vitest';
import { allCommandWords } from '../../../shared/languages/commands.ts';
import { isNewReleaseLine, nearsNewReleaseLine } from '../../../shared/release/parsing/new-release-line.ts';

describe('a reason that is nearly the line that opens a new release', () => {
  it.each([
    'New release.',
    'New release!',
    '“New release”',
    '- new release',
    'new-release',
    'newrelease',
    'new release please',
    'New release, the same old file name.',
    'New release about the ferries',
    'New releases',
    'New relase',
    'a new release',
    'This is a new release.',
    'It’s a new release',
    'Please open as a new release',
    'Accept as new release',
    'Yes, new release',
    'New press release',
    'New story.',
    'New story, please',
    'Another release',
    'Checked with the desk.\nnew release',
    'Checked with the desk.\nA new release.',
    'Nouvelle communiqué',
    'Nouveau communiqué.',
    'nouveau communique de presse',
    'Nouveau communiqué confirmé par le bureau',
    'C’est un nouveau communiqué',
    'Nouveau comuniqué',
    'Comunicado nuevo.',
    'Nuevo comunicado',
    'nuevo comunicado de prensa, por favor',
    'Es un comunicado nuevo',
    'بيان جديد.',
    'البيان الجديد',
    'هذا بيان جديد',
    'بيان صحفي جديد',
    'new communiqué',
  ])('“%s” is one', (text) => {
    expect(nearsNewReleaseLine(text.split('\n'))).toBe(true);
  });

  it.each([
    'New figures confirmed by the field office',
    'New',
    'new: a text of its own',
    'New wording of the release, agreed with the minister',
    'New headline; the release is the same',
    'New release date agreed with the ministry',
    'New release time: noon',
    'This is not a new release: the same story, rewritten',
    'Not a new release.',
    'The same release, new figures',
    'Release checked, new figures are right',
    'Rewritten after the new release of the census',
    'New story angle agreed with the minister',
    'The new statement of the minister is quoted now',
    'Newer text of the same release',
    'Renewed release of the same text',
    'Checked with the desk: this is right as it is.',
    'Nouveaux chiffres confirmés par le bureau',
    'Nouvelle version du communiqué',
    'Nouvelle date pour le communiqué',
    'Le communiqué est nouveau dans sa forme seulement, le sujet est le même',
    'Nuevas cifras confirmadas',
    'Nueva versión del comunicado',
    'أرقام جديدة أكدها المكتب',
    'صياغة جديدة للبيان نفسه',
    'Checked.\nNew figures.\nThe release stays the same.',
  ])('“%s” is none', (text) => {
    expect(nearsNewReleaseLine(text.split('\n'))).toBe(false);
  });

  it.each(allCommandWords.map(({ newReleaseLine }) => newReleaseLine))('“%s” itself is none, in any case', (line) => {
    for (const text of [line, line.toUpperCase(), `\u200f${line}`]) {
      expect([text, isNewReleaseLine(text), nearsNewReleaseLine([text, 'The ferries.'])]).toEqual([text, true, false]);
    }
  });

  it('is told in no time, whatever is written', () => {
    for (const word of ['c est ', 'it s ', 'new ', 'new press ', 'بيان '])
      expect(nearsNewReleaseLine([word.repeat(5000), ...Array<string>(2000).fill(word.repeat(100))])).toBe(false);
  });
});
