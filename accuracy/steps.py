"""At which step of reading a row or a fact of the truth was lost. The counts tell nothing of what a file says, so they may be
looked at for files that nobody has opened."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from accuracy.comparing import Fault
from accuracy.comparing.values import listed, plain
from samordna.plandoc.reading.takes import Grid
from samordna.plandoc.taken_as import TakenAs

Lost = Counter[tuple["Step", str, bool]]
"""How many faults were made at a step, in a field (*action* for a whole row), and whether nothing warned of them."""


class Step(StrEnum):
    """What went wrong, in the order that reading goes: the first that fails hides those after it."""

    UNSEEN = "sågs inte som grupp"
    OTHER_KIND = "togs för annat"
    PARTED = "rad delad eller hopslagen"
    COLUMN = "stod i annat fält"
    ABSENT = "kom inte till raden"
    EXTENT = "för mycket eller lite text"
    VALUE = "tolkades fel"
    NOTHING_SAID = "hittade på"


_TYPED = {"starts", "ends", "when", "ongoing", "status"}
_TIMES = ("starts", "ends", "ongoing")


def lost_at(faults: Sequence[Fault], read: Mapping[str, Any], grids: Sequence[Grid]) -> Lost:
    silent = {fault.where for fault in faults if fault.what == "silent"}
    lost = Lost()
    for fault in faults:
        if (at := _step(fault, read, grids)) is not None:
            lost[*at, f"{fault.what} · {fault.where}" in silent] += 1
    return lost


def _step(fault: Fault, read: Mapping[str, Any], grids: Sequence[Grid]) -> tuple[Step, str] | None:
    if fault.what == "row" and fault.read_as is None:
        return _of_row(plain(fault.where), read, grids), "action"
    if fault.what == "row":
        field = fault.where.rpartition(" · ")[2]
        row = next(one for one in read["activities"] if one["action"] == fault.read_as)
        return _of_cell(field, fault, row), field
    if fault.what == "metadata":
        return _of_text(fault.expected, fault.got), f"plan.{fault.where}"
    if fault.what == "invented":
        return Step.NOTHING_SAID, fault.where.rpartition(" · ")[2]
    return None


def _of_row(action: str, read: Mapping[str, Any], grids: Sequence[Grid]) -> Step:
    holds = [grid.take.taken_as for grid in grids if action in plain(" ".join(map(" ".join, grid.rows)))]
    if TakenAs.ACTIVITIES in holds or any(
        _overlap(action, plain(one["action"])) for one in read["activities"]
    ):
        return Step.PARTED
    others = set(holds) - {TakenAs.TEXT, TakenAs.NOTHING}
    return Step.OTHER_KIND if others else Step.UNSEEN


def _of_cell(field: str, fault: Fault, row: Mapping[str, Any]) -> Step:
    if field in _TYPED:
        told = {one["field"] for one in row.get("origin") or ()}
        reached = told & set(_TIMES if field != "status" else ("status",)) or fault.got not in _EMPTY
        return Step.VALUE if reached else Step.ABSENT
    elsewhere = [
        plain(value) for name, value in row.items() if name not in (*field.split("|"), "origin") and value
    ]
    if any(one and any(one in other for other in elsewhere) for one in _said(fault.expected)):
        return Step.COLUMN
    return _of_text(fault.expected, fault.got)


def _of_text(expected: Any, got: Any) -> Step:
    if got in _EMPTY:
        return Step.ABSENT
    return Step.EXTENT if any(_overlap(one, plain(got)) for one in _said(expected)) else Step.VALUE


_EMPTY: tuple[Any, ...] = (None, [], "", False, {"start": None, "end": None}, (None, None))


def _said(expected: Any) -> Iterator[str]:
    return map(plain, listed(expected))


def _overlap(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)
