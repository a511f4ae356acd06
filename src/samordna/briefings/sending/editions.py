"""What each reader of a digest is told: by what they have chosen, and what they have not had."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samordna.accounts.holders import everybody_in
from samordna.briefings.models import Digest, DigestItem, Item
from samordna.briefings.queries import may_read
from samordna.briefings.sending.reader import Key, Reader
from samordna.plandoc.picture.words import Distribution


@dataclass(frozen=True, slots=True)
class Edition:
    """The news that a reader may be told in a mail, and how many more there are that they may read signed in."""

    items: tuple[Item, ...]
    closed: int

    @property
    def is_empty(self) -> bool:
        return not (self.items or self.closed)


class Editions:
    """What was sent since the latest that a reader got is news to them. Three queries at the most."""

    def __init__(self, digest: Digest, readers: Iterable[Reader]) -> None:
        lasts = [one.last.digest for one in readers if one.last and one.rhythm]
        self._items = _chosen(digest)
        self._earlier = _since(digest, min(lasts)) if lasts else {}
        self._may_read = _who_may_read(
            digest, {*self._items, *(item for some in self._earlier.values() for item in some)}
        )
        self._made: dict[tuple[frozenset[str], bool, int | None, frozenset[int]], Edition] = {}

    def of(self, reader: Reader) -> Edition:
        last = reader.last if reader.rhythm else None
        closed = self._may_read.get(reader.key, frozenset())
        key = (reader.subjects, reader.is_outside, last.digest if last else None, closed)
        if key not in self._made:
            self._made[key] = self._edition(*key)
        return self._made[key]

    def _edition(
        self, subjects: frozenset[str], is_outside: bool, last: int | None, closed: frozenset[int]
    ) -> Edition:
        missed = (
            [] if last is None else [one for pk, some in self._earlier.items() if pk > last for one in some]
        )
        every = {one.pk: one for one in [*self._items, *missed]}
        wanted = [one for one in every.values() if is_about(one, subjects)]
        if is_outside:
            return Edition(tuple(one for one in wanted if one.distribution == Distribution.OPEN), 0)
        told = tuple(one for one in wanted if not one.restricted)
        return Edition(told, sum(one.pk in closed for one in wanted))


def is_about(item: Item, subjects: frozenset[str]) -> bool:
    """What names neither environment nor phenomenon is about all of them."""
    return not (subjects and item.subjects) or bool(subjects & set(item.subjects))


def _who_may_read(digest: Digest, items: Iterable[Item]) -> dict[Key, frozenset[int]]:
    """By account, which of ``items`` are restricted and theirs to read. One query, or none."""
    restricted = [one for one in items if one.restricted]
    people = everybody_in(digest.municipality_id) if restricted else []
    return {
        ("user", one.user.pk): frozenset(item.pk for item in restricted if may_read(one, item))
        for one in people
    }


def _chosen(digest: Digest) -> list[Item]:
    rows = DigestItem.objects.filter(digest=digest, item__removed_at=None).present()
    return [one.item for one in rows.select_related("item__unit")]


def _since(digest: Digest, oldest: int) -> Mapping[int, Sequence[Item]]:
    """The news of digests of the flow after the oldest, the latest digest first."""
    rows = DigestItem.objects.filter(
        digest__flow=digest.flow_id,
        digest__gt=oldest,
        digest__lt=digest.pk,
        digest__mailed_at__isnull=False,
        item__removed_at=None,
    ).present()
    found: dict[int, list[Item]] = defaultdict(list)
    for one in rows.select_related("item__unit").order_by("-digest", "position", "pk"):
        found[one.digest_id].append(one.item)
    return found
