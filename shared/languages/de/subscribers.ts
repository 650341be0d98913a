import type { SubscriberWords } from '../subscriber-words.ts';

export default {
  leaveTitle: 'Keine E-Mails mehr von uns?',
  leaveText: 'Sie erhalten dann keine Benachrichtigungen mehr von {organisation}, gleich zu welchem Thema.',
  leaveButton: 'Abbestellen',
  stay: 'Möchten Sie Ihre Benachrichtigungen behalten, schließen Sie einfach diese Seite.',
  leftTitle: 'Sie haben unsere E-Mails abbestellt',
  leftText:
    'Sie erhalten keine Benachrichtigungen mehr von {organisation}. Eine bereits versandte E-Mail kann Sie noch erreichen.',
  leftByMistake: 'Das war ein Versehen? Einen Tag lang stellt dieser Knopf alles wieder so her, wie es war.',
  backButton: 'Benachrichtigungen behalten',
  signUpAgain: 'Erneut anmelden',
  badLinkTitle: 'Dieser Link funktioniert nicht',
  badLinkText:
    'Es wurde nichts geändert. Entweder fehlt ein Teil des Links, oder er ist zu alt, oder er stammt nicht von uns: E-Mail-Programme brechen lange Links manchmal um.',
  badLinkHelp:
    'Öffnen Sie den Link in unserer E-Mail noch einmal, oder kopieren Sie ihn vollständig in Ihren Browser. Einen neuen Link erhalten Sie, wenn Sie hier Ihre Adresse eingeben: {form}. Hilft das nicht, schreiben Sie uns an {contact}.',
  laterTitle: 'Das hat nicht geklappt',
  laterText: 'Einer unserer Dienste antwortet nicht; die Störung ist gemeldet. Versuchen Sie es in einigen Minuten noch einmal.',
  busyTitle: 'Bitte versuchen Sie es später',
  busyText: 'Aus Ihrem Netz kamen sehr viele Anfragen. Es wurde nichts geändert. Bitte kommen Sie in einer Stunde wieder.',
  unreadTitle: 'Das konnte nicht gelesen werden',
  unreadText: 'Was an diese Seite gesandt wurde, ist nicht ihr Formular. Es wurde nichts geändert.',
  signUpTitle: 'Pressemitteilungen per E-Mail',
  signUpText: 'Wählen Sie, was Sie interessiert. Zuerst prüfen wir Ihre Adresse: Sie erhalten dort eine E-Mail mit einem Link.',
  email: 'Ihre E-Mail-Adresse',
  languagesHint: 'Ohne Auswahl erhalten Sie Mitteilungen in allen Sprachen.',
  countriesHint: 'Ohne Auswahl erhalten Sie Mitteilungen zu allen Ländern.',
  topicsHint: 'Ohne Auswahl erhalten Sie Mitteilungen zu allen Themen.',
  country: 'Land {number}',
  noCountry: 'Keine Auswahl',
  mode: 'Eine Mitteilung in mehreren Ihrer Sprachen',
  modeFirst: 'Eine E-Mail, in der zuerst erschienenen Sprache',
  modeEach: 'Eine E-Mail in jeder dieser Sprachen',
  howOften: 'Jede Mitteilung kommt, sobald sie erschienen ist, Berichtigungen ebenso.',
  signUpButton: 'Anmelden',
  privacy:
    'Wir speichern Ihre Adresse und Ihre Auswahl, um Ihnen diese E-Mails zu senden, und für nichts anderes. Wir verfolgen nicht, was Sie lesen. Sie können Ihre Daten jederzeit einsehen, herunterladen und löschen.',
  trap: 'Bitte lassen Sie dieses Feld leer',
  badAddress: 'Bitte prüfen Sie die Adresse: Dorthin kann keine E-Mail gesandt werden.',
  tooManyChoices:
    'Das ist mehr, als eine Benachrichtigung fassen kann. Bitte wählen Sie weniger Sprachen, Länder oder Themen, oder keine, um alles zu erhalten.',
  again: 'Noch ist nichts gesandt. Bitte prüfen Sie das Formular und drücken Sie den Knopf noch einmal.',
  problemsTitle: 'Bitte prüfen Sie dies',
  sentTitle: 'Sehen Sie jetzt in Ihr Postfach',
  sentText:
    'Wir haben Ihnen eine E-Mail mit einem Link gesandt. Ihre Benachrichtigungen beginnen, sobald Sie ihn öffnen und dort den Knopf drücken.',
  sentNothing:
    'Auch nach einigen Minuten nichts da? Sehen Sie im Spam-Ordner nach. Wir senden höchstens drei solche E-Mails am Tag an eine Adresse, und keine dorthin, wo unsere E-Mails zurückkamen oder als Spam gemeldet wurden. Hilft nichts davon, schreiben Sie uns an {contact}.',
  confirmTitle: 'Möchten Sie diese E-Mails?',
  confirmText: 'Mit dem Knopf bitten Sie {organisation}, Ihnen zu schreiben über:',
  confirmButton: 'Ja, senden Sie mir diese E-Mails',
  moveTitle: 'Möchten Sie Ihre E-Mails an dieser Adresse?',
  moveText:
    'Mit dem Knopf bitten Sie {organisation}, Ihre Benachrichtigungen hierher zu senden und nicht mehr an Ihre alte Adresse.',
  moveButton: 'Ja, diese Adresse verwenden',
  confirmIgnore: 'Wenn Sie das nicht verlangt haben, schließen Sie einfach diese Seite: Es geschieht nichts.',
  preferencesTitle: 'Ihre Benachrichtigungen',
  goesTo: 'Sie gehen an {address}.',
  welcome: 'Sie sind angemeldet. Die nächste Mitteilung, die Sie interessiert, kommt per E-Mail.',
  saved: 'Ihre Änderungen sind gespeichert.',
  moved: 'Ihre Benachrichtigungen kommen jetzt an Ihre neue Adresse.',
  sentToNew:
    'Wir haben eine E-Mail an die neue Adresse gesandt. Ihre Benachrichtigungen gehen an die alte, bis Sie den Link darin öffnen und dort den Knopf drücken.',
  changedMeanwhile:
    'Ihre Benachrichtigungen wurden in einem anderen Fenster geändert, und hier wurde nichts gespeichert. So sind sie jetzt.',
  alertNumber: 'Benachrichtigung {number}',
  newAlert: 'Weitere Benachrichtigung',
  save: 'Speichern',
  remove: 'Diese Benachrichtigung entfernen',
  add: 'Weitere Benachrichtigung hinzufügen',
  addButton: 'Diese Benachrichtigung hinzufügen',
  digestNotSent:
    'Sie haben eine tägliche oder wöchentliche Zusammenfassung verlangt. Wir senden noch keine, diese Benachrichtigung bringt Ihnen also nichts. Sobald Sie sie speichern, kommt jede Mitteilung beim Erscheinen.',
  suppressed:
    'Wir senden Ihnen zurzeit nichts: Eine E-Mail an Ihre Adresse kam zurück oder wurde als Spam gemeldet. Ändern Sie unten Ihre Adresse, oder schreiben Sie uns an {contact}.',
  tryButton: 'Zeigen, was das gebracht hätte',
  wouldHaveBrought: 'E-Mails, die das in den letzten 30 Tagen gebracht hätte: {count}',
  wouldHaveBroughtMany: 'E-Mails, die das in den letzten 30 Tagen gebracht hätte: mehr als {count}',
  wouldHaveBroughtNone: 'Das hätte in den letzten 30 Tagen keine E-Mail gebracht.',
  forExample: 'Darunter:',
  addressTitle: 'Adresse ändern',
  currentAddress: 'Ihre jetzige Adresse',
  newAddress: 'Ihre neue Adresse',
  changeAddress: 'Link an die neue Adresse senden',
  wrongAddress: 'An diese Adresse gehen diese Benachrichtigungen nicht.',
  dataTitle: 'Ihre Daten',
  dataText:
    'Wir speichern Ihre Adresse, Ihre Auswahl sowie wann und auf welcher Seite Sie sich angemeldet haben. Laden Sie alles als JSON-Datei herunter, oder lassen Sie es löschen. Welche Mitteilungen wir Ihnen gesandt haben, ist unter einem Code vermerkt, der nicht sagt, wer Sie sind.',
  typeAddress: 'Ihre Adresse, damit sicher ist, dass Sie es sind',
  exportButton: 'Meine Daten herunterladen',
  eraseTitle: 'Meine Daten löschen',
  eraseText:
    'Ihre Benachrichtigungen enden, und alles, was Sie nennt, wird sofort gelöscht. Kamen E-Mails an Sie zurück oder wurden sie als Spam gemeldet, bleibt ein Vermerk, aus dem niemand Ihre Adresse lesen kann, damit wir nie wieder dorthin schreiben.',
  eraseButton: 'Alles löschen',
  erasedTitle: 'Ihre Daten sind gelöscht',
  erasedText:
    '{organisation} speichert nichts mehr, was Sie nennt, und sendet Ihnen keine Benachrichtigungen mehr. Eine bereits versandte E-Mail kann Sie noch erreichen.',

  letters: {
    confirmSubject: 'Bitte bestätigen: Pressemitteilungen von {organisation}',
    confirmText: 'Jemand, vermutlich Sie, hat {organisation} gebeten, Pressemitteilungen an diese Adresse zu senden:',
    confirmButton: 'Bestätigen',
    confirmEnds:
      'Der Link gilt drei Tage. Wenn Sie das nicht verlangt haben, tun Sie nichts: Es werden Ihnen keine Pressemitteilungen gesandt.',
    knownSubject: 'Sie erhalten bereits Pressemitteilungen von {organisation}',
    knownText:
      'Jemand, vermutlich Sie, hat {organisation} gebeten, Pressemitteilungen an diese Adresse zu senden. Sie erhält bereits welche. Sie können hinzufügen, was jetzt gewählt wurde, oder ändern, was Sie erhalten:',
    knownButton: 'Benachrichtigungen ansehen und ändern',
    knownIgnore: 'Wenn Sie das nicht verlangt haben, tun Sie nichts: Ihre Benachrichtigungen bleiben, wie sie sind.',
    moveSubject: 'Bitte bestätigen Sie Ihre neue Adresse',
    moveText:
      'Jemand, vermutlich Sie, hat {organisation} gebeten, Pressemitteilungen an diese Adresse zu senden und nicht mehr an eine andere.',
    movedSubject: 'Ihre Pressemitteilungen gehen jetzt an eine andere Adresse',
    movedText:
      'Wie Sie es verlangt haben, sendet {organisation} Ihre Pressemitteilungen jetzt an {address} und nicht mehr an diese Adresse.',
    movedNotYou: 'Wenn Sie das nicht verlangt haben, schreiben Sie uns an {contact}.',
  },
} satisfies SubscriberWords;
