"""What a person should look at before a file that was read becomes a plan."""

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from samordna.core.fields import strings_of
from samordna.core.personal_data import FieldHit, Look
from samordna.intake.column_room import misfits
from samordna.plandoc.checking.occasions import TIMES, no_time
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.reading import FilePlace, Flag
from samordna.plandoc.schema import ABOUT_ITEM, Metadata, Part
from samordna.plandoc.vocabulary import Text

NOWHERE = FilePlace()
Scan = Callable[[str], list[Hit]]


class PointKind(StrEnum):
    UNCERTAIN = "uncertain"
    PERSONAL_DATA = "personal_data"
    MISFIT = "misfit"
    QUESTION = "question"
    NOT_FOUND = "not_found"
    SEVERAL = "several"
    CHANGED = "changed"
    NO_TIME = "no_time"


MAY_WAIT = {PointKind.UNCERTAIN, PointKind.NOT_FOUND, PointKind.SEVERAL, PointKind.CHANGED, PointKind.NO_TIME}
"""What is to be looked at and does not stand in the way of saving."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at.

    An ``UNCERTAIN`` point says ``what`` the reader was unsure of (``english`` says the same) and where in the file it
    stands; ``rows`` tells how many parts share the doubt. A ``PERSONAL_DATA`` point holds the guard's ``hit_kind``, ``what``
    it found and the ``field``. A ``MISFIT`` says why the ``field`` cannot be saved as it stands, a ``QUESTION`` what must be
    answered about it, and what it said before the answer changed it (``was``). ``NOT_FOUND`` and ``SEVERAL`` are about something
    that a plan ought to say, ``CHANGED`` about what somebody changed in a file of ours. ``NO_TIME`` says why the ``field``
    tells no time in a calendar. A ``blocking`` point cannot be settled, only mended.
    """

    key: str
    kind: PointKind
    what: str
    english: str = ""
    place: FilePlace = NOWHERE
    field: str = ""
    hit_kind: str = ""
    blocking: bool = False
    settled: bool = False
    rows: int = 0
    was: str = ""

    @property
    def is_open(self) -> bool:
        return self.blocking or not self.settled

    @property
    def stops_saving(self) -> bool:
        """Uncertain readings may be saved as they are; activities stay marked in the plan."""
        return self.is_open and not self.may_wait

    @property
    def may_wait(self) -> bool:
        return self.kind in MAY_WAIT

    @property
    def hit(self) -> Hit:
        """What the guard found, for a ``PERSONAL_DATA`` point."""
        return Hit(HitKind(self.hit_kind), self.what, 0, len(self.what), blocking=self.blocking)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Point":
        return cls(**{**value, "kind": PointKind(value["kind"]), "place": FilePlace(**value["place"])})


def points_in(area: str, part: Part, look: Scan | None = None) -> list[Point]:
    """What the guard finds in a part, and what cannot be saved. ``look`` is one for many parts."""
    look = look or Look()
    guarded = [_personal_data(name, hit) for name, text in _texts(part) for hit in look(text)]
    unfit = [
        Point(_key(name, PointKind.MISFIT), PointKind.MISFIT, what.sv, what.en, field=name, blocking=True)
        for name, what in misfits(area, part)
    ]
    times = [(name, no_time(getattr(part, name))) for name in TIMES] if isinstance(part, Metadata) else []
    untold = [
        Point(_key(name, PointKind.NO_TIME, why.sv), PointKind.NO_TIME, why.sv, why.en, field=name)
        for name, why in times
        if why
    ]
    return [*guarded, *unfit, *untold]


def uncertain(flag: Flag, rows: int = 0) -> Point:
    return Point(
        _key(flag.what, str(flag.place)),
        PointKind.UNCERTAIN,
        flag.what,
        flag.english,
        place=flag.place,
        rows=rows,
    )


def question(field: str, what: Text) -> Point:
    return Point(_key(field, PointKind.QUESTION), PointKind.QUESTION, what.sv, what.en, field=field)


def said_of(what: str, kind: PointKind) -> Point:
    """A point that is there once in its row; its words come with the page."""
    return Point(_key(what, kind), kind, what)


def after_change(
    points: list[Point],
    area: str,
    part: Part,
    decided: Collection[FieldHit] = (),
    *,
    was_read: bool = True,
    look: Scan | None = None,
) -> list[Point]:
    """The points once the part has become another: looked for anew, with what was settled and asked before.

    What an editor decided counts as settled, and so do doubts when the part ``was_read`` by somebody.
    """
    kept = {point.key for point in points if point.settled}
    kept |= {_personal_data(field_hit.field, field_hit.hit).key for field_hit in decided}
    doubts = [
        replace(point, settled=point.settled or was_read)
        for point in points
        if point.may_wait and point.kind is not PointKind.NO_TIME
    ]
    asked = [point for point in points if point.kind is PointKind.QUESTION]
    anew = [replace(point, settled=point.key in kept) for point in points_in(area, part, look)]
    return [*asked, *anew, *doubts]


def settle(points: list[Point], keys: Collection[str]) -> list[Point]:
    """The points with those called so settled, unless they block."""
    return [
        replace(point, settled=True) if point.key in keys and not point.blocking else point
        for point in points
    ]


def reopen(points: list[Point], keys: Collection[str]) -> list[Point]:
    """The points with those called so asked anew."""
    return [replace(point, settled=False) if point.key in keys else point for point in points]


def _personal_data(name: str, hit: Hit) -> Point:
    return Point(
        _key(name, hit.kind, hit.text),
        PointKind.PERSONAL_DATA,
        hit.text,
        field=name,
        hit_kind=hit.kind.value,
        blocking=hit.blocking,
    )


def _key(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _texts(part: Part) -> Iterator[tuple[str, str]]:
    """Every text of a part with the name of the field it stands in."""
    for name, value in part.model_dump(mode="json", exclude={"sources", *ABOUT_ITEM}).items():
        yield from ((name, text) for text in strings_of(value))
