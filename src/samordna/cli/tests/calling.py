"""The command as a script meets it: in this process, or in one of its own where that is what is tried."""

import io
import os
import subprocess
import sys
from unittest.mock import patch

from samordna.cli import main

Done = subprocess.CompletedProcess[bytes]


def samordna(*arguments: object, stdin: bytes = b"") -> Done:
    """What the command prints and ends with, without the time that it takes to start."""
    given = ["samordna", *map(str, arguments)]
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with (
        patch.object(sys, "argv", given),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    return Done(given, code, _bytes(out), _bytes(err))


def samordna_apart(*arguments: object, stdin: bytes = b"") -> Done:
    """In a process of its own, without settings or database."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("SAMORDNA", "DJANGO"))
    }
    command = [sys.executable, "-m", "samordna", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, input=stdin, env=environment, check=False)


def _bytes(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()
