"""A part that was found, ready to show: its points, its passage, what it says."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samordna.core.rendering import language, said
from samordna.intake.areas import FILE, SINGLE, name_of_part, part_from, title_of_area
from samordna.intake.attention import Point, PointKind
from samordna.intake.facts import Fact, facts_of, label_of
from samordna.intake.models import UploadPart
from samordna.intake.passages import Passage
from samordna.plandoc.guard import EXPLANATIONS, HitKind
from samordna.plandoc.labels import shortened
from samordna.plandoc.reading import Place

LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True)
class Notice:
    """A point in the reader's words. ``quoted`` is what the guard found, ``settle_label`` what the button says that keeps it."""

    key: str
    text: str
    quoted: str
    field: str
    place: str
    is_open: bool
    stops: bool
    settle_label: str


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of the file with its place in words. A table's row is shown cell by cell under the names of its columns."""

    passage: Passage
    place: str

    @property
    def cells(self) -> list[tuple[str, str]]:
        if len(self.passage.rows) < 2:
            return []
        header, row = self.passage.rows
        return [(name or "–", cell) for name, cell in zip(header, row, strict=False) if cell]

    @property
    def text(self) -> str:
        return self.passage.text or "\n".join(" | ".join(row) for row in self.passage.rows)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a card shows. ``url`` is what its addresses begin with."""

    key: str
    url: str
    title: str
    area: str
    area_title: str
    changes: int
    removed: bool
    notices: list[Notice]
    sources: list[Source]
    facts: list[Fact]
    may_edit: bool
    may_remove: bool

    @property
    def open(self) -> int:
        return sum(notice.is_open for notice in self.notices)


def card_of(row: UploadPart, review: str, *, shows_area: bool) -> Card:
    """``review`` is the address of the review that the row belongs to."""
    part = part_from(row.area, row.data)
    return Card(
        key=row.key,
        url=f"{review.removesuffix('granska/')}del/{row.key}/",
        title=shortened(name_of_part(row.area, part), LONGEST_TITLE),
        area=row.area,
        area_title=title_of_area(row.area) if shows_area and row.area not in (*SINGLE, FILE) else "",
        changes=row.changes,
        removed=row.removed,
        notices=[_notice(Point.from_json(point)) for point in row.points],
        sources=[
            Source(passage, place_text(passage.place)) for passage in map(Passage.from_json, row.passage)
        ],
        facts=facts_of(row.area, part) if part else [],
        may_edit=part is not None,
        may_remove=part is not None and row.area not in SINGLE,
    )


def _notice(point: Point) -> Notice:
    text, quoted = point.what if language() == "sv" else point.english or point.what, ""
    label = _("It is right")
    if point.kind is PointKind.PERSONAL_DATA:
        text, quoted, label = said(EXPLANATIONS[HitKind(point.hit_kind)]), point.what, _("Keep it")
    return Notice(
        key=point.key,
        text=text,
        quoted=quoted,
        field=label_of(point.field) if point.field else "",
        place=place_text(point.place),
        is_open=point.is_open,
        stops=point.stops_saving,
        settle_label="" if point.blocking or not point.is_open else label,
    )


def place_text(place: Place) -> str:
    """ "page 3, row 12"; empty when the reader does not say."""
    named = [
        (place.sheet, _("sheet %(value)s")),
        (place.page, _("page %(value)s")),
        (place.row, _("row %(value)s")),
        (place.line if not place.row else None, _("line %(value)s")),
    ]
    return ", ".join(text % {"value": value} for value, text in named if value)
