# Sourced by the commands beside it: finds a JDK that is new enough.

readonly vera_jdk_minimum=25

# The major version of the JDK in folder $1; nothing when there is none. Reads a file rather than
# starting the JVM: that would cost more than a whole small program.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_fits() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$vera_jdk_minimum" ]
}

# Prints the folder of a JDK that fits: JAVA_HOME, the java on the path, then the usual places.
find_jdk() {
  local home java
  if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  java=$(command -v java || true)
  if [ -n "$java" ]; then
    home=$(cd "$(dirname "$(resolve_link "$java")")/.." && pwd)
    if jdk_fits "$home"; then
      printf '%s\n' "$home"
      return
    fi
  fi
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /opt/* /opt/java/* /usr/local/* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_fits "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

# Follows symbolic links to the end; macOS has no readlink -f of old.
resolve_link() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s\n' "$(cd "$(dirname "$path")" && pwd -P)/$(basename "$path")"
}

no_jdk() {
  cat >&2 <<EOF
$1: no JDK $vera_jdk_minimum or later found (JAVA_HOME is ${JAVA_HOME:-not set}).
Install one (Debian, Ubuntu: package temurin-25-jdk or openjdk-25-jdk; macOS: brew install openjdk@25;
SDKMAN: sdk install java 25-tem), or set JAVA_HOME to its folder.
EOF
  exit 2
}
