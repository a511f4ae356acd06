"""What was read becomes rows that a person can review."""

import zlib
from dataclasses import asdict
from typing import Any

from samordna.core.personal_data import Look
from samordna.intake.areas import EXPECTED, FILE, METADATA, SEEN, data_of, parts_of
from samordna.intake.attention import Point, PointKind, points_in, said_of, uncertain
from samordna.intake.changes_in_files import changes_as_data
from samordna.intake.digests import digest_of
from samordna.intake.doubts import shared_doubts
from samordna.intake.expected_facts import data_about, points_about, together
from samordna.intake.guard_digests import state_guarded
from samordna.intake.homes import question_about_home, said_to_be_ours
from samordna.intake.models import Pattern, Upload, UploadGrid, UploadPart, UploadReading
from samordna.intake.passages import Passage, Passages
from samordna.intake.reader import adapter
from samordna.intake.table_choices import take_to_json
from samordna.intake.tables import shown_rows, table_at
from samordna.plandoc.reading import Flag, ReadResult, SourceFile
from samordna.plandoc.reading.blocks import LeftOut
from samordna.plandoc.reading.result import Expected
from samordna.plandoc.schema import Part, Placed, PlanDocument

AT_ONCE = 500
"""Rows that one statement writes."""
BLOCK = 1_000_000
"""Counts of changes begin anew in each million, so that a page of an earlier reading can change nothing of a later one."""


def rows_of(upload: Upload, result: ReadResult) -> list[UploadPart]:
    """Unsaved rows for everything found in the file, each with its passage and what to look at."""
    maker = _Maker(upload, result)
    rows = [*maker.parts(), *maker.seen(), *maker.expected(), *maker.remarks()]
    for position, row in enumerate(rows):
        row.position = position
        row.changes = upload.readings * BLOCK
        row.as_read = digest_of(row)
    return rows


def grids_of(upload: Upload, result: ReadResult) -> list[UploadGrid]:
    """Unsaved rows for the tables, lists and labelled groups of the file."""
    return [
        UploadGrid(
            upload=upload,
            municipality_id=upload.municipality_id,
            number=grid.number,
            kind=grid.kind.value,
            heading=grid.heading,
            place=asdict(grid.place),
            take=take_to_json(grid.take),
            sure=grid.sure,
            layout=grid.layout,
            rows=shown_rows(grid, result.flags),
            row_count=len(grid.rows),
            column_count=max((len(row) for row in grid.rows), default=0),
        )
        for grid in result.grids
    ]


def reading_of(upload: Upload, result: ReadResult) -> UploadReading:
    source = zlib.compress(adapter(SourceFile).dump_json(result.source), level=1)
    left_out = adapter(list[LeftOut]).dump_python(result.left_out, mode="json")
    base = zlib.compress(result.base.model_dump_json().encode(), level=1) if result.base else None
    return UploadReading(
        upload=upload, municipality_id=upload.municipality_id, source=source, left_out=left_out, base=base
    )


def source_of(reading: UploadReading) -> bytes:
    """The file's blocks as JSON."""
    return zlib.decompress(bytes(reading.source))


def base_of(reading: UploadReading) -> PlanDocument | None:
    """The plan that the file carries."""
    return PlanDocument.model_validate_json(zlib.decompress(bytes(reading.base))) if reading.base else None


def state_points(row: UploadPart, points: list[Point]) -> None:
    """Give a row its points, each once, the columns that sum them up, and what the guard has seen of it."""
    points = list({point.key: point for point in points}.values())
    row.points = [point.to_json() for point in points]
    row.open_points = sum(point.is_open for point in points)
    row.blocks = any(point.stops_saving for point in points)
    state_guarded(row)


def parts_store(rows: list[UploadPart], columns: list[str]) -> None:
    """Save these columns of parts that are there. Thousands at once: a row of values each, where Django's own way writes a
    condition for every row and column.
    """
    UploadPart.objects.bulk_create(
        rows, batch_size=AT_ONCE, update_conflicts=True, unique_fields=["id"], update_fields=columns
    )


class _Maker:
    """Makes the rows of one reading."""

    def __init__(self, upload: Upload, result: ReadResult) -> None:
        self._upload = upload
        self._result = result
        self._passages = Passages(result)
        self._shared, rest = shared_doubts(result)
        self._own: dict[str, list[Point]] = {}
        for flag in rest:
            if flag.item is not None:
                self._own.setdefault(flag.item, []).append(uncertain(flag))
        self._known: set[str] = set()

    def parts(self) -> list[UploadPart]:
        look = Look()
        rows = []
        for area, key, part in parts_of(self._result.document):
            self._known.add(key)
            points = points_in(area, part, look) + self._own.get(key, [])
            data = data_of(part)
            if area == METADATA:
                points += self._about_home(part, data)
            row = self._row(area, key, data, self._passages.of_part(key, part), points)
            row.origin = [{"where": one.where, "field": one.field} for one in part.origin]  # type: ignore[attr-defined]
            row.place = (part.place or "") if isinstance(part, Placed) else ""
            rows.append(row)
        return rows

    def _about_home(self, part: Part, data: dict[str, Any]) -> list[Point]:
        """Whoever has the whole plan imported that was a pattern has said that it is to be ours, and is not asked again."""
        home = self._upload.municipality
        asked = question_about_home(part, home)
        return said_to_be_ours(data, asked, home) if self._upload.pattern == Pattern.WHOLE else asked

    def seen(self) -> list[UploadPart]:
        """What somebody has changed in a file of ours since it was written."""
        return [
            self._row(
                SEEN,
                f"{SEEN}-{number}",
                change,
                self._passages.at(seen_change.place),
                [said_of(f"{number}", PointKind.CHANGED)],
            )
            for number, (seen_change, change) in enumerate(changes_as_data(self._result), start=1)
        ]

    def expected(self) -> list[UploadPart]:
        return [self._expected(some) for some in together(self._result.expected)]

    def remarks(self) -> list[UploadPart]:
        """What is said about no part, and what is said about many at once."""
        alone = [flag for flag in self._result.flags if flag.item is None or flag.item not in self._known]
        made: list[tuple[Flag, dict[str, object], int]] = [
            (one.flag, {"items": one.items, "items_of": one.area}, len(one.items)) for one in self._shared
        ]
        made += [(flag, {}, 0) for flag in alone]
        return [
            self._row(
                FILE,
                f"{FILE}-{number}",
                data | table_at(self._result, flag.place),
                self._passages.at(flag.place),
                [uncertain(flag, rows=rows)],
            )
            for number, (flag, data, rows) in enumerate(made, start=1)
        ]

    def _expected(self, some: list[Expected]) -> UploadPart:
        data = data_about(some)
        passages = [Passage(candidate.passage, place=candidate.place) for candidate in some[0].candidates]
        return self._row(EXPECTED, f"{EXPECTED}-{data['what']}", data, passages, points_about(some))

    def _row(
        self,
        area: str,
        key: str,
        data: dict[str, object],
        passages: list[Passage],
        points: list[Point],
    ) -> UploadPart:
        row = UploadPart(
            upload=self._upload,
            municipality_id=self._upload.municipality_id,
            area=area,
            key=key,
            data=data,
            passage=[passage.to_json() for passage in passages],
        )
        state_points(row, points)
        return row
