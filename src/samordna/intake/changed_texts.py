"""Which texts of a part an answer changed, so that it can be taken back while others stand."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypedDict

Anew = Callable[[Any], Any]


class Change(TypedDict):
    """One value: where it is in the content of a part, as names and numbers from the outermost, and what it was and became."""

    path: list[str | int]
    before: Any
    after: Any


def changes_between(before: Any, after: Any, path: Sequence[str | int] = ()) -> Iterator[Change]:
    """The innermost values that differ."""
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        for name, value in before.items():
            yield from changes_between(value, after[name], (*path, name))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from changes_between(one, other, (*path, number))
    elif before != after:
        yield Change(path=list(path), before=before, after=after)


def taken_back(data: dict[str, Any], change: Change, later: Sequence[tuple[Change, Anew]]) -> bool:
    """Put back what a value was, with what ``later`` answers changed in it made anew, and note in those what it is before them.

    False, and nothing done, where it has become something else besides.
    """
    within, last = _holder(data, change["path"])
    stands = [change["after"], *(one["after"] for one, _anew in later)]
    led_to = [*(one["before"] for one, _anew in later), _value(within, last)]
    if within is None or stands != led_to:
        return False
    value = change["before"]
    for one, anew in later:
        one["before"] = value
        one["after"] = value = anew(value)
    within[last] = value
    return True


def _holder(data: Any, path: Sequence[str | int]) -> tuple[Any, Any]:
    """What holds the value of a path, None where there is no such place, and its name or number in it."""
    *outer, last = path
    for step in outer:
        data = _value(data, step)
    return data if _has(data, last) else None, last


def _value(within: Any, step: str | int) -> Any:
    return within[step] if _has(within, step) else None


def _has(within: Any, step: str | int) -> bool:
    if isinstance(within, dict):
        return step in within
    return isinstance(within, list) and isinstance(step, int) and step < len(within)
