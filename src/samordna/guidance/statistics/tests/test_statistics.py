"""Those who look after guides see how often each step is opened and where readers stop, and nobody can count one reader."""

from datetime import date

import pytest
import time_machine
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.models import StepOpening
from samordna.guidance.statistics.figures import step_figures, weeks_until
from samordna.guidance.statistics.shown import number, sum_of
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.guiding import Branch, End, Guide, Question

WEEKS = weeks_until(date(2026, 11, 27))
LAST = WEEKS[-1]
GUIDE = Guide(
    title="Orolig",
    steps=[
        Question(
            key="q", text="Fara?", branches=[Branch(answer="Ja", to="yes"), Branch(answer="Nej", to="no")]
        ),
        End(key="yes", title="Ring 112"),
        End(key="no", title="Ring jouren"),
        End(key="apart", title="Ingen kommer hit"),
    ],
)


def counted(step: str, opened: int, went_on: int = 0) -> StepOpening:
    return StepOpening(step=step, week=LAST, opened=opened, went_on=went_on)


def test_the_weeks_end_with_this_one() -> None:
    assert (len(WEEKS), WEEKS[0], LAST) == (8, date(2026, 10, 5), date(2026, 11, 23))


def test_how_many_opened_a_step_and_how_many_stopped_there() -> None:
    rows = [counted("q", 40, 30), counted("yes", 10), counted("no", 20), counted("gone", 50)]
    question, *ends = step_figures(GUIDE, rows, WEEKS)
    assert (number(question.opened[-1]), number(question.opened[0])) == ("40", "färre än 5")
    assert question.stopped is not None
    assert number(question.stopped[-1]) == "10"
    assert [(one.key, number(one.opened[-1]), one.stopped) for one in ends] == [
        ("yes", "10", None),
        ("no", "20", None),
    ]
    assert sum_of(question.total) == "minst 40"


def test_what_would_tell_of_two_readers_is_not_shown() -> None:
    """Twelve opened it, nobody stopped: ten who answered no would tell that two answered yes."""
    question, yes, no = step_figures(
        GUIDE, [counted("q", 12, 12), counted("yes", 2), counted("no", 10)], WEEKS
    )
    assert number(yes.opened[-1]) == "färre än 5"
    assert [number(one.opened[-1]) for one in (question, no)] == ["12", "visas inte"]
    question, yes, no = step_figures(
        GUIDE, [counted("q", 18, 12), counted("yes", 2), counted("no", 10)], WEEKS
    )
    assert question.stopped is not None
    shown = [number(one) for one in (question.opened[-1], no.opened[-1], question.stopped[-1])]
    assert shown.count("visas inte") == 1


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def web(place: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    return client


@pytest.mark.django_db
@time_machine.travel("2026-11-27 10:00+01:00", tick=False)
def test_the_pages_and_the_file_say_the_same(web: Client, place: Municipality) -> None:
    act_for(place)
    guide = a_guide(place, is_published=True)
    for step, opened, went_on in (("fragan", 41, 33), ("ring", 31, 0), ("larma", 2, 0)):
        row = counted(step, opened, went_on)
        row.municipality, row.guide = place, guide
        row.save()
    listed = web.get("/ekdala/guider/statistik/").content.decode()
    assert f'href="/ekdala/guider/{guide.pk}/statistik/"' in listed
    assert "minst 41" in listed
    page = web.get(f"/ekdala/guider/{guide.pk}/statistik/").content.decode()
    sheet = web.get("/ekdala/guider/statistik/ladda-ner/csv/").content.decode("utf-8-sig")
    for told in (page, sheet):
        assert "färre än 5" in told
        assert ">2<" not in told
        assert ";2;" not in told
    assert "Jag är orolig;Är det fara just nu?;2026-11-23;41;" in sheet
    assert web.get("/ekdala/guider/statistik/ladda-ner/pdf/").status_code == 404


@pytest.mark.django_db
def test_without_guides_the_page_says_so(web: Client) -> None:
    assert "Ingen guide har något steg" in web.get("/ekdala/guider/statistik/").content.decode()
