"""The demo's register: the services that the document of 2017 names, and a few of a smaller municipality."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.mapping.commands import service_create
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit

WORDS = ("level", "functions", "arenas", "ways_in", "pathway", "conditions", "first_step")
MORE_WORDS = ("legal_basis", "capacity", "about", "also_called")
REVIEWED = timedelta(days=60)


def register_all(municipality: Municipality, told: list[dict[str, Any]]) -> None:
    """``told`` is what ``stockholm_2017/services.yaml`` holds of the municipality."""
    here = {"municipality": municipality}
    units = {one.code: one for one in Unit.objects.filter(**here).exclude(code="")}
    partners = {one.name: one.pk for one in Partner.objects.filter(**here).present()}
    contacts = {
        one.function: one.pk for one in ContactPoint.objects.filter(**here, restricted=False).present()
    }
    for one in told:
        youngest, oldest = one.get("ages", (None, None))
        values = {
            "name": one["name"],
            "unit": units[one["unit"]] if "unit" in one else None,
            **{name: one[name] for name in (*WORDS, *MORE_WORDS) if name in one},
            "target_groups": one["groups"],
            "age_from": youngest,
            "age_to": oldest,
            "areas": [units[code].pk for code in one.get("areas", ())],
            "partners": [partners[name] for name in one.get("partners", ())],
            "contacts": [contacts[name] for name in one.get("contacts", ())],
            "is_public": one.get("public", False),
            "reviewed_on": localdate() - REVIEWED,
        }
        service_create(municipality=municipality, values=values)
