"""A decision that the text tells of, and that is then recorded here: the text has it once."""

from typing import Any

import pytest
from django.test import Client

from samordna.plandoc.life_cycle import Step
from samordna.plandoc.places import mark
from samordna.plans.commands import content_create
from samordna.plans.documents import document_of
from samordna.plans.models import Part, PlanVersion, Section
from samordna.plans.tests.test_life import APPROVED, central, paper, take, version
from samordna.plans.tests.test_life_pages import pages
from samordna.plans.tests.test_pages import signed_in

__all__ = ["central", "paper", "version"]
TOLD = {"kind": "committee", "body": "socialnämnden", "date": "2026-02-28", "section": "§ 22"}


def tell(version: PlanVersion, place: str = "", **told: Any) -> Part:
    values = {"kind": "decisions", "data": TOLD | told, "place": place}
    return content_create(model=Part, version=version, values=values)


def recorded(version: PlanVersion) -> list[str | None]:
    """The sections of the decisions in the text once the committee's is recorded."""
    take(version, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    take(version, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    return [one.section for one in document_of(version).decisions]


def test_what_is_recorded_takes_the_place_of_what_the_text_told(central: PlanVersion) -> None:
    row = tell(central)
    assert recorded(central) == ["12"]
    assert central.steps.get(step=Step.RECORD_COMMITTEE).recorded_as == row.key


@pytest.mark.parametrize(
    "other", [{"kind": "executive_board"}, {"body": "Utbildningsnämnden"}, {"outcome": "returned"}]
)
def test_what_another_body_decided_or_sent_back_stays(central: PlanVersion, other: dict[str, str]) -> None:
    tell(central, **other)
    assert recorded(central) == ["§ 22", "12"]


def test_the_same_decision_is_found_among_several(central: PlanVersion) -> None:
    tell(central, date="2026-03-01", section="12", body=None)
    tell(central)
    assert recorded(central) == ["12", "§ 22"]


def test_what_is_restricted_is_not_told_openly_instead(central: PlanVersion) -> None:
    closed = {"heading": "Slutet", "text": mark("decisions-9"), "restricted": True}
    content_create(model=Section, version=central, values=closed)
    tell(central, place="decisions-9")
    assert recorded(central) == ["§ 22", "12"]


def test_it_is_said_to_be_unrecorded_only_where_it_can_be_recorded(central: PlanVersion) -> None:
    tell(central)
    tell(central, kind="executive_board", body="Kommunstyrelsen", section="77")
    web = signed_in(Client(), central.municipality)

    def box() -> list[bool]:
        page = web.get(f"{pages(central)}beslut/").content.decode()
        alert = page.partition('data-color="warning"')[2].partition("</div>")[0]
        return ["§ 22" in alert, "§ 77" in alert, "Registrera beslutet här" in alert]

    assert box() == [True, True, False]
    take(central, Step.SEND_FOR_REVIEW)
    assert box() == [False, False, False]
    take(central, Step.SEND_TO_COMMITTEE)
    assert box() == [True, False, True]
    take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    assert box() == [False, False, False]
    take(central, Step.SEND_TO_BOARD)
    assert box() == [False, True, True]
