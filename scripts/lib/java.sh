# Runs Tsunagi's two programs on a database that is up for as long as they are.
# Sourced after tsunagi.sh, packages.sh, database.sh and build.sh.
# shellcheck shell=bash

# Sets TSUNAGI_DATABASE_URL to the private cluster, started if need be, unless the
# person has named a database of their own.
open_database() {
  if [ -n "${TSUNAGI_DATABASE_URL:-}" ]; then return; fi
  use_cluster database
  need_postgis "$(cluster_version)"
  enter_cluster
  DATABASE_OPEN=yes
  TSUNAGI_DATABASE_URL=$(cluster_url)
  export TSUNAGI_DATABASE_URL
}

close_database() {
  if [ "${DATABASE_OPEN:-}" = yes ]; then
    DATABASE_OPEN=
    leave_cluster
  fi
}

# The address of the private cluster if there is one, for programs that only show it.
name_database() {
  if [ -z "${TSUNAGI_DATABASE_URL:-}" ] && [ -r "$TSUNAGI_HOME/database/password" ]; then
    CLUSTER=$TSUNAGI_HOME/database
    TSUNAGI_DATABASE_URL=$(cluster_url)
    export TSUNAGI_DATABASE_URL
  fi
}

# java_command importer|api ARGUMENTS: sets JAVA_COMMAND.
java_command() {
  local module=$1
  shift
  local target=$TSUNAGI_ROOT/$module/target
  local flags=(-Djava.awt.headless=true -Dfile.encoding=UTF-8)
  # A command's short life is mostly start-up. The server's is long.
  if [ "$1" != serve ]; then flags+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC); fi
  JAVA_COMMAND=("$JAVA_HOME/bin/java" "${flags[@]}"
    -cp "$target/tsunagi-$module.jar" "jp.tsunagi.$module.Main" "$@")
}

# Runs java as a child that signals are passed on to, so that it ends before the
# database does. Sets JAVA_STATUS.
run_java() {
  local signalled=
  JAVA_PID=
  java_command "$@"
  trap 'signalled=130; stop_java' INT
  trap 'signalled=143; stop_java' TERM HUP
  # Children in the background would read nothing from a terminal or a pipe.
  "${JAVA_COMMAND[@]}" <&0 &
  JAVA_PID=$!
  if [ -n "$signalled" ]; then stop_java; fi
  wait_for_java
  if [ -n "$signalled" ]; then exit "$signalled"; fi
  stop_on_signals
}

java_alive() { [ -n "$JAVA_PID" ] && kill -0 "$JAVA_PID" 2>/dev/null; }

# Asks more than once, because a process that has only just been forked may miss it.
stop_java() {
  local tenths
  for ((tenths = 0; tenths < 200; tenths++)); do
    java_alive || return 0
    if ((tenths % 10 == 0)); then kill -TERM "$JAVA_PID" 2>/dev/null || true; fi
    sleep 0.1
  done
  say "Java did not stop within 20 s: killing it."
  kill -KILL "$JAVA_PID" 2>/dev/null || true
}

# A trapped signal may end wait before java has ended.
wait_for_java() {
  JAVA_STATUS=0
  while :; do
    wait "$JAVA_PID" && JAVA_STATUS=0 || JAVA_STATUS=$?
    java_alive || break
  done
}
