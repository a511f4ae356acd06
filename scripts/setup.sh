#!/bin/sh
# Prepares .venv, assets, translations and patterns. What has not changed since last time is not done again.
set -eu

python="$1"
bin=.venv/bin
stamps=.venv/stamps

say() { printf '%s\n' "$1"; }
fail() { printf 'samordna: %s\n' "$1" >&2; exit 1; }

command -v "$python" >/dev/null 2>&1 || fail "Python saknas. Installera Python 3.11 eller senare (Debian: apt install python3 python3-venv)."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 eller senare behövs, men $python är $("$python" -V 2>&1 | cut -d' ' -f2). Ange en annan: make run PYTHON=python3.12"

if [ ! -x "$bin/python" ] || ! "$bin/python" -c '' 2>/dev/null; then
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "Python saknar modulen venv. Installera den (Debian: apt install python3-venv)."
    say "Skapar Pythonmiljön i .venv …"
    "$python" -m venv --clear .venv
fi
mkdir -p "$stamps"

# Runs the rest of the arguments when any of the files (first argument, space separated) is not the one of last time.
when_changed() {
    stamp="$stamps/$1"
    files="$2"
    shift 2
    # shellcheck disable=SC2086
    sum=$(cat $files | cksum)
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && return 0
    "$@" && printf '%s' "$sum" >"$stamp"
}

install_packages() {
    say "Installerar paketen …"
    "$bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
    "$bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
}

install_assets() {
    say "Hämtar sidornas komponenter …"
    "$bin/python" scripts/assets.py
}

bundle_editor() {
    say "Bygger textredigeraren …"
    "$bin/python" scripts/assets.py --editor
}

compile_messages() { "$bin/python" scripts/messages.py --compile; }

when_changed packages "requirements/dev.txt pyproject.toml" install_packages
when_changed assets "package.json package-lock.json scripts/assets.py src/samordna/core/icons.txt" install_assets
[ -d src/samordna/static/vendor ] || install_assets
when_changed editor "package-lock.json scripts/assets.py $(find src/samordna/core/editor -name '*.js' | sort | tr '\n' ' ')" bundle_editor
[ -f src/samordna/static/vendor/editor/editor.js ] || bundle_editor
when_changed messages "scripts/messages.py $(find src -name 'django.po' | sort | tr '\n' ' ')" compile_messages
when_changed static "scripts/static.py package-lock.json src/samordna/core/icons.txt $(find src/samordna/core/editor -name '*.js' | sort | tr '\n' ' ') $(find src/samordna -path '*/static/*' -type f -not -path '*/vendor/*' | sort | tr '\n' ' ')" "$bin/python" scripts/static.py
when_changed patterns "scripts/patterns.py $(find src/samordna/plandoc \( -name '*.py' -o -name '*.toml' -o -name '*.txt' \) -not -path '*/tests/*' | sort | tr '\n' ' ')" "$bin/python" scripts/patterns.py
