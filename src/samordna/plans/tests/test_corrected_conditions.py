"""Conditions follow a decision that was corrected after the plan was adopted."""

from dataclasses import replace

import pytest
from django.test import Client

from samordna.core.models import Change
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.recorded_decisions import RecordedDecision
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Outcome
from samordna.plandoc.writing.public import Hidden
from samordna.plans.commands import content_update, plan_decision_correct, version_begin
from samordna.plans.corrections import with_corrections
from samordna.plans.corrections_beside import corrected_beside
from samordna.plans.documents import adopted_documents_of, document_of
from samordna.plans.models import AdoptedPlan, PlanStep, PlanVersion
from samordna.plans.rules import Outline, Sight
from samordna.plans.tests.test_life import APPROVED, ON_CONDITIONS, central, paper, take, version
from samordna.plans.tests.test_life_pages import DECISION, pages
from samordna.plans.tests.test_pages import signed_in

__all__ = ["central", "paper", "version"]
FIRST, SECOND = ON_CONDITIONS.conditions
PLAIN = replace(ON_CONDITIONS, outcome=Outcome.APPROVED, conditions=())
REWORDED = replace(ON_CONDITIONS, conditions=(FIRST, "Mät effekten varje år"))


@pytest.fixture
def step(central: PlanVersion) -> PlanStep:
    """The executive board has approved on two conditions."""
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    take(central, Step.SEND_TO_BOARD)
    return take(central, Step.RECORD_BOARD, decision=ON_CONDITIONS, body="Kommunstyrelsen")


def correct(step: PlanStep, decision: RecordedDecision) -> None:
    plan_decision_correct(step=step, decision=decision, body="Kommunstyrelsen", note="Fel i protokollet")


def conditions(document: PlanDocument) -> list[str]:
    return [one.text for one in document.conditions]


def listed(version: PlanVersion) -> list[str]:
    return conditions(document_of(version))


def answer(version: PlanVersion, text: str) -> None:
    row = version.part_set.get(kind="conditions", data__text=text)
    content_update(row=row, values={"data": row.data | {"answer": "Gjort i maj"}})


def test_the_pages_tell_of_those_that_stand_and_the_adopted_text_stays(
    step: PlanStep, central: PlanVersion
) -> None:
    web = signed_in(Client(), central.municipality)
    before = AdoptedPlan.objects.get().digest
    assert "2 villkor ska besvaras" in web.get(f"{pages(central)}beslut/").content.decode()
    correct(step, PLAIN)
    assert "ska besvaras" not in web.get(f"{pages(central)}beslut/").content.decode()
    assert "Villkor" not in web.get(f"{pages(central)}ny-version/").content.decode()
    assert (listed(central), AdoptedPlan.objects.get().digest) == ([FIRST, SECOND], before)
    assert conditions(with_corrections(central, adopted_documents_of([central])[0])) == []
    correct(step, REWORDED)
    assert "2 villkor ska besvaras" in web.get(f"{pages(central)}beslut/").content.decode()
    assert conditions(with_corrections(central, document_of(central))) == list(REWORDED.conditions)


def test_the_plans_page_tells_beside_the_adopted_text_what_was_corrected(
    step: PlanStep, central: PlanVersion
) -> None:
    web = signed_in(Client(), central.municipality)
    assert "rättats" not in web.get(pages(central)).content.decode()
    correct(step, PLAIN)
    told, text = web.get(pages(central)).content.decode().split('class="reader"')
    assert "Beslut, Kommunstyrelsen: uppgiften rättades" in told
    assert told.count("Gäller inte längre") == 2
    assert FIRST in told
    assert "Godkänd med villkor" in text
    correct(step, REWORDED)
    told, text = web.get(pages(central)).content.decode().split('class="reader"')
    assert told.count("Gäller inte längre") == 1
    assert "Mät effekten varje år" in told
    assert "Mät effekten varje år" not in text


def test_a_correction_of_what_a_reader_may_not_see_is_not_told_them(
    step: PlanStep, central: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(step, PLAIN)
    web = signed_in(Client(), central.municipality)
    files = f"{pages(central)}ladda-ner/"
    assert "uppgiften rättades" in web.get(files).content.decode()
    correct(step, REWORDED)
    closed = (Outline("s-1", "Beslut", "decisions", 1, "", restricted=True),)
    hidden = Hidden(closed, lists=frozenset({"decisions", "conditions"}))
    assert not corrected_beside(central, Sight(hidden, may_read=False))
    assert len(corrected_beside(central, Sight(hidden, may_read=True)).rows) == 1
    monkeypatch.setattr(
        "samordna.plans.views.corrected.sight_of", lambda *_asked: Sight(hidden, may_read=False)
    )
    correct(step, PLAIN)
    assert "uppgiften rättades" not in web.get(files).content.decode()
    before = Change.objects.filter(kind=Change.Kind.READ).count()
    monkeypatch.setattr(
        "samordna.plans.views.corrected.sight_of", lambda *_asked: Sight(hidden, may_read=True)
    )
    assert "uppgiften rättades" in web.get(files).content.decode()
    assert Change.objects.filter(kind=Change.Kind.READ).count() > before


@pytest.mark.parametrize("right", [PLAIN, REWORDED, replace(ON_CONDITIONS, section="41")])
def test_the_next_version_begins_with_those_that_stand(
    step: PlanStep, central: PlanVersion, right: RecordedDecision
) -> None:
    correct(step, right)
    assert listed(version_begin(version=central)) == list(right.conditions)


def test_a_next_version_that_is_written_follows(step: PlanStep, central: PlanVersion) -> None:
    begun = version_begin(version=central)
    correct(step, REWORDED)
    assert listed(begun) == list(REWORDED.conditions)
    correct(step, ON_CONDITIONS)
    correct(step, replace(ON_CONDITIONS, section="41"))
    assert listed(begun) == [FIRST, SECOND]


def test_an_answered_condition_stays_there_with_a_remark(step: PlanStep, central: PlanVersion) -> None:
    begun = version_begin(version=central)
    answer(begun, FIRST)
    correct(step, PLAIN)
    assert listed(begun) == [FIRST]
    web = signed_in(Client(), central.municipality)
    for page in ("beslut/", "innehall/villkor/"):
        told = web.get(pages(begun) + page).content.decode()
        assert "Villkoret gäller inte längre" in told, page
    correct(step, ON_CONDITIONS)
    assert "gäller inte längre" not in web.get(f"{pages(begun)}beslut/").content.decode()
    assert listed(begun) == [FIRST, SECOND]


def test_what_has_left_its_writers_is_not_changed(step: PlanStep, central: PlanVersion) -> None:
    begun = version_begin(version=central)
    take(begun, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    correct(step, PLAIN)
    assert listed(begun) == [FIRST, SECOND]


def test_who_corrects_is_told_what_went_and_may_take_it_back(step: PlanStep, central: PlanVersion) -> None:
    begun = version_begin(version=central)
    answer(begun, FIRST)
    web = signed_in(Client(), central.municipality)
    address = f"{pages(central)}beslut/ratta/{step.pk}/"
    told = {**DECISION, "body": "Kommunstyrelsen", "day": "1 april 2026", "section": "40", "note": "Fel"}
    page = web.post(address, told, follow=True).content.decode()
    assert "Ett obesvarat villkor är borttaget ur nästa version" in page
    assert "Ett villkor som är besvarat står kvar där" in page
    row = begun.part_set.get(kind="conditions", data__text=SECOND)
    back = f"{pages(begun)}innehall/villkor/{row.pk}/aterstall/"
    assert back in page
    web.post(back)
    assert listed(begun) == [FIRST, SECOND]
