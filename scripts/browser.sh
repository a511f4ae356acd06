#!/bin/sh
# The browser tests need Chromium. Installs Debian's without a window, the quickest, where that is possible; any other will do.
set -eu

have() { command -v "$1" >/dev/null 2>&1; }

have chromium-headless-shell && exit 0
if [ "$(id -u)" = 0 ] && have apt-get; then
    echo "Installerar Chromium för webbläsartesterna …"
    export DEBIAN_FRONTEND=noninteractive
    apt="apt-get -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=15"
    { $apt update && $apt install -y chromium-headless-shell; } >/dev/null 2>&1 && exit 0
fi
for name in chromium chromium-browser google-chrome; do
    have "$name" && exit 0
done
echo "samordna: Chromium saknas. Webbläsartesterna kan inte köras. Installera Chromium (Debian: apt install chromium-headless-shell)," >&2
echo "samordna: eller kör resten med: make test-fast" >&2
exit 1
