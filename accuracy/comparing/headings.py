"""Headings and goals: is each there, with or without its number?"""

from collections.abc import Iterable

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import plain, unlabelled


def compare_headings(expected: Iterable[str], got: list[str], what: str, score: Score) -> None:
    known = {name for one in got for name in (plain(one), unlabelled(one))}
    for heading in expected:
        found = bool(known & {plain(heading), unlabelled(heading)})
        score.add("headings", found, *([] if found else [Fault(what, heading, "found", "not found")]))
