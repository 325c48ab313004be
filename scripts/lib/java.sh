# Runs Tsunagi's two programs on a database that is up for as long as they are.
# Sourced after all the others.
# shellcheck shell=bash

# What the private cluster takes, unless the person has named a database of their own.
need_database() {
  if [ -n "${TSUNAGI_DATABASE_URL:-}" ]; then return; fi
  use_cluster database
  need_postgis "$(cluster_version)"
}

# Sets the addresses of the private cluster, started if need be, unless the person has
# named a database of their own.
open_database() {
  if [ -n "${TSUNAGI_DATABASE_URL:-}" ]; then return; fi
  need_database
  enter_cluster
  DATABASE_OPEN=yes
  export_addresses
}

export_addresses() {
  TSUNAGI_DATABASE_URL=$(service_url)
  TSUNAGI_DATABASE_OWNER_URL=$(cluster_url)
  export TSUNAGI_DATABASE_URL TSUNAGI_DATABASE_OWNER_URL
}

close_database() {
  if [ "${DATABASE_OPEN:-}" = yes ]; then
    DATABASE_OPEN=
    leave_cluster
  fi
}

# The address of the private cluster if there is one, for programs that only show it.
name_database() {
  if [ -z "${TSUNAGI_DATABASE_URL:-}" ] && [ -r "$TSUNAGI_HOME/database/service-password" ]; then
    CLUSTER=$TSUNAGI_HOME/database
    export_addresses
  fi
}

# Whether one of the arguments is a file of more than two megabytes: some 8,000 rows.
any_large() {
  local argument
  for argument in "$@"; do
    if [ -f "$argument" ] && [ "$(wc -c <"$argument")" -gt 2000000 ]; then return; fi
  done
  return 1
}

# java_flags ARGUMENTS: sets JAVA_FLAGS for a command.
java_flags() {
  JAVA_FLAGS=(-Djava.awt.headless=true -Dfile.encoding=UTF-8)
  # A command's short life is mostly start-up. The server's is long, and a large sheet's.
  if [ "$1" != serve ] && ! any_large "$@"; then
    JAVA_FLAGS+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms256m -Xmn128m)
  fi
  # Java's usual collector works beside the program: with two processors, at its cost.
  if [ "$1" = serve ] && [ "$(nproc)" -le 2 ]; then JAVA_FLAGS+=(-XX:+UseSerialGC); fi
}

# run_java importer|api ARGUMENTS: sets CHILD_STATUS.
run_java() {
  local module=$1
  shift
  java_flags "$@"
  run_child "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" \
    -cp "$TSUNAGI_ROOT/$module/target/tsunagi-$module.jar" "jp.tsunagi.$module.Main" "$@"
}

# start_server LOG: the service in the background, with the settings of the environment; returns
# once it listens. Sets SERVER.
start_server() {
  : >"$1"
  java_flags serve
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" \
    -cp "$TSUNAGI_ROOT/api/target/tsunagi-api.jar" jp.tsunagi.api.Main serve >"$1" 2>&1 &
  SERVER=$!
  until grep -q '^Listening' "$1"; do
    kill -0 "$SERVER" 2>/dev/null || fail "The service did not start: $(tail -n 1 "$1")" 1
    sleep 0.02
  done
}
