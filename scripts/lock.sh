#!/bin/sh
# Compiles requirements/*.in to *.txt with hashes and without any index's address, and package.json to its lock.
set -eu

for name in runtime saml dev mutants; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --output-file "requirements/$name.txt" "requirements/$name.in"
done
.venv/bin/python scripts/assets.py --lock
