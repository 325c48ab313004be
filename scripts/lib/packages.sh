# Finds the programs that Tsunagi needs, and gets those that are missing from the
# distribution: by apt as root or through sudo, otherwise unpacked into
# $TSUNAGI_HOME/packages, where they disturb nothing. TSUNAGI_PACKAGES=unpack
# asks for the latter even where the former is possible or unnecessary.
# shellcheck shell=bash

OLDEST_POSTGRESQL=15
OLDEST_POSTGIS=3.3
OLDEST_JAVA=17

# Environment for programs from the unpacked packages; empty for installed ones.
PACKAGE_ENV=()

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

only_unpacked() { [ "${TSUNAGI_PACKAGES:-}" = unpack ]; }

# ---- Getting packages ----

apt_knows() {
  local candidate
  candidate=$(apt-cache "${APT_OPTIONS[@]}" policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$candidate" ] && [ "$candidate" != "(none)" ]
}

# Prints the first of the given packages that apt could install.
first_known() {
  local name
  for name in "$@"; do
    if apt_knows "$name"; then
      echo "$name"
      return
    fi
  done
  return 1
}

# Sets AS_ADMINISTRATOR to the command prefix that may install packages.
may_install() {
  if only_unpacked || ! command -v apt-get >/dev/null; then return 1; fi
  if is_root; then
    AS_ADMINISTRATOR=()
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    AS_ADMINISTRATOR=(sudo -n)
  elif command -v sudo >/dev/null && [ -t 0 ] && [ -t 2 ]; then
    say "Tsunagi needs packages from your distribution; sudo may ask for your password (Ctrl-D three times to go on without it)."
    sudo -v || return 1
    AS_ADMINISTRATOR=(sudo)
  else
    return 1
  fi
}

refresh_package_lists() {
  say "Reading the distribution's package lists ..."
  "${AS_ADMINISTRATOR[@]}" apt-get "${APT_OPTIONS[@]}" -qq update >&2 || true
}

# PostgreSQL's package makes and starts a cluster of its own on first installation.
# Nobody asked for that one, so it is switched off for as long as apt runs.
apt_install() {
  say "Installing $* ..."
  "${AS_ADMINISTRATOR[@]}" env DEBIAN_FRONTEND=noninteractive sh -c '
    drop=/etc/postgresql-common/createcluster.d
    mkdir -p "$drop"
    trap "rm -f $drop/tsunagi.conf; rmdir -p --ignore-fail-on-non-empty $drop" EXIT
    trap "exit 130" INT TERM
    echo "create_main_cluster = false" > "$drop/tsunagi.conf"
    apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=600 install "$@" </dev/null
  ' sh "$@" >"$TSUNAGI_HOME/packages.log" 2>&1
}

# What is there already is left at its version, so that no server is restarted.
install_packages() {
  local name missing=()
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  set -- "${missing[@]}"
  apt_install "$@" || { refresh_package_lists && apt_install "$@"; } || {
    tail -n 5 "$TSUNAGI_HOME/packages.log" >&2
    return 1
  }
}

# unpack_packages ROOM PACKAGE...: downloads the packages, and whatever they depend
# on that is not installed, and unpacks them into $TSUNAGI_HOME/packages/ROOM
# without running their installation scripts.
unpack_packages() {
  local root downloads missing
  root=$(unpacked "$1")
  shift
  say "Unpacking $* into $root ..."
  downloads=$(mktemp -d "$TSUNAGI_HOME/downloads.XXXXXX")
  # libllvm is PostgreSQL's JIT compiler: half of everything, and switched off here.
  missing=$(apt-get "${APT_OPTIONS[@]}" -s --no-install-recommends install "$@" 2>/dev/null |
    sed -n 's/^Inst \([^ ]*\).*/\1/p' | grep -v '^libllvm')
  (
    cd "$downloads"
    # shellcheck disable=SC2086 # a list of package names
    apt-get "${APT_OPTIONS[@]}" -qq download "$@" $missing
    # Cut short, this must not look complete.
    rm -rf "$root.new"
    mkdir -p "$root.new"
    for package in *.deb; do dpkg -x "$package" "$root.new"; done
  ) >"$TSUNAGI_HOME/packages.log" 2>&1 || {
    tail -n 5 "$TSUNAGI_HOME/packages.log" >&2
    rm -rf "$downloads"
    return 1
  }
  rm -rf "$downloads"
  finish_unpacked "$root"
  rm -rf "$root"
  mv "$root.new" "$root"
  make_cacerts "$root"
}

# What the installation scripts would have done.
finish_unpacked() {
  local root=$1 link target control
  # Links such as /usr/share/maven/conf -> /etc/maven are meant to stay inside.
  find "$root.new" -type l -lname '/*' | while read -r link; do
    target=$(readlink "$link")
    if [ -e "$root.new$target" ]; then ln -sfn "$root$target" "$link"; fi
  done
  # update-alternatives names the extensions of the PostGIS in use.
  for control in "$root.new"/usr/share/postgresql/*/extension/*-[0-9].control; do
    [ -e "$control" ] || continue
    ln -sfn "$(basename "$control")" "${control%-[0-9].control}.control"
  done
}

# What ca-certificates-java writes to /etc: whom a JDK trusts. Out of the certificates
# of the machine, else of the package.
make_cacerts() {
  local root=$1 store certificates=/etc/ssl/certs/ca-certificates.crt
  [ -d "$root/usr/lib/jvm" ] || return 0
  if ! [ -e "$certificates" ]; then certificates=$(find "$root/usr/share/ca-certificates" -name '*.crt'); fi
  for store in "$root"/usr/lib/jvm/*/lib/security/cacerts; do
    if [ -e "$store" ] || ! [ -L "$store" ]; then continue; fi
    rm "$store"
    # shellcheck disable=SC2086 # a list of files without spaces
    "${store%/lib/security/cacerts}/bin/java" "$TSUNAGI_ROOT/scripts/lib/Cacerts.java" "$store" $certificates
  done
}

# Lists of packages that this user may refresh, for unpacking on machines that
# have none, such as fresh containers.
use_own_package_lists() {
  local state=$TSUNAGI_HOME/apt
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  APT_OPTIONS=(-o "Dir::State::lists=$state/lists/" -o "Dir::Cache=$state/cache/")
  AS_ADMINISTRATOR=()
  refresh_package_lists
}

# get_packages ROOM: ROOM_packages is a function that prints the packages to get,
# and fails where the distribution does not have them.
get_packages() {
  local room=$1 choice=${1}_packages packages
  APT_OPTIONS=()
  command -v apt-get >/dev/null || return 1
  make_home
  if may_install; then
    packages=$($choice) || { refresh_package_lists && packages=$($choice); } || return 1
    # shellcheck disable=SC2086 # a list of package names
    if install_packages $packages; then return; fi
    is_root && return 1
  fi
  command -v dpkg >/dev/null || return 1
  packages=$($choice) || { use_own_package_lists && packages=$($choice); } || return 1
  # shellcheck disable=SC2086
  unpack_packages "$room" $packages && return
  use_own_package_lists
  # shellcheck disable=SC2086
  unpack_packages "$room" $packages
}

# need_all FUNCTION...: whatever is missing is said together, before anything long begins.
need_all() {
  local need missing=
  for need in "$@"; do ($need) || missing=yes; done
  [ -z "$missing" ] || exit 2
  for need in "$@"; do $need; done
}

# ---- PostgreSQL with PostGIS ----

# Sets POSTGRESQL_BIN and POSTGRESQL_VERSION, installing or unpacking what is
# missing. An existing cluster ($1, may be empty) fixes the major version.
need_postgis() {
  local made_by=${1:-}
  find_postgis "$made_by" && return
  WANTED_POSTGRESQL=$made_by
  if get_packages postgis; then find_postgis "$made_by" && return; fi
  if [ -n "$made_by" ]; then
    fail "The database was made by PostgreSQL $made_by, which is not here: install PostgreSQL $made_by with PostGIS, or see docs/operations.md on moving to another version."
  fi
  fail "Tsunagi needs PostgreSQL $OLDEST_POSTGRESQL or newer (with pg_trgm) and PostGIS $OLDEST_POSTGIS or newer. Install them ($(postgis_hint)) or set TSUNAGI_DATABASE_URL to an existing PostGIS database, then start again."
}

postgis_hint() {
  if command -v apt-get >/dev/null; then
    echo "on Debian 12: apt-get install postgresql-15 postgresql-15-postgis-3"
  elif command -v dnf >/dev/null; then
    echo "dnf install postgresql-server postgresql-contrib postgis"
  elif command -v brew >/dev/null; then
    echo "brew install postgresql postgis"
  else
    echo "packages named like postgresql, postgresql-contrib and postgis"
  fi
}

find_postgis() {
  local bin root
  PACKAGE_ENV=()
  if ! only_unpacked; then
    for bin in $(installed_postgresql_bins); do
      if accept_postgis "$bin" "$1"; then return; fi
    done
  fi
  root=$(unpacked postgis)
  for bin in "$root"/usr/lib/postgresql/*/bin; do
    [ -d "$bin" ] || continue
    use_unpacked "$root"
    if accept_postgis "$bin" "$1"; then return; fi
  done
  PACKAGE_ENV=()
  return 1
}

# Newest first. None of these paths holds a space.
installed_postgresql_bins() {
  printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | grep -v '\*' | sort -rV || true
  if command -v pg_config >/dev/null; then pg_config --bindir; fi
}

accept_postgis() {
  local bin=$1 made_by=$2 version extensions control
  [ -x "$bin/postgres" ] && [ -x "$bin/initdb" ] && [ -x "$bin/pg_config" ] || return 1
  version=$(with_packages "$bin/pg_config" --version | sed 's/^PostgreSQL \([0-9]*\).*/\1/')
  if [ -n "$made_by" ]; then
    [ "$version" = "$made_by" ] || return 1
  else
    [ "$version" -ge "$OLDEST_POSTGRESQL" ] || return 1
  fi
  extensions=$(with_packages "$bin/pg_config" --sharedir)/extension
  control=$extensions/postgis.control
  [ -e "$control" ] && [ -e "$extensions/pg_trgm.control" ] || return 1
  at_least "$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$control")" "$OLDEST_POSTGIS" || return 1
  POSTGRESQL_BIN=$bin
  POSTGRESQL_VERSION=$version
}

# Prints the packages of the newest PostgreSQL that the distribution has with
# PostGIS, preferring one that is installed already.
postgis_packages() {
  local version versions
  versions=${WANTED_POSTGRESQL:-$(apt-cache "${APT_OPTIONS[@]}" pkgnames postgresql- 2>/dev/null |
    sed -n 's/^postgresql-\([0-9][0-9]*\)-postgis-3$/\1/p' | sort -rn)}
  for version in $(ls /usr/lib/postgresql 2>/dev/null | sort -rn) $versions; do
    [ "$version" -ge "$OLDEST_POSTGRESQL" ] 2>/dev/null || continue
    grep -qx "$version" <<<"$versions" || continue
    if apt_knows "postgresql-$version-postgis-3"; then
      echo "postgresql-$version postgresql-client-$version postgresql-$version-postgis-3 postgresql-$version-postgis-3-scripts"
      return
    fi
  done
  return 1
}

# ---- Programs from unpacked packages ----

use_unpacked() {
  local root=$1 triplet
  triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || basename "$(dirname "$(find "$root/usr/lib" -name 'libproj.so.*' | head -n 1)")")
  local libraries=$root/usr/lib/$triplet
  PACKAGE_ENV=(
    "LD_LIBRARY_PATH=$libraries:$libraries/blas:$libraries/lapack:$root/usr/lib:$root/lib/$triplet"
    "PROJ_DATA=$root/usr/share/proj" "PROJ_LIB=$root/usr/share/proj"
    "GDAL_DATA=$root/usr/share/gdal"
  )
}

with_packages() { env "${PACKAGE_ENV[@]}" "$@"; }

# ---- Java and Maven ----

# Sets JAVA_HOME and MAVEN.
need_java() {
  find_java || { get_packages java && find_java; } ||
    fail "Tsunagi needs a JDK, version $OLDEST_JAVA or newer. Install one (on Debian 12: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME, then start again."
}

need_maven() {
  find_maven || { get_packages maven && find_maven; } ||
    fail "Tsunagi needs Maven 3.8 or newer. Install it (on Debian 12: apt-get install maven), then start again."
}

find_java() {
  local home
  for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" /usr/lib/jvm/* "$(unpacked java)"/usr/lib/jvm/*; do
    if accept_java "$home"; then return; fi
  done
  return 1
}

unpacked() { echo "$(reachable_directory packages)/$1"; }

home_of_java_on_path() {
  local compiler
  compiler=$(command -v javac) || return 0
  dirname "$(dirname "$(realpath "$compiler")")"
}

accept_java() {
  local version
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge "$OLDEST_JAVA" ] || return 1
  export JAVA_HOME=$1
}

find_maven() {
  MAVEN=$(command -v mvn) && return
  MAVEN=$(unpacked maven)/usr/share/maven/bin/mvn
  [ -x "$MAVEN" ]
}

java_packages() { first_known openjdk-17-jdk-headless openjdk-21-jdk-headless openjdk-25-jdk-headless; }

maven_packages() { first_known maven; }

# ---- A browser, for the tests ----

BROWSERS=(chromium-headless-shell chromium chromium-browser google-chrome)

# Sets TSUNAGI_CHROMIUM. Unpacked, a browser lacks its sandbox and its fonts:
# this one is installed or asked for. The shell is Chromium without windows: with
# it the tests take a third less time, so root gets it where there is another.
need_browser() {
  find_browser "${BROWSERS[0]}" && have_japanese_font && return
  if ! is_root && find_browser "${BROWSERS[@]}" && have_japanese_font; then return; fi
  APT_OPTIONS=()
  make_home
  if may_install; then
    install_packages "${BROWSERS[0]}" fonts-noto-cjk || install_packages chromium fonts-noto-cjk || true
  fi
  find_browser "${BROWSERS[@]}" && have_japanese_font && return
  fail "The tests need Chromium and a Japanese font. Install them (on Debian 12: apt-get install chromium fonts-noto-cjk), then start again."
}

# The first of the given programs that is there; what is set already stays.
find_browser() {
  local name
  for name in "$@"; do
    TSUNAGI_CHROMIUM=${TSUNAGI_CHROMIUM:-$(command -v "$name")} && break
  done
  [ -n "$TSUNAGI_CHROMIUM" ] && export TSUNAGI_CHROMIUM
}

have_japanese_font() {
  if command -v fc-list >/dev/null; then
    [ -n "$(fc-list ':lang=ja')" ]
  else
    compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' >/dev/null
  fi
}

# ---- A font, for prescriptions as PDF ----

# Sets TSUNAGI_PDF_FONT where the font had to be fetched. It is unpacked and never
# installed, so that no other program looks different; without one all else works.
need_font() {
  find_font && return
  if ! [ -e "$TSUNAGI_HOME/no-font" ]; then
    if TSUNAGI_PACKAGES=unpack get_packages font && find_font; then return; fi
    touch "$TSUNAGI_HOME/no-font"
  fi
  say "Prescriptions cannot be saved as PDF, only printed: there is no font (on Debian 12: apt-get install fonts-ipaexfont-gothic)."
}

find_font() {
  local file=usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf
  if [ -n "${TSUNAGI_PDF_FONT:-}" ]; then return; fi
  if ! only_unpacked && [ -e "/$file" ]; then return; fi
  [ -e "$(unpacked font)/$file" ] || return 1
  TSUNAGI_PDF_FONT=$(unpacked font)/$file
  export TSUNAGI_PDF_FONT
}

font_packages() { first_known fonts-ipaexfont-gothic; }
