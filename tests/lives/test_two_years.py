"""Two years of a plan with both decisions, as those live it who write, decide, answer and revise."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from lives.deciding import decide, enter_as_decided, is_in_force, send
from lives.following import answer, set_up_the_year
from lives.importing import import_plan, old_plan
from lives.revising import answer_the_conditions, compare, revise
from lives.town import Town, town
from lives.writing import begin_the_next, tell_how_it_went, write_the_cover, write_the_parts
from samordna.accounts.roles import Role
from samordna.cli.tests.test_history import run
from samordna.cli.tests.test_plans import owner_changes
from samordna.core.tests.tenants import act_for
from samordna.plandoc.life_cycle import State
from samordna.plans.models import AdoptedPlan

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ANSWERS = {
    "Datera lägesbilden": "Lägesbilden är från januari 2028.",
    "Mät effekten": "Varje mål har en indikator.",
}


def test_a_plan_lives_through_two_years(live_server: Any, time_machine: Any) -> None:
    with town(live_server.url, time_machine, "stockholm") as here:
        here.on("2027-03-01")
        base = _is_written(here)
        _is_decided(here, base)
        _is_followed_up(here)
        frozen = _adopted(here)
        here.on("2028-02-01")
        page = here.page_of(here.coordinator)
        revised = revise(page, base)
        answer_the_conditions(page, revised, ANSWERS)
        compare(page, revised)
        assert _adopted(here) == frozen
        _nothing_changes_the_old(here)


def _is_written(here: Town) -> str:
    page = here.page_of(here.coordinator)
    import_plan(here, page, old_plan())
    old = page.url
    if here.latest().state == State.DRAFT:
        enter_as_decided(page, old)
    tell_how_it_went(page, old)
    base = begin_the_next(page, old)
    write_the_cover(page, base)
    write_the_parts(page, base)
    send(page, base, "Skicka till central granskning", "Skicka till nämnden")
    return base


def _is_decided(here: Town, base: str) -> None:
    here.on("2027-04-12")
    page = here.page_of(here.coordinator)
    page.goto(f"{base}beslut/")
    decide(page, "nämndens", "10 mars 2027", "Godkänd")
    send(page, base, "Skicka till kommunstyrelsen")
    decide(page, "kommunstyrelsens", "10 april 2027", "Godkänd med villkor", "\n".join(ANSWERS))
    is_in_force(page, "lives-in-force")


def _is_followed_up(here: Town) -> None:
    set_up_the_year(here)
    for day, occasion, status, happened in (
        ("2027-04-20", "T1 2027", "Pågår", "Fältarna har börjat."),
        ("2027-08-20", "T2 2027", "Försenad", "Två fältare har slutat."),
        ("2027-12-20", "VB 2027", "Pågår", "Nya fältare är på plats."),
    ):
        here.on(day)
        answer(here, here.person(Role.CONTRIBUTOR), occasion, status, happened)


def _adopted(here: Town) -> list[tuple[str, str]]:
    act_for(here.home)
    return list(AdoptedPlan.objects.order_by("pk").values_list("digest", "document"))


def _nothing_changes_the_old(here: Town) -> None:
    act_for(here.home)
    statement = "UPDATE plans_adoptedplan SET document = '{}'"
    with pytest.raises(IntegrityError, match="changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert run("plans", "verify")[0] == 0
    owner_changes(statement)
    assert run("plans", "verify")[0] == 1
