"""What the page template receives: plain lists, dictionaries and texts."""

from dataclasses import asdict
from textwrap import shorten
from typing import Any

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.statuses import NO_STATUS, look_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import (
    Block,
    Cell,
    Chart,
    Content,
    Mark,
    Table,
    TableRow,
    Terms,
    facts_line,
)
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf.breaking import breakable
from samordna.plandoc.writing.tables import counts_in, said

FONT = "Libertinus Serif"
"""Comes with typst, so that a plan looks the same on every machine."""

_SHORT_ROW = 900
"""A row with fewer letters than this is kept on one page; longer ones must be allowed to break."""

_HEADER_LETTERS = 90

Data = dict[str, Any]


def page_data(content: Content, order: Order) -> Data:
    """``content`` as JSON can hold it. ``kind`` says what each block is."""
    plain = asdict(content)
    plain["blocks"] = _gathered([_block(block) for block in content.blocks])
    return {
        **breakable(plain),
        "short-title": shorten(content.title, _HEADER_LETTERS, placeholder=" …"),
        "font": FONT,
        "day": [order.today.year, order.today.month, order.today.day],
        "printed": order.say(labels.PRINTED).format(to_swedish(order.today.isoformat(), order.language)),
        "words": {
            "contents": order.say(labels.CONTENTS),
            "page": order.say(labels.PAGE),
            "source": order.say(FIELDS["source"]),
        },
    }


def _gathered(blocks: list[Data]) -> list[Data]:
    """``blocks`` where what belongs on a landscape page is one: wide tables, with the headings and the chart before them."""
    gathered: list[Data] = []
    for block in blocks:
        if not block.get("wide"):
            gathered.append(block)
            continue
        before: list[Data] = []
        while gathered and gathered[-1]["kind"] in ("heading", "chart"):
            before.insert(0, gathered.pop())
        if gathered and gathered[-1]["kind"] == "landscape":
            gathered[-1]["blocks"] += [*before, block]
        else:
            gathered.append({"kind": "landscape", "blocks": [*before, block]})
    return gathered


def _block(block: Block) -> Data:
    match block:
        case Table():
            return _table(block)
        case Chart():
            return {
                "kind": "chart",
                "table": _table(block.table),
                "bars": _bars(block),
                "alternative": block.alternative,
            }
        case Terms():
            terms = [{**asdict(term), "facts": facts_line(term.facts)} for term in block.terms]
            return {"kind": "terms", "terms": terms}
        case _:
            return {**asdict(block), "kind": type(block).__name__.lower()}


def _bars(chart: Chart) -> list[Data]:
    """``share`` is the length of a bar as a part of the longest."""
    longest = max([*chart.counts, 1])
    return [
        {"label": label, "count": count, "share": count / longest, "colour": colour}
        for label, count, colour in zip(chart.labels, chart.counts, chart.colours, strict=True)
    ]


def _table(table: Table) -> Data:
    return {
        "kind": "table",
        "summary": table.summary,
        "wide": table.wide,
        "titles": [column.title for column in table.columns],
        "weights": [column.weight for column in table.columns],
        "numeric": counts_in(table),
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: TableRow) -> Data:
    letters = sum(len(said(cell)) for cell in row.cells) + sum(len(fact.value) for fact in row.details)
    return {
        "cells": [_cell(cell) for cell in row.cells],
        "details": [[fact.label, fact.value] for fact in row.details],
        "whole": letters < _SHORT_ROW,
        "bar": [asdict(part) for part in row.bar],
    }


def _cell(cell: Cell) -> Data:
    look = look_of(cell.status) if isinstance(cell, Mark) else NO_STATUS
    return {"text": said(cell), "icon": look.icon, "ink": look.ink}
