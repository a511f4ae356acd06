"""What a command prints, which may lead to a full disk or to somebody who has gone."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from samordna.config.values import reason


@contextmanager
def output_told() -> Iterator[None]:
    """End with 2 and one line where what is printed cannot be written, and with 1 where nobody reads it any more."""
    code: str | int | None = 0
    try:
        try:
            yield
        except SystemExit as end:
            code = end.code
        sys.stdout.flush()
    except OSError as error:
        if not _is_of_the_output():
            raise
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # what is left is not tried again at exit
        if isinstance(error, BrokenPipeError):
            sys.exit(1)
        sys.exit(_told(error))
    if code:
        sys.exit(code)


def _told(error: OSError) -> int:
    print(f"samordna: det som skulle skrivas ut gick inte att skriva: {reason(error)}.", file=sys.stderr)
    return 2


def _is_of_the_output() -> bool:
    """Whether the fault is the output's own: then it takes nothing now either."""
    try:
        print(flush=True)
    except OSError:
        return True
    return False
