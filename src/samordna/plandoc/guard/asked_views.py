"""Forms and talks that are widened with what somebody believes or thinks: "Blanketten får en ruta för elevens tro".

No list is named and nobody told to write anybody down, but whoever fills the form in is. It only asks: some are lawful. Also in
the neighbours' languages and in English (``asked_view_words``).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from samordna.plandoc.guard.asked_view_words import LANGUAGES, Words
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.lazily import lazily

_SENTENCES = lazily(r"[^.!?\n]+\??")


class _Language(NamedTuple):
    """What one language asks, in which forms, of whom, how it is put there, and what takes it back."""

    asked: re.Pattern[str]
    which: re.Pattern[str]
    of_one: re.Pattern[str]
    maybe_of_one: re.Pattern[str]
    theirs: re.Pattern[str]
    put: re.Pattern[str]
    denied: re.Pattern[str]

    def asks(self, said: str) -> bool:
        """Whether somebody in particular is asked, or is to be."""
        if self.denied.search(said):
            return False
        is_put = self.asked.search(said) and self.put.search(said) and self._is_of_one(said)
        return bool(is_put) or self.which.search(said) is not None

    def _is_of_one(self, said: str) -> bool:
        return bool(self.of_one.search(said) or (self.maybe_of_one.search(said) and self.theirs.search(said)))


def find_asked_views(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case, of whose words one may tell a belief and another that it is asked."""
    for language in _languages():
        if language.asked.search(lower) or language.which.search(lower):
            for sentence in _SENTENCES.finditer(lower):
                if language.asks(sentence.group()):
                    yield FoldedHit(HitKind.REGISTER_INSTRUCTION, *sentence.span())


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(map(_language, LANGUAGES))


def _language(words: Words) -> _Language:
    asked = (
        rf"\b{words.field}\b[^;|]{{0,60}}?\b(?:{words.belief})\b"
        rf"|\b{words.asks} [^;|]{{0,40}}?\b(?:{words.belief})\b"
    )
    return _Language(
        lazily(asked),
        lazily(rf"\b{words.which.replace('{faith}', words.faith)}"),
        lazily(rf"\b(?:{words.form})\b"),
        lazily(rf"\b(?:{words.maybe_form})\b"),
        lazily(rf"\b{words.somebodys}(?!\w)"),
        lazily(rf"\b{words.put}\b"),
        lazily(words.denied),
    )
