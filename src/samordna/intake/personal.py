"""What the guard asks about in a file under review, as one list over all its parts."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from samordna.core.fields import strings_of
from samordna.core.findings import Finding, Spot, around, key_of
from samordna.core.personal_data import Look
from samordna.intake.areas import name_of_part, part_from, title_of_area
from samordna.intake.attention import Point, PointKind
from samordna.intake.facts import label_of
from samordna.intake.models import Upload, UploadPart
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.labels import shortened

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


def findings_in(upload: Upload) -> list[tuple[Finding, list[tuple[UploadPart, str]]]]:
    """Each text that waits for an answer, with the parts and fields where it stands; what stops comes first. One query."""
    by_text: dict[str, tuple[Finding, list[tuple[UploadPart, str]]]] = {}
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
    return sorted(by_text.values(), key=lambda one: not one[0].blocking)


def with_spots(finding: Finding, places: list[tuple[UploadPart, str]], base: str) -> Finding:
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
