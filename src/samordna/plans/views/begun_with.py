"""What a new activity begins with, when one comes from a problem or a goal that no activity names (``?problem=problems-2``), or
from words that another page has ready (``?action=…``).
"""

from samordna.accounts.access import MunicipalityRequest
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plans.areas import Area
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of

NAMED_BY = {"problem": "problems", "goal": "goals"}
READY = ("action", "comment", "indicator", "baseline")
LONGEST_READY = 1000


def begun_with(request: MunicipalityRequest, version: PlanVersion, area: Area) -> dict[str, str]:
    """What is gone is left out, and so is what is restricted: an activity is read by more than its problem."""
    if area.name != "activities":
        return {}
    sight = sight_of(request.access, version)
    words = {field: asked for field in READY if (asked := _asked(request, field, LONGEST_READY))}
    for field, kind in NAMED_BY.items():
        key = _asked(request, field, 100)
        row = version.part_set.filter(kind=kind, key=key, removed_at=None).first()
        if row and sight.shown([row]) and not sight.restricted([row]):
            words[field] = str(row.data.get(TITLE_FIELDS[kind]) or "")
    return words


def _asked(request: MunicipalityRequest, field: str, longest: int) -> str:
    return request.GET.get(field, "")[:longest].replace("\0", "")
