"""What the guard asks about in a file under review, as one list over all its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from pydantic import ValidationError

from samordna.core.advice import is_somebodys
from samordna.core.fields import strings_of
from samordna.core.findings import Answer, Finding, Spot, around, key_of, label_of_answer
from samordna.core.known import digits
from samordna.core.personal_data import Look
from samordna.core.taking_out import is_missed, pieces, staying
from samordna.intake.areas import name_of_part, part_from, title_of_area
from samordna.intake.attention import Point, PointKind
from samordna.intake.facts import label_of
from samordna.intake.models import FindingAnswer, Upload, UploadPart
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.labels import shortened

Place = tuple[UploadPart, str]
"""A part, and the field of it in which something stands."""
MOST_SPOTS, MOST_OPENED = 3, 100
"""Sentences that are shown of a text, and once somebody asks for all of them; in how many more places it stands is told."""
MOST_LOOKED_AT = 1000
"""Places whose sentences are told apart."""
LONGEST_TITLE = 80
UNANSWERED = [{"kind": PointKind.PERSONAL_DATA.value, "settled": False}]


def guarded_rows(upload: Upload) -> Iterator[UploadPart]:
    """The parts in which the guard has found something, in their order."""
    rows = upload.parts.filter(removed=False, points__contains=[{"kind": PointKind.PERSONAL_DATA.value}])
    return rows.order_by("position").iterator(chunk_size=500)


def personal_points(row: UploadPart) -> list[Point]:
    points = (Point.from_json(point) for point in row.points)
    return [point for point in points if point.kind is PointKind.PERSONAL_DATA]


def findings_in(upload: Upload) -> list[tuple[Finding, list[Place]]]:
    """Each text that waits for an answer, with the parts and fields where it stands; what stops comes first. One query."""
    by_text: dict[str, tuple[Finding, list[Place]]] = {}
    for row in guarded_rows(upload):
        for point in personal_points(row):
            if not point.is_open:
                continue
            kind = HitKind(point.hit_kind)
            made = by_text.setdefault(
                key_of(kind, point.what), (Finding(kind, point.what, point.blocking), [])
            )
            made[0].count += sum(text.count(point.what) for text in _texts(row, point.field)) or 1
            made[1].append((row, point.field))
    numbers = (place for finding, places in by_text.values() if finding.is_number for place in places)
    somebodys = somebodys_numbers(numbers)
    for finding, _places in by_text.values():
        finding.is_somebodys = finding.is_number and digits(finding.text) in somebodys
    return sorted(by_text.values(), key=lambda one: (not one[0].stops, not one[0].blocking))


def findings_left(upload: Upload) -> int:
    """How many there are in :func:`findings_in`. One query."""
    rows = upload.parts.filter(removed=False, blocks=True, points__contains=UNANSWERED).only("points")
    points = (point for row in rows for point in personal_points(row))
    return len({(point.hit_kind, point.what) for point in points if point.is_open})


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer that has been given, in words; ``pk`` takes it back, ``places`` is in how many parts it changed something."""

    pk: int
    text: str
    answer: str
    by: str
    places: int


def answered_in(upload: Upload) -> list[Settled]:
    """What has been answered in the list, the latest first. One query."""
    return [
        Settled(
            one.pk,
            one.said["text"],
            label_of_answer(HitKind(one.kind), Answer(one.answer)),
            one.said["by"],
            len(one.rows),
        )
        for one in FindingAnswer.objects.filter(upload=upload)
    ]


def number_places(rows: Iterable[UploadPart]) -> Iterator[Place]:
    """Where telephone numbers stand."""
    return (
        (row, point.field)
        for row in rows
        for point in personal_points(row)
        if point.hit_kind == HitKind.PHONE
    )


def somebodys_numbers(places: Iterable[Place]) -> set[str]:
    """The digits of those numbers that are somebody's by the sentence in one of the places, however they are written."""
    look = Look()
    texts = {text for row, field in places for text in _texts(row, field)}
    return {digits(hit.text) for text in texts for hit in look(text) if is_somebodys(text, hit)}


def with_spots(finding: Finding, places: list[Place], base: str, most: int = MOST_SPOTS) -> Finding:
    """The finding with the sentences where it stands, each once, and first those that miss it most when it goes.

    ``base`` is the address of the upload; ``most`` how many sentences are shown.
    """
    look = Look()
    spots: dict[str, Spot] = {}
    for row, field in places[:MOST_LOOKED_AT]:
        for text in _texts(row, field):
            for spot in _spots(row, field, text, hits_of(look, text, finding), base):
                same = spots.setdefault(f"{spot.before}{spot.marked}{spot.after}", spot)
                same.count += spot.count if same is not spot else 0
    shown = sorted(spots.values(), key=lambda one: not one.is_broken)[:most]
    unseen = max(0, finding.count - sum(one.count for one in shown)) if len(spots) > most else 0
    return replace(finding, spots=shown, unseen=unseen)


def hits_of(look: Look, text: str, finding: Finding) -> list[Hit]:
    """Where in a text the finding stands."""
    return [hit for hit in look(text) if hit.kind is finding.kind and hit.text == finding.text]


def _texts(row: UploadPart, field: str) -> list[str]:
    return strings_of(row.data.get(field))


def _spots(row: UploadPart, field: str, text: str, hits: list[Hit], base: str) -> Iterator[Spot]:
    """The sentences of a text in which something was found, each once."""
    spans = [(hit.start, hit.end) for hit in hits]
    stays = staying(text, spans)
    for reach, within in groupby(hits, lambda hit: around(text, hit.start, hit.end)):
        found = list(within)
        first = found[0]
        led, goes_on = "… " if reach.is_cut_before else "", " …" if reach.is_cut_behind else ""
        yield Spot(
            shortened(_title(row), LONGEST_TITLE),
            label_of(field),
            led + text[reach.first : first.start],
            text[first.start : first.end],
            text[first.end : reach.last] + goes_on,
            url=f"{base}del/{row.key}/",
            without=list(pieces(text, stays, reach.first, reach.last)),
            is_broken=any(is_missed(text, hit.start, hit.end) for hit in found),
            count=len(found),
        )


def _title(row: UploadPart) -> str:
    """What the part is called; the name of its list where it has no name, or cannot be a part as it stands."""
    try:
        part = part_from(row.area, row.data)
    except ValidationError:
        part = None
    return name_of_part(row.area, part) or title_of_area(row.area)
