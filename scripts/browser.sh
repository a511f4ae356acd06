#!/bin/sh
# The browser tests need Chromium. Installs Debian's where that is possible, otherwise says what is missing.
set -eu

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installerar Chromium för webbläsartesterna …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "samordna: Chromium saknas. Webbläsartesterna kan inte köras. Installera Chromium (Debian: apt install chromium)," >&2
echo "samordna: eller kör resten med: make test-fast" >&2
exit 1
