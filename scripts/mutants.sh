#!/bin/sh
# Prepares .venv/mutants: what changes lines, with everything of .venv behind it. What has not changed is not done again.
set -eu

tools=.venv/mutants
sum=$(cat requirements/dev.txt requirements/mutants.txt | cksum)
[ -f "$tools/stamp" ] && [ "$(cat "$tools/stamp")" = "$sum" ] && exit 0

printf 'Installerar det som ändrar rader …\n'
.venv/bin/python -m venv --clear --without-pip "$tools"
.venv/bin/python -m pip --python "$tools/bin/python" install --quiet --disable-pip-version-check --require-hashes -r requirements/mutants.txt
packages='import sysconfig; print(sysconfig.get_path("purelib"))'
.venv/bin/python -c "$packages" >"$("$tools/bin/python" -c "$packages")/behind.pth"
printf '%s' "$sum" >"$tools/stamp"
