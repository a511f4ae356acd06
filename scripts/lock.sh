#!/bin/sh
# Compiles what pyproject.toml and requirements/*.in ask for to requirements/*.txt, with hashes and without any index's address,
# and package.json to its lock.
set -eu

locked() {
    name=$1
    shift
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --output-file "requirements/$name.txt" "$@"
}

locked runtime pyproject.toml
locked saml pyproject.toml --extra saml --constraint requirements/runtime.txt
locked dev pyproject.toml requirements/dev.in --extra saml
locked mutants requirements/mutants.in
.venv/bin/python scripts/assets.py --lock
