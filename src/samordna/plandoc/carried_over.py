"""What a new version takes over from the one before it, kind by kind, so that it can be said before anything is saved.

Told by the two documents alone: what stands in the new one is carried over, and everything else is named with the reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.checking.case import filled
from samordna.plandoc.diff.values import readable
from samordna.plandoc.kinds import KINDS, KindOfPart
from samordna.plandoc.labels import FIELDS, titles_of
from samordna.plandoc.next_version import is_closed
from samordna.plandoc.places import without_places
from samordna.plandoc.schema import (
    ABOUT_ITEM,
    Activity,
    Item,
    Metadata,
    Part,
    Placed,
    PlanDocument,
    Section,
    Situation,
)
from samordna.plandoc.vocabulary import SectionKind, Text
from samordna.plandoc.writing.lists import items_of

CLOSED = Text(
    "Avslutad: står med sin status bland förra planens aktiviteter.",
    "Closed: stands among last plan's activities with its status.",
)
CHOSEN_AWAY = Text("Börjar tomt, som du har valt.", "Begins empty, as you have chosen.")
NO_LONGER_AN_ACTIVITY = Text(
    "Står bara bland förra planens aktiviteter, som du har valt.",
    "Stands only among last plan's activities, as you have chosen.",
)
CLEARED = Text(
    "Rubriken följer med. Texten börjar tom, som du har valt.",
    "The heading comes along. The text begins empty, as you have chosen.",
)
OLD_CHANGES = Text(
    "Rubriken följer med. Texten berättar om förra gångens ändringar.",
    "The heading comes along. The text tells of the changes of last time.",
)
MOVED_ON = Text("Räknas fram till den nya versionen.", "Is counted on to the new version.")
REASONS: dict[str, Text] = {
    "decisions": Text("Besluten gäller den förra versionen.", "The decisions are on the version before."),
    "conditions": Text(
        "Villkoret är besvarat i den förra versionen.", "The condition is answered in the version before."
    ),
    "changes": Text(
        "Ändringsloggen skrivs på nytt när den nya versionen är skriven.",
        "The change log is written anew when the new version is written.",
    ),
    "previous_activities": Text(
        "Aktiviteterna från tiden före den förra versionen visas inte längre.",
        "The activities from before the version before are no longer shown.",
    ),
    "metadata": Text("Anges på nytt för den nya versionen.", "Is stated anew for the new version."),
}

_FACTS = tuple(name for name in Metadata.model_fields if name not in ABOUT_ITEM)


@dataclass(frozen=True, slots=True)
class NotCarried:
    """``where`` is the place in the old document, as in ``Finding.where``; ``title`` what a reader calls it."""

    where: str
    title: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of one kind of part: how many come along, what becomes last plan's activities only, what is left out."""

    kind: KindOfPart
    count: int
    moved: tuple[NotCarried, ...] = ()
    left: tuple[NotCarried, ...] = ()


def carried(document: PlanDocument, begun: PlanDocument) -> list[Carried]:
    """Of every kind that ``document`` has something of, in the order of pages. ``begun`` is its next version."""
    told = (_of_kind(kind, document, begun) for kind in KINDS.values())
    return [one for one in told if one.count or one.moved or one.left]


def _of_kind(kind: KindOfPart, document: PlanDocument, begun: PlanDocument) -> Carried:
    if kind.name == "metadata":
        return _cover(kind, document.metadata, begun.metadata)
    before, after = items_of(document, kind.name), items_of(begun, kind.name)
    if kind.is_single:
        return _single(kind, before, after)
    kept = (
        {one.id: one for one in after if isinstance(one, Item)} if kind.name != "previous_activities" else {}
    )
    listed = [one for one in before if isinstance(one, Item)]
    gone = tuple(_gone(kind.name, one) for one in listed if one.id not in kept)
    count = len(listed) - len(gone)
    if kind.name == "activities":
        return Carried(kind, count, moved=gone)
    cleared = tuple(_cleared(listed, kept)) if kind.name == "sections" else ()
    return Carried(kind, count, left=(*gone, *cleared))


def _single(kind: KindOfPart, before: Sequence[Placed], after: Sequence[Placed]) -> Carried:
    """What a plan has one of: it came along, or it did not."""
    if not any(map(says_something, before)):
        return Carried(kind, 0)
    if any(map(says_something, after)):
        return Carried(kind, 1)
    return Carried(kind, 0, left=(NotCarried(kind.name, kind.title, CHOSEN_AWAY),))


def _gone(area: str, item: Item) -> NotCarried:
    reason = REASONS.get(area, CHOSEN_AWAY)
    if isinstance(item, Activity):
        reason = CLOSED if is_closed(item) else NO_LONGER_AN_ACTIVITY
    return NotCarried(f"{area}/{item.id}", titles_of(area, item), reason)


def _cleared(sections: Sequence[Item], kept: dict[str, Item]) -> Iterator[NotCarried]:
    """Sections that came along without their words."""
    for one in sections:
        now = kept.get(one.id)
        if isinstance(one, Section) and isinstance(now, Section) and _words(one) and not _words(now):
            reason = OLD_CHANGES if one.kind is SectionKind.CHANGES else CLEARED
            yield NotCarried(f"sections/{one.id}", titles_of("sections", one), reason)


def _words(section: Section) -> str:
    return without_places(section.text).strip()


def _cover(kind: KindOfPart, before: Metadata, after: Metadata) -> Carried:
    said = {name: getattr(before, name) for name in _FACTS if filled(getattr(before, name))}
    left = tuple(
        _fact(name, value, getattr(after, name))
        for name, value in said.items()
        if getattr(after, name) != value
    )
    return Carried(kind, len(said) - len(left), left=left)


def _fact(name: str, before: str, after: str | None) -> NotCarried:
    """A fact of the cover that is stated anew, or that moves on with the version."""
    label, then, now = FIELDS[name], readable(name, before) or Text("", ""), readable(name, after)
    said = Text(f"{label.sv}: {then.sv}", f"{label.en}: {then.en}")
    if now is None:
        return NotCarried(f"metadata.{name}", said, REASONS["metadata"])
    said = Text(f"{said.sv}, blir {now.sv}", f"{said.en}, becomes {now.en}")
    return NotCarried(f"metadata.{name}", said, MOVED_ON)


def says_something(part: Part) -> bool:
    """Whether a part that a plan has once says anything, what has a list of its own apart."""
    apart = {"sources"} if isinstance(part, Situation) else set()
    names = type(part).model_fields.keys() - ABOUT_ITEM - apart
    return any(filled(getattr(part, name)) for name in names)
