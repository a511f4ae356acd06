"""The tables brought up to date as their owner, by a process of its own: whoever asks for it stays small."""

import os
import subprocess
import sys

SETTINGS = {"DJANGO_SETTINGS_MODULE": "samordna.config.settings", "SAMORDNA_SUPERVISED": "1"}


def prepared(*arguments: str) -> bool:
    """Whether it went well; why not is written by then. Empty arguments are left out."""
    done = subprocess.run(
        [sys.executable, "-m", "samordna.config.processes.prepare", *filter(None, arguments)],
        env={**os.environ, **SETTINGS, "SAMORDNA_DATABASE_ROLE": "owner"},
        check=False,
    )
    return not done.returncode
