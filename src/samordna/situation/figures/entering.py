"""What was read in a file beside what the municipality has: its series, its areas, and what is hidden before anything is kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any

from django.utils.timezone import localdate

from samordna.core.personal_data import Look
from samordna.organisation.models import Municipality
from samordna.plandoc.dates.year_parts import period_bounds
from samordna.plandoc.vocabulary import Text
from samordna.situation.enums import Measures
from samordna.situation.figures.filed import Filed, FiledFigure, FiledSeries
from samordna.situation.figures.hiding import hide
from samordna.situation.figures.matching import Areas
from samordna.situation.figures.queries import series_of

READER = "samordna.plandoc.figures.apart"
LARGEST = 10**13
"""So large a number is no figure of a municipality, and has no room in the table."""
_COUNTED = ("", "antal", "st", "personer", "individer", "brott", "anmälningar", "elever", "barn", "hushåll")
_NAME, _UNIT, _SOURCE = 200, 60, 300
_PERSON = Text(
    "En serie har ett namn som pekar på en person. Den läses inte in.",
    "A series has a name that points at a person. It is not read in.",
)
_UNREADABLE = Text(
    "{} siffror är för stora eller har en period som inte går att tolka. De läses inte in.",
    "{} figures are too large, or have a period that cannot be understood. They are not read in.",
)
_TWICE = Text(
    "{} siffror står flera gånger i filen. Den sista gäller.",
    "{} figures stand several times in the file. The last one counts.",
)
_FUTURE = Text(
    "{} av siffrorna gäller en tid som inte har kommit än, till exempel {}. Är det en prognos, så säg det i seriens namn.",
    "{} of the figures are of a time that has not come yet, such as {}. If it is a forecast, say so in the name of the series.",
)


def filed_of(municipality: Municipality, told: Mapping[str, Any], measures: str, address: str = "") -> Filed:
    """What ``plandoc.figures.apart`` has ``told``, without what may not be kept. ``measures`` is a choice of Measures."""
    filed = Filed(flags=[tuple(one) for one in told["flags"]], address=address)
    areas = Areas(municipality)
    filed.areas = [areas.filed(name[:_NAME]) for name in told["areas"]]
    kept = _series(municipality, filed, told["series"])
    _take(filed, told["figures"], kept)
    _say_what_counts(filed, measures)
    hide(municipality, filed)
    return filed


def _series(municipality: Municipality, filed: Filed, told: Iterable[Mapping[str, Any]]) -> dict[int, int]:
    """Take in the series; the place of each of the file's. Those of one name and several units are told apart."""
    known = {one.name.casefold(): one for one in series_of(municipality)}
    look, places, kept = Look(), dict[str, int](), dict[int, int]()
    names = [one["name"] for one in told]
    for number, one in enumerate(told):
        is_only = names.count(one["name"]) == 1 or not one["unit"]
        name = one["name"] if is_only else f"{one['name']} ({one['unit']})"
        name = " ".join(name.split())[:_NAME]
        texts = name, one["unit"][:_UNIT], one["source"][:_SOURCE]
        if any(hit.blocking for text in texts if text for hit in look(text)):
            filed.flag(_PERSON)
            continue
        if name.casefold() not in places:
            row = known.get(name.casefold())
            counts = row.counts if row else True
            filed.series.append(FiledSeries(*texts, counts, row.pk if row else None, one["doubted"]))
        kept[number] = places.setdefault(name.casefold(), len(filed.series) - 1)
    return kept


def _take(filed: Filed, told: Iterable[tuple[int, int, str, Any]], kept: dict[int, int]) -> None:
    """Each place once, by what area is meant; two names may mean the same."""
    rows = [(kept[series], *rest) for series, *rest in told if series in kept]
    figures = [FiledFigure(*row) for row in rows if _is_period(row[2]) and _has_room(row[3])]
    twice = filed.keep_each_once(figures)
    for count, words in ((len(rows) - len(figures), _UNREADABLE), (twice, _TWICE)):
        if count:
            filed.flag(Text(words.sv.format(count), words.en.format(count)))
    today = localdate()
    if coming := [one.period for one in filed.figures if _begins(one.period) > today]:
        filed.flag(Text(*(words.format(len(coming), min(coming)) for words in _FUTURE)))


def _begins(period: str) -> date:
    first = period_bounds(period)[0]
    assert first is not None  # noqa: S101 - of every figure that is kept
    return first


def _has_room(value: float | None) -> bool:
    return value is None or (isfinite(value) and abs(value) < LARGEST)


def _is_period(text: str) -> bool:
    try:
        first, last = period_bounds(text)
    except ValueError:
        return False
    return first is not None and last is not None and len(text) <= 32


def _say_what_counts(filed: Filed, measures: str) -> None:
    """A series that is kept already knows; of another somebody says, or its unit and its figures do. In doubt it counts."""
    values: dict[int, list[float]] = defaultdict(list)
    for one in filed.figures:
        if one.value is not None:
            values[one.series].append(one.value)
    for number, series in enumerate(filed.series):
        if series.series is not None:
            continue
        if measures != Measures.UNSAID:
            series.counts = measures == Measures.COUNTS
        else:
            series.counts = series.doubted or _is_counted(series.unit, values[number])


def _is_counted(unit: str, values: Sequence[float]) -> bool:
    """Without a unit, figures that mostly are whole numbers count something: one that is mistyped changes nothing."""
    if unit.casefold() not in _COUNTED or any(value < 0 for value in values):
        return False
    return bool(unit) or 2 * sum(value == int(value) for value in values) >= len(values)
