"""The process that reads, from the outside."""

import json
import logging
import subprocess
import sys
from typing import IO

from samordna.intake.reader import REFUSED
from samordna.plandoc.errors import PlanError
from samordna.plandoc.reading import ReadResult, from_json
from samordna.plandoc.reading.limits import SECONDS
from samordna.plandoc.reading.problems import too_slow
from samordna.plandoc.vocabulary import Text

GRACE_SECONDS = 15
"""The reading process ends itself after SECONDS; if it hangs all the same it is ended this much later."""

UNREADABLE = Text(
    "Filen gick inte att läsa. Spara den i ett annat format, till exempel .docx, och försök igen.",
    "The file could not be read. Save it in another format, such as .docx, and try again.",
)
_log = logging.getLogger(__name__)


def read_in_own_process(given: IO[bytes]) -> ReadResult:
    """What the reading process found in what it is ``given``, from the beginning of it (:func:`samordna.intake.reader.write`).

    Raises PlanError with its reason, or a general one when it was ended or made no sense.
    """
    given.seek(0)
    code, answer = asked(given)
    if code == 0:
        return _understood(answer)
    if code != REFUSED:  # the words of one that refused are not logged: they may quote the file
        _log.error("The reading process ended with code %s", code)
    raise PlanError(_reason(answer))


def asked(given: IO[bytes]) -> tuple[int, bytes]:
    """The exit code and the answer of a process of its own."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "samordna.intake.reader"],
            stdin=given,
            capture_output=True,
            timeout=SECONDS + GRACE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PlanError(UNREADABLE) from None
    return done.returncode, done.stdout


def may_pass(reason: Text, name: str) -> bool:
    """Whether what stopped the reading may be over, as a busy machine is, and not lie in the file called ``name``."""
    return reason in (UNREADABLE, too_slow(name, SECONDS).message)


def _understood(answer: bytes) -> ReadResult:
    try:
        return from_json(answer)
    except ValueError:
        _log.exception("The reader's answer could not be used")
        raise PlanError(UNREADABLE) from None


def _reason(answer: bytes) -> Text:
    try:
        return Text(**json.loads(answer))
    except (ValueError, TypeError):
        return UNREADABLE
