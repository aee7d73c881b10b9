#!/bin/sh
# Bringt diese Fassung der Widgets in den Ordner Ihres Webservers, ohne dass eine offene Seite etwas merkt.
#
#   sh server/aktualisieren.sh /var/www/html/strategie
#   sh server/aktualisieren.sh --probe /var/www/html/strategie     zeigt nur, was geschähe
#
# Erst kommen die neuen Teile, dann das Skript, das sie nennt. Die Teile der zwei Fassungen davor bleiben für
# Seiten, die noch offen sind. Zurück zur alten Fassung: dasselbe Skript aus dem Ordner der alten Fassung.
# Ein abgebrochener Lauf schadet nicht: Rufen Sie es noch einmal auf. Ihren Feed rührt es nicht an.

set -eu
umask 022
LC_ALL=C
export LC_ALL

# So viele Fassungen bleiben: die neue und zwei davor.
BLEIBEN=3

sage() { printf '%s\n' "$*"; }
ende() {
  printf 'Abgebrochen: %s\n' "$*" >&2
  exit 1
}

probe=
if [ "${1-}" = --probe ]; then
  probe=1
  shift
fi
[ "${1-}" != -- ] || shift
case ${1-} in
  '') ende 'Nennen Sie den Ordner auf Ihrem Webserver: sh aktualisieren.sh [--probe] /var/www/html/strategie' ;;
  -*) ende "Die Angabe „$1“ gibt es nicht. Möglich ist nur --probe." ;;
esac
[ $# -eq 1 ] || ende 'Nennen Sie genau einen Ordner. Steht ein Leerzeichen im Namen, setzen Sie ihn in Anführungszeichen.'
ziel=${1%/}
[ -n "$ziel" ] || ende 'In den Ordner „/“ kopiert dieses Skript nichts.'
case $ziel in /*) ;; *) ziel=$PWD/$ziel ;; esac

neu=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

# --- Ist diese Fassung vollständig? ---

unser() { grep -q 'strategy-widgets' "$1" 2>/dev/null; }
ist_teil() { case $1 in *[!A-Za-z0-9_.-]* | .* | '') return 1 ;; *.js | *.js.br | *.js.gz) ;; *) return 1 ;; esac; }
teile_in() { (CDPATH='' cd -- "$1" 2>/dev/null && ls -1) | while IFS= read -r name; do ! ist_teil "$name" || sage "$name"; done; }

unser "$neu/v1/embed.js" || ende "In „$neu“ fehlt v1/embed.js. Rufen Sie das Skript aus dem entpackten Ordner auf."
fassung=
for ordner in "$neu"/*/integrity.json; do
  [ ! -f "$ordner" ] || fassung=$(basename -- "$(dirname -- "$ordner")")
done
[ -n "$fassung" ] || ende "In „$neu“ fehlt der Ordner der Fassung. Entpacken Sie das Archiv noch einmal."
teile=$(teile_in "$neu/v1/chunks")
[ -n "$teile" ] || ende "In „$neu/v1/chunks“ fehlen die Teile. Entpacken Sie das Archiv noch einmal."
for name in $(tr -cs 'A-Za-z0-9_.-' '\n' <"$neu/v1/embed.js" | grep '[A-Za-z0-9_]-......\.js$' || true); do
  [ -s "$neu/v1/chunks/$name" ] || ende "In „$neu/v1/chunks“ fehlt $name. Entpacken Sie das Archiv noch einmal."
done
# Nur, was kopiert wird: Den Feed darf man im entpackten Ordner ändern.
if [ -f "$neu/SHA256SUMS" ] && command -v sha256sum >/dev/null; then
  (CDPATH='' cd -- "$neu" && grep -e '  v1/' -e "  $fassung/" SHA256SUMS | sha256sum -c >/dev/null 2>&1) ||
    ende "In „$neu“ ist eine Datei beschädigt oder fehlt. Entpacken Sie das Archiv noch einmal."
fi

# --- Ist der Ordner auf dem Webserver unserer? ---

if [ -e "$ziel" ]; then
  [ -d "$ziel" ] || ende "„$ziel“ ist kein Ordner."
  ziel=$(CDPATH='' cd -- "$ziel" && pwd -P)
  case $ziel/ in "$(CDPATH='' cd -- "$neu" && pwd -P)"/*) ende 'Nennen Sie den Ordner auf dem Webserver, nicht den entpackten.' ;; esac
  fremd=$(ls -A "$ziel" | grep -vx -e '\.htaccess' -e feed || true)
  if [ -n "$fremd" ] && ! unser "$ziel/v1/embed.js" && [ ! -d "$ziel/v1/fassungen" ]; then
    ende "In „$ziel“ liegt etwas anderes als die Widgets. Nennen Sie deren Ordner (darin liegt „v1“) oder einen neuen."
  fi
else
  [ -d "$(dirname -- "$ziel")" ] || ende "Den Ordner „$(dirname -- "$ziel")“ gibt es nicht."
fi

# Was einmal unter seiner Nummer lag, ändert sich nie: Seiten prüfen es mit „integrity“.
for datei in "$neu/$fassung"/*; do
  da=$ziel/$fassung/$(basename -- "$datei")
  [ ! -f "$da" ] || cmp -s "$datei" "$da" ||
    ende "„$da“ hat einen anderen Inhalt als in dieser Fassung $fassung. Räumen Sie „$ziel/$fassung“ von Hand weg, wenn das so sein soll."
done

# --- Kopieren ---

zahl=0
# Jede Datei erscheint ganz oder gar nicht.
lege() {
  if [ -f "$2" ] && cmp -s "$1" "$2"; then return 0; fi
  zahl=$((zahl + 1))
  [ -z "$probe" ] || return 0
  [ ! -d "$2" ] || ende "„$2“ ist ein Ordner. Räumen Sie ihn von Hand weg."
  [ -d "${2%/*}" ] || mkdir -p -- "${2%/*}"
  cp -- "$1" "$2.neu$$" && mv -f -- "$2.neu$$" "$2"
}
lege_alle() {
  [ -d "$neu/$1" ] || return 0
  find "$neu/$1" -type f >"$liste"
  while IFS= read -r datei; do
    lege "$datei" "$ziel/${datei#"$neu"/}"
  done <"$liste"
}

werkstatt=$(mktemp -d)
liste=$werkstatt/dateien
fertig=
gilt='Die Seiten zeigen weiter die Fassung von vorher.'
aufraeumen() {
  rm -rf -- "$werkstatt"
  [ -n "$fertig" ] || sage "Nicht fertig geworden. $gilt Rufen Sie das Skript noch einmal auf." >&2
}
trap aufraeumen EXIT
trap 'exit 1' HUP INT TERM

sage "Fassung $fassung kommt nach „$ziel“."

# Je Fassung eine Liste ihrer Teile, die älteste zuerst: 001-1.0.0, 002-1.1.0 … Die Probe schreibt in eine Abschrift.
listen=$ziel/v1/fassungen
if [ -n "$probe" ]; then
  sage 'Probe: Es wird nichts verändert.'
  mkdir -- "$werkstatt/listen"
  [ ! -d "$listen" ] || cp -- "$listen"/* "$werkstatt/listen" 2>/dev/null || true
  listen=$werkstatt/listen
fi
alle_listen() { [ ! -d "$listen" ] || (CDPATH='' cd -- "$listen" && ls -1) | grep '^[0-9][0-9]*-[A-Za-z0-9.-]*$' | sort -n || true; }
schreibe_liste() {
  mkdir -p -- "$listen"
  cp -- "$1" "$listen/.neu" && mv -f -- "$listen/.neu" "$listen/$2"
}

# Wer bisher von Hand kopiert hat: Was da ist, gilt als eine Fassung.
teile_in "$ziel/v1/chunks" >"$werkstatt/da"
if [ -z "$(alle_listen)" ] && [ -s "$werkstatt/da" ]; then schreibe_liste "$werkstatt/da" 000-von-hand; fi

# Zuerst die Liste: So ist auch nach einem Abbruch bekannt, was wozu gehört.
sage "$teile" >"$werkstatt/teile"
letzte=$(alle_listen | tail -n 1)
if [ -z "$letzte" ] || ! cmp -s "$werkstatt/teile" "$listen/$letzte"; then
  letzte=$(printf '%03d' "$(expr "0${letzte%%-*}" + 1)")-$fassung
  schreibe_liste "$werkstatt/teile" "$letzte"
fi

lege_alle "$fassung"
lege_alle v1/chunks
lege_alle v1/schema
lege_alle v1/frame
lege_alle themes
for datei in LICENSE THIRD-PARTY.txt; do [ ! -f "$neu/$datei" ] || lege "$neu/$datei" "$ziel/$datei"; done
if [ -e "$ziel/feed" ] || [ ! -d "$neu/feed" ]; then
  sage 'Ihr Ordner „feed“ bleibt, wie er ist.'
else
  if [ -z "$probe" ]; then
    cp -R -- "$neu/feed" "$ziel/feed.neu$$" && chmod -R a+rX "$ziel/feed.neu$$" && mv -- "$ziel/feed.neu$$" "$ziel/feed"
  fi
  sage 'Der Beispiel-Feed liegt in „feed“. Ersetzen Sie ihn durch den des Kreises.'
fi
# Der Webserver liest unter einem eigenen Konto.
for da in v1 "$fassung" themes LICENSE THIRD-PARTY.txt; do
  [ -n "$probe" ] || [ ! -e "$ziel/$da" ] || chmod -R a+rX "$ziel/$da"
done
# Zuletzt das Skript, das alles andere nennt: Von hier an gilt die neue Fassung.
for endung in '' .br .gz; do
  if [ -f "$neu/v1/embed.js$endung" ]; then
    lege "$neu/v1/embed.js$endung" "$ziel/v1/embed.js$endung"
  elif [ -z "$probe" ]; then
    rm -f -- "$ziel/v1/embed.js$endung"
  fi
done
[ -n "$probe" ] || chmod a+r "$ziel"/v1/embed.js*
gilt='Die Seiten zeigen schon die neue Fassung.'
sage "$zahl Dateien $([ -z "$probe" ] && echo kopiert || echo 'wären zu kopieren')."

# --- Aufräumen ---

# Dieselbe Fassung noch einmal, weil es zu ihr zurückgeht: Ihre jüngste Liste gilt.
for name in $(alle_listen); do
  [ "$name" = "$letzte" ] || ! cmp -s "$listen/$name" "$listen/$letzte" || rm -f -- "$listen/$name"
done
alle_listen | sort -rn | head -n "$BLEIBEN" | while IFS= read -r name; do cat -- "$listen/$name"; done >"$werkstatt/bleibt"
weg=0
for name in $(alle_listen | sort -rn | tail -n "+$((BLEIBEN + 1))"); do
  while IFS= read -r teil; do
    # Auch eine Liste, in der jemand geschrieben hat, löscht nichts anderes.
    if ist_teil "$teil" && [ -f "$ziel/v1/chunks/$teil" ] && ! grep -qxF -- "$teil" "$werkstatt/bleibt"; then
      weg=$((weg + 1))
      [ -n "$probe" ] || rm -f -- "$ziel/v1/chunks/$teil"
    fi
  done <"$listen/$name"
  rm -f -- "$listen/$name"
done
[ "$weg" -eq 0 ] || sage "$weg Teile älterer Fassungen $([ -z "$probe" ] && echo gelöscht || echo 'wären zu löschen')."
# Was ein abgebrochener Lauf halb geschrieben hat.
if [ -z "$probe" ]; then
  find "$ziel/v1" "$ziel/$fassung" -type f -name '*.neu[0-9]*' -exec rm -f -- {} +
  rm -rf -- "$ziel"/feed.neu[0-9]*
fi
fertig=1
sage "Fertig$([ -z "$probe" ] || echo ' mit der Probe')."
