"""Names of uploaded files: made safe to keep and show."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

from samordna.plandoc.plain import plain

LONGEST = 120
"""Characters of a name that are kept; its ending always is."""


def safe_name(name: str) -> str:
    """A file name without folders, control or direction characters, short enough to show, with its ending kept.

    A mark says where it was cut.
    """
    base = plain(PureWindowsPath(PurePosixPath(name).name).name)
    shown = "".join(letter for letter in base if unicodedata.category(letter)[0] != "C").strip(" .") or "fil"
    stem, ending = PurePosixPath(shown).stem, ending_of(shown)
    room = LONGEST - len(ending)
    return (stem if len(stem) <= room else f"{stem[: room - 1]}…") + ending


def ending_of(name: str) -> str:
    """The ending with its dot, such as ``.docx``; empty when there is none that a format could have."""
    ending = PurePosixPath(name).suffix
    return ending if ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= 10 else ""


def title_from(name: str) -> str:
    """A title for a plan whose file states none: the file's name without its ending."""
    return PurePosixPath(name).stem.replace("_", " ").strip() or name
