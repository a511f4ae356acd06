"""What the guard asks about in a file under review, as one list over all its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from samordna.core.advice import is_somebodys
from samordna.core.fields import strings_of
from samordna.core.findings import Finding, Spot, around, key_of
from samordna.core.known import digits
from samordna.core.personal_data import Look
from samordna.intake.areas import name_of_part, part_from, title_of_area
from samordna.intake.attention import Point, PointKind
from samordna.intake.facts import label_of
from samordna.intake.models import Upload, UploadPart
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.labels import shortened

Place = tuple[UploadPart, str]
"""A part, and the field of it in which something stands."""
MOST_SPOTS = 3
"""Places that are shown of a text; how many more there are is told."""
LONGEST_TITLE = 80


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


def with_spots(finding: Finding, places: list[Place], base: str) -> Finding:
    """The finding with the sentences of its first places. ``base`` is the address of the upload."""
    look = Look()
    spots = [
        _spot(row, field, text, hit, base)
        for row, field in places[:MOST_SPOTS]
        for text in _texts(row, field)
        for hit in hits_of(look, text, finding)
    ]
    return replace(finding, spots=spots[:MOST_SPOTS])


def hits_of(look: Look, text: str, finding: Finding) -> list[Hit]:
    """Where in a text the finding stands."""
    return [hit for hit in look(text) if hit.kind is finding.kind and hit.text == finding.text]


def _texts(row: UploadPart, field: str) -> list[str]:
    return strings_of(row.data.get(field))


def _spot(row: UploadPart, field: str, text: str, hit: Hit, base: str) -> Spot:
    data: dict[str, Any] = row.data
    title = name_of_part(row.area, part_from(row.area, data)) or title_of_area(row.area)
    return Spot(
        shortened(title, LONGEST_TITLE),
        label_of(field),
        *around(text, hit.start, hit.end),
        url=f"{base}del/{row.key}/",
    )
