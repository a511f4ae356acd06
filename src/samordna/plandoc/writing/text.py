"""Texts as any file can hold them."""

import re
import unicodedata

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, lone surrogates, byte order marks: XML cannot hold most of them, and no reader sees any."""


_SEEN = frozenset(
    {"Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "So"}
)


def clean(text: str | None) -> str:
    """``text`` without the characters that XML and PDF cannot hold, with line breaks as ``\\n``."""
    if not text:
        return ""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str | None) -> str:
    """``text`` on one line, for headings and properties; empty when it has no sign that anybody sees."""
    line = " ".join(clean(text).split())
    return line if any(unicodedata.category(char) in _SEEN or char == "\ufffd" for char in line) else ""
