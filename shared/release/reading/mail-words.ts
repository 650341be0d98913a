/** How mail programs and their users speak around a text, in the languages of the newsroom and in German and Portuguese. */

/** A line that says that another message begins below it. */
export const OTHER_MESSAGE =
  /^[\s>*_-]*(?:original message|(?:begin )?forwarded message|forwarded by .{2,80}|message (?:transf[ée]r[ée]|d['’]origine|original|r[ée]exp[ée]di[ée])|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|courriel (?:transf[ée]r[ée]|d['’]origine)|mensaje (?:original|reenviado)|inicio del mensaje reenviado|correo (?:original|reenviado)|mensagem (?:original|encaminhada)|urspr[üu]ngliche nachricht|weitergeleitete nachricht|الرسالة الأصلية|رسالة (?:أصلية|معاد توجيهها|محولة|موجهة|مُعاد توجيهها)|بداية الرسالة المحولة|-* ?رسالة أعيد توجيهها)[\s*_:-]*$/iu;

/** "On Thu, 19 Nov 2026 at 10:00, Boss <boss@example.org> wrote:" */
export const ATTRIBUTION =
  /^[\s>*]*(?=.*(?:\d|@))(?:.{4,300}\s)?(?:wrote|a [ée]crit|[ée]crivait|escribi[óo]|escreveu|schrieb(?: .{2,80})?|كتبت?(?: .{2,80})?|ما يلي بواسطة .{2,120})\s*:\s*$/iu;

/** The labels of a message's head as programs copy it into a text. */
const FROM = 'from|de|von|من';
const HEAD_LABELS = `${FROM}|sent|to|cc|bcc|date|subject|reply-to|importance|attachments|envoy[ée](?: le)?|[àa]|objet|cci|pi[èe]ces jointes|para|enviado(?: el)?|asunto|fecha|gesendet|an|betreff|datum|assunto|enviada(?: em)?|إلى|الى|التاريخ|تاريخ|أرسلت|تم الإرسال|تاريخ الإرسال|الإرسال|الموضوع|موضوع|نسخة`;
export const HEAD_LINE = new RegExp(`^[\\s>*_]*(${HEAD_LABELS})[\\s*_]*[:：]`, 'iu');
export const FROM_LINE = new RegExp(`^[\\s>*_]*(?:${FROM})[\\s*_]*[:：]\\s*[*_]*\\s*\\S`, 'iu');
export const SUBJECT_LINE = /^[\s>*_]*(?:subject|objet|asunto|assunto|betreff|الموضوع|موضوع)[\s*_]*[:：]\s*[*_]*\s*(\S.*)$/iu;
/** All of it on one line, as it comes out of some programs. */
export const HEAD_ON_ONE_LINE = new RegExp(
  `^[\\s>*_]*(?:${FROM})\\s*:.{3,200}\\b(?:sent|date|envoy[ée]|enviado|fecha)\\s*:.{3,400}(?:subject|objet|asunto)\\s*:`,
  'iu',
);

/** What a mail server puts above a mail that comes from elsewhere. Never said by whoever wrote it. */
export const BANNER =
  /^(?:[\s[*!]|\u26a0|\ufe0f)*(?:(?:caution|warning|attention|external|notice|pr[ée]caution|avertissement|precauci[óo]n|atenci[óo]n|advertencia|تنبيه|تحذير)[\s\]:!*–-]*)*(?:(?:this|the) (?:e-?mail|message|sender)\b.{0,60}(?:originated|came|comes|is|was sent|received) (?:from )?(?:an )?(?:outside|external)|you don['’]t often get e-?mail from|(?:do not|don['’]t) click (?:on )?(?:any )?(?:links?|attachments?)|external e-?mail|external sender|ce (?:courriel|message|mail|e-?mail)\b.{0,40}(?:provient|vient|[ée]mane|a [ée]t[ée] envoy[ée]).{0,30}(?:ext[ée]rieur|externe)|vous n['’]obtenez pas souvent|vous ne recevez pas souvent|este (?:correo|mensaje|e-?mail)\b.{0,60}(?:origin|proviene|procede|viene|enviado).{0,40}(?:fuera|extern)|(?:no suele|no es frecuente que) reciba|هذ[هاى]? (?:ال)?(?:رسالة|بريد).{0,60}(?:خارج|خارجي)|رسالة خارجية|learn why this is important|d[ée]couvrez pourquoi|m[áa]s informaci[óo]n sobre por qu[ée])/iu;
export const ONLY_MARK = /^[\s[*(]*(?:external|extern[eo]?|ext|خارجي)[\s\])*:!]*$/iu;

export const GREETING =
  /^(?:dear|hello|hi|good (?:morning|afternoon|day|evening)|greetings|chers?|ch[èe]res?|bonjour|bonsoir|madame|monsieur|mesdames|messieurs|estimad[oa]s?|querid[oa]s?|hola|buen[oa]s (?:d[íi]as|tardes|noches)|a quien corresponda|to whom it may concern|liebe|sehr geehrte|guten (?:morgen|tag)|hallo|caros?|prezad[oa]s?|السادة|السيد|السيدة|الزملاء|زملاءنا|أعزائي|عزيزي|عزيزتي|الأعزاء|تحية طيبة|تحية وبعد|السلام عليكم|مرحبا|مرحبًا|صباح الخير|مساء الخير|إلى من يهمه الأمر)(?![\p{L}])[^.!?؟]{0,80}[,،.:!–—-]*\s*$/iu;

/** What everybody writes above a text that is to go out, and what says nothing of how. */
export const STOCK_NOTE =
  /^(?:(?:please|kindly)[, ]+)?(?:(?:find|see|receive)\b.{0,80}(?:below|attached|enclosed|following|release|statement)(?: (?:for|about|on|regarding|concerning|of|from)\b.{0,120})?|(?:below|attached|enclosed|herewith)\b.{0,40}(?:is|are|please find|you will find|our)?.{0,60}(?:release|statement|text)?|(?:here|this) (?:is|comes) (?:the|our|today['’]s)\b.{0,40}(?:release|statement|text).{0,30}|publish(?: (?:this|it|the release))?(?: (?:today|now|please|at once|asap))*|for (?:immediate )?(?:publication|release|your information|information)|fyi|f\.?y\.?i\.?|see below|as (?:discussed|agreed)|please publish.{0,60}|thank you(?: (?:very much|in advance))?|thanks(?: a lot)?|many thanks|(?:veuillez|vous) (?:trouver|trouverez|recevez).{0,120}|(?:ci-?dessous|ci-?joint|ci-?apr[èe]s).{0,100}|voici (?:le|notre) communiqu[ée].{0,60}|pour (?:publication|information|diffusion)(?: imm[ée]diate)?(?:,? (?:avec mes remerciements|merci(?: d['’]avance)?))?|[àa] publier|merci(?: (?:d['’]avance|beaucoup|de (?:le |la |les )?(?:publier|diffuser).{0,40}))?|(?:les |le |se |te )?(?:adjunt[oa]|adjuntamos|env[íi]o|enviamos|remito|remitimos|hago llegar|hacemos llegar).{0,120}|(?:a continuaci[óo]n|adjunto|abajo).{0,100}|encontrar[áa]n?.{0,100}|para (?:su )?(?:publicaci[óo]n|informaci[óo]n|difusi[óo]n|conocimiento|publicar|difundir)(?:,? (?:muchas )?gracias)?|por favor,? publicar.{0,40}|(?:muchas )?gracias(?: de antemano)?|(?:تجدون|يرجى الاطلاع|مرفق|نرفق|نرسل|إليكم|فيما يلي|أدناه|طيه|رفقًا|رفقا).{0,120}|يرجى نشر.{0,60}|للنشر|للعلم|للاطلاع|(?:شكرا|شكرًا|مع الشكر).{0,40})[\s.:!،,]*$/iu;

/** A sentence that hands a release on, in the first person or with a polite word: "We are pleased to send you our statement". Folded. */
export const HANDS_ON =
  /^(?:(?:i|we|it is|i'm|we're) .{0,40}(?:send|sending|share|sharing|attach|attaching|forward|forwarding|enclose)|(?:please|kindly)[, ](?:do )?(?:find|see)|(?:je|nous) .{0,60}(?:trouver|adresse[rz]?|adressons|transmet\p{L}*|envoy\p{L}*|envoi\p{L}*|partag\p{L}*|faire parvenir|fais parvenir|joins|joignons)|(?:merci de|veuillez|vous (?:voudrez|trouverez)|priere de) .{0,40}trouver|(?:(?:les|le|os|te|me|nos|tengo|tenemos|es) (?:\p{L}+ ){0,6}?)?(?:remit\p{L}*|envi\p{L}*|compart\p{L}*|adjunt\p{L}*|traslad\p{L}*|hac\p{L}* llegar|hag\p{L}* llegar|encontr\p{L}*)|(?:يسرنا|يسعدنا|نود|يشرفنا)?\s?(?:ان )?(?:نرسل|نرفق|نوافيكم|نضع|نشارككم|مشاركتكم|موافاتكم|ارسال|ارفق|ارسل|تجدون))(?!\p{L})/u;
/** What is handed on. Folded. */
export const A_RELEASE =
  /(?<!\p{L})(?:releases?|statements?|advisory|announcement|text|communiques?|declaration|annonce|texte|comunicados?|notas?|boletin|texto|(?:ال)?بيان|(?:ال)?خبر|(?:ال)?نص)(?!\p{L})/u;

/** What programs put above a newsletter: where else it can be seen. Folded, a paragraph. */
export const SEEN_ELSEWHERE =
  /^(?:(?:having )?trouble (?:viewing|reading|seeing)|(?:problems?|difficult\p{L}*) (?:viewing|reading)|(?:can't|cannot) (?:see|read|view)|(?:is )?(?:this|the) (?:e-?mail|message|newsletter) (?:not |isn't )|if (?:you (?:can't|cannot|have trouble|are having)|this (?:e-?mail|message)|the images)|(?:view|read|see|open) (?:this |the )?(?:(?:e-?mail|message|newsletter|it) )?(?:in|on|online|web)|(?:web|online) version|si (?:ce|cet|vous ne (?:voyez|parvenez|visualisez)) .{0,60}(?:affich|lire|voir|visualis|correctement)|vous (?:ne voyez pas|n'arrivez pas)|(?:voir|lire|consulter|afficher|ouvrir) (?:ce |cet |cette |le |la )?(?:message|courriel|e-?mail|lettre|version)|version (?:en ligne|web|en linea|online)|si no (?:puede|puedes|ve|ves|visualiza|se (?:ve|visualiza|muestra))|(?:este (?:mensaje|correo) )?no se (?:ve|visualiza)|(?:ver|leer|abrir) (?:este |esta |el |la )?(?:mensaje|correo|boletin|version)|(?:اذا|ان) (?:كنت )?(?:لا|لم) .{0,40}(?:عرض|تظهر|تتمكن|رويه)|(?:لعرض|اعرض|عرض|شاهد|قراءه|لقراءه) (?:هذه |هذا )?(?:الرساله|البريد|النشره)|النسخه الالكترونيه)(?!\p{L}).{0,200}$/u;

/** What makes of such a sentence another: it takes something out, or waits for somebody. Folded. */
export const CHANGES_SOMETHING =
  /(?<!\p{L}|ci-)(?:but|except|without|not|don't|until|unless|before|after|once|remove|delete|change|correct|take out|must|should|need\p{L}*|check\p{L}*|approv(?:e|al)|first|wait\p{L}*|hold|draft|tomorrow|monday|tuesday|wednesday|thursday|friday|mais|sauf|sans|ne|pas|avant|apres|jusqu|quand|enlev\p{L}*|supprim\p{L}*|corrig\p{L}*|chang\p{L}*|doi\p{L}*|verifi\p{L}*|attend\p{L}*|valid\p{L}*|relire|brouillon|demain|lundi|mardi|mercredi|jeudi|vendredi|pero|salvo|excepto|sin|no|hasta|debe\p{L}*|revis\p{L}*|espera\p{L}*|aprobacion|borrador|primero|antes|despues|cuando|quit\p{L}*|elimin\p{L}*|corrij\p{L}*|cambi\p{L}*|manana|lunes|martes|miercoles|jueves|viernes|الا|لكن|عدم|لا|بدون|قبل|بعد|حتي|حذف|احذفوا|تعديل|يجب|مراجعه|انتظار|مسوده|موافقه|غدا)(?!\p{L})/u;

/** Words of somebody who speaks to whoever receives a mail, rather than to readers. Folded. */
export const SPEAKS_TO_RECEIVER =
  /(?<!\p{L})(?:please|kindly|attached|enclosed|find below|see below|let me know|let us know|you (?:will|can|may)|could you|can you|i (?:have|am|will|hope|attach|send)|we (?:attach|enclose|send you)|feel free|as discussed|thanks|thank you|fyi|veuillez|merci|ci-?joint|ci-?dessous|vous trouverez|n'hesitez pas|je (?:vous|t)|nous vous|pourriez-vous|pouvez-vous|adjunto|adjunta|adjuntamos|les envio|le envio|les enviamos|por favor|les ruego|le ruego|gracias|favor de|a continuacion|pueden|يرجي|نرجو|ارجو|الرجاء|مرفق|نرفق|تجدون|شكرا|ادناه|bitte|anbei)(?!\p{L})/u;

/** Words of a mail whose text is somewhere else. Folded. */
export const SPEAKS_OF_ATTACHMENT =
  /(?<!\p{L})(?:attached|attachment|enclosed|herewith|ci-?joint(?:e|s|es)?|en piece jointe|piece jointe|pieces jointes|adjunt[oa]s?|adjuntamos|anexo|anexa|مرفق|المرفق|المرفقه|مرفقا|نرفق|طيه|anbei|anhang|wetransfer|dropbox|drive\.google|sharepoint|onedrive)(?!\p{L})/u;

/** What ends a letter. What is below it names whoever sent it. */
export const CLOSING =
  /^(?:(?:with )?(?:kind|best|warm(?:est)?|many) (?:regards|wishes|greetings)|regards|best|all the best|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|many thanks|thanks(?: and (?:best|kind) regards)?|thank you|(?:bien |tr[èe]s )?cordialement(?: v[ôo]tre)?|bien [àa] (?:vous|toi)|(?:meilleures |sinc[èe]res |cordiales )?salutations(?: distingu[ée]es)?|(?:avec mes|mes) (?:meilleures|sinc[èe]res|cordiales) salutations|bonne (?:journ[ée]e|r[ée]ception)|amicalement|(?:un )?(?:cordial|afectuoso) saludo|saludos(?: cordiales)?|(?:reciba|reciban) un (?:cordial )?saludo|atentamente|un abrazo|(?:muchas )?gracias|mit freundlichen gr[üu](?:ß|ss)en|viele gr[üu](?:ß|ss)e|atenciosamente|(?:مع )?(?:خالص |أطيب |فائق )?(?:تحياتي|التحيات|التحية|تحياتنا|الاحترام|التقدير|الشكر)(?: والتقدير| والاحترام)?|وتفضلوا بقبول.{0,40}|ولكم (?:منا )?(?:جزيل )?الشكر.{0,20})[\s,،.!]*$/iu;

/** What a telephone adds. */
export const SENT_FROM =
  /^(?:sent (?:from|via) (?:my|mail for|outlook|yahoo|proton|samsung|an? ).{0,60}|get outlook for .{2,20}|envoy[ée] (?:de|depuis|[àa] partir de) (?:mon|ma|outlook|yahoo)\b.{0,60}|t[ée]l[ée]charger outlook pour.{2,20}|enviado (?:desde|de) (?:mi|meu|outlook|yahoo|el)\b.{0,60}|obtener outlook para.{2,20}|von meinem .{2,40} gesendet|(?:أرسلت|أُرسلت|تم الإرسال|مرسل|أرسل) من .{2,60})$/iu;

/** Where what a list or a newsletter adds begins. */
export const LIST_FOOTER =
  /^(?:.{0,80} mailing list$|you (?:have )?received this (?:message|e-?mail|mail) (?:because|as)|you are (?:receiving|subscribed)|(?:if you (?:no longer )?(?:wish|want|do not wish|do not want) to (?:unsubscribe|receive|stop)|to (?:unsubscribe|stop receiving|be removed))|(?:click here to )?unsubscribe\b|(?:view|read) (?:this (?:e-?mail|message|mail) )?(?:in|on) (?:your|a|the) browser|update your (?:preferences|profile)|manage (?:your )?(?:subscription|preferences)|(?:vous recevez|vous avez re[çc]u) ce (?:message|courriel|mail)|(?:pour )?(?:se|vous) d[ée]s(?:abonner|inscrire)|pour ne plus recevoir|si vous ne (?:souhaitez|voulez|d[ée]sirez) plus recevoir|cliquez ici pour (?:vous|se) d[ée]s(?:abonner|inscrire)|se d[ée]s(?:abonner|inscrire)|voir (?:ce|cet) (?:message|courriel|e-?mail) dans|(?:usted )?(?:recibe|recibi[óo]|ha recibido) este (?:mensaje|correo)|para (?:cancelar|anular|darse de baja|dejar de recibir|desuscribirse)|si (?:usted )?no (?:desea|quiere) (?:recibir|seguir)|(?:haga |haz )?clic aqu[íi] para (?:darse|cancelar|anular|dejar)|darse de baja|cancelar (?:la )?suscripci[óo]n|ver (?:este )?(?:correo|mensaje) en (?:el|su|tu) navegador|(?:وصلتك|وصلتكم|تلقيت|تلقيتم|استلمت) هذه الرسالة|(?:ل)?إلغاء الاشتراك|لإيقاف استلام|إذا (?:كنت )?لا (?:ترغب|تريد))/iu;

/** What companies write below every mail. Said of a mail, so that a release that tells of secrets is not meant. Folded. */
export const DISCLAIMER: readonly RegExp[] = [
  /(?:this|the) (?:e-?mail|message|communication|transmission|information (?:contained )?in this)(?!\p{L}).{0,160}(?:confidential|privileged|intended (?:solely|only|for)|addressee|recipient)/u,
  /(?:if you|if you have) (?:are not the (?:intended )?(?:recipient|addressee)|(?:have )?received? this (?:e-?mail|message|mail|communication|transmission)?.{0,20}(?:in error|by mistake))/u,
  /(?:any|the) (?:views|opinions).{0,60}(?:those of the (?:author|sender)|do not (?:necessarily )?(?:represent|reflect))/u,
  /(?:please )?(?:consider|think of) the environment before printing|pensez? a l'environnement avant d'imprimer|(?:antes de imprimir|piense en el medio ?ambiente)|فكر في البيئه/u,
  /ce (?:message|courriel|mail|e-?mail)(?!\p{L}).{0,160}(?:confidentiel|destinataire|l'usage exclusif|reserve)/u,
  /si vous (?:n'etes pas|avez recu|recevez).{0,80}(?:destinataire|par erreur)/u,
  /est[ea] (?:mensaje|correo|comunicacion|e-?mail)(?!\p{L}).{0,160}(?:confidencial|destinatario|uso exclusivo|privilegiad)/u,
  /si (?:usted )?(?:no es el destinatario|ha recibido|recibio|recibe).{0,80}(?:por error|destinatario|equivocacion)?.{0,40}(?:elim|borr|notif|avis|comuni)/u,
  /(?:هذه الرساله|هذا البريد|محتويات هذه الرساله).{0,160}(?:سري|خصوصي|المرسل اليه|مستلم)/u,
  /اذا (?:استلمت|تلقيت|وصلتك|لم تكن).{0,60}(?:بالخطا|خطا|المرسل اليه|المقصود)/u,
  /diese (?:e-?mail|nachricht).{0,120}(?:vertraulich|empfanger)/u,
  /(?:scanned|checked|verified) (?:for viruses )?(?:by|with) .{2,40}(?:antivirus|virus)|virus-free\.|sans virus\.|libre de virus\./u,
];

/** Before the subject proper: what programs and offices put there. */
export const SUBJECT_PREFIX =
  /^(?:\s*(?:(?:re|fwd?|tr|rv|rm|wg|aw|i|enc|reenv|إعادة توجيه|رد|محول)\s*(?:\[\d+\])?\s*:|\[(?:external|extern[eo]?|ext|spam\??|list|[\w.-]{2,30}|خارجي)\]|(?:external|extern[eo]?)\s*:|(?:for immediate (?:release|publication)|(?:press|news|media) (?:release|statement)|communiqu[ée](?: de presse)?|pour diffusion imm[ée]diate|(?:comunicado|nota)(?: de prensa)?|para publicaci[óo]n inmediata|بيان صحفي|خبر صحفي|للنشر الفوري|pressemitteilung|comunicado de imprensa)(?:\s*(?:n[o°º.]*\s*)?\d{1,4}(?:\/\d{2,4})?)?\s*[:–—|-])\s*)+/iu;

/** Subjects of mails that programs send by themselves. */
export const AUTOMATIC_SUBJECT =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out[- ]of[- ](?:the )?office|away from|on (?:annual )?leave|r[ée]ponse automatique|absence(?: du bureau)?|absent(?:e)?(?: du bureau)?|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausente|رد تلقائي|الرد التلقائي|رد آلي|خارج المكتب|abwesenheit(?:snotiz)?|automatische antwort|resposta autom[áa]tica|undeliver(?:ed|able)|undelivered mail|delivery (?:status notification|failure|has failed|incomplete|delayed)|mail delivery (?:failed|failure|system|subsystem)|returned mail|failure notice|message (?:not delivered|undeliverable|recall)|non remis|[ée]chec de (?:la )?(?:remise|distribution)|no se puede entregar|no entregado|error de entrega|تعذر التسليم|فشل التسليم|read:|lu\s?:|le[íi]do:|delivered:|accepted:|declined:|tentative:|accept[ée]\s?:|aceptado:|rechazado:)/iu;
