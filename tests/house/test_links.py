"""Links to answer by that lead nowhere: whoever has sent something there is told, whichever they are."""

import pytest
from django.test import Client
from django.urls import reverse

from samordna.collaboration.meetings import door as meetings
from samordna.mapping.analysis import door as analysis
from samordna.organisation.answering.door import LinkDoor
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.situation.gathering import door as contributions
from samordna.training.sessions import door as training

pytestmark = pytest.mark.django_db
LINK_DOORS = [one.DOOR for one in (meetings, analysis, contributions, training)]


@pytest.mark.parametrize("door", LINK_DOORS, ids=lambda door: door.view)
def test_what_is_sent_to_a_link_that_is_not_there_is_answered(door: LinkDoor) -> None:
    address = reverse(door.view, args=[MunicipalityFactory().slug, "ingen"])
    for answer in (Client().get(address), Client().post(address, {"answer_1": "Vid torget"})):
        assert answer.status_code == 404
        assert "länk" in answer.content.decode()
