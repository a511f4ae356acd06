"""The generated files: which shape is written by which program, for each set."""

import json
from dataclasses import asdict
from pathlib import Path

from accuracy.bank import Bank
from accuracy.cases import Case
from accuracy.draft import Draft
from accuracy.front import FRONTS
from accuracy.orders import Order, orders
from accuracy.paper import Contents, Heading, Paper
from accuracy.plan import draw
from accuracy.producers import PRODUCERS
from accuracy.shapes import SHAPES

_FOLDER = Path("var") / "accuracy"


def generated(group: str, folder: Path = _FOLDER) -> list[Case]:
    """Make the files of a set, the truth beside them."""
    target = folder / group
    target.mkdir(parents=True, exist_ok=True)
    cases = [_make(group, order, target) for order in orders(group)]
    truths = {case.path.name: asdict(case.truth) for case in cases}
    (target / "truth.json").write_text(json.dumps(truths, ensure_ascii=False, indent=1), encoding="utf-8")
    return cases


def _make(group: str, order: Order, folder: Path) -> Case:
    producer = PRODUCERS[order.producer]
    draft = drafted(group, order, whole=producer.whole)
    path = folder / f"{order.name}.{producer.ending}"
    producer.write(draft.paper, path)
    return Case(group, order.shape, order.producer, path, draft.truth)


def drafted(group: str, order: Order, *, whole: bool) -> Draft:
    """The document laid out; ``whole`` gives it chapters around its activities."""
    bank = Bank(group, f"{group} {order.name}")
    draft = Draft(draw(bank, order.measures), Paper())
    FRONTS[order.front](draft)
    if whole:
        _text_before(draft, order.long)
    SHAPES[order.shape](draft)
    if whole:
        draft.chapter(bank.draw("sections", "after"), paragraphs=1)
    return draft


def _text_before(draft: Draft, long: bool) -> None:
    """Two chapters and the heading of the activities; in a long document a list of contents and stamps as well."""
    bank = draft.bank
    if long:
        draft.paper.foot = bank.draw("forms", "page")
        draft.add(Contents(bank.all("forms", "contents")))
    for paragraphs in (6, 4) if long else (2, 1):
        draft.chapter(bank.draw("sections", "before"), paragraphs=paragraphs)
    heading = bank.draw("sections", "activities")
    draft.section(heading)
    draft.add(Heading(heading, 1))
