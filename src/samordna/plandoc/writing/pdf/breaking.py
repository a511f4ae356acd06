"""Places to break in words that no line or column holds: 200 letters, an address, a name of many words written as one.

A word of ordinary length is divided by the page setter, as the language divides it. What it cannot divide would be printed over
the next column, or off the paper.
"""

import re
from typing import Any

from samordna.plandoc.lazily import lazily

_PIECE = 5
"""Letters that even the narrowest column holds."""

_LONGEST, _LONGEST_IN_TABLE, _LONGEST_ADDRESS_IN_TABLE = 40, 30, 14
_WORD = lazily(rf"\S{{{_LONGEST_ADDRESS_IN_TABLE},}}")
_PLACE = lazily(rf"\S{{{_PIECE}}}(?=\S)")
_PRIVATE = lazily("[\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff]")


def breakable(value: Any, *, in_table: bool = False) -> Any:
    """``value`` with places to break in long words, and without characters that mean nothing in print."""
    match value:
        case str():
            return (
                value
                if value.startswith("<svg")
                else _broken(_PRIVATE.sub("\ufffd", value), in_table=in_table)
            )
        case dict():
            inside = in_table or value.get("kind") == "table"
            return {key: _value(key, item, in_table=inside) for key, item in value.items()}
        case list():
            return [breakable(item, in_table=in_table) for item in value]
        case _:
            return value


def _value(key: str, value: Any, *, in_table: bool) -> Any:
    return value if key == "href" else breakable(value, in_table=in_table)


def _broken(text: str, *, in_table: bool) -> str:
    def word(match: re.Match[str]) -> str:
        most = _LONGEST
        if in_table:
            most = _LONGEST_IN_TABLE if match[0].isalpha() else _LONGEST_ADDRESS_IN_TABLE
        return _PLACE.sub("\\g<0>\u200b", match[0]) if len(match[0]) > most else match[0]

    return _WORD.sub(word, text)
