"""What a file would bring, as its page shows it."""

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from samordna.accounts.access import MunicipalityRequest
from samordna.core.page_pieces import language
from samordna.organisation.models import Municipality
from samordna.plandoc.small_numbers import WHY_WITHHELD
from samordna.situation.areas.queries import areas_of, choosable
from samordna.situation.figures import words
from samordna.situation.figures.filed import Filed, FiledSeries
from samordna.situation.figures.matching import folded
from samordna.situation.models import Area, IncomingFigures

MOST_SHOWN = 200
"""Of a long list, so many are shown; the rest is counted."""


@dataclass
class SeriesLine:
    """A series of the file: how many figures are taken in, how many of them hidden, and which periods they are of."""

    series: FiledSeries
    figures: int = 0
    hidden: int = 0
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name that means no area of the municipality. ``near`` is one that is called nearly the same."""

    place: int
    name: str
    figures: int
    near: Area | None


def preview_context(municipality: Municipality, incoming: IncomingFigures) -> dict[str, Any]:
    filed = Filed.from_json(incoming.content)
    counts: dict[int, int] = defaultdict(int)
    for one in filed.figures:
        counts[one.area] += 1
    offered = choosable(municipality)
    unknown = _unknown(filed, counts, offered)
    named = {area.pk: area for area in areas_of(municipality)}
    speech = 0 if language() == "sv" else 1
    return {
        "filed": filed,
        "series_lines": _series_lines(filed)[:MOST_SHOWN],
        "total": sum(1 for _one in filed.taken),
        "matched": [
            (one.name, named[one.area], counts[place])
            for place, one in enumerate(filed.areas)
            if one.area in named
        ][:MOST_SHOWN],
        "refused": [(one.name, one.why, counts[place]) for place, one in enumerate(filed.areas) if one.why],
        "unknown": unknown[:MOST_SHOWN],
        "unknown_total": len(unknown),
        "offered": offered,
        "flags": [(one[speech], one[2 + speech]) for one in filed.flags[:MOST_SHOWN]],
        "flags_total": len(filed.flags),
        "most": MOST_SHOWN,
        "why_hidden": WHY_WITHHELD if any(one.hidden for one in filed.figures) else None,
    }


def waiting_files(request: MunicipalityRequest) -> list[IncomingFigures]:
    """One's own that wait, or are being saved."""
    rows = IncomingFigures.objects.filter(municipality=request.municipality, uploaded_by=request.user)
    return [one for one in rows.defer("content") if not one.is_saved]


def _series_lines(filed: Filed) -> list[SeriesLine]:
    lines = [SeriesLine(one) for one in filed.series]
    periods: dict[int, set[str]] = defaultdict(set)
    for one in filed.taken:
        lines[one.series].figures += 1
        lines[one.series].hidden += bool(one.hidden)
        periods[one.series].add(one.period)
    for place, told in periods.items():
        in_order = words.in_time(told)
        lines[place].first, lines[place].last = words.period(in_order[0]), words.period(in_order[-1])
    return lines


def _unknown(filed: Filed, counts: dict[int, int], offered: list[Area]) -> list[NameLine]:
    by_name = {folded(area.name): area for area in offered}
    lines = []
    for place, one in enumerate(filed.areas):
        if one.meant is None:
            near = get_close_matches(folded(one.name), by_name, n=1, cutoff=0.75)
            lines.append(NameLine(place, one.name, counts[place], by_name[near[0]] if near else None))
    return lines
