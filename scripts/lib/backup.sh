# Copies of the database. Sourced after database.sh and java.sh.
# shellcheck shell=bash

# PostgreSQL's own program NAME: that of the private cluster, or the system's.
tool() {
  local name=$1
  shift
  if [ -n "${POSTGRESQL_BIN:-}" ]; then
    with_packages "$POSTGRESQL_BIN/$name" "$@"
  else
    "$name" "$@"
  fi
}

owner_address() { echo "${TSUNAGI_DATABASE_OWNER_URL:-$TSUNAGI_DATABASE_URL}"; }

# backup FILE: all of the database, in pg_dump's own format, while the service goes on.
backup() {
  local file=${1:-}
  [ -n "$file" ] || fail "Name the file to write: scripts/tsunagi backup tsunagi-$(date +%F).dump"
  ! [ -e "$file" ] || fail "$file is there already: name another file."
  # Only a whole copy gets the name.
  (umask 077 && tool pg_dump --format=custom --no-owner --no-privileges \
    --dbname="$(owner_address)" --file="$file.part") || {
    rm -f "$file.part"
    fail "The database could not be copied: nothing was written." 1
  }
  mv "$file.part" "$file"
  say "Wrote $file ($(du -h "$file" | cut -f 1)). Keep it where nobody else can read it."
  say "Photos are files, not in it: copy ${TSUNAGI_HOME:-.tsunagi}/photos too, after this."
}

# restore FILE: puts a copy into an empty database, all of it or nothing.
restore() {
  local file=${1:-} list
  [ -r "$file" ] || fail "Name a file that scripts/tsunagi backup wrote: scripts/tsunagi restore FILE"
  list=$(mktemp)
  # PostGIS and pg_trgm are there already: the cluster's administrator makes them.
  if ! tool pg_restore --list "$file" 2>/dev/null | grep -v ' EXTENSION \| spatial_ref_sys ' >"$list"; then
    rm -f "$list"
    fail "$file is no copy that scripts/tsunagi backup wrote, or it is cut short."
  fi
  if [ "$(tool psql -X -q -A -t -d "$(owner_address)" -c "select to_regclass('public.resource') is null")" != t ]; then
    rm -f "$list"
    fail "The database is not empty: restore into a new one (another TSUNAGI_HOME or TSUNAGI_DATABASE_URL)."
  fi
  tool pg_restore --no-owner --no-privileges --single-transaction --exit-on-error \
    --use-list="$list" --dbname="$(owner_address)" "$file" || {
    rm -f "$list"
    fail "The copy could not be restored: the database is as it was." 1
  }
  rm -f "$list"
  say "Restored $file."
}
