"""What is given by the environment, directly or as a file. Knows nothing of Django, so that short commands stay quick."""

import os
from pathlib import Path

from samordna.config.values import reason


class CannotStart(Exception):
    """A setting is missing or wrong. The message says which, and what to do."""


def given(name: str, default: str = "") -> str:
    """The value of ``name``, or the contents of the file that ``name_FILE`` points to. Raises CannotStart."""
    path = os.environ.get(f"{name}_FILE")
    if not path:
        return os.environ.get(name, default)
    try:
        content = Path(path).read_text(encoding="utf-8-sig").strip()
    except OSError as error:
        raise CannotStart(f"{name}_FILE: filen {path} går inte att läsa: {reason(error)}.") from None
    except UnicodeDecodeError:
        raise CannotStart(f"{name}_FILE: filen {path} går inte att läsa: den är inte text i UTF-8.") from None
    if not content:
        raise CannotStart(f"{name}_FILE: filen {path} är tom. Skriv värdet i den, eller ta bort {name}_FILE.")
    return content


def in_production() -> bool:
    try:
        return given("SAMORDNA_ENV").strip().lower() == "production"
    except CannotStart:
        return False
