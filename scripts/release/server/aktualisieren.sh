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
unset CDPATH
# Wer nicht mehr zuhört, bricht nichts ab.
trap '' PIPE

# So viele Fassungen bleiben: die neue und zwei davor.
BLEIBEN=3

nl='
'
sage() { printf '%s\n' "$*" 2>/dev/null || true; }
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

# Setzt „fassung“ und „teile“ und macht „ziel“ zum wirklichen Ordner.
neu=$(cd -- "$(dirname -- "$0")/.." && pwd)
[ -f "$neu/server/pruefen.sh" ] || ende "In „$neu/server“ fehlt pruefen.sh. Entpacken Sie das Archiv noch einmal."
. "$neu/server/pruefen.sh"

# --- Nur einer zugleich ---

halb_geschriebenes() {
  set +f
  find "$ziel/v1" "$ziel/themes" "$ziel/feed-pruefer" "$ziel/anleitung" "$ziel"/[0-9]*.[0-9]*.[0-9]* -type f -name '*.neu[0-9]*' -exec rm -f -- {} + 2>/dev/null || true
  rm -rf -- "$ziel"/feed.neu[0-9]* "$ziel"/LICENSE.neu[0-9]* "$ziel"/THIRD-PARTY.txt.neu[0-9]*
}

fertig=
gilt='Die Seiten zeigen weiter die Fassung von vorher.'
aufraeumen() {
  [ -z "$fertig" ] || return 0
  [ -n "$probe" ] || halb_geschriebenes
  sage "Nicht fertig geworden. $gilt Rufen Sie das Skript noch einmal auf." >&2
}

listen=$ziel/v1/fassungen
if [ -z "$probe" ]; then
  tu "$ziel" mkdir -p -- "$listen"
  # Die Sperre endet mit dem Lauf, auch wenn er stirbt.
  [ -e "$listen/.sperre" ] || tu "$listen" touch -- "$listen/.sperre"
  exec 9<"$listen/.sperre"
  ! command -v flock >/dev/null || flock -n 9 ||
    ende "Für „$ziel“ läuft das Skript schon. Warten Sie, bis es fertig ist."
fi
trap aufraeumen EXIT
trap 'exit 1' HUP INT TERM

sage "Fassung $fassung kommt nach „$ziel“."
[ -z "$probe" ] || sage 'Probe: Es wird nichts verändert.'

# Je Fassung eine Liste ihrer Teile, die älteste zuerst: 001-1.0.0, 002-1.1.0 … Was noch nie galt, heißt 000-….
alle_listen() { [ ! -d "$listen" ] || (cd -- "$listen" && ls -1) | grep '^[0-9][0-9]*-[A-Za-z0-9.-]*$' | sort -n || true; }
# Was einer Shell selbst misslingt, sagt sie nicht genau.
schreibe() { printf '%s\n' "$2" | cat >"$1"; }
schreibe_liste() {
  [ -z "$probe" ] || return 0
  tu "$listen" schreibe "$listen/.neu$$" "$2"
  tu "$listen" mv -f -- "$listen/.neu$$" "$listen/$1"
}

# Wer bisher von Hand kopiert hat: Was da ist, gilt als eine Fassung.
da=$(teile_in "$ziel/v1/chunks")
if [ -z "$(alle_listen)" ] && [ -n "$da" ]; then schreibe_liste 001-von-hand "$da"; fi

# Zuerst die Liste: So ist auch nach einem Abbruch bekannt, was wozu gehört.
liste=$(alle_listen | grep -v '^000-' | tail -n 1)
kommt=
if [ -z "$liste" ] || [ "$(cat -- "$listen/$liste")" != "$teile" ]; then
  kommt=000-$fassung
  liste=$(printf '%03d' "$(expr "0${liste%%-*}" + 1)")-$fassung
  schreibe_liste "$kommt" "$teile"
fi

# --- Kopieren ---

zahl=0
# Legt eine Datei neben ihren Platz, lesbar für das Konto des Webservers; „setze“ bringt sie auf ihn: ganz oder gar nicht.
lege_bereit() {
  if [ -f "$2" ] && cmp -s "$1" "$2"; then return 0; fi
  zahl=$((zahl + 1))
  [ -z "$probe" ] || return 0
  [ ! -d "$2" ] || ende "„$2“ ist ein Ordner. Räumen Sie ihn von Hand weg."
  [ -d "${2%/*}" ] || tu "${2%/*}" mkdir -p -- "${2%/*}"
  tu "$2" cp -- "$1" "$2.neu$$"
  tu "$2" chmod 644 "$2.neu$$"
}
setze() { [ ! -f "$1.neu$$" ] || tu "$1" mv -f -- "$1.neu$$" "$1"; }
lege_alle() {
  [ -e "$neu/$1" ] || return 0
  alle=$(find "$neu/$1" -type f)
  IFS=$nl
  set -f
  for datei in $alle; do
    unset IFS
    lege_bereit "$datei" "$ziel/${datei#"$neu"/}"
    setze "$ziel/${datei#"$neu"/}"
  done
  set +f
}
for name in "$fassung" v1/chunks v1/schema v1/frame themes LICENSE THIRD-PARTY.txt; do lege_alle "$name"; done
if [ -e "$ziel/feed" ] || [ -L "$ziel/feed" ] || [ ! -d "$neu/feed" ]; then
  sage 'Ihr Ordner „feed“ bleibt, wie er ist.'
else
  if [ -z "$probe" ]; then
    tu "$ziel/feed" cp -R -- "$neu/feed" "$ziel/feed.neu$$"
    tu "$ziel/feed" chmod -R a+rX "$ziel/feed.neu$$"
    tu "$ziel/feed" mv -- "$ziel/feed.neu$$" "$ziel/feed"
  fi
  sage 'Der Beispiel-Feed liegt in „feed“. Ersetzen Sie ihn durch den des Kreises.'
fi
# Was schon da lag, gehört vielleicht einem anderen Konto.
[ -n "$probe" ] || find "$ziel/v1" "$ziel/$fassung" ! -perm -004 -exec chmod a+rX {} + 2>/dev/null ||
  sage "Achtung: In „$ziel“ darf nicht jeder alles lesen. Prüfen Sie, ob Ihr Webserver es darf."
# Zuletzt das Skript, das alles andere nennt: Von hier an gilt die neue Fassung.
for endung in '' .br .gz; do
  [ ! -f "$neu/v1/embed.js$endung" ] || lege_bereit "$neu/v1/embed.js$endung" "$ziel/v1/embed.js$endung"
done
if [ -z "$probe" ]; then
  [ -z "$kommt" ] || tu "$listen" mv -f -- "$listen/$kommt" "$listen/$liste"
  for endung in '' .br .gz; do
    setze "$ziel/v1/embed.js$endung"
    [ -f "$neu/v1/embed.js$endung" ] || tu "$ziel/v1" rm -f -- "$ziel/v1/embed.js$endung"
  done
fi
gilt='Die Seiten zeigen schon die neue Fassung.'
# Nicht jeder hat den Feed-Prüfer auf seinem Webserver; wo er liegt, zeigt seine Vorschau das Skript dieser Fassung.
[ ! -d "$ziel/feed-pruefer" ] || for name in feed-pruefer anleitung; do lege_alle "$name"; done
sage "$zahl Dateien $([ -z "$probe" ] && echo kopiert || echo 'wären zu kopieren')."

# --- Aufräumen ---

# Dieselbe Fassung noch einmal, weil es zu ihr zurückgeht: Ihre jüngste Liste gilt.
bleibt=$nl$teile$nl
davor=1
alte=
for name in $(alle_listen | sort -rn); do
  inhalt=$(cat -- "$listen/$name")
  if [ "$inhalt" = "$teile" ]; then
    [ -n "$probe" ] || [ "$name" = "$liste" ] || tu "$listen" rm -f -- "$listen/$name"
  elif [ "$davor" -lt "$BLEIBEN" ] && [ "${name%%-*}" != 000 ]; then
    davor=$((davor + 1))
    bleibt=$bleibt$inhalt$nl
  else
    alte="$alte $name"
  fi
done
weg=0
for name in $alte; do
  while IFS= read -r teil; do
    # Auch eine Liste, in der jemand geschrieben hat, löscht nichts anderes.
    case $bleibt in *"$nl$teil$nl"*) continue ;; esac
    if ist_teil "$teil" && [ -f "$ziel/v1/chunks/$teil" ]; then
      bleibt=$bleibt$teil$nl
      weg=$((weg + 1))
      [ -n "$probe" ] || tu "$ziel/v1/chunks" rm -f -- "$ziel/v1/chunks/$teil"
    fi
  done <"$listen/$name"
  [ -n "$probe" ] || tu "$listen" rm -f -- "$listen/$name"
done
[ "$weg" -eq 0 ] || sage "$weg Teile älterer Fassungen $([ -z "$probe" ] && echo gelöscht || echo 'wären zu löschen')."
[ -n "$probe" ] || halb_geschriebenes
fertig=1
sage "Fertig$([ -z "$probe" ] || echo ' mit der Probe')."
