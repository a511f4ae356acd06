"""Every line of a set, and the words that its municipality has said are no persons."""

from collections.abc import Callable, Iterator

from accuracy.guard import by_kind, names, ordinary
from accuracy.guard.bank import lines_of
from accuracy.guard.line import Line

SETS = ("develop", "held_out")
SOURCES: tuple[Callable[[str], Iterator[Line]], ...] = (names.lines, ordinary.lines, by_kind.lines)


def lines(group: str) -> list[Line]:
    return [line for source in SOURCES for line in source(group)]


def known(group: str) -> list[str]:
    words: list[str] = lines_of(group)["known"]
    return words
