# Sourced by the scripts that build: one Maven run at a time, with its log kept. Needs root, state, log and jdk.

fail() {
  printf 'vera: %s\n' "$@" >&2
  exit 2
}

tell() {
  if [ -t 2 ]; then
    printf 'vera: %s\n' "$1" >&2
  fi
}

take_lock() {
  if command -v flock >/dev/null; then
    exec 9>"$state/lock"
    flock 9
    return
  fi
  # Without flock a folder is the lock; one whose owner died is taken over.
  until mkdir "$state/lock.d" 2>/dev/null; do
    local owner
    owner=$(cat "$state/lock.d/owner" 2>/dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$state/lock.d"
    else
      sleep 0.2
    fi
  done
  echo $$ >"$state/lock.d/owner"
  trap 'rm -rf "$state/lock.d"' EXIT
}

# Builds module $1 and those it needs, without tests and checks, in folders that a build by hand does not use.
compile() {
  command -v mvn >/dev/null || fail "nothing is built yet, and Maven is missing to build it." "Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven)."
  if ! JAVA_HOME=$jdk mvn -B -f "$root/pom.xml" -pl "$1" -am package \
    -DskipTests -Dmaven.test.skip=true -DskipChecks -Dspotless.check.skip -Djacoco.skip \
    -Dbuild.folder=target/launcher </dev/null >"$log" 2>&1; then
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    fail "the build failed; see $log"
  fi
}
