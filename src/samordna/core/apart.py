"""Files made by a process of their own: the page setters and office libraries would double a web worker's memory."""

import resource
import subprocess
import sys

SECONDS = 60
MEMORY = 800 * 1024 * 1024
"""Bytes that the process may have."""


class ExportError(Exception):
    """The file could not be made; the message is for the log."""


def made_apart(program: str, given: bytes) -> bytes:
    """What the module called ``program`` writes when it is ``given`` this to read. Raises ExportError."""
    try:
        return _written(program, given)
    except subprocess.CalledProcessError as error:
        raise ExportError(error.stderr.decode(errors="replace")[-2000:]) from error
    except subprocess.TimeoutExpired as error:
        raise ExportError(f"No file after {SECONDS} seconds") from error


def _written(program: str, given: bytes) -> bytes:
    command = [sys.executable, "-m", program]
    return subprocess.run(command, input=given, capture_output=True, timeout=SECONDS, check=True).stdout


def confine(memory: int = MEMORY) -> None:
    """Let the process that calls this have no more than so much; whoever started it ends it when it takes too long."""
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
