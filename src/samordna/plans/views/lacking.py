"""What is lacking, on the pages where it is mended, and where *Save and next* leads."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.toasts import done
from samordna.plandoc.schema import PlanDocument
from samordna.plans.areas import Area
from samordna.plans.lacking import SHOWN_FIRST, area_of, lacking_in, lacking_of
from samordna.plans.models import PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.views.shared import base_of

CAME_FOR = "brist"
"""In an address: the code of the check that one came to mend."""
NEXT = "nasta"
PASSED_ON = (CAME_FOR, "fran")


def place_of(area: Area, row: ContentModel | None) -> str:
    """The place of a form in the plan document; that of a new row is its list."""
    return area.name if row is None or area.is_single else f"{area.name}/{row.key}"


def told_at(request: MunicipalityRequest, version: PlanVersion, place: str) -> dict[str, Any]:
    """What a form's page says of what it would mend."""
    lacking = lacking_of(request.access, version)
    return {"lacking": lacking, "lacks": lacking.at(place, request.GET.get(CAME_FOR, ""))}


def told_first(request: MunicipalityRequest, version: PlanVersion, document: PlanDocument) -> dict[str, Any]:
    """What a page of the whole plan says: what matters most, and the rest, each with the way to where it is mended."""
    lacks = lacking_in(document, request.access, version).lacks
    checks = f"{base_of(version)}kontroller/"
    ways = [
        (lack, to(version, lack.places[0], lack.code) if lack.places else f"{checks}#{lack.code}")
        for lack in lacks
    ]
    return {"first": ways[:SHOWN_FIRST], "rest": ways[SHOWN_FIRST:]}


def told_in_list(request: MunicipalityRequest, version: PlanVersion, area: Area) -> dict[str, Any]:
    """What a list's page says, each with the way to where it is mended."""
    found = lacking_of(request.access, version).in_list(area.name, request.GET.get(CAME_FOR, ""))
    base = base_of(version)
    new = f"{base}innehall/{area.slug}/ny/"
    return {
        "lacks": [
            (
                lack,
                f"{new}?{CAME_FOR}={lack.code}" if place == area_of(place) else to(version, place, lack.code),
            )
            for lack, place in found
        ]
    }


def next_after(request: MunicipalityRequest, version: PlanVersion, place: str) -> str:
    """Where *Save and next* leads: to the next thing lacking, or, when nothing else is, to the checks."""
    follows = lacking_of(request.access, version).after(place, request.GET.get(CAME_FOR, ""))
    if follows is None:
        done(request, _("There is nothing more to mend in the plan's text."))
        return f"{base_of(version)}kontroller/"
    return to(version, *follows)


def to(version: PlanVersion, place: str, code: str) -> str:
    return f"{base_of(version)}plats/?{urlencode({'var': place, CAME_FOR: code})}"


def passing_on(request: MunicipalityRequest, address: str) -> str:
    """The address of a form with what one came for, before its field."""
    asked = {name: request.GET[name][:20] for name in PASSED_ON if name in request.GET}
    path, sign, field = address.partition("#")
    return f"{path}?{urlencode(asked)}{sign}{field}" if asked else address
