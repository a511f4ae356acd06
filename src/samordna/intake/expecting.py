"""What a plan ought to say, and where in the plan it stands."""

from samordna.core.rendering import said
from samordna.intake.areas import METADATA, SITUATION, title_of_area
from samordna.intake.facts import label_of
from samordna.plandoc.schema import Metadata, Situation
from samordna.plandoc.vocabulary import Text

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


def name_of(what: str) -> str:
    area, fields = area_and_fields(what)
    if what == "period":
        return said(Text("Giltighetstid", "Period of validity"))
    label = label_of(fields[0]) if fields else ""
    return ": ".join(filter(None, (title_of_area(area) if area not in ("", METADATA) else "", label))) or what
