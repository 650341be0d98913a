import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: [
    '(?:to (?:register|attend|confirm|sign up|accredit)|rsvp)(?!\\p{L}).{0,60}(?:contact|write to|e-?mail|call)',
    'contacts? for (?:the )?(?:journalists?|reporters?|editors|broadcasters|media|press)(?: ?:|$)',
    '(?:registrations?|confirmations?|accreditations?|inscriptions?) (?:and|&) contacts?(?: ?:|$)',
    '(?:for|to obtain|to receive) (?:more|further|additional|any|all|media|press|general)(?!\\p{L}).*(?:information|inquir|enquir|details|contact|question|interview)',
    '(?:for|to arrange|to request|to set up) (?:an? |your )?(?:interviews?|media inquiries|press inquiries|inquiries|enquiries|questions)(?!\\p{L})',
    '(?:(?:media|press|news|pr|public|investor)(?: (?:relations|and media|& media))? )?contacts?(?: (?:details|information|person|persons|us|for (?:the )?(?:media|press)))?(?: ?:| ?-|$)',
    'contacts? (?:details|information)',
    'for (?:the )?(?:media|press|journalists?|reporters?|editors|interviews)(?: (?:inquiries|enquiries|requests|use|only))? ?:',
    '(?:more|further|additional) (?:information|details) ?:',
    // Whoever is to be asked by those who write about it, in a label or in a sentence of its own that names an address.
    "(?:[\\p{L}'’&-]+ ){1,4}contacts?(?: (?:details|person|persons|point))? ?:",
    '(?:journalists?|reporters?|editors|broadcasters|news ?desks?|(?:members of the )?(?:media|press))(?!\\p{L}).{0,120}(?:contact|call|email|e-mail|write to|reach).{0,60}(?:@|\\d{4})',
    '(?:media|press) (?:inquiries|enquiries|relations|office|queries|desk)(?!\\p{L})',
    '(?:(?:please )?(?:contact|call|email)|to contact us)(?!\\p{L}).{0,80}(?::|@|\\d{4})',
  ],
  headingsOfAddress: '(?:press|media|news ?desk) ?:|(?:more|further|additional) information ?:',
  email: 'e-?mails?|mails?',
  phone: 'tel(?:ephones?|s)?|phones?|mob(?:iles?)?|cell(?: ?phone)?|gsm|whatsapp',
  fax: 'fax',
  letters: 't|m|e|p|c',
  labels: 'direct|office|name|contacts?',
  bareLabels: 'tel|e-?mail|mob|phone',
  roles:
    'officer|offici|spokes|director|manager|press|media|communication|attache|head|chief|coordinator|relations|consultant|assistant|specialist|president|ceo|secretary|editor|advisor|adviser|asesor',
  asks: 'visit|call|ring|phone|dial|text|go to|log on',
  headingWords:
    'contacts?|press|media|news|public|relations?|inquir\\w+|enquir\\w+|quer\\w+|journalists?|communications?|office|service|desk|details|person|for|the|and|only|information',
  leads: 'contact|writ(?:e|ing) to|e-?mail|call|reach|send (?:an? )?(?:e-?)?mail to',
  politeLeads: '(?:please |kindly )?(?:contact|call|e-?mail|write to)',
  notLed: 'information|details',
  offices: 'office|desk|team|service',
  beforeAddress: 'at|on|or|and|via',
  beforeOffice: 'in|from',
  // Of names from languages that have no folder of their own.
  nameBeginnings: 'van|von',
  noName:
    'information|visit|web ?(?:site|page)s?|please|send|inquiries|enquiries|company|(?<=^)contacts?(?=$)|(?<=^)(?:tele)?fax(?=$)',
};
