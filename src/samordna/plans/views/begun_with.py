"""What a new activity begins with, when one comes from a problem or a goal that no activity names (``?problem=problems-2``)."""

from samordna.accounts.access import MunicipalityRequest
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plans.areas import Area
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of

NAMED_BY = {"problem": "problems", "goal": "goals"}


def begun_with(request: MunicipalityRequest, version: PlanVersion, area: Area) -> dict[str, str]:
    """What is gone is left out, and so is what is restricted: an activity is read by more than its problem."""
    if area.name != "activities":
        return {}
    sight = sight_of(request.access, version)
    words = {}
    for field, kind in NAMED_BY.items():
        key = request.GET.get(field, "")[:100].replace("\0", "")
        row = version.part_set.filter(kind=kind, key=key, removed_at=None).first()
        if row and sight.shown([row]) and not sight.restricted([row]):
            words[field] = str(row.data.get(TITLE_FIELDS[kind]) or "")
    return words
