"""Text and CSV files in whatever encoding. Excel's line ``sep=;`` is nobody's text."""

import codecs
import re
from pathlib import Path

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_SEPARATOR_LINE = re.compile(r"^sep=.\r?\n", re.IGNORECASE)


def text_of(path: Path) -> str:
    return _SEPARATOR_LINE.sub("", _decoded(path.read_bytes()))


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")
