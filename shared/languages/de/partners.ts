import type { PartnerWords } from '../partner-words.ts';

export default {
  title: 'Für Partner: Feeds und Formate',
  intro:
    'Alles, was wir veröffentlichen, können Programme hier abholen: Feeds für jede Sprache, jedes Land und jedes Thema, Dokumente neben jeder Seite und eine Nachricht über jede Änderung. Adressen und Kennungen bleiben, wie sie sind.',
  feeds: 'Alle Feeds',
  feed: 'Feed',
  formats: 'Formate',
  opml: 'Alle zusammen als OPML, für Feedreader',
  archives:
    'Ein Feed enthält die neuesten {window} Mitteilungen. Frühere liegen in Monatsarchiven, {example}: Jedes nennt das vorhergehende (RFC 5005).',
  promises: 'Was zugesichert ist',
  ids: 'Eine Kennung gehört für immer zu einer Mitteilung in einer Sprache, in jedem Feed, jedem Format und jeder Version. Übernehmen Sie Einträge nach ihrer Kennung und ersetzen Sie den Ihren, wenn „updated“ neuer ist.',
  order:
    'Feeds sind nach dem Datum der Mitteilung geordnet, die neueste zuerst; Mitteilungen desselben Tages nach der Uhrzeit ihrer Veröffentlichung. Eine Berichtigung ändert „updated“ und verschiebt nichts.',
  conditional:
    'Fragen Sie bis zu einmal in der Minute an, mit dem zuletzt erhaltenen ETag (If-None-Match): Was sich nicht geändert hat, wird mit 304 und ohne Inhalt beantwortet. Kopien werden höchstens {seconds} Sekunden vorgehalten.',
  gone: 'Ein Feed, dessen Sprache oder Thema aufgegeben wird, antwortet mit 410: Fragen Sie ihn nicht mehr ab.',
  changes: 'Berichtigungen, zurückgezogene und annullierte Mitteilungen',
  corrections:
    'Eine Berichtigung hat dieselbe Kennung und ein neueres „updated“; ihr Text beginnt mit dem, was berichtigt wurde.',
  withdrawals:
    'Eine zurückgezogene Mitteilung hat dieselbe Kennung und ein neueres „updated“; an der Stelle ihres Textes steht ein Hinweis. Sie kann später wieder gültig werden.',
  kills:
    'Eine annullierte Mitteilung darf nicht mehr verwendet werden. Ihr Eintrag bleibt unter derselben Kennung bestehen, mit einem Hinweis und sonst nichts; in Atom steht daneben ein Löschvermerk (RFC 6721). Ihre Seite und ihre Dokumente antworten mit 410. Bitte löschen Sie Ihre Kopie.',
  translations: 'In Atom führen Links mit rel="related" und hreflang zu derselben Mitteilung in anderen Sprachen.',
  items: 'Neben jeder Seite',
  itemsText: 'Der Kopf jeder Seite nennt ihre anderen Formen. Sie werden mit der Seite berichtigt, zurückgezogen und annulliert.',
  pictures:
    'Feeds und, in jeder Größe, diese Dokumente nennen die Adressen der Bilder, mit Bildunterschrift, Beschreibung und Bildnachweis; eine Berichtigung ersetzt sie, eine Annullierung nimmt sie weg.',
  text: 'reiner Text',
  ninjs: 'ninjs 3.1 (IPTC), als JSON',
  newsml: 'NewsML-G2 2.35 (IPTC), als XML',
  events: 'Eine Nachricht über jede Änderung',
  eventsText:
    'Jede Änderung ist auch eine Nachricht an einem SNS-Topic, die Ihre eigene SQS-Warteschlange in Ihrem eigenen AWS-Konto empfangen kann. Nachrichten kommen mindestens einmal und in beliebiger Reihenfolge: „id“ verrät eine Wiederholung, „revision“ ordnet die Nachrichten zu einer Mitteilung. Übergehen Sie Felder, die Sie nicht kennen.',
  eventMeanings: {
    ReleasePublished: 'Eine Mitteilung kann in dieser Sprache zum ersten Mal gelesen werden.',
    ReleaseUpdated: 'Ihr Text wurde geringfügig geändert; eine Berichtigung ist das nicht.',
    ReleaseCorrected: 'Ihr Text war falsch und ist berichtigt: Ersetzen Sie den Ihren.',
    ReleaseWithdrawn: 'Sie ist zurückgezogen, und ihre Seite sagt es. Sie kann später wieder gültig werden.',
    ReleaseRestored: 'Sie war zurückgezogen und ist wieder gültig.',
    ReleaseKilled: 'Sie ist annulliert und darf nicht mehr verwendet werden: Löschen Sie, was Sie davon haben.',
    TranslationStale: 'Das Original dieser Übersetzung hat sich seither geändert.',
  },
  schema: 'JSON-Schema aller Nachrichten',
  examples: 'Beispiele',
  curl: 'Einen Feed abrufen, danach nur noch, was sich geändert hat:',
  queue:
    'Ihre eigene Warteschlange in Ihrem eigenen Konto, sobald wir dessen Nummer eingetragen und Ihnen das Topic genannt haben:',
  reader: 'In einem Feedreader fügen Sie die Adresse eines Feeds ein; in newsboat zum Beispiel:',
} satisfies PartnerWords;
