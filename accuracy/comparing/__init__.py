"""A file as read beside its truth: which rows, facts and headings are right, and what was made up."""

import re
from collections.abc import Mapping
from typing import Any

from accuracy.comparing.candour import compare_candour
from accuracy.comparing.facts import compare_facts
from accuracy.comparing.headings import compare_headings
from accuracy.comparing.parts import compare_parts
from accuracy.comparing.rows import compare_rows
from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import plain
from accuracy.truth import Truth

__all__ = ["Fault", "Score", "compare"]


def compare(truth: Truth, read: Mapping[str, Any]) -> Score:
    """``read`` is the object of ``samordna read --json``."""
    score = Score()
    compare_facts(truth, read, score)
    compare_headings(truth.sections, [one["heading"] for one in read["sections"]], "section", score)
    compare_headings(truth.goals, read["goals"], "goal", score)
    compare_rows(truth, read, score)
    compare_parts(truth, read, score)
    _compare_remarks(truth, read, score)
    compare_candour(truth, read, score)
    return score


def _compare_remarks(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    told = [f"{flag['where']} {flag['what']}" for flag in read["flags"]]
    told += [f"{one['why']} {one['text']}" for one in read.get("left_out", ())]
    said = plain(" ".join(told))
    score.faults += [Fault("flag", pattern) for pattern in truth.flags if not re.search(pattern, said)]
