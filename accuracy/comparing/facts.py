"""What the plan is: title, board, registry number, version, period, decision, next revision."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import listed, meets, plain, same_date, same_text
from accuracy.truth import ANY, Truth
from samordna.plandoc.dates import bounds, is_edtf

_YEARS = re.compile(r"[\s,]*\d{4}(?:\s*[–-]\s*\d{4})?$")
_EMPTY: tuple[Any, ...] = (None, [], "", {"start": None, "end": None})


def compare_facts(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    facts = dict(truth.plan) | ({"title": truth.title} if truth.title else {})
    for name, expected in facts.items():
        got = _read(name, read)
        if expected is None:
            score.faults += [] if got in _EMPTY else [Fault("invented", name, None, got)]
            continue
        right = _is_right(name, expected, got)
        score.add("facts", right, *([] if right else [Fault("metadata", name, expected, got)]))


def _read(name: str, read: Mapping[str, Any]) -> Any:
    decisions = read.get("decisions") or []
    match name:
        case "decision_date" | "approval_date":
            return [one for one in (read["plan"].get("adopted"), *(d["date"] for d in decisions)) if one]
        case "decision_section" | "approval_section":
            return [one["section"] for one in decisions if one["section"]]
        case _:
            return read["plan"].get(name)


def _is_right(name: str, expected: Any, got: Any) -> bool:
    return expected == ANY or _SAME.get(name, same_text)(expected, got)


def _same_title(expected: Any, got: Any) -> bool:
    """Apart from the years that many a title ends with."""
    return meets(expected, lambda one: _bare(one) == _bare(got))


def _bare(title: Any) -> str:
    return plain(_YEARS.sub("", str(title or "").strip()))


def _same_period(expected: Any, got: Any) -> bool:
    """The same first and last day: "2025" is 1 January to 31 December 2025."""
    ends = zip(expected, ((got or {}).get("start"), (got or {}).get("end")), (0, 1), strict=True)
    return all(_same_edge(one, other, at) for one, other, at in ends)


def _same_edge(one: str | None, other: str | None, at: int) -> bool:
    if same_date(one, other) or not one or not other:
        return same_date(one, other)
    return is_edtf(one) and is_edtf(other) and bounds(one)[at] == bounds(other)[at]


def _among_dates(expected: Any, got: Any) -> bool:
    may_lack = None in listed(expected) and not got
    return may_lack or any(same_date(one, date) for one in listed(expected) for date in got)


def _among_sections(expected: Any, got: Any) -> bool:
    return bool({plain(one) for one in listed(expected)} & {plain(number) for number in got})


def _same_occasion(expected: Any, got: Any) -> bool:
    return meets(expected, lambda one: same_date(one, got) or plain(one) == plain(got))


def _same_number(expected: Any, got: Any) -> bool:
    return meets(expected, lambda one: plain(one).replace(" ", "") == plain(got).replace(" ", ""))


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "title": _same_title,
    "period": _same_period,
    "decision_date": _among_dates,
    "decision_section": _among_sections,
    "approval_date": _among_dates,
    "approval_section": _among_sections,
    "next_revision": _same_occasion,
    "dnr": _same_number,
}
