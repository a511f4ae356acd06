"""Everything that refers to a unit or a body either follows it in a merger or is said here to stay."""

import pytest
from django.apps import apps

from samordna.organisation.extending import followers
from samordna.organisation.models import Body, Unit

STAYS = {
    Unit: {
        "organisation.Unit.parent": "moves by itself, with a new name where two would have the same",
        "organisation.Unit.successor": "is what a merger sets",
        "organisation.Coordinator.unit": "ends with the unit",
        "organisation.Merger.unit": "remembers the merger",
        "briefings.DigestMail.unit": "tells to which unit the digest went then",
        "briefings.ItemOpening.unit": "tells at which unit it was opened then",
    },
    Body: {
        "organisation.Body.successor": "is what a merger sets",
        "organisation.Guideline.body": "was decided by the old body and stays so",
        "organisation.Merger.body": "remembers the merger",
    },
}


@pytest.mark.parametrize("model", [Unit, Body], ids=["units", "bodies"])
def test_no_reference_is_forgotten(model: type[Unit] | type[Body]) -> None:
    refers = {
        f"{other._meta.label}.{field.name}"
        for other in apps.get_models()
        for field in other._meta.local_fields
        if field.related_model is model
    }
    follows = {f"{one.model._meta.label}.{one.field}" for one in followers(model)}
    assert refers == follows | STAYS[model].keys()
