"""Reads one file in a process of its own: ``python -m samordna.intake.reader < order > result.json``.

The order is one line of JSON (:class:`Order`) and, after it, the file; or the file's blocks as JSON, when a file that was read
before is to be understood anew. A hostile file can then at most end this process. No Django here. Exit code 0 and a ReadResult as
JSON, or 2 and a JSON object with the reason in Swedish and English.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import IO, Any

from pydantic import TypeAdapter

from samordna.plandoc.reading import ReadError, ReadResult, SourceFile, read, read_again, to_json
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import LARGEST_FILE, bounded
from samordna.plandoc.reading.takes import Take

REFUSED = 2
"""Exit code when the file itself is at fault."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to read: the file's ``name``, whether its blocks are given instead of itself (``again``), what is said of its tables
    (``takes``, by number) and what is remembered of layouts (``layouts``).
    """

    name: str
    again: bool = False
    takes: dict[int, Take] = field(default_factory=dict)
    layouts: dict[str, Take] = field(default_factory=dict)


def write(order: Order, pieces: Iterable[bytes], given: IO[bytes]) -> None:
    """Write what the process is to be given."""
    given.write(json.dumps(asdict(order)).encode() + b"\n")
    given.writelines(pieces)


def main() -> int:
    code, answer = answered(sys.stdin.buffer)
    sys.stdout.buffer.write(answer)
    return code


def answered(given: IO[bytes]) -> tuple[int, bytes]:
    """The exit code, and what is written out."""
    order = adapter(Order).validate_json(given.readline())
    try:
        with bounded(name=order.name):
            return 0, to_json(_result(order, given))
    except ReadError as error:
        return REFUSED, json.dumps(error.message._asdict()).encode()


def _result(order: Order, given: IO[bytes]) -> ReadResult:
    said: dict[str, Any] = {}
    if order.takes or order.layouts:
        said = {"takes": order.takes, "layouts": order.layouts}
    if order.again:
        return read_again(adapter(SourceFile).validate_json(given.read()), **said)
    return read(IncomingFile.of(given.read(LARGEST_FILE + 1), order.name), **said)


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Reads and writes a class of the reader as JSON."""
    return TypeAdapter(kind)


if __name__ == "__main__":
    sys.exit(main())
