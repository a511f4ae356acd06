"""What a plan ought to say, and where in the plan it stands."""

from samordna.core.page_pieces import said
from samordna.intake.areas import METADATA, SITUATION, title_of_area
from samordna.intake.attention import Point, PointKind, said_of
from samordna.intake.facts import label_of
from samordna.intake.reader import adapter
from samordna.plandoc.reading.result import Candidate, Expected, State
from samordna.plandoc.schema import Metadata, Situation
from samordna.plandoc.vocabulary import Text

SELDOM_SAID = frozenset({"version"})
"""What few plans say: told among what is expected, never asked about where the file does not say it."""
_ASKED = {State.NOT_FOUND: PointKind.NOT_FOUND, State.SEVERAL: PointKind.SEVERAL}

_FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "committee": (METADATA, ("board",)),
    "period": (METADATA, ("period_start", "period_end")),
    "revision": (METADATA, ("next_revision",)),
    "decision": ("decisions", ()),
}
"""Where those stand that are not called as the field is."""


def area_and_fields(what: str) -> tuple[str, tuple[str, ...]]:
    """The list and the fields that tell it; an empty list for something that no field tells."""
    if what in _FIELDS:
        return _FIELDS[what]
    if what in Metadata.model_fields:
        return METADATA, (what,)
    if what in Situation.model_fields:
        return SITUATION, (what,)
    return "", ()


def together(expected: list[Expected]) -> list[list[Expected]]:
    """What stands in one row each. Parts of the situation picture that are not there are asked about at once."""
    missed = [
        one for one in expected if one.state is State.NOT_FOUND and area_and_fields(one.what)[0] == SITUATION
    ]
    return [[one] for one in expected if one not in missed] + ([missed] if missed else [])


def points_about(expected: list[Expected]) -> list[Point]:
    """What a person should look at in a row of what was expected."""
    return [
        said_of(one.what, _ASKED[one.state])
        for one in expected
        if one.state in _ASKED and not (one.state is State.NOT_FOUND and one.what in SELDOM_SAID)
    ]


def data_about(expected: list[Expected]) -> dict[str, object]:
    """The row's data: ``what`` was expected, its state and candidates, and which fields of which list tell it."""
    first = expected[0]
    area, fields = area_and_fields(first.what)
    return {
        "what": first.what if len(expected) == 1 else area,
        "state": first.state.value,
        "candidates": [adapter(Candidate).dump_python(one, mode="json") for one in first.candidates],
        "area": area,
        "fields": list(fields) if len(expected) == 1 else [one.what for one in expected],
    }


def name_of(what: str) -> str:
    if what == SITUATION:
        return title_of_area(SITUATION)
    area, fields = area_and_fields(what)
    if what == "period":
        return said(Text("Giltighetstid", "Period of validity"))
    label = label_of(fields[0]) if fields else ""
    return ": ".join(filter(None, (title_of_area(area) if area not in ("", METADATA) else "", label))) or what
