"""Headings and goals: is each there, with or without its number?"""

from collections.abc import Iterable

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import listed, plain, unlabelled
from accuracy.truth import Value


def compare_headings(expected: Iterable[Value], got: list[str], what: str, score: Score) -> None:
    known = {name for one in got for name in (plain(one), unlabelled(one))}
    for heading in expected:
        names = listed(heading)
        found = bool(known & {said for one in names for said in (plain(one), unlabelled(one))})
        score.add("headings", found, *([] if found else [Fault(what, names[0], "found", "not found")]))
