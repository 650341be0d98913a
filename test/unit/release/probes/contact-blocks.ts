/** The ends of releases as press offices write them: who is to be asked, and how. Nobody in them exists. */
export interface ContactBlock {
  lang: 'en' | 'fr' | 'es' | 'ar';
  /** What stands below the text. */
  block: string;
  /** `Name address number number`, once for each contact. A number begins with `+` where its country is known. */
  right: readonly string[];
  /** Words that are kept with the contacts, as a role or an office. */
  keeps?: string;
  /** What of it stays in the text, and is no contact. */
  stays?: string;
}

// biome-ignore format: a table
export const contactBlocks: readonly ContactBlock[] = [
{ lang: 'en', block: 'Media contact:\nNgozi Testwell\nSenior Communications Officer\nBlue Harbour Relief\nTel: +234 803 555 0101\nEmail: ngozi.testwell@example.org', right: ['Ngozi Testwell ngozi.testwell@example.org +2348035550101'], keeps: 'Senior Communications Officer' },
{ lang: 'en', block: 'For further information, please contact:\n\nIn Geneva: Petra Holm, Spokesperson, +41 79 555 01 02, holm@example.org\n\nIn Nairobi: Otieno Makeba, Press Officer, +254 712 555 010, makeba@example.org', right: ['Petra Holm holm@example.org +41795550102', 'Otieno Makeba makeba@example.org +254712555010'], keeps: 'Spokesperson' },
{ lang: 'en', block: '###\n\nContact: Lee Barrow / 202-555-0143 / lbarrow@example.org', right: ['Lee Barrow lbarrow@example.org 2025550143'] },
{ lang: 'en', block: 'Press office\nBlue Harbour Relief Media Team\npress@example.org\n+44 20 7946 0123', right: ['Blue Harbour Relief Media Team press@example.org +442079460123'] },
{ lang: 'en', block: 'MEDIA CONTACTS\n\nAmina Tarrow\nHead of Press\namina@example.org | +256 772 555 011\n\nJoel Underhill\nPhotographer\njoel@example.org | +256 772 555 012', right: ['Amina Tarrow amina@example.org +256772555011', 'Joel Underhill joel@example.org +256772555012'], keeps: 'Photographer' },
{ lang: 'en', block: 'Contact:\nJohn A. Testwell Jr.\nDirector, Media Relations\n(202) 555-0143 (office)\n(202) 555-0199 (mobile)\njtestwell@example.org', right: ['John A. Testwell Jr. jtestwell@example.org 2025550143 2025550199'], keeps: 'Director, Media Relations' },
{ lang: 'en', block: 'Issued by the Office of Communications\nMedia enquiries: Thandi Molepo\nCell: +27 82 555 0143\nE-mail: thandi.molepo@example.org', right: ['Thandi Molepo thandi.molepo@example.org +27825550143'], stays: 'Issued by the Office of Communications' },
{ lang: 'en', block: 'Media Contact: Dr. Priya Velloor, Chief of Communications, Email: velloor@example.org; WhatsApp: +91 98205 55014', right: ['Dr. Priya Velloor velloor@example.org +919820555014'], keeps: 'Chief of Communications' },
{ lang: 'en', block: 'To arrange an interview with the ferrymen, email Sara Quist at quist@example.org or call her on +46 70 555 01 43.', right: ['Sara Quist quist@example.org +46705550143'] },
{ lang: 'en', block: 'Families who have lost a boat can call the free line on 0800 555 010 or visit the harbour office on Mondays.\n\nPress enquiries: Malik Stroud, malik@example.org', right: ['Malik Stroud malik@example.org'], stays: 'Families who have lost a boat can call the free line on 0800 555 010 or visit the harbour office on Mondays.' },
{ lang: 'en', block: 'Contact\nRosa Whitlock – Communications Manager – Cairo – rosa@example.org – +20 100 555 0143', right: ['Rosa Whitlock rosa@example.org +201005550143'], keeps: 'Communications Manager' },
{ lang: 'en', block: 'Editor’s contact: Hugo Farnell (London) hugo@example.org +44 7700 900143; Ines Arvo (Brussels) ines@example.org +32 470 55 01 43', right: ['Hugo Farnell hugo@example.org +447700900143', 'Ines Arvo ines@example.org +32470550143'] },
{ lang: 'fr', block: 'Contact presse :\nMarie Dupontel\nResponsable des relations avec les médias\nTél. : 01 40 55 01 43\nCourriel : marie.dupontel@example.org\nParis', right: ['Marie Dupontel marie.dupontel@example.org +33140550143'], keeps: 'Responsable des relations' },
{ lang: 'fr', block: 'Contacts médias\nAïssatou Balde, chargée de communication, Conakry, +224 622 55 01 43, aissatou@example.org\nYves Corbin, porte-parole, Genève, +41 22 555 01 43, yves@example.org', right: ['Aïssatou Balde aissatou@example.org +224622550143', 'Yves Corbin yves@example.org +41225550143'], keeps: 'porte-parole' },
{ lang: 'fr', block: 'Pour toute demande d’interview, merci de contacter Fatou Sarramé au +221 77 555 01 43 ou par courriel : fatou@example.org', right: ['Fatou Sarramé fatou@example.org +221775550143'] },
{ lang: 'fr', block: 'Contacts presse\n\nService de presse\nservice.presse@example.org\n+33 1 40 55 01 99', right: ['Service de presse service.presse@example.org +33140550199'] },
{ lang: 'fr', block: 'Renseignements :\nOdile Marchefer\nAttachée de presse\nMinistère de l’Eau\n418 555-0143\nodile.marchefer@example.org', right: ['Odile Marchefer odile.marchefer@example.org 4185550143'], keeps: 'Attachée de presse' },
{ lang: 'fr', block: 'Pour plus d’informations, veuillez contacter :\n– À Dakar : Seydou Lamarre, +221 77 555 02 43, seydou@example.org\n– À Paris : Claire Vasselin, +33 6 39 98 01 43, claire@example.org', right: ['Seydou Lamarre seydou@example.org +221775550243', 'Claire Vasselin claire@example.org +33639980143'] },
{ lang: 'fr', block: 'CONTACT MÉDIA : Bruno Telliez – bruno@example.org – Portable : +32 470 55 02 43', right: ['Bruno Telliez bruno@example.org +32470550243'] },
{ lang: 'fr', block: 'Les habitants peuvent joindre le numéro vert 0800 555 010 tous les jours de 8 h à 18 h.\n\nContact presse : Awa Ndiongue, awa@example.org, +223 70 55 01 43', right: ['Awa Ndiongue awa@example.org +22370550143'], stays: 'Les habitants peuvent joindre le numéro vert 0800 555 010 tous les jours de 8 h à 18 h.' },
{ lang: 'es', block: 'Contacto de prensa:\nLucía Berrocal\nResponsable de comunicación\nTel.: +34 600 555 143\nCorreo electrónico: lucia.berrocal@example.org', right: ['Lucía Berrocal lucia.berrocal@example.org +34600555143'], keeps: 'Responsable de comunicación' },
{ lang: 'es', block: 'Para más información, póngase en contacto con:\n\nEn Bogotá: Camilo Urreta, oficial de prensa, +57 310 555 0143, camilo@example.org\n\nEn Lima: Nélida Paucar, portavoz, +51 955 501 430, nelida@example.org', right: ['Camilo Urreta camilo@example.org +573105550143', 'Nélida Paucar nelida@example.org +51955501430'], keeps: 'portavoz' },
{ lang: 'es', block: 'Contactos para medios\nJimena Solórzano | Gerente de prensa | jimena@example.org | +52 55 5555 0143\nOficina de prensa | prensa@example.org', right: ['Jimena Solórzano jimena@example.org +525555550143', 'Oficina de prensa prensa@example.org'], keeps: 'Gerente de prensa' },
{ lang: 'es', block: 'Contacto: Rafael Ibarguen, celular (502) 5555-0143, rafael@example.org', right: ['Rafael Ibarguen rafael@example.org 50255550143'] },
{ lang: 'es', block: 'Los periodistas que deseen entrevistar a los barqueros pueden escribir a Pilar Montaner (pilar@example.org) o llamar al +34 600 555 144.', right: ['Pilar Montaner pilar@example.org +34600555144'] },
{ lang: 'es', block: 'Gabinete de prensa\nTeléfono: +34 91 555 01 43\nprensa@example.org\nwww.example.org', right: ['Gabinete de prensa prensa@example.org +34915550143'] },
{ lang: 'ar', block: 'للتواصل الإعلامي:\nليلى الحمداوي\nمسؤولة الإعلام\nهاتف: +962 79 555 0143\nالبريد الإلكتروني: layla@example.org', right: ['ليلى الحمداوي layla@example.org +962795550143'], keeps: 'مسؤولة الإعلام' },
{ lang: 'ar', block: 'لمزيد من المعلومات يرجى الاتصال بـ:\n\nسامر القباني، عمّان، +962 79 555 0144، samer@example.org\n\nهدى المنصوري، القاهرة، +20 100 555 0144، huda@example.org', right: ['سامر القباني samer@example.org +962795550144', 'هدى المنصوري huda@example.org +201005550144'] },
{ lang: 'ar', block: 'جهة الاتصال: نادر الزبيري، المتحدث الرسمي، هاتف: ٠٠٩٦٧ ٧٧٧ ٥٥٥ ٠١٤، nader@example.org', right: ['نادر الزبيري nader@example.org +967777555014'], keeps: 'المتحدث' },
{ lang: 'ar', block: 'المكتب الإعلامي\npress@example.org\n+961 1 555 014', right: ['المكتب الإعلامي press@example.org +9611555014'] },
];

/** Written after what the first ones showed was mended. */
// biome-ignore format: a table
export const freshContactBlocks: readonly ContactBlock[] = [
{ lang: 'en', block: 'Media enquiries\nGrace Achola\nRegional Press Officer, East Africa\ngrace.achola@example.org\n+254 733 555 012', right: ['Grace Achola grace.achola@example.org +254733555012'], keeps: 'Press Officer' },
{ lang: 'en', block: 'Spokespeople are available in Kampala and Geneva. To book one, contact Tom Ridley on +44 7700 900155 or tom@example.org.', right: ['Tom Ridley tom@example.org +447700900155'] },
{ lang: 'en', block: 'Contacts:\nEnglish: Ruth Barlow, ruth@example.org, +44 7700 900166\nFrench: Luc Perrin, luc@example.org, +33 6 39 98 01 66', right: ['Ruth Barlow ruth@example.org +447700900166', 'Luc Perrin luc@example.org +33639980166'] },
{ lang: 'en', block: '– ENDS –\n\nBlue Harbour Relief Press Desk (24 hours)\nT: +44 20 7946 0177\nE: desk@example.org', right: ['Blue Harbour Relief Press Desk (24 hours) desk@example.org +442079460177'] },
{ lang: 'fr', block: 'Contacts presse : Jeanne Malvoisin (Bruxelles), +32 470 55 03 43, jeanne@example.org ; Idriss Wade (Dakar), +221 77 555 03 43, idriss@example.org', right: ['Jeanne Malvoisin jeanne@example.org +32470550343', 'Idriss Wade idriss@example.org +221775550343'] },
{ lang: 'fr', block: 'Les journalistes souhaitant visiter l’atelier peuvent joindre Awa Ndiongue au +223 70 55 02 43 ou à l’adresse awa@example.org.', right: ['Awa Ndiongue awa@example.org +22370550243'] },
{ lang: 'es', block: 'Contacto de medios\nInés Quintanilla\nJefa de comunicación\nMóvil: +34 600 555 145\nines@example.org\n\nOficina de Lima\nprensa.lima@example.org', right: ['Inés Quintanilla ines@example.org +34600555145', 'Oficina de Lima prensa.lima@example.org'], keeps: 'Jefa de comunicación' },
{ lang: 'es', block: 'Más información: Tomás Arrieta, +57 310 555 0244, tomas@example.org', right: ['Tomás Arrieta tomas@example.org +573105550244'] },
{ lang: 'ar', block: 'للاستفسارات الإعلامية:\nفي عمّان: رنا السالمي، +962 79 555 0245، rana@example.org\nفي القاهرة: كريم الجندي، +20 100 555 0245، karim@example.org', right: ['رنا السالمي rana@example.org +962795550245', 'كريم الجندي karim@example.org +201005550245'] },
{ lang: 'ar', block: 'للصحفيين: يمكن التواصل مع منى الراوي على الرقم +964 770 555 0245 أو البريد muna@example.org', right: ['منى الراوي muna@example.org +9647705550245'] },
];

/** Written after what the second ones showed was mended. */
// biome-ignore format: a table
export const lastContactBlocks: readonly ContactBlock[] = [
{ lang: 'en', block: 'For interviews and photographs:\nOlu Bankole, Media Manager, Lagos, +234 803 555 0202, olu@example.org', right: ['Olu Bankole olu@example.org +2348035550202'], keeps: 'Media Manager' },
{ lang: 'en', block: 'Press contact: Nadia Farrow | nadia@example.org | M +44 7700 900188', right: ['Nadia Farrow nadia@example.org +447700900188'] },
{ lang: 'en', block: 'Media Contacts\n\nIn Bangkok: Somchai Rakdee, Communications Officer; +66 81 555 0143; somchai@example.org\nIn Rome: Elena Bassi, Spokesperson; +39 347 555 0143; elena@example.org', right: ['Somchai Rakdee somchai@example.org +66815550143', 'Elena Bassi elena@example.org +393475550143'], keeps: 'Communications Officer' },
{ lang: 'en', block: 'More information: Peter Aldous, 0117 496 0143, peter@example.org', right: ['Peter Aldous peter@example.org 01174960143'] },
{ lang: 'fr', block: 'Service presse\nTél. : +41 22 555 02 43\npresse@example.org', right: ['Service presse presse@example.org +41225550243'] },
{ lang: 'fr', block: 'Contacts pour les médias :\nÀ Kinshasa : Patrice Mbuyi, porte-parole, +243 81 555 0143, patrice@example.org\nÀ Genève : Anne Rochat, +41 79 555 02 43, anne@example.org', right: ['Patrice Mbuyi patrice@example.org +243815550143', 'Anne Rochat anne@example.org +41795550243'], keeps: 'porte-parole' },
{ lang: 'es', block: 'Prensa: Marcela Ugarte, +56 9 5555 0143, marcela@example.org', right: ['Marcela Ugarte marcela@example.org +56955550143'] },
{ lang: 'es', block: 'Para entrevistas, contactar a Joaquín Salvatierra, jefe de prensa, al +591 705 55014 o joaquin@example.org', right: ['Joaquín Salvatierra joaquin@example.org +59170555014'], keeps: 'jefe de prensa' },
{ lang: 'ar', block: 'للتواصل: وسيم الخطيب – مدير الإعلام – بغداد – +964 770 555 0246 – waseem@example.org', right: ['وسيم الخطيب waseem@example.org +9647705550246'], keeps: 'مدير الإعلام' },
{ lang: 'ar', block: 'قسم الإعلام\nهاتف: +967 777 555 015\nmedia@example.org', right: ['قسم الإعلام media@example.org +967777555015'] },
];
