"""Activities: a row is right when its action and every named cell are."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from accuracy.comparing.score import Fault, Score
from accuracy.comparing.values import listed, meets, plain, same_date, same_text, unlabelled
from accuracy.truth import CELLS, Truth, Value

Row = Mapping[str, Any]

_ALIKE = 0.6


def compare_rows(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    left = list(read["activities"])
    matched = _match(truth.activities, left)
    for number, row in enumerate(truth.activities):
        _compare_row(row, matched.get(number), truth.complete, score)
    score.faults += [
        Fault("invented", "activity", None, one["action"] or dict(one), one["action"]) for one in left
    ]
    _find_twice(truth, read, score)


def _match(rows: Sequence[Row], left: list[Row]) -> dict[int, Row]:
    """Each row with the one read for it, those that say the same first. What is matched leaves ``left``."""
    matched: dict[int, Row] = {}
    for exact in (True, False):
        for number, row in enumerate(rows):
            found = None if number in matched else _best(row, left, exact)
            if found is not None:
                left.remove(found)
                matched[number] = found
    return matched


def _best(row: Row, left: list[Row], exact: bool) -> Row | None:
    if exact:
        return next((one for one in left if same_text(row["action"], one["action"])), None)
    action = plain(listed(row["action"])[0])
    rated = [(SequenceMatcher(None, action, plain(one["action"])).ratio(), one) for one in left]
    likeness, best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return best if likeness >= _ALIKE else None


def _compare_row(row: Row, found: Row | None, complete: bool, score: Score) -> None:
    name = f"{listed(row['action'])[0]}"
    if found is None:
        score.add("rows", False, Fault("row", name, "found", "not found"))
        return
    wrong = [field for field in row if not _is_right(field, row[field], found)]
    faults = [
        Fault("row", f"{name[:50]} · {field}", row[field], _got(field, found), found["action"])
        for field in wrong
    ]
    score.add("rows", not wrong, *faults)
    for field in _unnamed(row) if complete else ():
        if found.get(field):
            score.faults.append(
                Fault("invented", f"{name[:50]} · {field}", None, found[field], found["action"])
            )


def _unnamed(row: Row) -> list[str]:
    named = {name for field in row for name in field.split("|")} | (
        {"starts", "ends"} if "when" in row else set()
    )
    return [field for field in CELLS if field not in named]


def _got(field: str, found: Row) -> Any:
    return (found["starts"], found["ends"]) if field == "when" else found.get(field)


def _is_right(field: str, expected: Value, found: Row) -> bool:
    """Whether a field has what is expected; "follow_up|indicator" is right in either."""
    if "|" in field:
        return any(_is_right(one, expected, found) for one in field.split("|"))
    got = found.get(field)
    match field:
        case "when":
            return meets(expected, lambda one: any(same_date(one, date) for date in _dates(found)))
        case "starts" | "ends":
            return meets(expected, lambda one: same_date(one, got))
        case "goal":
            return meets(expected, lambda one: unlabelled(one) == unlabelled(got))
        case _:
            return same_text(expected, got)


def _dates(found: Row) -> list[str | None]:
    """Start, end, both ends of an interval, or an open one; None where there is no time at all."""
    starts, ends = found["starts"], found["ends"]
    both = [f"{starts}/{ends}"] if starts and ends else []
    both += [f"{starts}/.."] if starts and not ends else []
    return [*both, *filter(None, (starts, ends)), *([f"../{ends}"] if ends else [])] or [None]


def _find_twice(truth: Truth, read: Mapping[str, Any], score: Score) -> None:
    """An activity that stands in a section's text as well, though the file says it once."""
    found = {plain(one["action"]) for one in read["activities"]}
    texts = plain(" ".join(one["text"] for one in read["sections"]))
    again = {plain(one) for one in truth.repeated}
    for row in truth.activities:
        action = plain(listed(row["action"])[0])
        if action in found - again and action in texts:
            score.faults.append(Fault("twice", action))
