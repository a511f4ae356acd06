"""Does the reader say what it does not know? What it got wrong without a word, and what it says it found and did not."""

from collections.abc import Mapping
from typing import Any

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import listed
from accuracy.truth import ANY, Truth

_NAMES = {
    "board": ("committee", "board"),
    "dnr": ("registry_number", "dnr"),
    "period": ("period",),
    "next_revision": ("revision", "next_revision"),
    "decision_date": ("decision",),
}
"""The facts of the truth by the names that ``expected`` has for them."""


def compare_candour(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    states = {one["what"]: one["state"] for one in read.get("expected", ())}
    wrong = {fault.where for fault in score.faults if fault.what in ("metadata", "invented")}
    for fact, names in _NAMES.items():
        state = next((states[name] for name in names if name in states), None)
        stated = truth.plan.get(fact) is not None
        if (
            state is None
            or truth.plan.get(fact) == ANY
            or not (stated or (truth.complete and fact in truth.plan))
        ):
            continue
        if state == "found" and (not stated or fact in wrong):
            score.faults.append(Fault("untrue", fact, truth.plan.get(fact), "found"))
        may_lack = None in listed(truth.plan.get(fact))
        if state == "not_found" and stated and fact not in wrong and not may_lack:
            score.faults.append(Fault("untrue", fact, truth.plan[fact], "not found"))
    _find_silent(read, states, score)


def _find_silent(read: Mapping[str, Any], states: Mapping[str, str], score: Score) -> None:
    """Faults that nothing in the answer warns of: no flag on the row, no doubt about the fact, no flag at all."""
    doubted = {fact for fact, names in _NAMES.items() if any(states.get(name) in _DOUBTS for name in names)}
    flagged = {one["action"] for one in read["activities"] if one.get("flagged")}
    for fault in list(score.faults):
        warned = (
            fault.where in doubted
            or fault.read_as in flagged
            or (fault.what == "row" and fault.got == "not found" and read["flags"])
        )
        if fault.what in ("row", "metadata", "invented") and not warned:
            score.faults.append(Fault("silent", f"{fault.what} · {fault.where}"))


_DOUBTS = ("not_found", "several")
