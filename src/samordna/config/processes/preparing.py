"""The tables brought up to date as their owner, by a process of its own: whoever asks for it stays small."""

import sys
from signal import SIGKILL

from samordna.config.processes.child import spawn

SETTINGS = {"DJANGO_SETTINGS_MODULE": "samordna.config.settings", "SAMORDNA_SUPERVISED": "1"}


def prepared(*arguments: str) -> bool:
    """Whether it went well; why not is written by then. Empty arguments are left out.

    It ends with us, however we end: what it was in the midst of is taken back by the database.
    """
    command = [sys.executable, "-m", "samordna.config.processes.prepare", *filter(None, arguments)]
    with spawn(command, {**SETTINGS, "SAMORDNA_DATABASE_ROLE": "owner"}, dies_with=SIGKILL) as process:
        try:
            return not process.wait()
        finally:
            process.kill()
