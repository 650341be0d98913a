import type { EmbargoWords } from '../embargo-words.ts';

/** "Für die Dienstagausgaben" */
const editions = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
  .flatMap((day) => ['ausgabe', 'ausgaben', 'zeitungen'].map((paper) => `${day}${paper}`))
  .join(' ');

export const embargo: EmbargoWords = {
  embargo: ['embargos?', 'sperrfrist(?:en)?', 'sperrvermerk'],
  asksToWait: [
    /(?<!\p{L})nicht (?:zur|fur die) (?:veroffentlichung|verbreitung|verwendung|weitergabe|publikation|berichterstattung)(?!\p{L})/u,
    /(?<!\p{L})(?:bitte )?(?:erst|nicht vor|nicht fruher als)(?!\p{L})[^.!?]{0,60}(?:veroffentlichen|verwenden|verbreiten|publizieren)(?!\p{L})/u,
    /(?<!\p{L})darf (?:erst|nicht vor|fruhestens)(?!\p{L})[\p{L}\d ,.:]{0,60}(?:veroffentlicht|verwendet|verbreitet|zitiert|publiziert)(?!\p{L})/u,
    /(?<!\p{L})(?:veroffentlichung|verwendung|verbreitung|berichterstattung) (?:erst|nicht vor|fruhestens|nur nach)(?!\p{L})/u,
    /(?<!\p{L})(?:presse|nachrichten)sperre(?: bis|\s*:)(?!\p{L})/u,
    /^[^\p{L}]*(?:frei|freigegeben|freigabe)(?: zur veroffentlichung)? erst (?:ab|am|nach|mit|zu|zum|zur)(?!\p{L})/u,
    /(?<!\p{L})(?:nicht vor|erst ab|erst am)(?!\p{L})[^.!?]{0,60} (?:senden|bringen|online stellen|nutzen)[^\p{L}]*$/u,
  ],
  timeOfRelease: [
    '(?:zur|fur die) veroffentlichung',
    '(?:veroffentlichungs|erscheinungs|freigabe|sende)(?:termin|datum|tag|zeitpunkt)',
    'freigabe(?= ?:)',
    'veroffentlichung(?= ?:)',
    '(?:frei|freigegeben) (?:ab|am|fur|zum)(?= (?:\\d|den|dem|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))',
  ],
  noEmbargo: ['keine[rsn]?', 'kein', 'ohne', 'entfallt', 'sofort', 'nein'],
  withoutEmbargo: ['ohne', 'keine[rn]?', 'kein'],
  embargoedGoods: {
    before: ['wirtschaftliche[sn]?', 'militarische[sn]?', 'vollige[sn]?', 'amerikanische[sn]?', 'europaische[sn]?'],
    behind: [
      '(?:gegen|auf|uber) (?!\\d|diese|die (?:meldung|mitteilung|veroffentlichung))',
      'der (?:eu|usa|vereinten|europaischen)(?!\\p{L})',
      // Of labour law and of shares: "Sperrfrist beim Arbeitslosengeld".
      '(?:beim|fur den|fur die|bei) (?:arbeitslosengeld|burgergeld|verkauf|kundigung|kundigungen|aktien)',
    ],
  },
  copies: {
    things: ['exemplare?', 'erhaltlich', 'vorabexemplare?'],
    under: ['unter', 'mit'],
    behind: ['auf anfrage', 'bei der', 'uber'],
  },
  newsTime: ['(?<!\\p{L})bis(?!\\p{L})', '\\d uhr', 'presse', 'veroffentlich'],
  articles: ['das', 'ein', 'dem'],
  sanctions: ['russland', 'kuba', 'sanktion', 'blockade', 'nordkorea'],

  bound: ['bis', 'nicht vor', 'nicht fruher als', 'erst (?:ab|am|nach|um|zum|zu|mit)', 'fruhestens'],
  weakBound: ['ab'],
  vocabularyWords: `sperrfrist achtung bitte halten bis uhr nicht vor ab erst frühestens freigabe gesperrt frei freigegeben den dem der das zum zur im um am von unter und
    für beginn ende morgen abend mittag früh vormittag nachmittag heute`,
  alsoSaidWords: `sofort agenturen veröffentlichen veröffentlichung veröffentlicht verwenden verwendung verwendet verbreiten verbreitung publizieren publiziert publikation zitieren zitiert
    weitergeben weitergabe zurückhalten zurückgehalten vertraulich darf dürfen werden wird ist sind sein noch nur schon kein keine nichts keinesfalls gestattet erlaubt möglich
    zulässig untersagt verboten bestimmt mit nach durch in diese dieser dieses die meldung mitteilung pressemitteilung medienmitteilung text rede redetext wort gesprochene gilt es
    pressekonferenz medienkonferenz pressestelle redaktion redaktionen medien presse information vorab vorabinformation bestätigung zustimmung genehmigung ministerin minister
    vorstand weiteres widerruf auf rücksprache später hinweis wichtig streng einhalten beachten aufgehoben verlesung ausgaben ausgabe zeitungen tageszeitungen online
    erscheinungsdatum erscheinungstermin veröffentlichungstermin veröffentlichungsdatum berichterstattung sendung ausstrahlung`,
  publishingWords:
    'veröffentlichen veröffentlichung publizieren vertraulich erscheinungsdatum erscheinungstermin veröffentlichungstermin veröffentlichungsdatum',
  publishingTooWords: `${editions} frei freigabe freigegeben gesperrt verwenden verwendung verbreiten verbreitung zitieren weitergeben weitergabe zurückhalten zurückgehalten halten
    berichterstattung ausgabe ausgaben zeitungen tageszeitungen publikation sendung ausstrahlung`,
  publishedWords: 'veröffentlicht publiziert verwendet zitiert',
  negation: ['nicht', 'keine?', 'nichts', 'keinesfalls', 'verboten', 'untersagt'],
  untilTold: ['auf (?:weiteres|widerruf)', 'bis sp[ae]ter'],
  putOff: ['gesperrt', 'zuruckgestellt', 'zuruckgehalten', 'aufgeschoben'],
  keptBack: ['gesperrt', 'zuruckgehalten', 'zuruckhalten'],
  untilItHappens: {
    before: ['nach', 'bis', 'vor', 'ab', 'mit', 'zu'],
    events: [
      'pressekonferenz',
      'medienkonferenz',
      '(?<!\\p{L})rede',
      'beginn der',
      'zustimmung',
      'bestatigung',
      'genehmigung',
      'rucksprache',
      'freigabe durch',
      'verlesung',
    ],
  },
  toBe: ['zu veroffentlichen'],
  atOnce: ['sofort(?!.*(?:veroffentlichung|frei) (?:ab|erst|am))'],
  forbidding: ['nicht', 'keinesfalls', 'verboten', 'untersagt', 'gesperrt'],
  ofEvent: [
    ...['(?:presse|medien)?einladung(?:en)?', '(?:presse|medien|foto)?termin\\p{L}*', '(?:presse|medien|bilanz)konferenz(?:en)?'],
    ...['veranstaltung(?:en)?', '(?:presse|medien|hintergrund)gesprach', 'wann', 'tagung', 'programm'],
  ],

  unfinished: [
    /(?<!\p{L})(?:roh|vor|text)?entwurf(?!\p{L})/u,
    /(?<!\p{L})(?:arbeits|roh|vorab)(?:fassung|version)(?!\p{L})/u,
    /(?<!\p{L})(?:vertraulich|geheim|verschlusssache)(?!\p{L})/u,
    /(?<!\p{L})(?:noch )?nicht (?:freigegeben|abgestimmt|genehmigt|gepruft|autorisiert|final|endgultig)(?!\p{L})/u,
    /(?<!\p{L})(?:vorbehaltlich|vorbehalt|ausstehende?|vor)(?!\p{L}).*(?:freigabe|zustimmung|genehmigung|abstimmung|anderung)/u,
    /(?<!\p{L})nur (?:zum|fur den|zur|fur die) (?:internen? (?:gebrauch|verwendung)|dienstgebrauch)(?!\p{L})/u,
    /(?<!\p{L})(?:zum|zur|fur den|fur die) internen? (?:gebrauch|verwendung|abstimmung|information)(?!\p{L})/u,
    /(?<!\p{L})(?:nur intern|internes (?:dokument|papier))(?!\p{L})/u,
    /^[^\p{L}]*(?:zur|mit der bitte um) (?:abstimmung|prufung|freigabe|kommentierung|durchsicht|korrektur)(?!\p{L})/u,
    /(?<!\p{L})vorlaufige (?:fassung|version)(?!\p{L})/u,
    /(?<!\p{L})(?:nicht (?:zur (?:weitergabe|verbreitung|verteilung)|weitergeben|weiterleiten|verteilen)|keine weitergabe)(?!\p{L})/u,
    /(?<!\p{L})es gilt das gesprochene wort(?!\p{L})/u,
  ],
  unfinishedWords: `entwurf rohentwurf textentwurf vorentwurf arbeitsfassung arbeitsversion rohfassung vorabfassung vertraulich streng geheim verschlusssache nicht noch freigegeben
    abgestimmt genehmigt geprüft autorisiert final endgültig nur intern internen interne internes gebrauch verwendung dienstgebrauch dokument papier zum für den zur mit der
    bitte um abstimmung prüfung freigabe kommentierung durchsicht korrektur vorläufige fassung version weitergabe verbreitung verteilung weitergeben weiterleiten verteilen keine
    bestimmt vorbehaltlich vorbehalt unter ausstehende zustimmung genehmigung änderungen es gilt das gesprochene wort frei ab beginn rede stand vorstand leitung`,
};
