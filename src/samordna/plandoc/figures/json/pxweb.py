"""PxWeb's own JSON: a row for each value, with the codes that it stands for.

The format is described in the guide of PxWeb's API at scb.se: ``columns`` of type d (dimension), t (time) and c (contents),
and ``data`` with ``key`` and ``values``.
"""

from typing import Any

from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.sheets.reading import read_sheet
from samordna.plandoc.reading.formats.sheet_blocks import Sheet


def is_pxweb(content: Any) -> bool:
    return (
        isinstance(content, dict)
        and isinstance(content.get("columns"), list)
        and isinstance(content.get("data"), list)
    )


def read_pxweb(content: dict[str, Any], name: str, gathering: Gathering) -> None:
    """As the table that it is. Raises KeyError or TypeError where it is none."""
    columns = content["columns"]
    told: dict[str, Any] = next(iter(content.get("metadata") or []), {})
    rows = [
        [str(told[key])] if key == "label" else ["Källa:", str(told[key])]
        for key in ("label", "source")
        if told.get(key)
    ]
    head = [str(one["text"]) for one in sorted(columns, key=lambda one: one.get("type") == "c")]
    body = [[str(cell) for cell in [*row["key"], *row["values"]]] for row in content["data"]]
    numbered = list(enumerate([*rows, head, *body], 1))
    read_sheet(Sheet("", numbered), name, gathering)
