"""Plans composed at random, from choices that are independent of each other: ``python -m accuracy --composed 200 --seed 7``.

What a rule was written from does not measure it: look at some seeds, measure on others.
"""

import json
import random
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from accuracy.bank import Bank
from accuracy.cases import Case
from accuracy.draft import Draft
from accuracy.paper import Paper
from accuracy.plan import draw
from accuracy.producers import PRODUCERS, Producer
from accuracy.wide import lines, spoken, tables, tabs
from accuracy.wide.fronts import front
from accuracy.wide.measures import Hand

_SHAPES: dict[str, Callable[[Draft], None]] = {
    "table": tables.table,
    "table per goal": tables.per_goal,
    "bands": tables.bands,
    "goal column": tables.goal_column,
    "cards": tables.cards,
    "crosses": tables.crosses,
    "transposed": tables.transposed,
    "table per who": tables.per_who,
    "labelled": lines.labelled,
    "headed": lines.headed,
    "bold": lines.bold,
    "bulleted": lines.bulleted,
    "nested": lines.nested,
    "under who": lines.under_who,
    "under time": lines.under_time,
    "told": lines.told,
    "doers": spoken.doers,
    "promised": spoken.promised,
    "answered": spoken.answered,
    "with reasons": spoken.with_reasons,
    "tabbed rows": tabs.tabbed_rows,
    "tabbed cards": tabs.tabbed_cards,
}
_HANDS = {"told": "infinitive", "doers": "we"}
"""The form of actions that a shape wants."""

_IN_SHEETS = ("table", "table per goal", "bands", "goal column")
_IN_CSV = ("table", "bands", "goal column")
_WITHOUT_HEADINGS = ("under who", "under time", "headed", "table per who", "with reasons", "tabbed cards")
"""Shapes that plain text cannot show."""
_BY_TABS = ("tabbed rows", "tabbed cards")
"""Shapes of programs that have tabs."""

_WRITERS = (
    *(
        "word",
        "word",
        "word bold",
        "odt",
        "pdf tagged",
        "pdf ruled",
        "pdf levels",
        "pdf bare",
        "pdf landscape",
    ),
    *("xlsx", "ods", "csv", "csv comma", "text", "text columns", "markdown"),
)


def composed(count: int, seed: int, folder: Path = Path("var") / "accuracy" / "wide") -> list[Case]:
    """Make ``count`` plans, the truth beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    cases = [_make(f"{seed}-{number:03}", folder) for number in range(count)]
    truths = {case.path.name: asdict(case.truth) for case in cases}
    (folder / "truth.json").write_text(json.dumps(truths, ensure_ascii=False, indent=1), encoding="utf-8")
    return cases


def _make(name: str, folder: Path) -> Case:
    chance = random.Random(name)  # noqa: S311 - the same files every time, nothing secret
    writer = chance.choice(_WRITERS)
    producer = PRODUCERS[writer]
    shape = chance.choice(_shapes(producer))
    bank = Bank("wide", name)
    draft = Draft(draw(bank, 6, 2, Hand.of(bank, _HANDS.get(shape)).measure), Paper())
    _lay_out(draft, shape, whole=producer.whole, csv=producer.ending == "csv")
    path = folder / f"{name}-{shape}-{writer}.{producer.ending}".replace(" ", "_")
    producer.write(draft.paper, path)
    return Case("wide", shape, writer, path, draft.truth)


def _shapes(producer: Producer) -> tuple[str, ...]:
    if not producer.whole:
        return _IN_CSV if producer.ending == "csv" else _IN_SHEETS
    none: tuple[str, ...] = _WITHOUT_HEADINGS if producer.ending == "txt" else ()
    none += () if producer.ending in ("docx", "odt") else _BY_TABS
    return tuple(shape for shape in _SHAPES if shape not in none)


def _lay_out(draft: Draft, shape: str, *, whole: bool, csv: bool) -> None:
    if csv:
        _SHAPES[shape](draft)
        return
    last = front(draft, whole=whole)
    if whole:
        draft.chapter(draft.bank.draw("sections", "before"), paragraphs=2)
        draft.chapter(draft.bank.draw("sections", "activities"))
    _SHAPES[shape](draft)
    if whole:
        draft.chapter(draft.bank.draw("sections", "after"), paragraphs=1)
    last()
