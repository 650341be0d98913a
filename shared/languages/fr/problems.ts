import type { ProblemSentences } from '../desk-words.ts';

export default {
  empty: ['Le fichier est vide.', 'Enregistrez-le de nouveau avec son texte et déposez-le encore une fois.'],
  'not-utf-8': [
    'Les caractères de ce fichier sont illisibles : il n’est pas enregistré en UTF-8.',
    'Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 », puis déposez-le encore une fois.',
  ],
  'too-large': [
    'Le fichier est trop volumineux : {size}, pour {limit} au plus.',
    'Gardez le texte et déposez-le sans images ni pièces jointes.',
  ],
  'file-damaged': [
    'Le fichier est abîmé, protégé par un mot de passe, ou n’est pas ce que dit son nom.',
    'Ouvrez-le dans le programme d’origine, enregistrez-le sous un nouveau nom et sans mot de passe, puis déposez ce fichier-là.',
  ],
  'file-unsafe': [
    'Le fichier est construit d’une façon qui peut nuire ; il n’a pas été ouvert.',
    'Ouvrez-le dans le programme d’origine, copiez son texte dans un nouveau document et déposez celui-ci.',
  ],
  'too-much-inside': [
    'Le fichier contient plus qu’aucun communiqué ; la lecture s’est arrêtée en chemin.',
    'Gardez le texte du communiqué et déposez-le sans ce qui y est joint ou collé.',
  ],
  'not-read': [
    'La lecture de ce fichier s’est interrompue : l’erreur vient de nous, pas de vous. Rien n’en est public ; la personne qui gère la salle de presse est prévenue.',
    'Déposez son texte sous une autre forme, par exemple un fichier Word où seul le texte est collé, sous le même nom.',
  ],
  'type-not-read-yet': [
    'Les fichiers de type .{type} ne sont pas encore lus.',
    'Enregistrez le texte en .txt ou en .md et déposez ce fichier-là.',
  ],
  'type-unsupported': [
    'Les fichiers de type .{type} ne peuvent pas être lus.',
    'Enregistrez le texte en .txt ou en .md et déposez ce fichier-là.',
  ],
  'type-save-as-docx': [
    'Les fichiers de type .{type} ne sont pas lus.',
    'Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx et déposez ce fichier-là.',
  ],
  'type-pdf': [
    'Un PDF est l’image d’une page : on ne peut en tirer le texte sans erreurs.',
    'Déposez le fichier Word ou le texte dont il est issu. Pour proposer aussi le PDF, mettez les deux dans un même dossier.',
  ],
  'key-empty': [
    'Le fichier n’a pas de nom propre.',
    'Donnez-lui un nom qui dit de quoi parle le communiqué et déposez-le de nouveau.',
  ],
  'key-path': [
    'Le nom du fichier ou du dossier contient des caractères inutilisables.',
    'Renommez-le avec des lettres, des chiffres et des traits d’union, et déposez-le de nouveau.',
  ],
  'mail-automatic': [
    'Ce courriel a été écrit par un programme et non par une personne : {reason}.',
    'Il n’y a rien à faire. S’il contient un communiqué, enregistrez son texte dans un fichier à part et déposez celui-ci.',
  ],
  'no-headline': [
    'Aucun titre n’a été trouvé.',
    'Mettez le titre seul sur la première ligne, suivi d’une ligne vide, ou écrivez-le dans l’en-tête.',
  ],
  'headline-length': [
    'Le titre compte {length, plural, one {{length} caractère} other {{length} caractères}} ; il en faut de {min} à {max}.',
    'Écrivez un titre de cette longueur dans l’en-tête.',
  ],
  'no-body': [
    'Il y a un titre, mais pas de texte en dessous.',
    'Ajoutez le texte du communiqué et déposez de nouveau le fichier.',
  ],
  'front-matter-unclosed': [
    'Les lignes du début s’ouvrent par « --- », et aucun second « --- » ne les ferme.',
    'Mettez une ligne de trois traits d’union après « {after} », puis déposez le fichier à nouveau.',
  ],
  'front-matter-unreadable': [
    'Les lignes entre les deux « --- » du début sont illisibles.',
    'Écrivez une « clé: valeur » par ligne. Si une valeur contient un deux-points ou commence par un signe, mettez-la entre guillemets droits.',
  ],
  'json-unreadable': [
    'Le fichier n’a pas pu être lu comme du JSON.',
    'Exportez-le à nouveau, sans le modifier à la main. Un fichier contient un seul communiqué.',
  ],
  'front-matter-duplicate-key': ['« {key} » figure deux fois en tête du fichier.', 'Gardez l’une des deux lignes.'],
  'front-matter-near-miss': [
    '« {key} » n’est pas connu ; il s’agit sans doute de « {meant} ».',
    'Corrigez en « {meant}: », ou supprimez la ligne.',
  ],
  'front-matter-embargo-key': [
    '« {key} » semble dire quand publier, mais n’est pas connu. Par prudence, rien n’a été publié.',
    'Écrivez « embargo: » avec le jour, l’heure et le décalage, « date: » pour le moment de la parution, ou supprimez la ligne.',
  ],
  'front-matter-value': ['La valeur de « {key} » est inutilisable.', 'Attendu : {expected}'],
  'front-matter-date': [
    '« {key}: {value} » n’est pas une date qui existe, ou il y manque quelque chose.',
    'Attendu : {expected}',
  ],
  'too-many-feeds': [
    'Le communiqué nomme {count} pays et thèmes ; {limit} sont possibles.',
    'Gardez ceux dont le communiqué traite vraiment. Une fois qu’il est public, ceux de ses versions antérieures comptent aussi.',
  ],
  'release-too-large': [
    'Ce communiqué compte déjà {limit} fichiers et n’en prend pas d’autre.',
    'Corrigez l’un d’eux sous son propre nom, ou déposez ce texte sous un autre nom, ou avec un autre « release: », comme communiqué à part.',
  ],
  'command-empty': [
    'Le fichier de commande ne donne pas de motif.',
    'Écrivez le motif dans le fichier, en une phrase, et déposez-le de nouveau.',
  ],
  'command-not-read-yet': [
    'La commande « {command} » n’est pas encore disponible.',
    'Demandez de l’aide à la personne qui gère la salle de presse.',
  ],
  'command-time': [
    'Le fichier ne commence pas par une heure à venir : « {said} ».',
    'Commencez par le jour, l’heure et le décalage par rapport à UTC, par exemple 2027-03-01T10:00:00+01:00, puis le motif. Pour publier tout de suite, acceptez le communiqué.',
  ],
  'command-too-long': [
    'La note compte {length} caractères ; les lecteurs en voient au plus {limit}.',
    'Raccourcissez-la et déposez-la de nouveau.',
  ],
  'accept-needs-language': [
    'Un nouveau communiqué commence par une langue, et plusieurs sont retenues : {languages}.',
    'Déposez une commande avec la langue dans le nom du fichier : {acceptEach}. Elle ouvre le communiqué ; déposez ensuite les autres fichiers à nouveau.',
  ],
  'new-release-inexact': [
    '« {said} » semble vouloir ouvrir un nouveau communiqué, mais n’est pas la ligne qui le fait. Rien n’a été fait.',
    'Si c’est un nouveau communiqué, déposez la commande à nouveau avec, pour première ligne, « {line} » et rien d’autre. Si c’est le même, récrit, déposez-la avec un motif qui le dit : une simple acceptation met le nouveau texte à la place de l’ancien.',
  ],
  'command-needs-language': [
    'Une note de rectificatif s’écrit dans une langue, et des textes modifiés attendent dans plusieurs : {languages}.',
    'Déposez une note par langue, la langue dans le nom du fichier : {correctEach}.',
  ],
  'embargo-without-target': [
    'Aucun communiqué ne s’appelle encore « {target} ». L’heure est gardée et vaut pour ce qui arrivera sous ce nom.',
    'Si le communiqué est déjà là, son nom est autre : déposez la commande sous ce nom exact.',
  ],
  'embargo-too-late': [
    'Le communiqué, ou l’une de ses langues, est déjà public : aucun embargo ne peut y revenir.',
    'Pour le retirer, déposez {withdrawFile} avec le motif ; pour l’annuler définitivement, {killFile}.',
  ],
  'command-without-target': [
    'Il n’y a pas de communiqué de ce nom pour la commande « {command} ».',
    'Vérifiez le nom : la fiche du fichier visé donne le nom exact des commandes à déposer. Une annulation ou un retrait est gardé en mémoire et vaut pour tout fichier qui arrivera sous ce nom ; un retrait se lève avec {restoreFile}.',
  ],
  'command-not-applicable': [
    '« {command} » ne convient pas à l’état du communiqué.',
    'La page de la rédaction montre s’il est publié, retenu ou retiré.',
  ],
  'control-file-not-read-yet': [
    'release.yaml n’est pas encore lu.',
    'Écrivez ce qu’il contient dans l’en-tête du fichier de chaque langue.',
  ],
  'manifest-alone': [
    'release.yaml parle pour les fichiers de son dossier, et ne se trouve dans aucun.',
    'Placez-le dans le dossier du communiqué, à côté de en.md, fr.docx, etc.',
  ],
  'manifest-earlier': [
    'Un release.yaml antérieur donnait une heure plus tardive, ou disait qu’il s’agit d’un brouillon. Celui-ci ne le dit pas.',
    'Rien n’a été changé. Pour déplacer l’heure, déposez {embargoRelease}, qui commence par la nouvelle heure puis donne le motif. Pour faire paraître maintenant ce qui attend, déposez {acceptRelease} avec le motif. Gardez un seul release.yaml dans le dossier.',
  ],
  'translation-review': [
    'Cette traduction est complète. La règle veut qu’elle soit relue avant de paraître.',
    'Lisez-la dans l’aperçu, à côté de l’original. Puis acceptez-la, ou renvoyez-la avec vos remarques.',
  ],
  'translation-stale': [
    'L’original ({lang}) a changé depuis qu’il a été traduit, par exemple : « {said} » Ce qui est traduit ici n’est peut-être plus juste.',
    'Déposez de nouveau la traduction quand elle dit la même chose. Ne l’acceptez que si elle est juste pour l’original tel qu’il est maintenant. Si l’original redit ce qu’il disait, il n’y a rien à faire.',
  ],
  'translation-differs': [
    'L’original ({lang}) dit {said}, et cette traduction {read}{count, select, 1 {} other { (1 sur {count})}}.',
    'Corrigez celui des deux qui se trompe et déposez-le de nouveau. Si les deux sont justes, ou si ce n’est pas une traduction, acceptez-la.',
  ],
  'waiting-for-set': [
    'Cette édition est prête et attend d’autres langues, avec lesquelles elle paraît : {missing}.',
    'Elle paraîtra d’elle-même dès qu’elles seront prêtes. Pour la faire paraître sans elles, acceptez-la.',
  ],
  'bundle-waits': [
    'Ce fichier en attend un autre du même communiqué, {key} : celui-ci est un brouillon, parle d’un embargo, ne dit plus l’heure qu’il devait attendre ou n’a pas pu être lu.',
    'Consultez le rapport de cet autre fichier. Une fois la question réglée, celui-ci continue de lui-même. Pour le faire continuer sans l’autre, acceptez-le.',
  ],
  'embargo-after-publication': [
    'Ce fichier demande d’attendre, et d’autres langues du communiqué sont déjà publiques.',
    'Décidez tout de suite s’il faut les retirer : déposez {withdrawEach} avec le motif, ou {killEach} pour les annuler définitivement. Ce fichier reste retenu ; acceptez-le pour qu’il paraisse à son heure.',
  ],
  'earlier-public': [
    'Une version antérieure de ce fichier est publiée ({lang}) et le reste.',
    'Si elle doit disparaître, déposez « {file} » avec le motif. Sinon, il n’y a rien à faire.',
  ],
  'bundle-time': [
    'Un autre fichier du communiqué demande d’attendre plus longtemps. L’heure la plus tardive vaut pour tous.',
    'Il n’y a rien à faire. Pour déplacer l’heure de tous, déposez {embargoRelease}, qui commence par la nouvelle heure puis donne le motif.',
  ],
  'original-assumed': [
    'Aucun fichier ne dit de quelle langue les autres de ce communiqué sont traduites. L’original retenu est : {lang}.',
    'Si c’est bien le cas, il n’y a rien à faire. Si c’est une autre langue, écrivez « translationOf: » avec son code dans l’en-tête d’un fichier des autres langues, et « minor: true » s’il est déjà public, puis déposez-le de nouveau.',
  ],
  'command-misplaced': [
    'Rien n’a été fait : ce que vise cette commande porte un autre nom.',
    'Déposez le même texte sous le nom « {meant} ».',
  ],
  'command-name': [
    '« {name} » ressemble à une commande sans en porter le nom exact. Rien n’a été fait, rien n’a été publié.',
    'Si c’en est une, nommez le fichier « {meant} », en minuscules. Si c’est un communiqué, choisissez un autre nom.',
  ],
  'command-word': [
    '« {name} » n’est le nom d’aucune commande. Rien n’a été fait, rien n’a été publié.',
    'Pour annuler le communiqué définitivement, nommez le fichier « {meant} ». Pour le laisser lisible sous un bandeau, « {aside} ». Si ce fichier est un communiqué, choisissez un autre nom.',
  ],
  'command-near-name': [
    'Aucun communiqué ne s’appelle « {target} ». Celui dont le nom y ressemble est resté tel quel.',
    'Si c’est lui que vous visez, déposez le même texte sous le nom « {meant} ».',
  ],
  'command-elsewhere': [
    '« {name} » n’est pas une commande dans ce dossier. Rien n’a été fait, rien n’a été publié.',
    'Une commande de ce nom se dépose dans {folder}, à côté de ce qu’elle concerne. Si c’est un communiqué, choisissez un autre nom.',
  ],
  'translation-unreadable': [
    '{reason, select, illFormed {Le fichier est tronqué ou endommagé.} unsafe {Le fichier est composé d’une manière qui peut nuire ; il n’a pas été ouvert.} tooLarge {Le fichier contient plus que n’importe quelle traduction.} encoding {Les caractères de ce fichier sont illisibles : il n’est pas enregistré en UTF-8.} severalFiles {Il y a plusieurs traductions dans un seul fichier.} noLanguages {Le fichier indique une langue qui n’existe pas.} noTable {Ce document Word ne contient pas le tableau qui a été envoyé.} nothingInside {Ce fichier zip ne contient aucun fichier lisible comme une traduction.} notPo {Ceci n’est pas un fichier PO.} other {Ce fichier ne peut pas être lu comme une traduction.}}',
    '{reason, select, noTable {Un document traduit en entier se dépose dans incoming/, sous le nom du communiqué. Dans le tableau, remplissez la troisième colonne et laissez les deux premières telles quelles.} severalFiles {Exportez chacune dans son propre fichier et déposez-les ici. Rien n’a changé.} other {Exportez de nouveau la traduction de votre outil, si possible en XLIFF, et déposez-la ici. Rien n’a changé.}}',
  ],
  'translation-format': [
    '{kind, select, package {C’est un paquet de {tool} (.{type}) ; les paquets ne sont pas ouverts.} project {C’est un projet de {tool} (.{type}), et non une traduction.} memory {C’est une mémoire ou une liste de termes ({tool}, .{type}), et non une traduction.} other {Les fichiers du type .{type} ne sont pas lus comme traductions.}}',
    '{kind, select, package {Envoyez le fichier {send} qu’il contient.} other {Envoyez le fichier traduit lui-même : {send}, ou ce que votre outil exporte en XLIFF. Un document traduit en entier se dépose dans incoming/.}}',
  ],
  'translation-unmarked': [
    'Rien n’indique de quelle traduction il s’agit : le fichier ne porte aucun numéro de commande, « {name} » n’est pas le nom d’un fichier envoyé, et ses phrases ne sont pas celles qui ont été demandées.',
    'Donnez-lui le nom du fichier de translations/out/ qu’il traduit, et déposez-le de nouveau ici.',
  ],
  'translation-unknown': [
    'Ce fichier ne répond à aucune traduction demandée.',
    'Prenez le fichier dans translations/out/ et traduisez celui-là, ou déposez la traduction comme document dans incoming/.',
  ],
  'translation-over': [
    'Cette traduction n’est plus attendue : son communiqué a été annulé, ou son nom désigne un autre texte.',
    'Il n’y a rien à faire.',
  ],
  'translation-language': [
    'Le fichier est en {declared} ; c’est {detected} qui était demandé.',
    'Rendez le fichier de cette langue.',
  ],
  'segment-missing': ['La phrase {paragraph}.{sentence} manque : « {said} »', 'Remettez-la et rendez de nouveau le fichier.'],
  'segment-broken': [
    'La phrase {paragraph}.{sentence} n’est pas telle qu’envoyée : « {said} »',
    'Ne traduisez que la cible, laissez les identifiants et la source, puis rendez de nouveau le fichier.',
  ],
  'segment-markup': [
    'Phrase {paragraph}.{sentence} : une mise en forme ou un mot protégé a été perdu ou ajouté : {said}',
    'Mettez-le dans la traduction comme dans l’original, puis rendez de nouveau le fichier.',
  ],
  'segment-differs': [
    'Phrase {paragraph}.{sentence} : l’original dit {said}, la traduction {read}.',
    'Corrigez la phrase et rendez de nouveau le fichier.',
  ],
  'segment-unlike': [
    'Phrase {paragraph}.{sentence} : ceci peut difficilement être une traduction. L’original dit : {said}. La traduction dit : {read}',
    'Traduisez la phrase et rendez de nouveau le fichier.',
  ],
  'translation-unchanged': [
    'Rien n’a changé depuis que la rédaction a renvoyé cette traduction avec : {said}',
    'Changez ce que la rédaction demande et rendez de nouveau le fichier. Si la traduction est juste telle quelle, la rédaction peut l’accepter.',
  ],
  'memory-unreadable': [
    'Ce fichier ne peut pas être lu comme mémoire de traduction : {said}',
    'Exportez-le de votre outil en TMX 1.4 et déposez-le ici de nouveau. Rien n’a été changé.',
  ],
  'glossary-unreadable': [
    'Ce fichier ne peut pas être lu comme glossaire : {said}',
    'Déposez un fichier CSV dont la première ligne nomme des langues (en,fr), ou TBX. Rien n’a été changé.',
  ],
  'translation-returned': [
    'La rédaction a renvoyé cette traduction : {said}',
    'Corrigez-la et rendez de nouveau le fichier. Un nouveau fichier à traduire, avec ces remarques, se trouve à la place du premier.',
  ],
  killed: [
    'Le communiqué de ce nom a été annulé définitivement.',
    'Rien ne peut plus être publié sous ce nom. S’il s’agit d’un autre sujet, déposez-le sous un autre nom.',
  ],
  'embargo-line': [
    'Cette ligne parle d’un embargo ou d’une heure de publication, sans que le sens soit certain : « {text} »',
    'S’il y a un embargo, écrivez-le dans l’en-tête et déposez de nouveau le fichier. S’il n’y en a pas, acceptez le fichier.',
  ],
  'draft-line': [
    'Cette ligne, à côté du texte, dit qu’il n’est pas terminé ou pas destiné à tous : « {text} »',
    'Quand le texte est prêt, supprimez la ligne et déposez le fichier de nouveau. S’il peut être publié tel quel, acceptez le fichier.',
  ],
  'mail-note': [
    'Une note figure au-dessus du communiqué que ce courriel transmet : « {text} ». Elle n’a pas été reprise.',
    'Si la note change quelque chose, changez-le dans le texte et déposez le texte seul. Si le texte est juste tel quel, acceptez le fichier.',
  ],
  'mail-unsure': [
    'Il n’est pas certain que ce courriel contienne un communiqué ; il commence par « {text} »',
    'Si le communiqué est joint ou se trouve ailleurs, déposez-le à la place. Si le texte affiché ici est le communiqué, acceptez le fichier.',
  ],
  'release-attached': [
    'Un document est joint à ce courriel, « {name} ». C’est le texte du courriel qui a été lu, pas le document.',
    'Si le communiqué est dans le document, déposez plutôt ce fichier. S’il est dans le courriel, acceptez-le.',
  ],
  'headline-doubtful': [
    'Deux lignes au-dessus du texte peuvent être son titre : « {text} », qui a été retenue, et « {other} ».',
    'Si la première est la bonne, acceptez le fichier. Sinon, indiquez le titre et déposez le fichier de nouveau.',
  ],
  'year-guessed': [
    'La ligne de lieu et de date « {text} » ne donne pas d’année. Le dernier jour qui corresponde est le {date}, trop ancien pour que quiconque reçoive un courriel.',
    'Si c’est bien ce jour, acceptez le fichier. Sinon, écrivez la date complète et déposez le fichier de nouveau.',
  ],
  'text-elsewhere': [
    'Le document reprend du texte d’autres fichiers, que Word affiche et que Dateline ne lit pas : {count}. Ces mots manquent.',
    'Ouvrez le document dans Word, enregistrez-le comme nouveau .docx et déposez celui-ci. S’il ne manque rien, acceptez le fichier.',
  ],
  'tracked-changes': [
    'Le document contient {count, plural, one {une modification que personne n’a acceptée ni refusée} other {{count} modifications que personne n’a acceptées ni refusées}}.',
    'Acceptez-les ou refusez-les dans Word et déposez le fichier de nouveau. Si toutes sont à accepter, acceptez le fichier.',
  ],
  'struck-out': [
    'Des mots sont barrés (passages : {count}), à commencer par « {text} ». Ils n’ont pas été repris ; la fiche les énumère.',
    'S’ils doivent disparaître, acceptez le fichier. S’ils doivent rester, enlevez le trait qui les barre et déposez le fichier de nouveau.',
  ],
  mojibake: [
    'Des lettres étaient abîmées avant le dépôt : « {text} » veut sans doute dire « {meant} ».',
    'Recopiez le texte là où il était juste, enregistrez-le en UTF-8 et déposez-le de nouveau. S’il est juste ainsi, acceptez le fichier.',
  ],
  'characters-lost': [
    'Des lettres étaient perdues avant le dépôt ; un point d’interrogation tient leur place : « {text} »',
    'Recopiez le texte là où il était juste et déposez-le de nouveau. S’il est juste ainsi, acceptez le fichier.',
  ],
  'language-mismatch': [
    'Le fichier se dit en {declared}, mais le texte semble être en {detected}.',
    'Corrigez « lang: » et déposez de nouveau le fichier, ou acceptez-le tel quel.',
  ],
  'language-unknown': [
    'La langue du texte n’a pas pu être reconnue.',
    'Écrivez-la dans l’en-tête et déposez de nouveau le fichier.',
  ],
  'language-unread': [
    'Les textes en cette langue ({lang}) ne sont pas lus à la recherche d’un embargo : seule une personne peut dire si celui-ci peut paraître.',
    'S’il peut paraître, acceptez-le. S’il est sous embargo, déposez l’heure.',
  ],
  'paragraph-language': [
    'Le texte est en {lang}, et ce paragraphe semble être en {detected}.',
    'Retirez le paragraphe, ou déposez-le comme fichier à part dans sa langue. S’il a sa place ici, acceptez le fichier.',
  ],
  'second-release': [
    'Un second communiqué semble commencer ici : « {text} »',
    'Déposez chaque communiqué dans un fichier à part. S’il s’agit d’un seul texte, acceptez le fichier.',
  ],
  'credential-in-text': [
    'Cette ligne semble contenir un mot de passe ou une clé : « {text} »',
    'Si c’est un secret, retirez-le, changez-le et déposez le fichier de nouveau. Si tous doivent l’avoir, acceptez le fichier.',
  ],
  'language-not-published': [
    'La salle de presse ne publie pas dans cette langue : {lang}.',
    'Si la langue est mal reconnue, écrivez la bonne dans l’en-tête. Pour publier dans cette langue, demandez qu’elle soit ajoutée.',
  ],
  'changed-without-note': [
    'Ceci modifie un texte déjà public, sans dire ce qui change.',
    'Dites-le dans l’en-tête et déposez de nouveau le fichier : les lecteurs de la première version verront la note. Pour une coquille, écrivez « minor: true ». Ou acceptez-le sans note.',
  ],
  'different-story': [
    'Un autre sujet est connu sous ce nom.',
    'Si c’est un nouveau communiqué, acceptez-le comme tel, ou déposez-le sous un nom à lui. Si c’est le même, récrit, acceptez-le.',
  ],
  'resembles-killed': [
    'Ce texte est le même qu’un texte annulé définitivement, lui ressemble beaucoup ou en est la traduction : {key}.',
    'Rien de ce fichier n’est public. S’il doit paraître quand même, acceptez-le. Sinon, laissez-le : il reste retenu.',
  ],
  'resembles-held': [
    'Ce texte est le même que celui d’un fichier retenu, lui ressemble beaucoup ou en est la traduction : {key}.',
    'Si c’en est une nouvelle version, déposez-le de nouveau sous ce nom. Si c’est un communiqué à part, acceptez-le.',
  ],
  'resembles-waiting': [
    'Ce texte est le même que celui d’un fichier qui attend son heure ({dueAt}), lui ressemble beaucoup ou en est la traduction : {key}.',
    'Si c’en est une nouvelle version, déposez-le de nouveau sous ce nom. Si c’est un communiqué à part, acceptez-le.',
  ],
  'embargo-removed': [
    'L’embargo de la version précédente manque ici.',
    'S’il est levé, acceptez ce fichier. S’il tient toujours, écrivez-le dans l’en-tête et déposez de nouveau le fichier.',
  ],
  'embargo-brought-forward': [
    'Cette version paraîtrait plus tôt que la précédente.',
    'Si c’est voulu, acceptez ce fichier. Sinon, écrivez la bonne heure dans l’en-tête et déposez-le de nouveau.',
  ],
  'topic-unknown': [
    'La salle de presse n’a pas de thème « {topic} ».',
    'Ses thèmes : {expected}. Écrivez celui que vous voulez, ou acceptez le fichier tel quel, sans ce thème.',
  ],
  draft: [
    'Le fichier dit être un brouillon.',
    'Quand il est prêt, supprimez « draft: true » et déposez-le de nouveau, ou acceptez-le.',
  ],
  'picture-refused': [
    '{why, select, heic {L’image {name} est un fichier HEIC, comme en font les iPhone, et peu de navigateurs l’affichent.} svg {L’image {name} est un dessin (SVG), qui peut contenir un programme.} damaged {L’image {name} est endommagée, ou a été coupée en route.} tooLarge {L’image {name} a plus de pixels qu’aucune page n’en demande.} tooMuchWork {L’image {name} est faite de telle sorte qu’il faudrait très longtemps pour l’ouvrir.} printColours {L’image {name} est en couleurs pour l’imprimerie (CMJN).} moving {L’image {name} est animée.} other {L’image {name} est d’un type qui n’est pas affiché.}}',
    '{why, select, tooLarge {Enregistrez-la plus petite, avec 8 000 pixels au plus pour le grand côté, et déposez le fichier de nouveau.} printColours {Enregistrez-la en couleurs pour l’écran (RVB), en JPEG, et déposez le fichier de nouveau.} other {Enregistrez-la en JPEG ou en PNG et déposez le fichier de nouveau.}} Si le communiqué doit paraître sans cette image, acceptez-le.',
  ],
  'pictures-too-many': [
    'Le fichier contient plus d’images qu’un communiqué n’en montre, à savoir {limit}. Il en contient {count}.',
    'Retirez celles qui comptent le moins et déposez-le de nouveau. Si les premières suffisent, acceptez-le : les autres sont laissées de côté.',
  ],
  'picture-without-text': [
    '{count, plural, one {Une image ne dit rien à qui ne peut pas la voir : ni description, ni légende au-dessous} other {{count} images ne disent rien à qui ne peut pas les voir : ni description, ni légende au-dessous}} ({names}).',
    'Dites en une phrase ce qu’elle montre : dans Word, cliquez sur l’image avec le bouton droit et choisissez « Texte de remplacement », ou écrivez une légende au-dessous. Puis déposez le fichier de nouveau. Si elle doit rester sans texte, acceptez le fichier.',
  ],
  'picture-without-credit': [
    '{count, plural, one {Personne n’est nommé comme auteur d’une image} other {Personne n’est nommé comme auteur de {count} images}} ({names}).',
    'Sous l’image, écrivez une ligne qui commence par « Photo : » et un nom.',
  ],
  'picture-file-refused': [
    '{why, select, heic {L’image {name} est un fichier HEIC, comme en font les iPhone, et peu de navigateurs l’affichent.} svg {L’image {name} est un dessin (SVG), qui peut contenir un programme.} damaged {L’image {name} est endommagée, ou a été coupée en route.} tooLarge {L’image {name} a plus de pixels qu’aucune page n’en demande.} tooMuchWork {L’image {name} est faite de telle sorte qu’il faudrait très longtemps pour l’ouvrir.} printColours {L’image {name} est en couleurs pour l’imprimerie (CMJN).} moving {L’image {name} est animée.} other {L’image {name} est d’un type qui n’est pas affiché.}}',
    '{why, select, tooLarge {Enregistrez-la plus petite, avec 8 000 pixels au plus pour le grand côté, et déposez-la de nouveau sous le même nom.} printColours {Enregistrez-la en couleurs pour l’écran (RVB), en JPEG, et déposez-la de nouveau sous le même nom.} other {Enregistrez-la en JPEG ou en PNG et déposez-la de nouveau sous le même nom.}}',
  ],
  'picture-missing': [
    'Le texte nomme une image qui n’est pas là : {names}.',
    'Placez-la à côté du texte sous ce nom, et le texte repart de lui-même. S’il doit paraître sans l’image, acceptez-le.',
  ],
  'picture-waits': [
    'L’image est conservée. Elle est affichée avec le communiqué appelé {names}, dont aucun texte n’est encore arrivé.',
    'Rien à faire si le texte est en route.',
  ],
  'picture-of-nobody': [
    'L’image n’appartient à aucun texte : aucun appelé {names} n’est arrivé, et aucun ne la nomme.',
    'Placez-la dans le dossier de son communiqué, donnez-lui le nom de son texte, ou nommez-la dans le texte.',
  ],
  'picture-shown': [
    'L’image appartient au communiqué {name} et s’affiche avec lui.',
    'Une version plus récente sous le même nom prend sa place.',
  ],
  'unknown-key': ['« {key} », en tête du fichier, n’est pas connu et n’a pas été repris.', 'Il n’y a rien à faire.'],
  'no-dateline': [
    'Le premier paragraphe ne s’ouvre pas sur un lieu suivi d’un tiret.',
    'Pour en ajouter un, commencez par « Nairobi, Kenya – … », ou écrivez « dateline: » dans l’en-tête.',
  ],
  'no-country': [
    'Aucun pays n’a été reconnu : le communiqué n’est dans le flux d’aucun pays, et ReliefWeb ne le prendrait pas.',
    'S’il concerne un pays, nommez-le dans l’en-tête.',
  ],
  'country-uncertain': [
    'Le texte cite « {text} », sans qu’il soit certain qu’il s’agisse du pays « {country} » : le communiqué paraît sans pays.',
    'S’il concerne le pays « {country} », écrivez-le dans l’en-tête.',
  ],
  'country-from-text': ['Le pays a été tiré du texte : {country}.', 'Si c’est inexact, écrivez le bon dans l’en-tête.'],
  'date-from-upload': [
    'Le texte n’est pas daté ; l’heure du dépôt a été retenue.',
    'Si une autre convient, écrivez « date: » dans l’en-tête avant la publication.',
  ],
  'page-differs': [
    'Le fichier annonce « {said} », son texte dit « {read} » ; c’est le texte qui compte.',
    'Si le texte est inexact, corrigez-le et déposez le fichier à nouveau.',
  ],
  'no-contact': [
    'Aucun contact pour la presse n’a été trouvé.',
    'Ajoutez à la fin un nom avec une adresse électronique ou un numéro de téléphone.',
  ],
  'noise-dropped': [
    '{count, plural, one {Une ligne étrangère au communiqué a été écartée} other {{count} lignes étrangères au communiqué ont été écartées}}.',
    'Elles sont énumérées plus bas. S’il en manque une au texte, déplacez-la dans le corps.',
  ],
  'characters-cleaned': [
    '{count, plural, one {Un caractère invisible ou abîmé a été nettoyé} other {{count} caractères invisibles ou abîmés ont été nettoyés}}.',
    'Jetez un coup d’œil au résultat.',
  ],
  'charset-guessed': [
    'Le fichier n’est pas enregistré en UTF-8 ; il a été lu comme {charset}.',
    'Vérifiez les accents et les guillemets. S’ils sont faux, enregistrez le fichier en UTF-8 et déposez-le de nouveau.',
  ],
  'hidden-text-dropped': [
    'Les commentaires et le texte masqué ont été laissés de côté : {count}.',
    'Il n’y a rien à faire. Si l’un d’eux manque au texte, rendez-le visible et déposez le fichier de nouveau.',
  ],
  'embedded-dropped': [
    'Les images, pièces jointes et autres objets contenus dans le fichier ont été laissés de côté : {count}.',
    'Mettez les images à côté du texte, dans un dossier à part, et déposez ce dossier.',
  ],
  'link-dropped': [
    'Un lien a été retiré, ses mots restent : son adresse ne mène nulle part pour les lecteurs. {address}',
    'S’il est utile, écrivez l’adresse en entier, avec « https:// ».',
  ],
  'possible-copy': [
    'Le nom ressemble à celui d’une seconde copie.',
    'Si c’est le même communiqué, déposez-le sous le premier nom ; tel quel, il compte comme un autre.',
  ],
  'older-than-alerts': [
    'Le communiqué date d’un certain temps : personne n’en reçoit de courriel.',
    'Si c’est voulu, il n’y a rien à faire. Pour qu’il soit envoyé, déposez-le de nouveau avec la date du jour en tête (« date: … ») ; une fois public, avec une ligne « correction: … » aussi.',
  ],
  'correction-unseen': [
    'La note du rectificatif n’est pas montrée : personne n’a encore vu de texte antérieur.',
    'Il n’y a rien à faire : ce texte remplace le précédent.',
  ],
  'partner-title': ['Le titre ne contient aucune lettre : ReliefWeb refuse un tel titre.', 'Écrivez le titre en toutes lettres.'],
  'partner-characters': [
    'Des caractères propres à une seule police ({text}), au nombre de {count} : ReliefWeb les refuse.',
    'Ce sont le plus souvent des pictogrammes ou des puces de Word. Remplacez-les par des caractères ordinaires.',
  ],
  'partner-length': [
    'Le texte compte {length} caractères avec son balisage ; ReliefWeb en prend {max} au plus.',
    'Abrégez-le, ou donnez à ReliefWeb une version plus courte.',
  ],
  'partner-structure': [
    'ReliefWeb ne montre ni tableaux ni images ; ce communiqué en compte {count}.',
    'Dites en une phrase ce qu’ils ont d’important.',
  ],
  'partner-contact': [
    '{name} n’a ni adresse électronique ni numéro de téléphone : les systèmes des partenaires (ninjs) ne peuvent reprendre un tel contact.',
    'Ajoutez l’un ou l’autre.',
  ],
  'segment-unsure': [
    'Phrase {paragraph}.{sentence} : l’original dit {said}, la traduction {read}. Les deux peuvent vouloir dire la même chose.',
    'Relisez la phrase à côté de l’original. Si elle est juste, il n’y a rien à faire.',
  ],
  'segment-length': [
    'Phrase {paragraph}.{sentence} : la traduction est beaucoup plus longue ou plus courte que l’original. L’original dit : {said}. La traduction dit : {read}',
    'Relisez la phrase à côté de l’original. S’il ne manque rien et que rien n’est ajouté, il n’y a rien à faire.',
  ],
  'package-opened': [
    '{count, plural, one {Il contenait 1 traduction, qui a son propre rapport} other {Il contenait {count} traductions, qui ont chacune leur rapport}} : {files}',
    'Il n’y a rien à faire ici. Ce qui est à corriger figure dans ces rapports.',
  ],
  'translation-partial': [
    '{count, plural, one {Une phrase reste} other {{count} phrases restent}} à traduire, et les autres ont été gardées : {said}',
    'Rendez le reste quand il sera prêt. Ce qui est identique dans les deux langues est à marquer comme traduit ou approuvé.',
  ],
  'translation-note': [
    'Le traducteur dit de la phrase {paragraph}.{sentence} : « {said} »',
    'Il n’y a rien à faire. Les lecteurs ne le voient pas.',
  ],
  'term-missing': [
    'Phrase {paragraph}.{sentence} : pour « {said} », le glossaire a « {read} ».',
    'Voyez si c’est voulu ici. Rien n’attend pour cela.',
  ],
  'memory-taken': [
    '{count, plural, one {{count} segment} other {{count} segments}} sur {total} dans la mémoire de traduction.',
    'Il n’y a rien à faire : les traducteurs les trouvent remplis.',
  ],
  'memory-left-out': [
    '{count, plural, one {Un segment n’a pas été pris} other {{count} segments n’ont pas été pris}} : {why, select, language {pas dans deux des langues publiées} empty {pas de phrase d’un côté} code {avec un élément au milieu d’une phrase} same {identique des deux côtés} long {trop long} many {au-delà de ce qu’un fichier peut apporter} differs {avec un autre chiffre ou une autre date que la source, ou sans en être la traduction} other {pas utilisable}}.',
    'Il n’y a rien à faire. Les autres ont été pris.',
  ],
  'glossary-taken': [
    '{count, plural, one {{count} terme} other {{count} termes}} sur {total} dans le glossaire.',
    'Il n’y a rien à faire : les traducteurs les voient, phrase par phrase.',
  ],
  'superseded-by': ['Une version plus récente de ce fichier était déjà là.', 'Il n’y a rien à faire : la plus récente compte.'],
  'duplicate-of': ['Ce texte est déjà là, par {key}.', 'Il n’y a rien à faire.'],
  'nothing-to-correct': [
    'Ce fichier corrige quelque chose, mais rien n’est public sous ce nom.',
    'Cherchez le nom du communiqué qu’il corrige et reprenez-le, ou indiquez cette clé dans « release: » en tête du fichier. Si c’est un nouveau communiqué, acceptez-le : il paraît sans la note.',
  ],
  'release-withdrawn': [
    'Retiré avec son communiqué avant que les lecteurs ne l’aient : rien ne leur en est montré, ni bandeau ni note.',
    'Il attend que le communiqué soit rétabli ; alors il paraît, ou attend son heure. S’il ne doit jamais paraître, déposez {killFile} avec le motif.',
  ],
  'language-withdrawn': [
    'Retiré dans cette langue avant que les lecteurs ne l’aient : rien ne leur en est montré, ni bandeau ni note.',
    'Il attend que cette langue soit rétablie ; alors il paraît, ou attend son heure. S’il ne doit jamais paraître, déposez {killFile} avec le motif.',
  ],
  'note-not-shown': [
    'Les lecteurs ne voient pas la note : « {command} » ne leur dit rien.',
    'Elle reste interne, comme le motif. Les lecteurs voient les notes d’une annulation, d’un retrait, d’un rétablissement et d’un rectificatif.',
  ],
  'newer-rejected': [
    'Une version antérieure de ce fichier attendait son heure. Elle est désormais retenue, car la plus récente a été refusée.',
    'Corrigez ce fichier et déposez-le de nouveau. Si la version antérieure doit paraître malgré tout, acceptez-la.',
  ],
} satisfies ProblemSentences;
