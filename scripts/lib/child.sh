# Runs a program as a child that signals are passed on to, so that what it needs is
# taken away only after it has ended. Sourced after tsunagi.sh.
# shellcheck shell=bash

# run_child COMMAND...: sets CHILD_STATUS. On a signal, stops the child and exits.
run_child() {
  local signalled=
  CHILD=
  trap 'signalled=130; stop_child' INT
  trap 'signalled=143; stop_child' TERM HUP
  # Children in the background would read nothing from a terminal or a pipe.
  "$@" <&0 &
  CHILD=$!
  if [ -n "$signalled" ]; then stop_child; fi
  wait_for_child
  if [ -n "$signalled" ]; then exit "$signalled"; fi
  stop_on_signals
}

child_alive() { [ -n "$CHILD" ] && kill -0 "$CHILD" 2>/dev/null; }

# Asks more than once, because a process that has only just been forked may miss it.
stop_child() {
  local tenths
  for ((tenths = 0; tenths < 200; tenths++)); do
    child_alive || return 0
    if ((tenths % 10 == 0)); then kill -TERM "$CHILD" 2>/dev/null || true; fi
    sleep 0.1
  done
  say "Process $CHILD did not stop within 20 s: killing it."
  kill -KILL "$CHILD" 2>/dev/null || true
}

# A trapped signal may end wait before the child has ended.
wait_for_child() {
  CHILD_STATUS=0
  while :; do
    wait "$CHILD" && CHILD_STATUS=0 || CHILD_STATUS=$?
    child_alive || break
  done
}
