import type { ContactWords } from '../contact-words.ts';

const media = '(?:presse|medien|journalist\\p{L}*|redaktion(?:en)?)';

export const contacts: ContactWords = {
  headings: [
    '(?:presse|medien)[- ]?kontakte?(?!\\p{L})',
    `kontakte?(?: (?:und anmeldung|zur (?:presse|redaktion)|fur (?:die )?${media}|fur ruckfragen))?(?: ?:| ?-|$)`,
    `(?:ihre? )?(?:ansprechpartner(?:in|innen)?|ansprechpersonen?|kontaktpersonen?)(?: (?:fur|der) (?:die )?${media})?(?!\\p{L})`,
    `(?:fur )?(?:weitere|nahere|zusatzliche|mehr) (?:informationen|auskunfte|infos)(?!\\p{L})`,
    '(?:fur )?(?:presse|medien)?(?:ruckfragen|nachfragen|ruckfrage|anfragen)(?: (?:bitte )?(?:an|von (?:medien|journalist\\p{L}*)|beantwortet|richten sie))?(?: ?:| |$)',
    'ruckfragehinweis(?:e)?',
    '(?:weitere )?auskunfte?(?: (?:erteilt|erteilen|gibt|geben))?(?: ?:|$)',
    '(?:presse|medien)(?:stelle|buro|dienst|referat|auskunft|anfragen)(?: ?:| ?-|$)',
    '(?:presse|medien)sprecher(?:in)? ?:',
    '(?:anmeldung|akkreditierung|zusage)(?:en)?(?: und| &) (?:kontakt|ruckfragen|information(?:en)?)',
    '(?:um )?(?:anmeldung|akkreditierung|anmeldungen|akkreditierungen)(?: bitte)?(?: (?:bei|an|unter|per))',
    `(?:journalist\\p{L}*|redaktionen|medienschaffende)(?!\\p{L}).{0,120}(?:wenden|melden|kontakt|erreichen|anmelden).{0,60}(?:@|\\d{4})`,
    'herausgeber(?:in)?(?: ?:|$)',
  ],
  email: 'e-?mails?|mails?|e-?mail-?adresse',
  phone: 'tel(?:efon)?|telefonnummer|fon|mobil(?:telefon)?|mobilfunk|handy|durchwahl|natel',
  fax: '(?:tele)?fax',
  letters: 't|m|e|f',
  labels: 'name|kontakt|buro|zentrale|direkt|funktion|ansprechpartner(?:in)?|ansprechperson',
  bareLabels: 'tel\\.?|telefon|mobil|e-?mail|fon',
  roles:
    'press(?:e|ar)|medien(?:sprech|stell|refer|bur|verant)|leiter|leitung|sprecher|referent|kommunikation|offentlichkeit|geschaftsfuhr|vorsitz|koordinat|direkt|beauftragt|redakt|assisten|manager|prasident|vorstand|stellvertret|mediensprech',
  asks: 'rufen|anrufen|besuchen|klicken|spenden sie|informieren sie',
  headingWords:
    'pressekontakt|medienkontakt|kontakte?|presse|medien|ansprechpartner(?:in|innen)?|ansprechpersonen?|ruckfragen?|ruckfragehinweis|auskunft|auskunfte|weitere|nahere|informationen|fur|der|die|den|zur|bitte|an|unter|richten|sie|journalist\\w*|redaktion(?:en)?|ihre?|anmeldung|und',
  leads: 'wenden sie sich (?:bitte )?an|richten sie (?:bitte )?an|bitte an|an',
  notLed: 'information(?:en)?|die|den|das|der',
  bodies:
    'stiftung|verein|e\\. ?v\\.|genossenschaft|gesellschaft|hilfswerk|hilfsbund|hilfsorganisation|verband|gmbh|ministerium|bundesamt|universitat|initiative [\\p{L} ]+ e\\.',
  offices: '(?:presse|medien)(?:stelle|buro|dienst|referat|team)|pressestelle',
  beforeAddress: 'unter|oder|und|per|über|an|via|bei',
  beforeOffice: 'in|bei|aus|im',
  nameBeginnings: 'von|vom|van|zu|zur',
  noName:
    'informationen?|bitte|website|webseite|internet|homepage|senden|anfragen|(?<=^)kontakte?(?=$)|(?<=^)(?:tele)?fax(?=$)|(?<=^)zentrale(?=$)',
};
