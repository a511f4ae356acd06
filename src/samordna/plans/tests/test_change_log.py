"""The change log is written from the difference from the version before, and never over what somebody wrote."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import (
    ClosedVersion,
    change_log_write,
    content_create,
    content_remove,
    content_update,
    version_begin,
    version_remove,
)
from samordna.plans.documents import document_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in

pytestmark = pytest.mark.django_db
OWN = "Vi har skrivit om målen."


@pytest.fixture
def first() -> PlanVersion:
    version = VersionFactory(document=document(4, goals=[{"text": "Färre rekryteras"}]))
    act_for(version.municipality)
    return version


@pytest.fixture
def second(first: PlanVersion) -> PlanVersion:
    version = version_begin(version=first)
    content_update(row=version.part_set.get(kind="goals"), values={"data": {"text": "Ingen rekryteras"}})
    content_create(model=Part, version=version, values={"kind": "changes", "data": {"text": OWN}})
    return version


def told(version: PlanVersion) -> list[str]:
    return [one.text for one in document_of(version).changes]


def page(version: PlanVersion, path: str = "jamforelse/") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_what_somebody_wrote_stays(first: PlanVersion, second: PlanVersion) -> None:
    assert change_log_write(version=second, before=first) == 2
    assert told(second)[0] == OWN
    assert "Avslutad: aktiviteten ”Utbilda personal 2”." in told(second)
    assert any("Ingen rekryteras" in line for line in told(second))


def test_what_was_changed_or_taken_away_is_not_written_again(first: PlanVersion, second: PlanVersion) -> None:
    change_log_write(version=second, before=first)
    _own, taken_away, changed = second.part_set.filter(kind="changes").order_by("position")
    content_remove(row=taken_away)
    content_update(row=changed, values={"data": {"text": "Målet är skarpare."}})
    assert change_log_write(version=second, before=first) == 0
    assert told(second) == [OWN, "Målet är skarpare."]


def test_a_text_that_is_away_for_decision_gets_no_lines(first: PlanVersion, second: PlanVersion) -> None:
    PlanVersion.objects.filter(pk=second.pk).update(state="with_committee")
    second.refresh_from_db()
    with pytest.raises(ClosedVersion):
        change_log_write(version=second, before=first)
    web = signed_in(Client(), first.municipality)
    assert "andringslogg" not in text_of(web.get(page(second)))
    assert web.post(page(second, "jamforelse/andringslogg/")).status_code == 409


def test_the_page_writes_it_and_leads_to_it(first: PlanVersion, second: PlanVersion) -> None:
    web = signed_in(Client(), first.municipality)
    assert "Lägg till 2 skillnader i ändringsloggen" in text_of(web.get(page(second)))
    answer = web.post(page(second, "jamforelse/andringslogg/"), follow=True)
    assert answer.redirect_chain == [(page(second, "innehall/andringslogg/"), 302)]
    assert "2 rader skrevs i ändringsloggen" in text_of(answer)
    assert len(told(second)) == 3
    assert "jamforelse/andringslogg/" not in text_of(web.get(page(second)))


def test_who_only_reads_writes_no_log(first: PlanVersion, second: PlanVersion) -> None:
    web = signed_in(Client(), first.municipality, Role.READER)
    assert "andringslogg" not in text_of(web.get(page(second)))
    assert web.post(page(second, "jamforelse/andringslogg/")).status_code == 403


def test_a_first_version_has_nothing_to_tell(first: PlanVersion) -> None:
    web = signed_in(Client(), first.municipality)
    assert web.post(page(first, "jamforelse/andringslogg/")).status_code == 404


def test_a_version_taken_away_in_between_is_not_what_is_compared_with(first: PlanVersion) -> None:
    version_remove(version=version_begin(version=first))
    third = version_begin(version=first)
    first.activity_set.update(status=Status.DONE)
    answer = text_of(signed_in(Client(), first.municipality).get(page(third)))
    assert f'href="{page(first, "")}"' in answer
    assert "första versionen" not in answer
