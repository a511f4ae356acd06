"""Who does not answer when a route is tried on paper, told by their function's name or a part of it."""

from collections.abc import Iterable
from datetime import datetime

from samordna.plandoc.alarm.model import RouteBody, RouteError, Whom
from samordna.plandoc.alarm.people import People
from samordna.plandoc.stepwise import filled
from samordna.plandoc.vocabulary import Text

_NOBODY = Text(
    "Ingen i larmvägen heter ”{word}”. Där finns: {names}.",
    "Nobody in the alarm route is called “{word}”. There are: {names}.",
)
_SEVERAL = Text(
    "”{word}” kan vara flera i larmvägen: {names}. Skriv mer av namnet.",
    "“{word}” may be several in the alarm route: {names}. Write more of the name.",
)
_Names = dict[str, list[str]]
"""The names that a function goes by, by what tells it from others."""


def silenced(route: RouteBody, people: People, at: datetime, words: Iterable[str]) -> set[str]:
    """The functions that do not answer, as :func:`told_apart`. Raises RouteError for a word that is nobody's or several's."""
    names: _Names = {}
    for whom in (one for step in route.steps for one in step.line):
        names.setdefault(told_apart(whom), []).extend(_names(whom, people, at))
    return {one for word in words for one in _match(word, names)}


def told_apart(whom: Whom) -> str:
    """Two steps that reach the same duty or contact point reach the same function, whatever they call it."""
    return (
        f"duty {whom.duty}" if whom.duty else f"contact {whom.contact}" if whom.contact else _plain(whom.role)
    )


def _names(whom: Whom, people: People, at: datetime) -> list[str]:
    reached = people.reach(whom, at)
    return [one for one in (whom.role.strip(), reached.function if reached else "") if one]


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())


def _match(word: str, names: _Names) -> set[str]:
    """All who are called exactly so; otherwise the only one with a name of which it is a part."""
    key = _plain(word)
    exact = {one for one, theirs in names.items() if key in map(_plain, theirs)}
    if exact:
        return exact
    parts = {one for one, theirs in names.items() if key and any(key in _plain(name) for name in theirs)}
    if len(parts) == 1:
        return parts
    told = ", ".join(dict.fromkeys(name for one in names if not parts or one in parts for name in names[one]))
    words = _SEVERAL if parts else _NOBODY
    raise RouteError(filled(words, word=word, names=told or "–"))
