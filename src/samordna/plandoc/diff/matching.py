"""Finds which item of the old plan is which of the new one, and which have changed places.

An item is the same when it says the same. Otherwise the likest pairs go together, and a common id speaks for
a pair; an id alone is not trusted, since each file that is read numbers its items from one.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import ABOUT_ITEM, Item

_TITLE_SHARE, _SAME_ID, _ENOUGH = 0.7, 0.15, 0.5
_LONGEST = 600
"""Characters of an item's texts that are compared; a longer text is known by its beginning."""

Pair = tuple[int, int]
Pairing = Callable[[str, Sequence[Item], Sequence[Item]], list[Pair]]


@dataclass(frozen=True, slots=True)
class _Fingerprint:
    id: str
    content: str
    title: frozenset[str]
    rest: frozenset[str]


def pairs(area: str, old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """Places (in ``old``, in ``new``) of the items that are the same, in the order of ``new``."""
    before, after = [_fingerprint(area, i) for i in old], [_fingerprint(area, i) for i in new]
    partner_of = dict(_equal(before, after))
    taken = set(partner_of.values())
    scored = sorted(
        (
            (-score, i, j)
            for i, a in enumerate(before)
            if i not in partner_of
            for j, b in enumerate(after)
            if j not in taken and (score := _likeness(a, b)) >= _ENOUGH
        ),
    )
    for _, i, j in scored:
        if i not in partner_of and j not in taken:
            partner_of[i] = j
            taken.add(j)
    return sorted(partner_of.items(), key=lambda pair: pair[1])


def same_ids(area: str, old: Sequence[Item], new: Sequence[Item]) -> list[Pair]:
    """As :func:`pairs`, for two states of one plan, whose ids can be trusted."""
    del area
    places = {item.id: place for place, item in enumerate(old)}
    return [(places[item.id], place) for place, item in enumerate(new) if item.id in places]


def moved(matched: Sequence[Pair]) -> set[Pair]:
    """The fewest pairs that have to move so that the rest stand in their old order."""
    order = [i for i, _ in matched]
    tails: list[int] = []
    lengths = []
    for place in order:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        lengths.append(at)
    staying: set[Pair] = set()
    tail_length, limit = len(tails) - 1, len(order) + max(order, default=0)
    for pair, length in zip(reversed(matched), reversed(lengths), strict=True):
        if length == tail_length and pair[0] < limit:
            staying.add(pair)
            tail_length, limit = tail_length - 1, pair[0]
    return set(matched) - staying


def _equal(before: Sequence[_Fingerprint], after: Sequence[_Fingerprint]) -> Iterator[Pair]:
    """Items that say exactly the same, first those that also share their id."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for j, b in enumerate(after):
        waiting[b.content].append(j)
    ids = {(b.content, b.id): j for j, b in enumerate(after)}
    left: list[int] = []
    for i, a in enumerate(before):
        if (a.content, a.id) in ids:
            j = ids.pop((a.content, a.id))
            waiting[a.content].remove(j)
            yield i, j
        else:
            left.append(i)
    for i in left:
        if waiting[before[i].content]:
            yield i, waiting[before[i].content].pop(0)


def _likeness(a: _Fingerprint, b: _Fingerprint) -> float:
    same_id = _SAME_ID if a.id == b.id else 0
    return _TITLE_SHARE * _dice(a.title, b.title) + (1 - _TITLE_SHARE) * _dice(a.rest, b.rest) + same_id


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    """0 for nothing in common, 1 for the same; two empty sets are the same."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1


def _fingerprint(area: str, item: Item) -> _Fingerprint:
    title = title_of(area, item).lower()
    content = item.model_dump_json(exclude=set(ABOUT_ITEM))
    texts = " ".join(
        v for v in item.model_dump(exclude=set(ABOUT_ITEM)).values() if isinstance(v, str)
    ).lower()
    padded = f"  {title} "
    grams = frozenset(padded[i : i + 3] for i in range(len(padded) - 2))
    return _Fingerprint(item.id, content, grams, frozenset(texts[:_LONGEST].split()))
