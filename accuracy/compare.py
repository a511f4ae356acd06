"""A file as read beside its truth: which rows, facts and headings are right, and what was made up."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from accuracy.truth import CELLS, Truth, Value
from samordna.plandoc.dates import bounds, is_edtf

_ALIKE = 0.6
_LABEL = re.compile(r"^(?:(?:del|effekt)?mål|inriktningsmål) ?\d+(?:\.\d+)*[.:)]?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_YEARS = re.compile(r"[\s,]*\d{4}(?:\s*[–-]\s*\d{4})?$")
_DATES = {"starts", "ends", "when"}
_QUIET = ("goal", "comment", "problem")
"""Cells that may say more than the truth without being invented."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Fault:
    """``what`` was wrong: *row*, *metadata*, *section*, *goal*, *flag*, *invented* or *twice*."""

    what: str
    where: str
    expected: Any = None
    got: Any = None


@dataclass
class Score:
    rows: int = 0
    rows_right: int = 0
    facts: int = 0
    facts_right: int = 0
    headings: int = 0
    headings_right: int = 0
    faults: list[Fault] = field(default_factory=list)

    def count(self, what: str) -> int:
        return sum(fault.what == what for fault in self.faults)


def compare(truth: Truth, read: Mapping[str, Any]) -> Score:
    """``read`` is the object of ``samordna read --json``."""
    score = Score()
    _facts(truth, read, score)
    _headings(truth.sections, [one["heading"] for one in read["sections"]], "section", score)
    _headings(truth.goals, read["goals"], "goal", score)
    _rows(truth, read, score)
    _flags(truth, read, score)
    return score


def plain(value: Any) -> str:
    """A text as it is compared: no emphasis, no soft hyphens, one space, no full stop, small letters."""
    words = re.sub(r"\\(?=\W)|\*\*|\u00ad", "", str(value or ""))
    return re.sub(r"\s+", " ", words).strip(" .*_").casefold()


def _any(expected: Value, fits: Callable[[Any], bool]) -> bool:
    return any(fits(one) for one in _listed(expected))


def _listed(expected: Value) -> list[Any]:
    return expected if isinstance(expected, list) else [expected]


# Facts of the plan


def _facts(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    plan = read["plan"]
    if truth.title:
        got = plan["title"]
        _fact(score, "title", truth.title, got, _any(truth.title, lambda one: _bare(one) == _bare(got)))
    for name, expected in truth.plan.items():
        got = _read_fact(name, read)
        if expected is None:
            if got not in (None, [], "", {"start": None, "end": None}):
                score.faults.append(Fault("invented", name, None, got))
            continue
        _fact(score, name, expected, got, _fact_is_right(name, expected, got))


def _fact(score: Score, name: str, expected: Any, got: Any, right: bool) -> None:
    score.facts += 1
    score.facts_right += right
    if not right:
        score.faults.append(Fault("metadata", name, expected, got))


def _read_fact(name: str, read: Mapping[str, Any]) -> Any:
    decisions = read.get("decisions") or []
    match name:
        case "decision_date":
            return [one for one in (read["plan"].get("adopted"), *(d["date"] for d in decisions)) if one]
        case "decision_section":
            return [one["section"] for one in decisions if one["section"]]
        case _:
            return read["plan"].get(name)


def _fact_is_right(name: str, expected: Any, got: Any) -> bool:
    if name == "period":
        period = got or {}
        return all(
            same_date(one, period.get(end)) for one, end in zip(expected, ("start", "end"), strict=True)
        )
    if name == "decision_date":
        return any(same_date(one, date) for one in _listed(expected) for date in got)
    if name == "decision_section":
        return bool({plain(one) for one in _listed(expected)} & {plain(number) for number in got})
    if name == "next_revision":
        return _any(expected, lambda one: same_date(one, got) or plain(one) == plain(got))
    if name == "dnr":
        return _any(expected, lambda one: plain(one).replace(" ", "") == plain(got).replace(" ", ""))
    return _any(expected, lambda one: plain(one) == plain(got))


def _bare(title: Any) -> str:
    return plain(_YEARS.sub("", str(title or "").strip()))


def same_date(one: str | None, other: str | None) -> bool:
    """The same notation or the same days."""
    if one == other or not one or not other:
        return one == other
    return is_edtf(one) and is_edtf(other) and bounds(one) == bounds(other)


# Headings and goals


def _headings(expected: Iterable[str], got: list[str], what: str, score: Score) -> None:
    known = {name for one in got for name in (plain(one), plain(_unlabelled(one)))}
    for heading in expected:
        score.headings += 1
        if known & {plain(heading), plain(_unlabelled(heading))}:
            score.headings_right += 1
        else:
            score.faults.append(Fault(what, heading))


def _unlabelled(words: str) -> str:
    return _NUMBER.sub("", _LABEL.sub("", words.strip()))


# Activities


def _rows(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    left = list(read["activities"])
    pairs: list[tuple[Row, Row | None]] = []
    for exact in (True, False):
        for row in truth.activities:
            if any(row is done for done, got in pairs if got):
                continue
            found = _best(row, left, exact)
            if found is not None:
                left.remove(found)
                pairs.append((row, found))
    matched = {id(row): found for row, found in pairs}
    for row in truth.activities:
        _row(row, matched.get(id(row)), truth.complete, score)
    score.faults.extend(Fault("invented", "activity", None, one["action"] or dict(one)) for one in left)
    _said_twice(truth, read, score)


def _best(row: Row, left: list[Row], exact: bool) -> Row | None:
    action = plain(row["action"])
    if exact:
        return next((one for one in left if plain(one["action"]) == action), None)
    rated = [(SequenceMatcher(None, action, plain(one["action"])).ratio(), one) for one in left]
    best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ALIKE else None


def _row(row: Row, found: Row | None, complete: bool, score: Score) -> None:
    score.rows += 1
    if found is None:
        score.faults.append(Fault("row", f"{row['action']}", "found", "not found"))
        return
    wrong = [name for name in row if not _cell_is_right(name, row[name], found)]
    score.rows_right += not wrong
    for name in wrong:
        got = found.get(name) if name != "when" else (found["starts"], found["ends"])
        score.faults.append(Fault("row", f"{row['action'][:50]} · {name}", row[name], got))
    if complete:
        named = {"starts", "ends"} if "when" in row else set(row)
        for name in sorted(set(CELLS) - set(row) - named - set(_QUIET)):
            if found.get(name):
                score.faults.append(Fault("invented", f"{row['action'][:50]} · {name}", None, found[name]))


def _cell_is_right(name: str, expected: Value, found: Row) -> bool:
    if name == "when":
        starts, ends = found["starts"], found["ends"]
        said = [starts, ends, f"{starts}/{ends}" if starts and ends else None, f"../{ends}" if ends else None]
        return _any(expected, lambda one: any(same_date(one, date) for date in said))
    got = found.get(name)
    if name in _DATES:
        return _any(expected, lambda one: same_date(one, got))
    if name == "goal":
        return _any(expected, lambda one: plain(_unlabelled(one or "")) == plain(_unlabelled(got or "")))
    if isinstance(expected, bool):
        return got is expected
    return _any(expected, lambda one: plain(one) == plain(got))


def _said_twice(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    """An activity that stands in a section's text as well, though the file says it once."""
    found = {plain(one["action"]) for one in read["activities"]}
    texts = plain(" ".join(one["text"] for one in read["sections"]))
    said_again = {plain(one) for one in truth.plan.get("repeated", ())}
    for row in truth.activities:
        action = plain(row["action"])
        if action in found and action in texts and action not in said_again:
            score.faults.append(Fault("twice", str(row["action"])))


def _flags(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    told = [f"{flag['where']} {flag['what']}" for flag in read["flags"]]
    told += [f"{one['why']} {one['text']}" for one in read.get("left_out", ())]
    said = plain(" ".join(told))
    for expected in truth.flags:
        if not re.search(expected, said):
            score.faults.append(Fault("flag", expected))
