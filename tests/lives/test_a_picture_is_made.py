"""A situation picture from last year's to the plan, as five people make it: who leads, who answers, who scores, who records."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from lives.contributing import (
    add_source,
    begin,
    link_by_hand,
    mailed_link,
    police_answer,
    school_answers,
    weigh_in,
)
from lives.counting import dataset, read_in, workbook
from lives.deciding import press
from lives.last_year import GRAFFITI, POLICE, decide_last_years, draft_a_plan
from lives.planning import (
    everybody_reads,
    plan_something,
    record_the_decision,
    say_in_public,
    show_to_everybody,
    take_into_plan,
)
from lives.town import Town, town
from lives.weighing import decide_what_comes_first, open_workshop, score, write_problems, write_the_text
from samordna.accounts.roles import Role
from samordna.core.tests.browser import windows
from samordna.core.tests.tenants import act_for
from samordna.plandoc.checking import CheckOutcome, check
from samordna.plandoc.picture.life import PictureState
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.situation.models import DecidedPicture, Picture

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
SOURCES = {
    "Elevenkäten": "school",
    "Kulturnämnden": "board",
    "Utbildningsnämnden": "board",
    "Idrottsföreningarna": "civil_society",
}
GREEN = {"A4", *(f"L{number}" for number in range(1, 10))}


def test_a_picture_is_made(live_server: Any, time_machine: Any, tmp_path: Path) -> None:
    with ExitStack() as opened, town(live_server.url, time_machine, "ekdala") as here:
        anybody = opened.enter_context(windows(live_server.url))
        here.on("2026-02-02")
        last = decide_last_years(here)
        here.on("2027-02-01")
        leader = here.page_of(here.coordinator)
        base = begin(leader, here)
        _is_gathered(here, leader, base, anybody)
        for file in (workbook(tmp_path), dataset(tmp_path)):
            read_in(here, leader, file)
        _is_weighed(leader, base, anybody())
        here.on("2027-03-04")
        record_the_decision(here.page_of(here.person(Role.REGISTRAR)), base)
        frozen = _frozen(here)
        plan = _is_planned_from(here, base, anybody())
        assert _frozen(here) == frozen
        assert Picture.objects.get(pk=last.pk).state == PictureState.SUPERSEDED
        _checks_are_green(plan)


def _is_gathered(here: Town, leader: Page, base: str, anybody: Callable[[], Page]) -> None:
    police_answer(anybody(), mailed_link(here, POLICE))
    school_answers(anybody(), link_by_hand(leader, base, "Skolan"))
    weigh_in(leader, base, "Polisen i Ekdala", "Hot och hakkors på torget i Norra.")
    weigh_in(leader, base, "Skolan", "Elever hotas.")
    for name, kind in SOURCES.items():
        add_source(leader, base, name, kind)


def _is_weighed(leader: Page, base: str, phone: Page) -> None:
    leader.goto(base)
    press(leader, "Avsluta insamlingen och analysera")
    write_problems(leader, base, GRAFFITI)
    write_the_text(leader, base)
    score(phone, open_workshop(leader, base))
    decide_what_comes_first(leader, phone, base)


def _is_planned_from(here: Town, base: str, somebody: Page) -> PlanVersion:
    act_for(here.home)
    picture = Picture.objects.get(state=PictureState.DECIDED)
    leader = here.page_of(here.coordinator)
    show_to_everybody(leader, base)
    everybody_reads(somebody, here.at(f"lagesbild/oppen/{picture.pk}/"))
    plan = draft_a_plan(here)
    take_into_plan(leader, here.at(f"planer/{plan.pk}/"))
    say_in_public(leader, here.at(f"planer/{plan.pk}/"))
    plan_something(leader, base)
    return plan


def _frozen(here: Town) -> list[tuple[str, str]]:
    act_for(here.home)
    return list(DecidedPicture.objects.order_by("pk").values_list("digest", "pdf_digest"))


def _checks_are_green(plan: PlanVersion) -> None:
    document = document_of(PlanVersion.objects.get(pk=plan.pk))
    held = [one for one in check(document).findings if one.code in GREEN]
    assert {one.code for one in held} == GREEN
    assert [one.explanation.sv for one in held if one.outcome is not CheckOutcome.OK] == []
    (activity,) = document.activities
    assert (activity.indicator, activity.baseline) == ("Anmälda hot, Norra", "52 (2026)")
