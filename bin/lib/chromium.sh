# Sourced by the commands beside it: finds a Chromium.

# Prints the path of a browser: VERA_CHROMIUM, then the usual names and places.
find_chromium() {
  local name
  for name in "${VERA_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name"; then
      return
    fi
  done
  return 1
}

chromium_remedy="Install it (Debian: apt-get install chromium), or set VERA_CHROMIUM to a browser's path."
