"""Reads one file in a process of its own: ``python -m samordna.intake.reader NAME < file > result.json``.

A hostile file can then at most end this process. No Django here. Exit code 0 and a ReadResult as JSON, or 2 and a
JSON object with the reason in Swedish and English.
"""

import json
import sys
import tempfile
from pathlib import Path

from samordna.plandoc.reading import ReadError, read, to_json
from samordna.plandoc.reading.limits import bounded


def main(name: str) -> int:
    """Read standard input as a file called ``name``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _file_name(name)
        path.write_bytes(sys.stdin.buffer.read())
        try:
            with bounded(name=path.name):
                result = to_json(read(path))
        except ReadError as error:
            print(json.dumps(error.message._asdict()))
            return 2
    sys.stdout.buffer.write(result)
    return 0


def _file_name(name: str) -> str:
    """A name that every file system takes; one in long letters may be too many bytes, and then only its ending matters."""
    return name if len(name.encode()) <= 255 else f"fil{Path(name).suffix}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
