import type { Objection } from '@strategy-widgets/feedback';

/** Cause and cure for the webmaster's console, which is German as the guide is. */
export function causeWords(why: Objection | 'unclear', town = ''): string {
  const { origin } = location;
  switch (why) {
    case 'origin':
      return `Der Empfänger kennt ${origin} nicht. Wer ihn betreibt, trägt die Herkunft unter „origins“ ein.`;
    case 'town':
      return `${origin} darf für „${town || 'den Kreis'}“ nicht senden. Prüfen Sie „municipality“ am Formular und „origins“ im Empfänger.`;
    case 'unknown-town':
      return `Der Empfänger kennt „${town}“ nicht. Wer ihn betreibt, trägt die Kommune unter „towns“ ein.`;
    case 'missing':
      return 'Dort nimmt nichts Nachrichten an. Nennen Sie den Empfänger als „endpoint“ am Formular oder in der Strategie-Datei; seine Adresse endet auf „/v1/feedback“.';
    case 'policy':
      return 'Die Content-Security-Policy dieser Seite blockiert die Adresse. Ergänzen Sie sie in „connect-src“.';
    case 'insecure':
      return 'Von einer https-Seite sperrt der Browser http. Geben Sie als „endpoint“ eine https-Adresse an.';
    case 'unclear':
      return `Dort antwortet etwas, das ${origin} nicht lesen darf. Prüfen Sie, ob der Empfänger läuft und der Proxy seine Köpfe (Access-Control-…) durchlässt. Das Formular bleibt offen.`;
  }
}
