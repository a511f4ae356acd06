"""Services, conditions, last year's activities: each as the file has it, and none where it has none."""

from collections.abc import Mapping
from typing import Any

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import plain
from accuracy.truth import Truth

PARTS = {"services": "name", "previous_activities": "action", "conditions": "text"}
"""The kinds, with the field that names one."""


def compare_parts(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    for kind, name in PARTS.items():
        expected, got = truth.parts.get(kind, []), {plain(one[name]): one for one in read.get(kind, ())}
        for part in expected:
            _compare_part(kind, part[name], part, got.pop(plain(part[name]), None), score)
        if truth.complete:
            score.faults += [Fault("invented", kind, None, one[name]) for one in got.values()]


def _compare_part(
    kind: str, name: str, part: Mapping[str, Any], found: Mapping[str, Any] | None, score: Score
) -> None:
    got = {field: found.get(field) for field in part} if found else None
    right = got is not None and all(_same(part[field], got[field]) for field in part)
    score.add("parts", right, *([] if right else [Fault("part", f"{kind} · {name}", dict(part), got)]))


def _same(expected: Any, got: Any) -> bool:
    return plain(expected) == plain(got) if isinstance(expected, str) else expected == got
