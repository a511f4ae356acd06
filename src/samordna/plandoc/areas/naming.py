"""What areas are called, by code and by name, and what is part of what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from samordna.plandoc.areas.model import Values


class Named:
    """Areas with what each is part of, as :func:`folded` text of whatever tells that apart; empty for nothing."""

    def __init__(self, rows: Iterable[tuple[int, Values, str]]) -> None:
        self._by_code: dict[str, list[int]] = defaultdict(list)
        self._by_both: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for key, values, inside in rows:
            name = folded(values.get("name"))
            self._by_both[name, inside].append(key)
            self._by_name[name].append(key)
            if code := folded(values.get("code")):
                self._by_code[code].append(key)

    def matching(self, values: Values, inside: str) -> list[int]:
        """By its code, or else by its name and what it is part of, and by its name alone where one side does not say that."""
        code, name = folded(values.get("code")), folded(values.get("name"))
        named = self._by_both[name, inside] or (self._by_both[name, ""] if inside else self._by_name[name])
        return (self._by_code[code] if code else []) or named

    def called(self, name: str) -> list[int]:
        """By code or by name alone."""
        return self._by_code[folded(name)] or self._by_name[folded(name)]


def folded(value: Any) -> str:
    return " ".join(str(value if value is not None else "").split()).casefold()


def parents_first(rows: Mapping[int, int | None]) -> list[int]:
    """The lines, each after the one that it is part of. ``rows`` are lines with that one's, or None."""
    ordered: dict[int, None] = {}
    for line in rows:
        trail = [line]
        while (above := rows.get(trail[-1])) is not None and above in rows and above not in ordered:
            if above in trail:
                break
            trail.append(above)
        ordered |= dict.fromkeys(reversed(trail))
    return list(ordered)
