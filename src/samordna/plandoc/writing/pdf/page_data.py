"""What the page template receives: plain lists, dictionaries and texts."""

import re
from dataclasses import asdict
from textwrap import shorten
from typing import Any

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.charts import svg_of
from samordna.plandoc.writing.content import Block, Cell, Chart, Column, Content, Mark, Table
from samordna.plandoc.writing.order import Order

FONT = "Libertinus Serif"
"""Comes with typst, so that a plan looks the same on every machine."""

_MOST_COLUMNS = 8
_HEADER_LETTERS = 90
_LONG_WORD = re.compile(r"\S{40}(?=\S{20})")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff]")

Data = dict[str, Any]


def page_data(content: Content, order: Order) -> Data:
    """``content`` as JSON can hold it. ``kind`` says what each block is."""
    plain = asdict(content)
    plain["blocks"] = _with_their_headings([_block(block) for block in content.blocks])
    return {
        **_breakable(plain),
        "short-title": shorten(content.title, _HEADER_LETTERS, placeholder=" …"),
        "font": FONT,
        "day": [order.today.year, order.today.month, order.today.day],
        "printed": order.say(labels.PRINTED).format(to_swedish(order.today.isoformat(), order.language)),
        "words": {
            "contents": order.say(labels.CONTENTS),
            "page": order.say(labels.PAGE),
            "source": order.say(labels.SOURCE),
        },
    }


def _with_their_headings(blocks: list[Data]) -> list[Data]:
    """``blocks`` where the headings just before a wide table are its own, so that they turn with it to a landscape page."""
    gathered: list[Data] = []
    for block in blocks:
        if block["kind"] == "table":
            block["headings"] = []
            while block["wide"] and gathered and gathered[-1]["kind"] == "heading":
                block["headings"].insert(0, gathered.pop())
        gathered.append(block)
    return gathered


def _block(block: Block) -> Data:
    if isinstance(block, Table):
        return _table(block)
    data: Data = {**asdict(block), "kind": type(block).__name__.lower()}
    if isinstance(block, Chart):
        data["table"] = _table(block.table)
        data["svg"] = svg_of(block, FONT)
    return data


def _table(table: Table) -> Data:
    """A table of at most eight columns: when there are more, details stand as lines under the first column."""
    folded = (
        [i for i, column in enumerate(table.columns) if column.detail]
        if len(table.columns) > _MOST_COLUMNS
        else []
    )
    kept = [i for i in range(len(table.columns)) if i not in folded]
    return {
        "kind": "table",
        "summary": table.summary,
        "wide": table.wide,
        "titles": [table.columns[i].title for i in kept],
        "weights": [table.columns[i].weight for i in kept],
        "numeric": [all(str(row[i]).isdecimal() for row in table.rows) for i in kept],
        "rows": [
            [_cell(row[i], _details(table.columns, row, folded) if i == kept[0] else []) for i in kept]
            for row in table.rows
        ],
    }


def _details(columns: list[Column], row: list[Cell], folded: list[int]) -> list[list[str]]:
    return [[columns[i].title, str(row[i])] for i in folded if row[i]]


def _cell(cell: Cell, details: list[list[str]]) -> Data:
    if isinstance(cell, Mark):
        return {"text": cell.name, "status": cell.status.value, "details": details}
    return {"text": cell, "status": "", "details": details}


def _breakable(value: Any) -> Any:
    """``value`` with places to break in words too long for a line, and without characters that mean nothing in print."""
    if isinstance(value, str):
        return (
            value
            if value.startswith("<svg")
            else _LONG_WORD.sub("\\g<0>\u200b", _PRIVATE.sub("\ufffd", value))
        )
    if isinstance(value, dict):
        return {key: _breakable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_breakable(item) for item in value]
    return value
