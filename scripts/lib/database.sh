# The private PostgreSQL cluster: one directory under $TSUNAGI_HOME with
#   data/      PostgreSQL's own files
#   log/       a week of its log, one file per weekday
#   port       the port of 127.0.0.1 it was given, for as long as that is free
#   password   of the role tsunagi, which owns the database tsunagi
#   service-password  of the role tsunagi_service, which the web server logs in as
#   kept       present while the cluster should outlive its users
# Sourced after tsunagi.sh and packages.sh. use_cluster comes first.
# shellcheck shell=bash

# Who may use what, in three locks. The kernel drops them when their holders end,
# however they end, so kill -9 leaves nothing to clean up. Children inherit 7 and
# 8: a server that outlives its script still counts. The postmaster must not.
#   7  run.lock             one scripts/run at a time (see scripts/run)
#   8  CLUSTER.users.lock   shared by all who need the cluster to be up
#   9  CLUSTER.change.lock  held while the cluster is made, started or stopped

# use_cluster database|test
use_cluster() {
  make_home
  CLUSTER_NAME=$1
  CLUSTER=$(reachable_directory "$1")
  if [ -e "$CLUSTER" ] && ! as_server test -w "$CLUSTER"; then
    fail "The database in $CLUSTER belongs to $(stat -c %U "$CLUSTER"): run as that user or as root."
  fi
}

# ---- The user that PostgreSQL runs as ----

# PostgreSQL refuses to run as root. Root's clusters belong to the user that
# Debian's package makes, or else to nobody.
server_user() {
  if ! is_root; then
    id -un
  elif getent passwd postgres >/dev/null; then
    echo postgres
  else
    echo nobody
  fi
}

# Runs a command as that user, in a directory that it may enter.
as_server() (
  cd /
  if ! is_root; then exec env "${PACKAGE_ENV[@]}" "$@"; fi
  user=$(server_user)
  exec setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups \
    env "${PACKAGE_ENV[@]}" HOME=/ "$@"
)

# reachable_directory NAME: $TSUNAGI_HOME/NAME, or what it links to. Where root's
# clone is in a place closed to others, such as /root, the server's user cannot get
# there: the directory is then made below /var/lib/tsunagi, and a link leads to it.
reachable_directory() {
  local path=$TSUNAGI_HOME/$1
  if is_root && [ -d "$TSUNAGI_HOME" ] && ! [ -e "$path" ] &&
    ! as_server test -x "$TSUNAGI_HOME"; then
    mkdir -p /var/lib/tsunagi
    ln -sfn "$(mktemp -d "/var/lib/tsunagi/$1.XXXXXX")" "$path"
    chmod 755 "$path/"
    chown "$(server_user):" "$path/"
  fi
  realpath -m "$path"
}

# ---- Is it there, is it running ----

cluster_made() { [ -e "$CLUSTER/data/PG_VERSION" ]; }

cluster_version() { if cluster_made; then cat "$CLUSTER/data/PG_VERSION"; fi; }

postmaster_line() { sed -n "${1}p" "$CLUSTER/data/postmaster.pid" 2>/dev/null || true; }

# Prints the postmaster's process id when it is alive. Process ids are reused,
# so the pid file alone proves nothing.
postmaster() {
  local pid
  pid=$(postmaster_line 1)
  [ -n "$pid" ] && ps -ww -o args= -p "$pid" 2>/dev/null | grep -qF -- "-D $CLUSTER/data" && echo "$pid"
}

cluster_running() { postmaster >/dev/null; }

cluster_answers() {
  with_packages "$POSTGRESQL_BIN/pg_isready" -q -h 127.0.0.1 -p "$(postmaster_line 4)" -t 2
}

cluster_url() {
  echo "postgresql://tsunagi:$(cat "$CLUSTER/password")@127.0.0.1:$(cat "$CLUSTER/port")/tsunagi"
}

service_url() {
  echo "postgresql://tsunagi_service:$(cat "$CLUSTER/service-password")@127.0.0.1:$(cat "$CLUSTER/port")/tsunagi"
}

# ---- Making it ----

make_cluster() {
  local user sync=()
  user=$(server_user)
  if [ "$CLUSTER_NAME" = test ]; then sync=(--no-sync); fi
  say "Making the database in $CLUSTER (PostgreSQL $POSTGRESQL_VERSION) ..."
  mkdir -p "$CLUSTER"
  if is_root; then chown "$user:" "$CLUSTER"; fi
  chmod 700 "$CLUSTER"
  # An earlier attempt may have been cut short: only a whole directory gets the name.
  rm -rf "$CLUSTER/data.new"
  as_server "$POSTGRESQL_BIN/initdb" -D "$CLUSTER/data.new" -U postgres \
    --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
    --auth-local=peer --auth-host=scram-sha-256 \
    "${sync[@]}" >"$TSUNAGI_HOME/initdb.log" 2>&1 || {
    tail -n 5 "$TSUNAGI_HOME/initdb.log" >&2
    fail "The database could not be made: see $TSUNAGI_HOME/initdb.log." 1
  }
  as_server tee "$CLUSTER/data.new/pg_ident.conf" >/dev/null <<<"owner \"$user\" postgres"
  as_server tee "$CLUSTER/data.new/pg_hba.conf" >/dev/null <<'END'
# The superuser enters by the socket, as the user that the server runs as.
local all postgres peer map=owner
local all all scram-sha-256
host  all all 127.0.0.1/32 scram-sha-256
END
  as_server tee -a "$CLUSTER/data.new/postgresql.conf" >/dev/null <<'END'

# Rewritten by scripts/database at every start. Settings of your own go below it.
include 'tsunagi.conf'
END
  make_password password
  as_server mv "$CLUSTER/data.new" "$CLUSTER/data"
}

# make_password FILE, which nobody else may read.
make_password() {
  as_server sh -c "umask 077; head -c 18 /dev/urandom | base64 | tr '+/' '-_' >\"\$1\"" sh "$CLUSTER/$1"
}

# A socket's path must stay below 108 bytes, a clone's may be longer.
socket_directory() {
  if [ "${#CLUSTER}" -le 80 ]; then
    echo "$CLUSTER"
  else
    as_server mktemp -d /tmp/tsunagi.XXXXXX
  fi
}

free_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 12000))
    if ! port_taken "$port"; then
      echo "$port"
      return
    fi
  done
  fail "No free port was found between 20000 and 32000." 1
}

write_settings() {
  local port
  port=$(cat "$CLUSTER/port" 2>/dev/null || true)
  if [ -z "$port" ] || port_taken "$port"; then port=$(free_port); fi
  as_server tee "$CLUSTER/port" >/dev/null <<<"$port"
  as_server tee "$CLUSTER/data/tsunagi.conf" >/dev/null <<END
# Written by scripts/database: changes are lost. See the end of postgresql.conf.
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '"$(socket_directory)"'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
maintenance_work_mem = 128MB
work_mem = 16MB
random_page_cost = 1.1
jit = off
logging_collector = on
log_directory = '$CLUSTER/log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
$(if [ "$CLUSTER_NAME" = test ]; then scratch_settings; fi)
END
}

# What a test loses in a crash is no loss.
scratch_settings() {
  cat <<'END'
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum_naptime = 10min
END
}

# As the superuser, because PostGIS may only be created by one. It goes into
# template1 so that every database made later has it, those of tests too.
prepare_cluster() {
  if ! [ -e "$CLUSTER/prepared" ]; then prepare_database; fi
  if ! [ -e "$CLUSTER/service-password" ]; then prepare_service; fi
}

prepare_database() {
  local password createdb='' signal=''
  password=$(cat "$CLUSTER/password")
  # Tests make databases, and take them away from the service.
  if [ "$CLUSTER_NAME" = test ]; then
    createdb=createdb
    signal='grant pg_signal_backend to tsunagi;'
  fi
  as_superuser template1 >/dev/null <<END
set client_min_messages = warning;
create extension if not exists postgis;
create extension if not exists pg_trgm;
select 'create role tsunagi login' where not exists (select from pg_roles where rolname = 'tsunagi') \gexec
alter role tsunagi password '$password' $createdb;
$signal
select 'create database tsunagi owner tsunagi' where not exists (select from pg_database where datname = 'tsunagi') \gexec
END
  as_server touch "$CLUSTER/prepared"
}

# The role that the web server logs in as: it owns nothing, and what it may do to which
# table a migration says (core: db/grants.sql). Tests find it by the owner's password.
prepare_service() {
  if [ "$CLUSTER_NAME" = test ]; then
    as_server cp "$CLUSTER/password" "$CLUSTER/service-password.new"
  else
    make_password service-password.new
  fi
  as_superuser template1 >/dev/null <<END
select 'create role tsunagi_service login' where not exists (select from pg_roles where rolname = 'tsunagi_service') \gexec
alter role tsunagi_service password '$(cat "$CLUSTER/service-password.new")';
END
  as_server mv "$CLUSTER/service-password.new" "$CLUSTER/service-password"
}

# as_superuser DATABASE [PSQL OPTIONS]
as_superuser() {
  as_server "$POSTGRESQL_BIN/psql" -X -q -v ON_ERROR_STOP=1 -U postgres \
    -h "$(postmaster_line 5)" -p "$(postmaster_line 4)" -d "$@"
}

# ---- Starting and stopping ----

with_change_lock() {
  exec 9>>"$TSUNAGI_HOME/$CLUSTER_NAME.change.lock"
  flock 9
  "$@"
  exec 9>&-
}

start_cluster() { with_change_lock start_now; }

stop_cluster() { with_change_lock stop_now; }

start_now() {
  if cluster_running && wait_until_it_answers; then
    prepare_cluster
    return
  fi
  if cluster_running; then
    say "The database that was left running does not answer: restarting it."
    stop_now immediate
  fi
  if ! cluster_made; then make_cluster; fi
  forget_dead_postmaster
  # Another program may take the port at any moment before PostgreSQL does.
  for _ in 1 2 3; do
    write_settings
    if launch_postmaster; then
      prepare_cluster
      return
    fi
  done
  tail -n 5 "$CLUSTER/start.log" >&2
  fail "The database did not start: see $CLUSTER/start.log and $CLUSTER/log/." 1
}

launch_postmaster() {
  # PostgreSQL would keep the locks and a reader's pipe open for as long as it runs.
  as_server "$POSTGRESQL_BIN/pg_ctl" -D "$CLUSTER/data" -l "$CLUSTER/start.log" \
    -w -t 120 -s start </dev/null >/dev/null 2>&1 7>&- 8>&- 9>&-
}

wait_until_it_answers() {
  for _ in {1..60}; do
    if cluster_answers; then return; fi
    sleep 0.5
    cluster_running || return 1
  done
  return 1
}

# After a kill -9 or a power cut the lock files of the data and of the socket stay,
# and the process id in them may by now be another program's (or a zombie's, where
# nothing reaps them), which PostgreSQL would take for a postmaster and refuse to
# start. Backends that outlived theirs it still notices, by their shared memory.
forget_dead_postmaster() {
  local pid
  pid=$(postmaster_line 1)
  [ -n "$pid" ] || return 0
  remove_socket "$(postmaster_line 5)"
  if ps -p "$pid" >/dev/null; then rm -f "$CLUSTER/data/postmaster.pid"; fi
}

remove_socket() {
  rm -f "$CLUSTER"/.s.PGSQL.*
  if [[ $1 == /tmp/tsunagi.* ]]; then rm -rf "$1"; fi
}

stop_now() {
  local socket
  socket=$(postmaster_line 5)
  rm -f "$CLUSTER/kept"
  if ! cluster_running; then return; fi
  as_server "$POSTGRESQL_BIN/pg_ctl" -D "$CLUSTER/data" -m "${1:-fast}" -w -t 120 -s stop ||
    fail "The database did not stop: see $CLUSTER/log/." 1
  remove_socket "$socket"
}

# ---- Sharing it ----

# The cluster stays up until the last of its users has left, unless somebody asked
# for it with scripts/database start.
enter_cluster() {
  exec 8>>"$TSUNAGI_HOME/$CLUSTER_NAME.users.lock"
  flock -s 8
  start_cluster
}

leave_cluster() {
  if flock -n -x 8 && ! [ -e "$CLUSTER/kept" ]; then stop_cluster; fi
  exec 8>&-
}

keep_cluster() { as_server tee "$CLUSTER/kept" >/dev/null <<<"$(postmaster)"; }
