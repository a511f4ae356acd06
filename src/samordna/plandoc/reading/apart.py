"""How a process of its own reads a strange file, which can neither fill nor hold up the one that asks for long.

It is given a line of JSON with the name of the file, then the file; it writes what was read as JSON, or
``{"error": [sv, en]}``.
"""

import json
from collections.abc import Callable
from typing import IO, Any

from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError


def answer(given: IO[bytes], made: IO[bytes], read: Callable[[bytes, str], dict[str, Any]]) -> None:
    """``read`` is given the file and its name."""
    name = json.loads(given.readline())
    try:
        with bounded(name=name):
            told = read(given.read(), name)
    except ReadError as error:
        told = {"error": list(error.message)}
    made.write(json.dumps(told, ensure_ascii=False).encode())
