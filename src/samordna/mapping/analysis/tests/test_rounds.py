"""Rounds: to whom mail goes and how often, what closing keeps, and what is decided."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.timezone import localdate

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.lines import lines_of
from samordna.mapping.analysis.progress import Stage
from samordna.mapping.analysis.tests.factories import A_MORNING, ANSWERS, an_analysis, form_in, sent_links
from samordna.mapping.commands.analysis_answers import answers_send
from samordna.mapping.commands.analysis_decisions import decisions_set
from samordna.mapping.commands.analysis_forms import form_address
from samordna.mapping.commands.analysis_links import link_make, link_send_again
from samordna.mapping.commands.analysis_rounds import analysis_begin, analysis_close
from samordna.mapping.models import AnalysisForm, AnalysisLink, Service
from samordna.mapping.tasks import ask_at
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
AT_NIGHT = A_MORNING + timedelta(hours=12)


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(slug="ekdala", name="Ekdala")


def test_mail_goes_once_to_the_nearest_function_about_all_that_is_its_to_answer(home: Municipality) -> None:
    above = UnitFactory(municipality=home)
    below = UnitFactory(municipality=home, parent=above)
    ContactPointFactory(municipality=home, unit=above, email="enheten@ekdala.example")
    ContactPointFactory(municipality=home, unit=below, email="hemlig@ekdala.example", restricted=True)
    near = [a_service(home, name, unit=below) for name in ("Fältgruppen", "Mottagningen")]
    analysis = an_analysis(home, *near, a_service(home, "Ingens"), words="Hej alla!")
    assert sent_links(analysis, AT_NIGHT) == []
    assert len(sent_links(analysis)) == 2
    assert sent_links(analysis) == []
    (mail,) = OutgoingMail.objects.all()
    assert mail.to == "enheten@ekdala.example"
    assert mail.subject == "Frågor om 2 verksamheter"
    assert mail.text.startswith("Hej alla!")
    assert mail.text.count("https://samordna.example/svara/") == 2
    stages = {one.form.service.name: one.stage for one in lines_of(queries.forms(home, everything()))}
    assert stages == {"Fältgruppen": Stage.ASKED, "Ingens": Stage.NO_ADDRESS, "Mottagningen": Stage.ASKED}
    mail.failed_at = A_MORNING
    mail.save()
    assert [one.form.service.name for one in lines_of(queries.forms(home, everything())) if one.is_stuck] == [
        "Fältgruppen",
        "Ingens",
        "Mottagningen",
    ]


def everything() -> Access:
    """Of somebody who may change every service."""
    return Access(UserFactory(), (RoleAt(Role.CENTRAL_COORDINATOR),))


def test_one_is_sent_again_by_day_and_once_a_day(home: Municipality) -> None:
    form = form_in(an_analysis(home))
    again: dict[str, Any] = {"form": form, "link": str}
    with pytest.raises(ValidationError, match="ingen adress"):
        link_send_again(at=A_MORNING, **again)
    form_address(form=form, contact=None, email="funktion@ekdala.example")
    with pytest.raises(ValidationError, match="mellan 7 och 18"):
        link_send_again(at=AT_NIGHT, **again)
    link_send_again(at=A_MORNING, **again)
    with pytest.raises(ValidationError, match="i morgon"):
        link_send_again(at=A_MORNING, **again)
    link_send_again(at=A_MORNING + timedelta(days=1), **again)
    assert [*AnalysisLink.objects.values_list("kind", flat=True)] == ["asked", "again"]


def test_no_link_leads_to_a_service_that_is_no_more(home: Municipality) -> None:
    form = form_address(form=form_in(an_analysis(home)), contact=None, email="funktion@ekdala.example")
    Service.objects.update(valid_to=localdate())
    link_make(form=form)
    Service.objects.update(valid_to=localdate() - timedelta(days=1))
    with pytest.raises(ValidationError, match="ingår inte längre"):
        link_send_again(form=form, at=A_MORNING, link=str)
    with pytest.raises(ValidationError, match="ingår inte längre"):
        link_make(form=form)
    assert not OutgoingMail.objects.exists()


def test_whoever_has_answered_is_not_reminded(home: Municipality) -> None:
    analysis = an_analysis(home)
    form = form_address(form=form_in(analysis), contact=None, email="funktion@ekdala.example")
    answers_send(form=form, values=ANSWERS)
    assert sent_links(analysis) == []


def test_what_was_answered_when_it_closed_is_kept_in_the_database_too(home: Municipality) -> None:
    analysis = an_analysis(home)
    form = answers_send(form=form_in(analysis), values=ANSWERS)
    analysis_close(analysis=analysis)
    assert '"part_words": "Samtal med unga"' in analysis.closed.document
    with pytest.raises(ValidationError, match="stängd"):
        answers_send(form=form, values={"wishes": "Mer"})
    with pytest.raises(DatabaseError), transaction.atomic():
        AnalysisForm.objects.filter(pk=form.pk).update(answers={})
    decisions_set(forms=[form], included="yes", priority=1, decided_on=localdate(), reason="")


def test_a_round_needs_services_and_a_day_to_come(home: Municipality) -> None:
    values = {"title": "Analys", "year": 2026, "due_on": localdate(), "words": ""}
    with pytest.raises(ValidationError, match="minst en verksamhet"):
        analysis_begin(municipality=home, values=values, services=[])
    with pytest.raises(ValidationError, match="redan varit"):
        an_analysis(home, a_service(home), due_on=localdate() - timedelta(days=1))
    an_analysis(home, a_service(home, "En annan"))
    with pytest.raises(ValidationError, match="redan en analys"):
        an_analysis(home, a_service(home, "En till"))


def test_the_last_decision_about_each_service_is_told_in_words(home: Municipality) -> None:
    one, other = a_service(home, "Den ena"), a_service(home, "Den andra")
    first = an_analysis(home, one, other)
    values: dict[str, Any] = {
        "included": "no",
        "priority": None,
        "decided_on": localdate(),
        "reason": "Möter ingen",
    }
    assert decisions_set(forms=first.forms.all(), **values) == 2
    later = an_analysis(home, one, title="Nästa")
    decisions_set(forms=later.forms.all(), **values | {"included": "yes", "priority": 2, "reason": ""})
    told = queries.latest_decisions(home)
    assert told[other.pk] == (localdate(), "ingår inte i arbetet. Möter ingen")
    assert told[one.pk] == (localdate(), "ingår i arbetet, prioritet för utbildning: 2, därnäst")
    with pytest.raises(ValidationError, match="har inte kommit"):
        decisions_set(forms=later.forms.all(), **values | {"decided_on": localdate() + timedelta(days=1)})


def test_the_job_asks_in_every_round_that_is_open(home: Municipality) -> None:
    open_one = an_analysis(home)
    form_address(form=form_in(open_one), contact=None, email="funktion@ekdala.example")
    closed = an_analysis(home, a_service(home, "Stängd"), title="Stängd")
    form_address(form=form_in(closed), contact=None, email="funktion@ekdala.example")
    analysis_close(analysis=closed)
    assert ask_at(home.pk, A_MORNING) == 1
    assert ask_at(home.pk, A_MORNING) == 0
    act_for(home)
    assert OutgoingMail.objects.get().subject == "Frågor om Ungdomsmottagningen"
