# Where things are, and how a script speaks. Sourced by every script, first.
# shellcheck shell=bash

set -euo pipefail

TSUNAGI_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE [STATUS]: 2, the default, means that the caller can put it right.
fail() {
  say "$1"
  exit "${2:-2}"
}

# The settings that the scripts act on themselves may stand in a file too.
read_settings_file() {
  local name value
  [ -r "$TSUNAGI_SETTINGS" ] && ! [ -d "$TSUNAGI_SETTINGS" ] ||
    fail "TSUNAGI_SETTINGS=$TSUNAGI_SETTINGS cannot be used: give the path of a readable file of lines NAME=value."
  for name in TSUNAGI_DATABASE_URL TSUNAGI_HOST TSUNAGI_PORT TSUNAGI_DATA TSUNAGI_HOME; do
    if [ -n "${!name+set}" ]; then continue; fi
    value=$(sed -n "s/^[[:space:]]*${name}[[:space:]]*=[[:space:]]*//p" "$TSUNAGI_SETTINGS" | tail -n 1)
    if [ -n "$value" ]; then export "$name=$value"; fi
  done
}
if [ -n "${TSUNAGI_SETTINGS:-}" ]; then read_settings_file; fi

TSUNAGI_HOME=$(realpath -m "${TSUNAGI_HOME:-$TSUNAGI_ROOT/.tsunagi}")
TSUNAGI_DATA=$(realpath -m "${TSUNAGI_DATA:-$TSUNAGI_ROOT/data/yabu}")
export TSUNAGI_HOME TSUNAGI_DATA
export LC_ALL=C.UTF-8

# A script's -h is the comment it opens with.
describe() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; }

# describe_if_asked "$@": for scripts whose first argument may be -h.
describe_if_asked() {
  case "${1:-}" in
    -h | --help)
      describe
      exit 0
      ;;
  esac
}

is_root() { [ "$(id -u)" = 0 ]; }

# Without these bash forgets a Ctrl-C that comes while a child is about to end well.
stop_on_signals() {
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}
stop_on_signals

# Is anything listening on this port of the loopback address?
port_taken() { (exec 3<>"/dev/tcp/${2:-127.0.0.1}/$1") 2>/dev/null; }

make_home() {
  mkdir -p "$TSUNAGI_HOME" 2>/dev/null && [ -w "$TSUNAGI_HOME" ] ||
    fail "This user may not write to $TSUNAGI_HOME: run as $(stat -c %U "$TSUNAGI_HOME" 2>/dev/null || echo another user), or set TSUNAGI_HOME to a directory of your own."
}
