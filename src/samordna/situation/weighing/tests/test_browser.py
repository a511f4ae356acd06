"""Scoring from a telephone whose connection goes and comes, and the result as the leader shows it."""

from typing import Any

import pytest
from playwright.sync_api import ViewportSize, expect

from samordna.accounts.tests.clients import signed_in
from samordna.core.tests import browser
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.situation.commands.seats import seats_add
from samordna.situation.commands.workshops import workshop_open
from samordna.situation.models import Score
from samordna.situation.tests.factories import a_picture, a_problem

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=720)
PROBLEMS = ["Hot på torget", "Klotter vid skolan", "Rekrytering på nätet"]


def test_a_telephone_scores_loses_the_connection_and_sees_the_result(live_server: Any) -> None:
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(home)
    picture = a_picture(home)
    rows = [a_problem(picture, title, seen="Det märks.") for title in PROBLEMS]
    workshop = workshop_open(picture=picture, criteria=["Allvar", "Omfattning", "Möjlighet"])
    ((seat, token),) = seats_add(workshop=workshop, functions=["Rektor"])
    with (
        browser.signed_in(signed_in(home), live_server.url) as leading,
        browser.windows(live_server.url) as window,
    ):
        leader, phone = leading(), window()
        leader.goto(f"/ekdala/lagesbild/{picture.pk}/sammanvagning/")
        phone.set_viewport_size(PHONE)
        phone.goto(f"/svara/vag-in/ekdala/{token}/")
        browser.look(phone, "weigh-score")
        phone.set_viewport_size(PHONE)

        def choose(title: str, *figures: int) -> None:
            problem = phone.get_by_role("region", name=title)
            for place, figure in enumerate(figures):
                problem.locator(".weigh-scale").nth(place).get_by_role("radio", name=str(figure)).check()

        choose("Hot på torget", 5, 4, 3)
        expect(phone.get_by_text("Allt är sparat")).to_be_visible()
        expect(leader.locator("#progress")).to_contain_text("1 av 3")
        phone.context.set_offline(True)
        choose("Klotter vid skolan", 2, 1, 5)
        expect(phone.get_by_text("Ingen kontakt")).to_be_visible()
        choose("Rekrytering på nätet", 3, 3, 1)
        phone.context.set_offline(False)
        expect(phone.get_by_text("Allt är sparat")).to_be_visible()
        expect(leader.locator("#progress")).to_contain_text("allt poängsatt")
        browser.look(leader, "weigh-room")
        phone.reload()
        expect(phone.locator("input:checked")).to_have_count(9)
        leader.get_by_role("button", name="Visa resultatet").click()
        expect(leader.get_by_role("heading", name="Som matris")).to_be_visible()
        expect(phone.get_by_role("heading", name="Resultatet")).to_be_visible()
        browser.look(phone, "weigh-shown")
    act_for(home)
    told = dict(Score.objects.filter(seat=seat).values_list("problem", "values"))
    assert told == {rows[0].pk: [5, 4, 3], rows[1].pk: [2, 1, 5], rows[2].pk: [3, 3, 1]}
