"""What every process pays for before it does anything."""

import subprocess
import sys

import pytest

DEAR = {"samordna.plandoc.reading.interpret", "samordna.plandoc.writing.pdf", "PIL", "openpyxl", "docx"}
"""What reads or writes files: a command, a worker between jobs or a page of numbers has no use for it."""


@pytest.mark.slow
def test_django_starts_without_what_reads_and_writes_files() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "import django, sys; django.setup(); print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(started.stdout.split())
    assert "samordna.plans.models" in loaded
    assert not DEAR & loaded


def test_a_command_says_how_it_is_used_without_plans_guard_or_database() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "import samordna.cli.command, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(started.stdout.split())
    assert "samordna.cli.files" in loaded
    assert not {*DEAR, "django", "psycopg", "samordna.plandoc.schema", "samordna.plandoc.guard"} & loaded
