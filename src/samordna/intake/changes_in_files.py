"""What somebody has changed in a file of ours since it was written: each change with how the plan was and how the file is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.intake.areas import SEEN, data_of, part_from, parts_of, title_of_area
from samordna.intake.facts import Fact, facts_of, label_of
from samordna.intake.models import UploadPart
from samordna.plandoc.diff import ChangeKind
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.reading.result import SeenChange
from samordna.plandoc.schema import Placed, PlanDocument, markdown_fields
from samordna.plandoc.vocabulary import Text

Parts = dict[tuple[str, str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A change, ready to show. ``of`` is the list or field it is about; before and after are empty for nothing, and sentences of
    running text. Of a part that is taken out or added, all it says is shown: ``was`` and ``becomes``.
    """

    kind: str
    of: str
    before: str
    after: str
    is_text: bool
    was: list[Fact]
    becomes: list[Fact]


def changes_as_data(result: ReadResult) -> Iterator[tuple[SeenChange, dict[str, Any]]]:
    """Each change with the part as it was (``base``) and as it is (``seen``), None where it is not there."""
    if not result.base:
        return
    base, seen = _by_key(result.base), _by_key(result.document)
    for seen_change in result.changes:
        change, key = (
            seen_change.change,
            (seen_change.change.area, seen_change.item or seen_change.change.area),
        )
        yield (
            seen_change,
            {
                "kind": change.kind.value,
                "area": change.area,
                "item": key[1],
                "field": change.field or "",
                "title": change.title._asdict(),
                "before": change.before._asdict() if change.before else None,
                "after": change.after._asdict() if change.after else None,
                "base": base.get(key),
                "seen": seen.get(key),
            },
        )


def seen_of(row: UploadPart) -> Seen | None:
    """The change that a row is about; None for any other row."""
    if row.area != SEEN:
        return None
    kind, field = ChangeKind(row.data["kind"]), row.data["field"]
    names = [
        title_of_area(row.data["area"]),
        label_of(field) if field and row.data["item"] != row.data["area"] else "",
    ]
    return Seen(
        kind=_KINDS[kind](),
        of=" · ".join(filter(None, names)),
        before=_words(row.data["before"]),
        after=_words(row.data["after"]),
        is_text=_is_text(row.data["area"], field),
        was=_whole(row, "base") if kind is ChangeKind.REMOVED else [],
        becomes=_whole(row, "seen") if kind is ChangeKind.ADDED else [],
    )


def _is_text(area: str, field: str | None) -> bool:
    return area in KINDS and field in markdown_fields(KINDS[area].model)


def _whole(row: UploadPart, side: str) -> list[Fact]:
    area, kept = row.data["area"], row.data[side]
    part = part_from(area, kept["data"]) if kept else None
    return facts_of(area, part) if part else []


def _by_key(document: PlanDocument) -> Parts:
    """Every part as its row keeps it, with its place and the part of its list that it follows."""
    parts: Parts = {}
    last: dict[str, str] = {}
    for area, key, part in parts_of(document):
        place = (part.place or "") if isinstance(part, Placed) else ""
        parts[area, key] = {"data": data_of(part), "place": place, "follows": last.get(area, "")}
        last[area] = key
    return parts


def _words(text: dict[str, str] | None) -> str:
    return said(Text(**text)) if text else ""


_KINDS = {
    ChangeKind.ADDED: lambda: _("Added in the file"),
    ChangeKind.REMOVED: lambda: _("Taken out of the file"),
    ChangeKind.CHANGED: lambda: _("Changed in the file"),
    ChangeKind.MOVED: lambda: _("Moved in the file"),
}
