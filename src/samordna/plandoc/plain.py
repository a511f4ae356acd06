"""Text on its way in, wherever from: composed letters, and no sign that neither people, PostgreSQL nor XML can hold."""

import unicodedata
from typing import Any

from samordna.plandoc.lazily import lazily

_LINE_ENDS = lazily("\r\n|[\r\x85\u2028\u2029]")
_UNHELD = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of characters, and code points that are no characters."""
_UNSEEN = lazily("[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""The mark of a file's beginning, and those that say in which direction letters are read, which would turn what follows."""
_FIRST_COMBINING = "\u0300"
"""Letters before this one are composed already."""
_SEEN = frozenset(
    ["Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "So"]
)


def plain(text: str) -> str:
    r"""``text`` with composed letters (NFC) and ``\n`` for every line end.

    What cannot be held becomes a blank, so that the words on both sides of it stay two words. Marks of direction are gone.
    """
    if text.isprintable() and (text.isascii() or max(text) < _FIRST_COMBINING):
        return text
    return unicodedata.normalize("NFC", _UNHELD.sub(" ", _LINE_ENDS.sub("\n", _UNSEEN.sub("", text))))


def all_plain(value: Any) -> Any:
    """``value`` with every string in its lists and dictionaries plain."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [all_plain(one) for one in value]
    if isinstance(value, dict):
        return {all_plain(name): all_plain(one) for name, one in value.items()}
    return value


def is_seen(text: str) -> bool:
    """Whether ``text`` has a sign that anybody sees; a name of blanks and marks alone is no name."""
    return any(unicodedata.category(char) in _SEEN or char == "\ufffd" for char in text)
