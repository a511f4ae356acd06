"""A part that was found, ready to show: its points, its passage, what it says."""

from dataclasses import dataclass, field

from samordna.core.page_pieces import said
from samordna.intake.areas import (
    EXPECTED,
    FILE,
    METADATA,
    NO_PARTS,
    SEEN,
    SINGLE,
    name_of_part,
    part_from,
    title_of_area,
)
from samordna.intake.attention import Point
from samordna.intake.candidates import Choice, choices_of
from samordna.intake.changes_in_files import Seen, seen_of
from samordna.intake.expected_facts import name_of
from samordna.intake.facts import Fact, facts_of
from samordna.intake.forms import filling_form
from samordna.intake.homes import title_as_ours
from samordna.intake.missing_fields import WRITTEN_ANEW, missed_fields
from samordna.intake.models import Pattern, UploadPart
from samordna.intake.notices import Notice, notices_of, place_text
from samordna.intake.passages import Passage
from samordna.intake.plan_today import PartToday, PlanToday
from samordna.intake.sources import Source, sources_of
from samordna.intake.told_now import ToldNow, told_now
from samordna.plandoc.labels import shortened
from samordna.plandoc.reading.result import State
from samordna.plandoc.schema import Part
from samordna.plandoc.vocabulary import Text
from samordna.plans.forms.parts import PartForm

LONGEST_TITLE = 140


def filled_event(key: str) -> str:
    """What a page is told when fields of a part are filled from another card than the part's own."""
    return f"filled-{key}"


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a card shows. ``url`` is what its addresses begin with; ``filling`` a form of the fields that are missed,
    ``choices`` what was found for something that a plan ought to say, ``shared`` the list whose parts share a doubt, ``seen``
    what was changed in a file of ours, ``today`` how that stands in the plan now, ``table`` the number of the table it is about,
    ``leads_to`` the address where what was found is changed; what the plan does not say of a pattern never came along.
    """

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
    filling: PartForm | None = None
    choices: list[Choice] = field(default_factory=list)
    shared: str = ""
    seen: Seen | None = None
    today: PartToday | None = None
    table: int | None = None
    leads_to: str = ""
    is_of_pattern: bool = False

    @property
    def open(self) -> int:
        return sum(notice.is_open for notice in self.notices)

    @property
    def is_asked_of_file(self) -> bool:
        """Whether something is to be held against the file: what is open and does not quote it itself."""
        return any(notice.is_open and not notice.quoted for notice in self.notices)

    @property
    def is_quoted(self) -> bool:
        """Whether all that is open quotes what it is about: then no more needs to be read to answer it."""
        return bool(self.open) and not self.is_asked_of_file

    @property
    def follows(self) -> str:
        """The event upon which the card is fetched anew: its part is filled from the cards of what a plan ought to say."""
        return filled_event(METADATA) if self.area == METADATA else ""

    @property
    def is_expected(self) -> bool:
        return self.area == EXPECTED


def card_of(
    row: UploadPart,
    review: str,
    *,
    shows_area: bool,
    today: PlanToday,
    filling: PartForm | None = None,
) -> Card:
    """``review`` is the address of the review that the row belongs to; ``filling`` the form as it was sent, if it was wrong;
    ``today`` is one for many cards.
    """
    part = part_from(row.area, row.data)
    points = [Point.from_json(point) for point in row.points]
    now = told_now(row, points)
    return Card(
        key=row.key,
        url=f"{review.removesuffix('granska/')}del/{row.key}/",
        title=shortened(_title(row, part), LONGEST_TITLE),
        area=row.area,
        area_title=title_of_area(row.area) if shows_area and row.area not in (*SINGLE, FILE) else "",
        changes=row.changes,
        removed=row.removed,
        notices=notices_of(row, points, now),
        sources=[] if row.area == EXPECTED else sources_of(row.passage),
        facts=facts_of(row.area, part) if part else _answered(now, row.data.get("area", ""), points),
        may_edit=part is not None,
        may_remove=row.area == SEEN or (part is not None and row.area not in SINGLE),
        filling=filling or _filling(row, part, points),
        choices=choices_of(row),
        shared=str(row.data.get("items_of", "")),
        seen=seen_of(row),
        today=today.of(row),
        table=row.data.get("table"),
        leads_to=_where_changed(row, review),
        is_of_pattern=row.upload.pattern == Pattern.TAKEN,
    )


def _where_changed(row: UploadPart, review: str) -> str:
    """Where that is changed which a plan ought to say and the file does say: its part, or the list that it is one of."""
    area = row.data["area"] if row.area == EXPECTED and row.data["state"] == State.FOUND else ""
    if area in SINGLE:
        return f"{review.removesuffix('granska/')}del/{area}/andra/"
    return f"{review}?del={area}" if area else ""


def fields_missed(row: UploadPart) -> tuple[str, list[str]]:
    """The list and the fields that the card of a row lets one fill: its own, or what a plan ought to say."""
    if row.area == EXPECTED and row.data["area"] in WRITTEN_ANEW:
        area = row.data["area"]
        return area, list(WRITTEN_ANEW[area]) if row.data["state"] == State.NOT_FOUND else []
    if row.area == EXPECTED:
        return METADATA, row.data["fields"] if row.data["area"] == METADATA else []
    points = [Point.from_json(point) for point in row.points]
    if row.area == METADATA:
        return METADATA, ["title"] if title_as_ours(row.data, points) else []
    part = part_from(row.area, row.data)
    doubts = [point.what for point in points if not point.settled]
    return row.area, missed_fields(row.area, part, doubts) if part else []


def _filling(row: UploadPart, part: Part | None, points: list[Point]) -> PartForm | None:
    """The form of what is missed, as long as something is asked about the row."""
    if title := title_as_ours(row.data, points) if row.area == METADATA else "":
        return filling_form(METADATA, row.key, ["title"], {**row.data, "title": title})
    if not any(point.may_wait and point.is_open for point in points):
        return None
    area, names = fields_missed(row)
    if not names:
        return None
    return filling_form(area, row.key, names, row.data if part else {})


def _answered(now: ToldNow | None, area: str, points: list[Point]) -> list[Fact]:
    """What the plan says now of something that was missed, once all of that is answered."""
    if now is None or any(point.is_open for point in points):
        return []
    return facts_of(area, now.part, now.names)


def title_of_row(row: UploadPart) -> str:
    """What a row is called in its card and in lists of cards."""
    return _title(row, part_from(row.area, row.data))


def _title(row: UploadPart, part: Part | None) -> str:
    if row.area == EXPECTED:
        return name_of(row.data["what"])
    if row.area == SEEN:
        return said(Text(**row.data["title"]))
    if row.area in NO_PARTS and row.passage:
        place = place_text(Passage.from_json(row.passage[0]).place)
        return ", ".join(filter(None, (title_of_area(row.area), place)))
    return name_of_part(row.area, part)
