"""The words of a file, taken out without the reader, and which of them the reader's answer accounts for."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from accuracy.words import opendocument, pdf, sheets, text, word

_OF: dict[str, Callable[[Path], str]] = {
    ".docx": word.text_of,
    ".xlsx": sheets.text_of,
    ".odt": opendocument.text_of,
    ".ods": opendocument.text_of,
    ".pdf": pdf.text_of,
    ".txt": text.text_of,
    ".md": text.text_of,
    ".csv": text.text_of,
}


@cache
def text_of(path: Path) -> str:
    """All text of the file, one piece per line."""
    return _OF[path.suffix.lower()](path)
