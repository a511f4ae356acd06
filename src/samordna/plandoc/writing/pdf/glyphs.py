"""Characters that no font can show, or that PDF/A forbids: found in typst's complaint, replaced by their names."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language

_SHOWN = lazily(r'(?:the text|codepoint) `"((?:[^"\\]|\\.)+)"`')
_NAMES = Path(__file__).parent / "data" / "names_sv.txt"
_ESCAPE = lazily(r"\\u\{([0-9a-f]+)\}|\\(.)")


def refused(diagnostic: str) -> set[str]:
    """The characters that typst says it could not display."""
    return {char for text in _SHOWN.findall(diagnostic) for char in _ESCAPE.sub(_unescaped, text)}


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]


def substitute(text: str, unknown: set[str], language: Language = "en") -> str:
    """``text`` with "[grinning face]", in ``language``, for each unknown character; those that are never seen just go.

    Every font has the letters and figures of ASCII: where one is refused it is for the strange marks over it, which go.
    """
    marked = {char for char in unknown if char.isascii()}
    return _without_marks(text, marked).translate(
        {ord(char): _name(char, language) for char in unknown - marked}
    )


def _without_marks(text: str, bases: set[str]) -> str:
    kept, base = [], ""
    for char in text:
        if unicodedata.category(char) != "Mn":
            base = char
        elif base in bases:
            continue
        kept.append(char)
    return "".join(kept)


def _name(char: str, language: Language) -> str:
    if unicodedata.category(char) in ("Cf", "Mn", "Cc", "Sk"):
        return ""
    number = f"U+{ord(char):04X}"
    if language == "sv":
        return f"[{_in_swedish().get(char, f'tecknet {number}')}]"
    return f"[{unicodedata.name(char, number).lower()}]"


@cache
def _in_swedish() -> dict[str, str]:
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if "\t" in line)
