"""What is open, as a partner reads it: nothing of what is for those who work here, and nothing of the organisation."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import DigestItemFactory, ItemFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db


def test_a_partner_reads_what_is_open_and_current(here: Municipality, unit: Unit) -> None:
    for name in ("internal", "restricted"):
        ItemFactory(municipality=here, title=f"Hemlig {name}", distribution=name)
    ItemFactory(
        municipality=here,
        title="Hemlig för gammal",
        distribution="open",
        valid_until=localdate() - timedelta(days=1),
    )
    wrong = ItemFactory(municipality=here, title="Hemlig för fel", distribution="open")
    ItemFactory(
        municipality=here,
        title="Nio fall",
        correction="Talet var fel.",
        distribution="open",
        corrects=wrong,
        unit=unit,
        valid_until=localdate(),
    )
    web = signed_in(here, Role.PARTNER)
    page = web.get(f"/{here.slug}/nyheter/oppna/").content.decode()
    for told in ("Nio fall", "Rör alla som möter unga.", "Talet var fel."):
        assert told in page
    for hidden in ("Hemlig", unit.name, "/nyheter/inslag/", "/organisation/"):
        assert hidden not in page
    assert f"/{here.slug}/nyheter/oppna/" in web.get(f"/{here.slug}/planer/").content.decode()
    staff = signed_in(here, Role.READER).get(f"/{here.slug}/planer/").content.decode()
    assert f"/{here.slug}/nyheter/oppna/" not in staff


@pytest.mark.slow
def test_many_news_take_as_many_questions_as_few(here: Municipality) -> None:
    web, asked = signed_in(here, Role.PARTNER), []
    for number in (1, 30):
        act_for(here)
        for place in range(number):
            area = an_area(here, f"Område {number} {place}")
            ItemFactory(municipality=here, distribution="open", areas=[area.pk])
        asked.append(queries_of(web, f"/{here.slug}/nyheter/oppna/"))
    assert asked[0] == asked[1] <= 12


def test_a_partner_is_led_there_from_the_pages_of_those_who_work_here(here: Municipality) -> None:
    row = ItemFactory(municipality=here, title="Hemlig")
    digest = DigestItemFactory(digest__municipality=here, item=row).digest
    web, base = signed_in(here, Role.PARTNER), f"/{here.slug}/nyheter/"
    for end in ("", f"utskick/{digest.pk}/", "utskick/999999/", f"inslag/{row.pk}/"):
        answer = web.get(f"{base}{end}")
        assert (answer.status_code, answer["Location"]) == (302, f"{base}oppna/")
    assert web.get(f"{base}inslag/").status_code == 403
