"""Which areas of the municipality the names of a file mean."""

import re
from collections import defaultdict
from collections.abc import Iterator

from samordna.organisation.models import Municipality
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.figures.places import is_total, without_code
from samordna.situation.areas.queries import areas_of, reason_not
from samordna.situation.figures.filed import FiledArea
from samordna.situation.models import Area

_KINDS = re.compile(
    r"\b(?:stadsdelsområdet?|stadsdelsförvaltning(?:en)?|stadsdelsnämnd(?:en)?|stadsdel(?:en)?|kommundel(?:en)?|sdo|sdf"
    r"|distrikt(?:et)?|område(?:t)?|kommun(?:en)?|stad)\b"
)


class Areas:
    """By name or code, without regard to case, dashes or what kind of area it says it is. One query."""

    def __init__(self, municipality: Municipality) -> None:
        self.rows = {one.pk: one for one in areas_of(municipality)}
        self._least = municipality.least_inhabitants
        self._named: dict[str, dict[int, Area]] = defaultdict(dict)
        self._loosely: dict[str, dict[int, Area]] = defaultdict(dict)
        for row in self.rows.values():
            for name in _names_of(row, municipality):
                self._named[name][row.pk] = row
            for name in _ways(row.name):
                self._loosely[name][row.pk] = row

    def filed(self, name: str) -> FiledArea:
        """The name with the area that it means. Of several of that name, one that is in force is meant."""
        ways = [(names, one) for names in (self._named, self._loosely) for one in _ways(name)]
        found = next((names[one] for names, one in ways if one in names), {})
        rows = [one for one in found.values() if one.successor_id is None and one.valid_to is None] or [
            *found.values()
        ]
        if len(rows) != 1:
            return FiledArea(name)
        return FiledArea(name, rows[0].pk, self.too_small(rows[0]))

    def too_small(self, area: Area) -> str:
        """Why nothing may be told of it; one that has ended or become another was counted as long as it was there."""
        return reason_not(Area(population=area.population), self._least)


def _names_of(row: Area, municipality: Municipality) -> Iterator[str]:
    yield folded(row.name)
    if row.code:
        yield folded(row.code)
    if row.kind == AreaKind.MUNICIPALITY:
        yield ""
        yield folded(municipality.code)
        yield from _ways(municipality.name)
        yield f"{folded(municipality.name)}s"


def _ways(name: str) -> list[str]:
    """As it stands, without its code, by its code alone, and without what kind of area it is."""
    plain = "" if is_total(name) else folded(name)
    bare = folded(without_code(name))
    code = plain.partition(" ")[0] if bare != plain else ""
    without_kind = " ".join(_KINDS.sub(" ", bare).split())
    ways = [plain, bare, *([code] if code else []), *([without_kind] if without_kind else [])]
    return list(dict.fromkeys(ways))


def folded(name: str) -> str:
    return " ".join(re.sub(r"\s*[-–—]\s*", "-", name).casefold().split())
