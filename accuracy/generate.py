"""The generated files: which shape is written by which program, for each set."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from accuracy.bank import Bank
from accuracy.cases import Case
from accuracy.draft import Draft
from accuracy.front import FRONTS
from accuracy.paper import Heading, Paper
from accuracy.plan import draw
from accuracy.producers import PRODUCERS
from accuracy.shapes import SHAPES

SETS = ("develop", "held_out")
_FOLDER = Path("var") / "accuracy"


@dataclass(frozen=True)
class Order:
    """One file to make."""

    shape: str
    producer: str
    front: str
    measures: int = 9

    @property
    def name(self) -> str:
        return f"{self.shape}-{self.producer}".replace(" ", "_")


def generated(group: str) -> list[Case]:
    """Make the files of a set under ``var/accuracy``, the truth beside them."""
    folder = _FOLDER / group
    folder.mkdir(parents=True, exist_ok=True)
    cases = [_make(group, number, order, folder) for number, order in enumerate(orders(group))]
    truths = {case.path.name: asdict(case.truth) for case in cases}
    (folder / "truth.json").write_text(json.dumps(truths, ensure_ascii=False, indent=1), encoding="utf-8")
    return cases


def orders(group: str) -> Iterator[Order]:
    fronts = ("line", "table", "cover", "running head", "prose", "labels")
    turn = 0 if group == "develop" else 3
    for number, (shape, producers) in enumerate(_PLANS.items()):
        for place, producer in enumerate(producers):
            whole = PRODUCERS[producer].whole
            front = fronts[(number + place + turn) % len(fronts)]
            if not whole:
                front = "nothing" if producer.startswith("csv") else ("line", "title", "nothing")[number % 3]
            yield Order(shape, producer, front, 24 if shape == "long table" else 9)


_TABLES = ("word", "pdf tagged", "pdf ruled", "pdf levels")
_LINES = ("word", "word bold", "odt", "pdf tagged", "text")
_PLANS: dict[str, tuple[str, ...]] = {
    "table": (
        *_TABLES,
        "word bold",
        "odt",
        "xlsx",
        "ods",
        "csv",
        "csv tab",
        "csv comma",
        "csv sep",
        "markdown",
        "pdf bare",
        "text",
    ),
    "start and end": (*_TABLES, "xlsx", "csv", "odt", "pdf tagged levels"),
    "table per goal": (*_TABLES, "word bold", "pdf tagged landscape", "odt"),
    "bands": (*_TABLES, "xlsx", "pdf landscape"),
    "header of two rows": ("word", "pdf tagged", "pdf ruled", "xlsx"),
    "strange headings": (*_TABLES, "xlsx", "csv"),
    "merged cells": ("word", "pdf tagged", "pdf ruled", "xlsx", "odt", "ods"),
    "numbered rows": ("word", "pdf tagged levels", "pdf bare", "xlsx"),
    "long table": ("word", "pdf landscape", "pdf once", "pdf tagged landscape", "pdf levels"),
    "lights": ("word", "pdf tagged", "xlsx"),
    "matrix": ("word", "pdf ruled", "xlsx"),
    "footnotes": ("word", "pdf tagged", "pdf ruled", "pdf levels"),
    "struck": ("word", "odt", "xlsx"),
    "labels": (*_LINES, "pdf columns", "pdf ruled", "markdown"),
    "numbered measures": (*_LINES, "pdf ruled", "markdown"),
    "bold lines": ("word", "word bold", "odt", "pdf tagged", "pdf ruled"),
    "bullets": (*_LINES, "pdf columns"),
    "brackets": (*_LINES, "pdf ruled", "markdown"),
    "prose": ("word", "pdf tagged", "text", "pdf columns"),
    "summary": ("word", "pdf ruled", "odt"),
}


def _make(group: str, number: int, order: Order, folder: Path) -> Case:
    bank = Bank(group, f"{group} {number} {order.name}")
    draft = Draft(draw(bank, order.measures), Paper())
    producer = PRODUCERS[order.producer]
    FRONTS[order.front](draft)
    if producer.whole:
        _text_before(draft)
    SHAPES[order.shape](draft)
    if producer.whole:
        draft.chapter(bank.draw("sections", "after"), paragraphs=1)
    path = folder / f"{order.name}.{producer.ending}"
    producer.write(draft.paper, path)
    return Case(group, order.shape, order.producer, path, draft.truth)


def _text_before(draft: Draft) -> None:
    bank = draft.bank
    for paragraphs in (2, 1):
        draft.chapter(bank.draw("sections", "before"), paragraphs=paragraphs)
    heading = bank.draw("sections", "activities")
    draft.section(heading)
    draft.add(Heading(heading, 1))
