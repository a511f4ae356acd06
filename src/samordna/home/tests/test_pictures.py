"""Situation pictures on the first page: whoever records decisions is told of those that await one."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.life import PictureState
from samordna.situation.tests.factories import a_picture

pytestmark = pytest.mark.django_db


def told(web: Client, here: Municipality) -> list[tuple[str, str]]:
    blocks = web.get(f"/{here.slug}/").context["blocks"]
    return [(item.text, item.url) for block in blocks if block.key == "pictures" for item in block.items]


def test_a_picture_that_is_analysed_awaits_whoever_records_its_decision() -> None:
    here = MunicipalityFactory()
    unit, other = UnitFactory(municipality=here), UnitFactory(municipality=here)
    picture = a_picture(here, unit, state=PictureState.ANALYSIS, title="Bild av Norr")
    a_picture(here, other, state=PictureState.GATHERING)
    registrar, reader = signed_in(here, Role.REGISTRAR, unit=unit), signed_in(here, Role.READER)
    elsewhere = signed_in(here, Role.REGISTRAR, unit=other)
    leads_to = f"/{here.slug}/lagesbild/{picture.pk}/beslut/"
    assert told(registrar, here) == [("Bild av Norr", leads_to)]
    assert told(elsewhere, here) == told(reader, here) == []
    assert registrar.get(leads_to).status_code == 200
    act_for(here)
    picture.state = PictureState.GATHERING
    picture.save()
    assert told(registrar, here) == []
