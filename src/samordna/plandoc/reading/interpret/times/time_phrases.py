"""Where in a text that says more a time stands: "snarast, dock senast 2026-10-31"."""

from collections.abc import Callable, Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in

_LONGEST = 6
_DATED = lazily(r"\b(?:19|20)\d\d(?!\d)")
_EDGE = " .,;:()"


def phrases_in(text: str, is_time: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The times of a text, each with the words before it since the last; numbers of decisions and of matters are none."""
    if not _DATED.search(text) or "§" in text or any(numbers_in(text)):
        return
    words = text.split()
    at = since = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST, 0, -1) if _is_dated(words[at : at + n], is_time)), 0)
        if length:
            yield " ".join(words[since:at]), _phrase(words[at : at + length])
            since = at + length
        at += length or 1


def _is_dated(words: list[str], is_time: Callable[[str], bool]) -> bool:
    phrase = _phrase(words)
    return _DATED.search(phrase) is not None and is_time(phrase)


def _phrase(words: list[str]) -> str:
    return " ".join(words).strip(_EDGE)
