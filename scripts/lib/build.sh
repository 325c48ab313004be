# Builds the jars when their sources have changed. Sourced after tsunagi.sh,
# child.sh and packages.sh.
# shellcheck shell=bash

BUILD_STAMP=$TSUNAGI_ROOT/target/built-from

# What the jars are made of, as one number.
source_fingerprint() {
  (
    cd "$TSUNAGI_ROOT"
    find pom.xml ./*/pom.xml ./*/src web/vendor -type f -print0 |
      sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
  )
}

built() {
  [ -e "$TSUNAGI_ROOT/importer/target/tsunagi-importer.jar" ] &&
    [ -e "$TSUNAGI_ROOT/api/target/tsunagi-api.jar" ] &&
    [ "$(cat "$BUILD_STAMP" 2>/dev/null)" = "$1" ]
}

build_if_changed() {
  local fingerprint
  fingerprint=$(source_fingerprint)
  if built "$fingerprint"; then return; fi
  with_build_lock build_now "$fingerprint"
}

# One Maven at a time in this clone.
with_build_lock() {
  local status=0
  mkdir -p "$TSUNAGI_ROOT/target" 2>/dev/null ||
    fail "This user may not write to $TSUNAGI_ROOT: run as $(stat -c %U "$TSUNAGI_ROOT")."
  exec 6>>"$TSUNAGI_ROOT/target/build.lock"
  flock -n 6 || { say "Waiting for another build in this clone ..." && flock 6; }
  "$@" || status=$?
  exec 6>&-
  return "$status"
}

build_now() {
  local fingerprint=$1 log=$TSUNAGI_HOME/build.log began=$SECONDS
  if built "$fingerprint"; then return; fi
  make_home
  need_maven
  if [ -e "$BUILD_STAMP" ]; then
    say "Building what has changed ..."
  else
    say "Building (the first time takes a few minutes, because libraries are downloaded) ..."
  fi
  rm -f "$BUILD_STAMP"
  # Tests and style are the business of scripts/test and scripts/check.
  run_child "$MAVEN" -B -ntp -f "$TSUNAGI_ROOT/pom.xml" -DskipTests -Dquick \
    -Dspotless.check.skip -Denforcer.skip package </dev/null > >(tee "$log" | show_modules) 2>&1
  if [ "$CHILD_STATUS" != 0 ]; then
    show_errors "$log"
    fail "The build failed: see $log." 1
  fi
  echo "$fingerprint" >"$BUILD_STAMP"
  say "Built in $((SECONDS - began)) s."
}

show_modules() { sed -un 's/^\[INFO\] Building \(.*[^ ]\)  *\(\[.*\]\)$/  \1 \2/p' >&2; }

# Without Maven's advice on how to use Maven.
show_errors() {
  grep '^\[ERROR\] .*[^ ]' "$1" |
    grep -vE '\[Help 1\]|[Rr]e-run Maven|After correcting|more information about|mvn <args>' |
    head -n 20 >&2 || tail -n 20 "$1" >&2
}
