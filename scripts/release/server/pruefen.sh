# Gehört zu aktualisieren.sh: was stimmen muss, bevor es etwas anrührt, und was es sagt, wenn etwas nicht geht.
# Allein tut diese Datei nichts.
# shellcheck shell=sh disable=SC2154

for programm in cmp cp find grep ls mv sort tail tr; do
  command -v "$programm" >/dev/null || ende "Auf diesem Rechner fehlt das Programm „$programm“."
done

# --- Was nicht geht, auf Deutsch ---

warum() {
  case $1 in
    *'No space left'*) sage 'Der Datenträger ist voll.' ;;
    *'uota exceeded'*) sage 'Ihr Konto darf nicht mehr Platz belegen.' ;;
    *'Read-only file system'*) sage 'Der Datenträger ist schreibgeschützt.' ;;
    *'ermission denied'* | *'not permitted'*) sage "Ihr Konto „$(id -un)“ darf dort nicht schreiben." ;;
    *'File exists'* | *'ot a directory'*) sage 'Dort liegt eine Datei, wo ein Ordner hingehört.' ;;
    *) sage "$1" ;;
  esac
}
# Ruft ein Programm auf und nennt, woran es lag: tu ORT PROGRAMM …
tu() {
  ort=$1
  shift
  meldung=$("$@" 2>&1) || ende "An „$ort“ ließ sich nichts ändern. $(warum "$meldung")"
}

noch_einmal='Entpacken Sie das Archiv noch einmal.'
unser() { grep -q 'strategy-widgets' "$1" 2>/dev/null; }
ist_teil() { case $1 in *[!A-Za-z0-9_.-]* | .* | '') return 1 ;; *.js | *.js.br | *.js.gz) ;; *) return 1 ;; esac; }
teile_in() { (cd -- "$1" 2>/dev/null && ls -1) | while IFS= read -r name; do ! ist_teil "$name" || printf '%s\n' "$name"; done; }
echt() { (cd -- "$1" 2>/dev/null && pwd -P) || ende "Den Ordner „$1“ darf Ihr Konto nicht öffnen."; }

# --- Ist diese Fassung vollständig? ---

unser "$neu/v1/embed.js" || ende "In „$neu“ fehlt v1/embed.js. Rufen Sie das Skript aus dem entpackten Ordner auf."
fassung=
for ordner in "$neu"/*/integrity.json; do
  [ ! -f "$ordner" ] || fassung=$(basename -- "$(dirname -- "$ordner")")
done
[ -n "$fassung" ] || ende "In „$neu“ fehlt der Ordner der Fassung. $noch_einmal"
teile=$(teile_in "$neu/v1/chunks")
[ -n "$teile" ] || ende "In „$neu/v1/chunks“ fehlen die Teile. $noch_einmal"
for name in $(tr -cs 'A-Za-z0-9_.-' '\n' <"$neu/v1/embed.js" | grep '[A-Za-z0-9_]-......\.js$' || true); do
  [ -s "$neu/v1/chunks/$name" ] || ende "In „$neu/v1/chunks“ fehlt $name. $noch_einmal"
done

summen() {
  if command -v sha256sum >/dev/null; then sha256sum -c 2>&1; else shasum -a 256 -c 2>&1; fi
}
# Nur, was kopiert wird: Den Feed darf man im entpackten Ordner ändern.
verglichen() {
  cd -- "$neu" && grep -e '  v1/' -e "  $fassung/" -e '  themes/' -e '  feed-pruefer/' -e '  anleitung/' -e '  LICENSE$' -e '  THIRD-PARTY' SHA256SUMS | summen
}
if [ ! -f "$neu/SHA256SUMS" ]; then
  sage "Achtung: In „$neu“ fehlt SHA256SUMS. Ob alle Dateien ganz sind, ist nicht geprüft."
elif ! command -v sha256sum >/dev/null && ! command -v shasum >/dev/null; then
  sage 'Achtung: Auf diesem Rechner fehlt das Programm „sha256sum“. Ob alle Dateien ganz sind, ist nicht geprüft.'
else
  ergebnis=$(verglichen) || ende "In „$neu“ ist beschädigt oder fehlt: $(
    printf '%s\n' "$ergebnis" | grep ': FAILED' | sed 's/: FAILED.*//' | head -n 3 | tr '\n' ' '
  )(SHA256SUMS). $noch_einmal"
fi

# --- Ist der Ordner auf dem Webserver unserer, und darf man hinein? ---

beschreibbar() {
  [ ! -d "$1" ] || [ -w "$1" ] ||
    ende "In „$1“ darf Ihr Konto „$(id -un)“ nicht schreiben, oder der Datenträger ist schreibgeschützt."
}
nicht_der_entpackte() {
  case $ziel/ in "$(echt "$neu")"/*) ende 'Nennen Sie den Ordner auf dem Webserver, nicht den entpackten.' ;; esac
}
if [ -e "$ziel" ]; then
  [ -d "$ziel" ] || ende "„$ziel“ ist kein Ordner."
  ziel=$(echt "$ziel")
  nicht_der_entpackte
  [ -r "$ziel" ] || ende "Den Ordner „$ziel“ darf Ihr Konto nicht lesen."
  fremd=$(ls -A "$ziel" | grep -vx -e '\.htaccess' -e feed || true)
  # Was ein Lauf hinterlässt, der im ersten Augenblick abbrach.
  [ "$fremd" != v1 ] || [ -n "$(ls -A "$ziel/v1")" ] || fremd=
  if [ -n "$fremd" ] && ! unser "$ziel/v1/embed.js" && [ ! -d "$ziel/v1/fassungen" ]; then
    ende "In „$ziel“ liegt etwas anderes als die Widgets. Nennen Sie deren Ordner (darin liegt „v1“) oder einen neuen."
  fi
  for ordner in "$ziel" "$ziel/v1" "$ziel/v1"/*/ "$ziel/$fassung" "$ziel/themes"; do beschreibbar "${ordner%/}"; done
else
  [ ! -L "$ziel" ] || ende "„$ziel“ ist eine Verknüpfung, deren Ziel es nicht gibt."
  darueber=$(dirname -- "$ziel")
  [ -d "$darueber" ] || ende "Den Ordner „$darueber“ gibt es nicht."
  ziel=$(echt "$darueber")/$(basename -- "$ziel")
  nicht_der_entpackte
  beschreibbar "$darueber"
fi

# Was einmal unter seiner Nummer lag, ändert sich nie: Seiten prüfen es mit „integrity“.
for datei in "$neu/$fassung"/*; do
  da=$ziel/$fassung/$(basename -- "$datei")
  [ ! -f "$da" ] || cmp -s "$datei" "$da" ||
    ende "„$da“ hat einen anderen Inhalt als in dieser Fassung $fassung. Räumen Sie „$ziel/$fassung“ von Hand weg, wenn das so sein soll."
done
