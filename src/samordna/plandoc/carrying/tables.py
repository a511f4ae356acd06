"""The tables of a file: which list each shows, and what its columns are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.carrying.aligning import Match
from samordna.plandoc.carrying.carrier import CarriedLine
from samordna.plandoc.carrying.lines import Expected
from samordna.plandoc.carrying.values import CARRIED_COLUMNS, fields_in, values_in
from samordna.plandoc.carrying.visible import visible


@dataclass(slots=True)
class SeenTable:
    """``area`` is the list it shows, ``texts`` that it stands in a text of the plan; neither is so for sums and for the cover."""

    area: str = ""
    texts: bool = False
    known: bool = False
    head: int | None = None
    fields: list[str | None] = field(default_factory=list)


def seen_tables(
    matches: Sequence[Match], written: Sequence[CarriedLine], expected: Mapping[str, Expected]
) -> dict[int, SeenTable]:
    """The tables by the number of their block."""
    rows: dict[int, list[Match]] = {}
    for match in matches:
        if match.seen.row is not None:
            rows.setdefault(match.seen.block, []).append(match)
    return {block: _table(of_block, written, expected) for block, of_block in rows.items()}


def _table(rows: list[Match], written: Sequence[CarriedLine], expected: Mapping[str, Expected]) -> SeenTable:
    keys = [written[row.written].key for row in rows if row.written is not None]
    areas = Counter(_area_of(key) for key in keys)
    area = next((name for name, _ in areas.most_common() if name in CARRIED_COLUMNS), "")
    if not area and not keys:
        area = _area_by_head(rows[0].seen.cells)
    table = SeenTable(area, texts=any(key.count("/") > 1 for key in keys) and not area, known=bool(keys))
    if area:
        table.head = rows[0].seen.row
        table.fields = _fields(area, rows[0], keys, expected)
    return table


def _area_of(key: str) -> str:
    first, _, rest = key.partition("/")
    return rest.split("/")[0] if first == "columns" else first


def _area_by_head(titles: Sequence[str]) -> str:
    """The list whose columns a new table has, all of them."""
    return next(
        (area for area in CARRIED_COLUMNS if len(titles) > 1 and None not in fields_in(area, titles)),
        "",
    )


def _fields(
    area: str, head: Match, keys: Iterable[str], expected: Mapping[str, Expected]
) -> list[str | None]:
    """The fields of the columns: by their heads, and where a head was rewritten by its place."""
    fields = fields_in(area, head.seen.cells)
    key = next((key for key in keys if key.startswith("columns/")), "")
    before = fields_in(area, expected[key].cells) if key in expected else []
    if len(before) == len(fields):
        fields = [
            name or (old if old not in fields else None) for name, old in zip(fields, before, strict=True)
        ]
    return fields


def values_by_key(lines: Iterable[Expected]) -> dict[str, dict[str, str]]:
    """What each row that was written said of each field."""
    by_key: dict[str, dict[str, str]] = {}
    area, fields = "", list[str | None]()
    for line in lines:
        first, _, rest = line.key.partition("/")
        if first == "columns":
            area = rest.split("/")[0]
            fields = fields_in(area, line.cells)
        elif first == area and "/" not in rest:
            by_key[line.key] = values_in(area, fields, line.cells)
    return by_key


def differing(area: str, before: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields of a row that say something else, with their words now."""
    return [
        (column.name, now.get(column.name, ""))
        for column in CARRIED_COLUMNS[area]
        if visible(before.get(column.name, "")) != visible(now.get(column.name, ""))
    ]
