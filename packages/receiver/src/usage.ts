/** Sources are called by the scripts of the repository, what is built of them by the program of its package. */
const IS_SOURCE = import.meta.url.endsWith('.ts');

const SCRIPTS = {
  start: 'npm run feedback --',
  config: 'npm run feedback:config --',
  account: 'npm run feedback:account --',
  backup: 'npm run feedback:backup --',
  restore: 'npm run feedback:restore --',
  proof: 'npm run feedback:proof --',
} as const;

/** What the receiver can be asked for. */
export type CommandName = keyof typeof SCRIPTS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(SCRIPTS, name);

/** How somebody calls a command here, ready for its arguments. */
export const called = (name: CommandName): string =>
  IS_SOURCE ? SCRIPTS[name] : `strategy-receiver ${name}`;

/** What there is, in German. */
export const USAGE = `Der Empfänger für Rückmeldungen. Befehle:

  ${called('start').replace(/ --$/, '')}
      startet ihn
  ${called('config').replace(/ --$/, '')}${IS_SOURCE ? '' : ' --check'}
      prüft alle Einstellungen, ohne zu starten
  ${called('account')} add | reset | remove | list
      Konten der Verwaltung
  ${called('backup')} [--keep <Tage>] <Datei oder Ordner>
      sichert die Datenbank, während er läuft
  ${called('restore')} <Sicherung>
      stellt eine Sicherung wieder her, während er steht
  ${called('proof')} <Sicherung oder Ordner>
      probt die Wiederherstellung in einem leeren Ordner

Vor jedem Befehl darf „--env <Datei>“ stehen: Daraus kommen die Variablen, die noch nicht gesetzt sind.
„version“ nennt die Fassung, „help“ diese Übersicht.
Anleitung: betrieb/README.md im Paket, docs/betrieb im Projekt.`;

/** What somebody typed that means nothing, and what there is instead. */
export const unknownWord = (word: string): Error =>
  new Error(`„${word}“ gibt es nicht.\n\n${USAGE}`);
