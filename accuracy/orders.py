"""What is made: each shape with some of the producers, fronts in turn."""

from collections.abc import Iterator
from dataclasses import dataclass

from accuracy.producers import PRODUCERS

SETS = ("develop", "held_out")
_FRONTS = ("line", "table", "cover", "running head", "prose", "labels", "decided twice")
_SHEET_FRONTS = ("line", "title", "nothing")
_LONG = "long table"
_TABLES = ("word", "pdf tagged", "pdf ruled", "pdf levels")
_LINES = ("word", "word bold", "odt", "pdf tagged", "text")

_BOTH: dict[str, tuple[str, ...]] = {
    "table": (
        *(*_TABLES, "word bold", "odt", "xlsx", "ods", "csv", "csv tab", "csv comma", "csv sep"),
        *("markdown", "pdf bare", "text", "text columns", "word controls", "word box"),
    ),
    "start and end": (*_TABLES, "xlsx", "xlsx dates", "csv", "odt", "pdf tagged levels"),
    "table per goal": (*_TABLES, "word bold", "pdf tagged landscape", "odt"),
    "bands": (*_TABLES, "xlsx", "pdf landscape", "text columns", "pdf once"),
    "header of two rows": ("word", "pdf tagged", "pdf ruled", "xlsx"),
    "strange headings": (*_TABLES, "xlsx", "csv"),
    "merged cells": ("word", "pdf tagged", "pdf ruled", "xlsx", "odt", "ods", "pdf landscape"),
    "numbered rows": ("word", "pdf tagged levels", "pdf bare", "xlsx"),
    _LONG: ("word", "pdf landscape", "pdf once", "pdf tagged landscape", "pdf levels", "pdf turned"),
    "lights": ("word", "pdf tagged", "xlsx"),
    "footnotes": ("word", "pdf tagged", "pdf ruled", "pdf levels", "pdf once"),
    "struck": ("word", "odt", "xlsx"),
    "end before start": ("word", "xlsx", "csv"),
    "labels": (*_LINES, "pdf columns", "pdf ruled", "markdown", "word box"),
    "numbered measures": (*_LINES, "pdf ruled", "markdown"),
    "bold lines": ("word", "word bold", "odt", "pdf tagged", "pdf ruled"),
    "bullets": (*_LINES, "pdf columns"),
    "brackets": (*_LINES, "pdf ruled", "markdown"),
    "prose": ("word", "pdf tagged", "text", "pdf columns"),
    "summary": ("word", "pdf ruled", "odt"),
    "last year's": ("word", "pdf tagged", "odt"),
    "services": ("word", "pdf ruled"),
    "conditions": ("word", "pdf tagged"),
}
_OWN: dict[str, dict[str, tuple[str, ...]]] = {
    "develop": {
        "matrix": ("word", "pdf ruled", "xlsx"),
        "cards": ("word", "pdf tagged", "pdf ruled"),
        "nested": ("word", "pdf ruled"),
        "other bullets": ("word",),
        "repeated heads": ("word", "pdf ruled"),
        "action last": ("word", "pdf tagged", "pdf levels", "xlsx"),
        "years": ("word", "pdf tagged", "xlsx"),
        "quarters": ("word", "xlsx"),
        "dashes": ("word", "pdf ruled", "text"),
        "lettered": ("word", "pdf ruled", "text"),
    },
    "held_out": {
        "matrix": ("word", "pdf tagged", "ods"),
        "cards": ("word", "odt", "pdf levels"),
        "action last": (*_TABLES, "xlsx", "csv comma"),
        "repeated heads": ("word", "pdf tagged", "xlsx"),
        "years": ("word", "pdf ruled", "xlsx sheets"),
        "quarters": ("word", "pdf tagged", "xlsx"),
        "nested": ("word", "odt", "pdf tagged", "text"),
        "dashes": ("word", "pdf ruled", "text"),
        "other bullets": ("pdf tagged", "odt"),
        "goal blocks": ("word", "pdf tagged", "odt"),
        "sum row": ("word", "pdf ruled", "xlsx"),
        "transposed": ("word", "pdf tagged", "xlsx"),
    },
}


@dataclass(frozen=True)
class Order:
    """One file to make."""

    shape: str
    producer: str
    front: str
    measures: int = 9

    @property
    def name(self) -> str:
        return f"{self.shape}-{self.producer}".replace(" ", "_").replace("'", "")

    @property
    def long(self) -> bool:
        return self.shape == _LONG


def orders(group: str) -> Iterator[Order]:
    turn = SETS.index(group) * 3
    for number, (shape, producers) in enumerate((_BOTH | _OWN[group]).items()):
        for place, producer in enumerate(producers):
            front = _front(producer, number + turn, place)
            yield Order(shape, producer, front, 24 if shape == _LONG else 9)


def _front(producer: str, number: int, place: int) -> str:
    """A sheet has at most a line or a title above its table, a CSV file nothing."""
    if PRODUCERS[producer].whole:
        return _FRONTS[(number + place) % len(_FRONTS)]
    return "nothing" if producer.startswith("csv") else _SHEET_FRONTS[(number + place) % len(_SHEET_FRONTS)]
