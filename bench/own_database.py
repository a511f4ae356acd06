"""A measure that needs a database of its own runs as a process of its own, and tells its figures in its last line."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def figures_of(module: str) -> Any:
    """What ``python -m MODULE`` prints last, as JSON. Raises CalledProcessError when it fails."""
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_DATABASE_ROLE": "owner"}
        command = [sys.executable, "-m", module]
        answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout.splitlines()[-1])


@contextmanager
def own_database() -> Iterator[None]:
    """In that process: Django set up on a database with every table and no row."""
    import django

    from samordna.config.database import running

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    with running():
        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
        yield
