"""PC-Axis (.px), the file of PxWeb and of many statistical offices: read as the data set of JSON-stat that says the same.

The format is described in *PC-Axis file format*, version 2013, at scb.se: ``KEYWORD("of what")="value","value";``, whose ``DATA``
goes through the last of ``HEADING`` first and the first of ``STUB`` last.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.json.datasets import read_dataset
from samordna.plandoc.lazily import lazily

_KEYWORD = lazily(r"\s*([A-Z][A-Z0-9-]*)(?:\[[a-z-]+\])?(?:\(([^)]*)\))?\s*=", re.ASCII)
_QUOTED = lazily(r'"([^"]*)"')
_CELL = lazily(r'"[^"]*"|[^\s";]+')
_BEGINS = lazily(r"\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|MATRIX|TITLE|LANGUAGE|CREATION-DATE)\s*=")
_TIME = "time"


class _Told(NamedTuple):
    keyword: str
    of: tuple[str, ...]
    value: str


def is_pcaxis(text: str) -> bool:
    return bool(_BEGINS.match(text.lstrip("\ufeff"))) and "DATA=" in text


def read_pcaxis(text: str, gathering: Gathering) -> None:
    """Raises KeyError or ValueError where the parts do not fit each other. Other languages than the file's own are passed by."""
    told: dict[tuple[str, tuple[str, ...]], str] = {}
    for one in _statements(text.lstrip("\ufeff")):
        told.setdefault((one.keyword, one.of), one.value)
    read_dataset(_dataset(told), gathering)


def _statements(text: str) -> Iterator[_Told]:
    at = 0
    while found := _KEYWORD.match(text, at):
        end = _end(text, found.end())
        of = tuple(_QUOTED.findall(found[2] or ""))
        yield _Told(found[1], of, text[found.end() : end].strip())
        at = end + 1


def _end(text: str, at: int) -> int:
    """Where the statement ends: at the first semicolon that is not within quotes."""
    while True:
        end, quote = text.find(";", at), text.find('"', at)
        if end < 0:
            return len(text)
        if not at <= quote < end:
            return end
        if (closed := text.find('"', quote + 1)) < 0:
            return len(text)
        at = closed + 1


def _dataset(told: dict[tuple[str, tuple[str, ...]], str]) -> dict[str, Any]:
    names = [*_words(told.get(("STUB", ()), "")), *_words(told.get(("HEADING", ()), ""))]
    measures = next(iter(_words(told.get(("CONTVARIABLE", ()), ""))), None)
    dimensions = {name: _dimension(name, told, is_measure=name == measures) for name in names}
    values: list[Any] = [cell.strip('"') for cell in _CELL.findall(told["DATA", ()])]
    label = _text(told.get(("CONTENTS", ()), "")) or _text(told.get(("TITLE", ()), ""))
    if measures is None:
        # the contents of the table are the one measure that it has
        names, dimensions = ["CONTENTS", *names], {"CONTENTS": _contents(label, told), **dimensions}
    return {
        "label": label,
        "source": _text(told.get(("SOURCE", ()), "")),
        "id": names,
        "size": [len(dimensions[name]["category"]["index"]) for name in names],
        "role": {
            "metric": [measures or "CONTENTS"],
            _TIME: [name for name in names if ("TIMEVAL", (name,)) in told],
            "geo": [name for name in names if ("MAP", (name,)) in told],
        },
        "dimension": dimensions,
        "value": values,
    }


def _dimension(
    name: str, told: dict[tuple[str, tuple[str, ...]], str], *, is_measure: bool
) -> dict[str, Any]:
    labels = _words(told["VALUES", (name,)])
    codes = _words(told.get(("CODES", (name,)), "")) or labels
    if len(codes) != len(labels):
        raise ValueError(name)
    units = {
        code: {"base": _text(told[key])}
        for code, label in zip(codes, labels, strict=True)
        if is_measure and (key := ("UNITS", (label,))) in told
    }
    return {
        "label": name,
        "category": {"index": codes, "label": dict(zip(codes, labels, strict=True)), "unit": units},
    }


def _contents(label: str, told: dict[tuple[str, tuple[str, ...]], str]) -> dict[str, Any]:
    unit = _text(told.get(("UNITS", ()), ""))
    units = {"c": {"base": unit}} if unit else {}
    return {"label": "CONTENTS", "category": {"index": ["c"], "label": {"c": label}, "unit": units}}


def _words(value: str) -> list[str]:
    return _QUOTED.findall(value)


def _text(value: str) -> str:
    """Quoted pieces that go on from one line to the next are one text."""
    return "".join(_words(value)).replace("#", " ").strip()
