"""What a municipality knows, ready to scan with. The database is asked only where the guard has found something.

What is known only ever lets something through, so a text in which nothing is found needs no list. The list is read whole each
time, in one question: it is short, it is never out of date, and no stamp has to be kept in step by everything that could
change it. The memory of a second is for rows that are saved in their thousands.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from time import monotonic

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast

from samordna.core.known.shapes import digits
from samordna.core.models import KnownWord
from samordna.core.scan_memory import scanned
from samordna.plandoc.guard import Hit, HitKind, KnownWords

BELIEVED = 1.0
"""Seconds for which a list that has been read holds for further rows of the same municipality."""
WEIGHED = {HitKind.NAME, HitKind.ADDRESS}
"""Kinds for which the guard itself weighs what words are known."""
Source = Callable[[], QuerySet]


@dataclass(frozen=True)
class Known:
    """``stamp`` is another when anything in the list is."""

    words: KnownWords = field(default_factory=KnownWords)
    numbers: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    stamp: str = ""

    def scan(self, text: str) -> list[Hit]:
        """What the guard finds in ``text`` that the municipality does not know; words are weighed in names and addresses."""
        hits = scanned(text)
        if self.words and any(hit.kind in WEIGHED for hit in hits):
            hits = scanned(text, self.words, self.stamp)
        return [hit for hit in hits if not self._knows(hit)]

    def _knows(self, hit: Hit) -> bool:
        if hit.kind is HitKind.PHONE:
            return digits(hit.text) in self.numbers
        if hit.kind is HitKind.EMAIL:
            return not hit.blocking and hit.text.rpartition("@")[2].lower() in self.domains
        return not hit.blocking and hit.kind is HitKind.HANDLE and self.words.has(hit.text)


NOTHING = Known()
_sources: list[Source] = []
_lately: dict[int, tuple[float, Known]] = {}


def register(source: Source) -> None:
    """Called once from a slice's ``AppConfig.ready``: the texts of the slice that count as known by themselves.

    The source gives a query for rows of municipality, kind and text (:func:`as_known` makes it).
    """
    if source not in _sources:
        _sources.append(source)


def as_known(rows: QuerySet, kind: str, column: str) -> QuerySet:
    """The texts of a column as a source gives them."""
    return (
        rows.order_by()
        .annotate(known_kind=Value(kind, CharField()), known_text=Cast(F(column), CharField()))
        .values_list("municipality_id", "known_kind", "known_text")
    )


def known_now() -> Known:
    """What the municipality that the transaction acts for knows. One question."""
    own = KnownWord.objects.present().order_by().values_list("municipality_id", "kind", "key")
    rows = sorted(own.union(*(source() for source in _sources)))
    known = _compiled(tuple((kind, text) for _municipality, kind, text in rows))
    if rows:
        _lately[rows[0][0]] = (monotonic(), known)
    return known


def known_lately(municipality_id: int | None) -> Known:
    """The same for one of many rows: asked at most once a second."""
    read_at, known = _lately.get(municipality_id or 0, (0.0, NOTHING))
    if monotonic() - read_at > BELIEVED:
        known = known_now()
        _lately[municipality_id or 0] = (monotonic(), known)
    return known


def forget_lately() -> None:
    """What was read holds no more: the list has been changed here."""
    _lately.clear()


@lru_cache(maxsize=64)
def _compiled(rows: tuple[tuple[str, str], ...]) -> Known:
    if not rows:
        return NOTHING
    return Known(
        words=KnownWords(_of(rows, KnownWord.Kind.WORD)),
        numbers=frozenset(map(digits, _of(rows, KnownWord.Kind.NUMBER))),
        domains=frozenset(_of(rows, KnownWord.Kind.DOMAIN)),
        stamp=hashlib.sha256(repr(rows).encode()).hexdigest()[:16],
    )


def _of(rows: Iterable[tuple[str, str]], kind: str) -> list[str]:
    return [text for one, text in rows if one == kind]
