"""The one order for people: Swedish, in Python and in the database alike.

å, ä and ö come last, capitals make no difference, w is a letter of its own, other accents do not count, and numbers go by their
value. The embedded PostgreSQL has no collations of languages, so the database is given the same key as Python.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db.models import CharField, Func
from django.db.models.functions import Lower

Thing = TypeVar("Thing")

_PLAIN = {"a": "áàâã", "c": "ç", "e": "éèêë", "i": "íìîï", "n": "ñ", "o": "óòôõ", "u": "úùû", "y": "üýÿ"}
_LETTERS = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"} | {
    accented: plain for plain, all_accented in _PLAIN.items() for accented in all_accented
}
"""What sorts as what; the signs after z stand for the three last letters."""
_TABLE = str.maketrans(_LETTERS)
_NUMBER = re.compile("[0-9]+")
_WIDTH = 20


def swedish_order(text: str) -> str:
    """A key to sort by."""
    small = text.lower().replace("i\u0307", "i")  # PostgreSQL makes one letter of the Turkish capital
    return _NUMBER.sub(lambda match: match[0].zfill(_WIDTH)[-_WIDTH:], small.translate(_TABLE))


def in_order(
    things: Iterable[Thing], text: Callable[[Thing], str], *, descending: bool = False
) -> list[Thing]:
    """``things`` by ``text``; those without any are last in both directions."""
    by_text = sorted(things, key=lambda one: swedish_order(text(one)), reverse=descending)
    return sorted(by_text, key=lambda one: not text(one))


class Swedish(Func):
    """The same key in the database, for ``order_by`` and a model's ``ordering``: ``Swedish("name")``."""

    template = (
        f"regexp_replace(regexp_replace(translate(%(expressions)s, '{''.join(_LETTERS)}', '{''.join(_LETTERS.values())}'),"
        f" '([0-9]+)', '{'0' * _WIDTH}\\1', 'g'), '[0-9]*([0-9]{{{_WIDTH}}})', '\\1', 'g') COLLATE \"C\""
    )
    output_field = CharField()

    def __init__(self, field: Any, **extra: Any) -> None:
        super().__init__(Lower(field), **extra)
