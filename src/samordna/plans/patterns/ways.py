"""From the list of what is left of another municipality's plan to each text, and back to the next one."""

from samordna.accounts.access import MunicipalityRequest
from samordna.plans.models import PlanVersion
from samordna.plans.patterns.left import left_for
from samordna.plans.views.shared import base_of

_FROM_LIST = "monster"


def came_from_list(request: MunicipalityRequest) -> bool:
    return request.GET.get("fran") == _FROM_LIST


def back_to(version: PlanVersion) -> str:
    return f"{base_of(version)}monster/"


def next_left(request: MunicipalityRequest, version: PlanVersion, place: str) -> str:
    """The list, at the text that is left next after the one at the place."""
    following = left_for(request.access, version).after(place)
    return f"{back_to(version)}#text-{following.mark.pk}" if following else back_to(version)
