"""What was brought home from a forum becomes a piece of news, once."""

import pytest
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Item
from samordna.collaboration.models import BroughtHome
from samordna.collaboration.tests.agreement_factories import RepresentationFactory
from samordna.collaboration.tests.factories import ForumFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit

pytestmark = pytest.mark.django_db


def test_it_is_begun_with_what_was_learnt_and_told_once(here: Municipality, unit: Unit) -> None:
    forum = ForumFactory(municipality=here, name="Nordiska nätverket")
    goes = RepresentationFactory(forum=forum, unit=unit)
    learnt = BroughtHome.objects.create(
        municipality=here, representation=goes, on=localdate(), text="Fler kommuner frågar skolan först."
    )
    web, inbox = signed_in(here), f"/{here.slug}/nyheter/inkorg/"
    at = f"{inbox}hemtaget/{learnt.pk}/"
    assert at in web.get(inbox).content.decode()
    form = web.get(at).content.decode()
    assert "Fler kommuner frågar skolan först." in form
    assert "Nordiska nätverket" in form
    sent = {"title": "Skolan frågas först", "why": "Gör så här också.", "distribution": "internal"}
    assert web.post(at, sent).status_code == 302
    assert web.post(at, sent).status_code == 404
    act_for(here)
    assert Item.objects.get().title == "Skolan frågas först"
    learnt.refresh_from_db()
    assert learnt.telling == "told"
    assert at not in web.get(inbox).content.decode()


def test_whoever_sends_no_news_for_the_unit_is_not_offered_it(here: Municipality, unit: Unit) -> None:
    goes = RepresentationFactory(forum=ForumFactory(municipality=here))
    learnt = BroughtHome.objects.create(municipality=here, representation=goes, on=localdate(), text="Nytt.")
    web, inbox = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit), f"/{here.slug}/nyheter/inkorg/"
    assert "hemtaget" not in web.get(inbox).content.decode()
    assert web.get(f"{inbox}hemtaget/{learnt.pk}/").status_code == 403
