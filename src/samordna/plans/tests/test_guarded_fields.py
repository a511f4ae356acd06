"""No code path goes around the guard: the fields themselves refuse, also without a form."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from samordna.core.fields import PersonalDataError
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.schema import PlanDocument
from samordna.plans.commands import version_create
from samordna.plans.models import Activity, Plan, PlanVersion

pytestmark = pytest.mark.django_db

NUMBER = "19750318-9800"


@pytest.mark.parametrize(
    "part",
    [
        {"sections": [{"heading": "Läge", "text": f"Det gäller {NUMBER}."}]},
        {"activities": [{"action": f"Följ upp {NUMBER}"}]},
        {"services": [{"name": "Fältarna", "text": NUMBER}]},
        {"definitions": [{"term": "Ord", "text": NUMBER}]},
        {"metadata": {"title": f"Plan {NUMBER}"}},
    ],
    ids=lambda part: next(iter(part)),
)
def test_a_plan_with_personal_data_is_not_saved(part: dict[str, Any]) -> None:
    home = MunicipalityFactory()
    document = PlanDocument.model_validate({"metadata": {"title": "Plan"}, **part})
    with pytest.raises(ValidationError):
        version_create(municipality=home, document=document)
    assert not Plan.objects.exists()


def test_the_database_is_not_reached_around_validation() -> None:
    home = MunicipalityFactory()
    version: PlanVersion = version_create(
        municipality=home, document=PlanDocument.model_validate({"metadata": {"title": "Plan"}})
    )
    with pytest.raises(PersonalDataError):
        Activity.objects.create(
            municipality=home, version=version, key="activities-1", action=f"Ring {NUMBER}"
        )
    with pytest.raises(PersonalDataError):
        Activity.objects.bulk_create(
            [Activity(municipality=home, version=version, key="activities-2", action=f"Ring {NUMBER}")]
        )
