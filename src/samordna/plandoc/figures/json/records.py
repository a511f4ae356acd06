"""Figures as a list of records, one for each row of a table: what open data is often given as."""

from typing import Any

from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.sheets.reading import read_sheet
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.sheet_blocks import Sheet


def records_in(content: Any) -> list[dict[str, Any]]:
    """The first list of flat things that are alike; empty where there is none."""
    if isinstance(content, list):
        return content if len(content) > 1 and all(_is_flat(one) for one in content) else []
    if isinstance(content, dict):
        return next((found for one in content.values() if (found := records_in(one))), [])
    return []


def read_records(records: list[dict[str, Any]], name: str, gathering: Gathering) -> None:
    heads = list(dict.fromkeys(key for one in records for key in one))
    body = [[_text(one.get(head)) for head in heads] for one in records]
    read_sheet(Sheet("", list(enumerate([heads, *body], 1))), name, gathering)


def _is_flat(one: Any) -> bool:
    return isinstance(one, dict) and not any(isinstance(value, dict | list) for value in one.values())


def _text(value: Any) -> str:
    return "" if value is None else clean(str(value))
