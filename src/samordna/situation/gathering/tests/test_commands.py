"""Who is asked, what is kept of the answers, which mail goes, and what of it the picture rests on."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.accounts.tests.factories import UserFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands.merging import unit_merge
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)
from samordna.plandoc.picture.words import Contributor
from samordna.situation.commands.contribution_links import request_link_make, request_send_again
from samordna.situation.commands.contributions import (
    contribution_save,
    contribution_send,
    contribution_weigh,
    contribution_withdraw,
)
from samordna.situation.commands.question_templates import questions_reset, questions_set
from samordna.situation.commands.requests import request_remove, request_update, requests_carry
from samordna.situation.gathering.asking import questions_for
from samordna.situation.gathering.tests.factories import (
    A_MORNING,
    QUESTIONS,
    a_contribution,
    a_request,
    gathering,
    sent_links,
)
from samordna.situation.models import Picture
from samordna.situation.tasks import ask_at
from samordna.situation.tests.factories import a_picture, decided

pytestmark = pytest.mark.django_db
WORTH = {"name": "Polisen", "kind": "police", "says": "Klotter", "distribution": "internal"}


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(slug="ekdala", name="Ekdala")


@pytest.fixture
def picture(home: Municipality) -> Picture:
    return gathering(home)


def test_it_goes_to_the_function_of_whoever_is_asked(home: Municipality, picture: Picture) -> None:
    above = UnitFactory(municipality=home)
    unit = UnitFactory(municipality=home, parent=above)
    partner = PartnerFactory(municipality=home)
    ContactPointFactory(municipality=home, unit=above, email="ovan@ekdala.example")
    ContactPointFactory(municipality=home, unit=None, partner=partner, email="kontakt@partner.example")
    assert a_request(picture, unit=unit, email="").address == "ovan@ekdala.example"
    assert a_request(picture, partner=partner, email="").address == "kontakt@partner.example"
    assert a_request(picture, unit=unit).address == "polisen@ekdala.example"
    with pytest.raises(ValidationError, match="enhet"):
        a_request(picture, email="")


def test_each_mail_goes_once_by_day_while_gathering(home: Municipality) -> None:
    planned = a_picture(home)
    due = A_MORNING.date() + timedelta(days=20)
    a_request(planned, due_on=max(due, localdate() + timedelta(days=1)))
    planned.requests.update(due_on=due)
    assert sent_links(planned) == []
    planned.state = "gathering"
    planned.save()
    night = datetime(2026, 11, 26, 22, tzinfo=UTC)
    assert sent_links(planned, night) == []
    (token,) = sent_links(planned)
    mail = OutgoingMail.objects.get()
    assert token in mail.text
    assert mail.subject == "Bidra till Lägesbild 2026"
    assert sent_links(planned) == [], "never twice"
    days = {day: len(sent_links(planned, A_MORNING + timedelta(days=day))) for day in (1, 14, 15, 21, 25, 26)}
    assert days == {1: 0, 14: 1, 15: 0, 21: 1, 25: 0, 26: 0}
    subjects = list(OutgoingMail.objects.order_by("pk").values_list("subject", flat=True))
    assert [one.partition(":")[0] for one in subjects[1:]] == ["Påminnelse", "Sent"]


def test_whoever_takes_over_a_unit_is_asked_in_its_place(home: Municipality, picture: Picture) -> None:
    units = [UnitFactory(municipality=home), UnitFactory(municipality=home)]
    request = a_request(picture, unit=units[0])
    user = UserFactory()
    values = {"name": "Nya förvaltningen", "kind": "administration"}
    merger = unit_merge(municipality=home, units=units, values=values, on=localdate(), user=user)
    request.refresh_from_db()
    assert request.unit == merger.unit


def test_nobody_who_has_answered_is_reminded(picture: Picture) -> None:
    a_contribution(a_request(picture))
    assert sent_links(picture) == []


def test_several_questions_to_one_address_are_one_mail(picture: Picture) -> None:
    a_request(picture)
    a_request(picture, kind="other")
    assert len(sent_links(picture)) == 2
    assert "2 förfrågningar" in OutgoingMail.objects.get().subject


def test_a_link_is_sent_again_once_a_day_and_never_when_it_would_lead_nowhere(picture: Picture) -> None:
    request = a_request(picture)
    request_send_again(request=request, at=A_MORNING, link=str)
    with pytest.raises(ValidationError, match="redan gått i dag"):
        request_send_again(request=request, at=A_MORNING, link=str)
    picture.requests.update(due_on=localdate() - timedelta(days=1))
    with pytest.raises(ValidationError, match="senare sista dag"):
        request_link_make(request=request)
    with pytest.raises(ValidationError, match="senare sista dag"):
        request_send_again(request=request, at=A_MORNING + timedelta(days=1), link=str)


def test_what_is_sent_is_never_overwritten_and_may_be_taken_back(picture: Picture) -> None:
    request = a_request(picture)
    with pytest.raises(ValidationError, match="minst en fråga"):
        contribution_send(request=request)
    first = a_contribution(request, period="2026", basis="Rapporter")
    assert first.answers == {"1": "Klotter vid torget", "2": "Mer än förra året"}
    assert a_contribution(request) == first, "sent again unchanged is no new contribution"
    second = a_contribution(request, answer_1="Klotter vid skolan")
    assert second.answers["1"] == "Klotter vid skolan"
    first.refresh_from_db()
    assert first.answers["1"] == "Klotter vid torget"
    source = contribution_weigh(contribution=second, values=WORTH)
    assert contribution_withdraw(request=request).answers == {}
    source.refresh_from_db()
    assert source.withdrawn_at
    assert request.contributions.count() == 3
    with pytest.raises(ValidationError, match="Inget har skickats"):
        contribution_withdraw(request=request)


def test_what_is_restricted_is_not_left_for_whoever_gets_the_link_next(picture: Picture) -> None:
    request = a_request(picture)
    a_contribution(request, distribution="restricted")
    request.refresh_from_db()
    assert request.draft == {}


def test_weighed_in_it_is_one_source_that_follows_the_last_answer(picture: Picture) -> None:
    request = a_request(picture)
    first = a_contribution(request)
    source = contribution_weigh(contribution=first, values=WORTH | {"reliability": "B", "credibility": "2"})
    second = a_contribution(request, answer_1="Mer klotter")
    with pytest.raises(ValidationError, match="Titta igen"):
        contribution_weigh(contribution=first, values=WORTH)
    again = contribution_weigh(contribution=second, values=WORTH | {"says": "Mer klotter"})
    assert again == source
    assert again.contribution == second
    assert picture.sources.count() == 1


def test_a_source_is_not_spread_wider_than_its_giver_has_chosen(picture: Picture) -> None:
    sent = a_contribution(a_request(picture), distribution="restricted")
    with pytest.raises(ValidationError, match="inte mer"):
        contribution_weigh(contribution=sent, values=WORTH)
    assert contribution_weigh(contribution=sent, values=WORTH | {"distribution": "restricted"}).pk


def test_nothing_is_answered_when_gathering_has_ended(picture: Picture) -> None:
    request = a_request(picture)
    picture.state = "analysis"
    picture.save()
    with pytest.raises(ValidationError, match="Insamlingen"):
        contribution_save(request=request, values={"answer_1": "Sent"})


def test_who_has_begun_keeps_the_questions_and_who_has_answered_the_request(picture: Picture) -> None:
    request = a_request(picture)
    later = localdate() + timedelta(days=40)
    contribution_save(request=request, values={"answer_1": "Klotter"})
    with pytest.raises(ValidationError, match="börjat svara"):
        request_update(request=request, values={"questions": ["Något annat?"]})
    assert request_update(request=request, values={"due_on": later}).due_on == later
    a_contribution(request)
    with pytest.raises(ValidationError, match="besvarad"):
        request_remove(request=request)


def test_next_year_begins_with_who_was_asked_and_the_questions_of_today(
    home: Municipality, picture: Picture
) -> None:
    a_request(picture)
    decided(picture)
    questions_set(municipality=home, kind=Contributor.POLICE, questions=["Vad ser ni?"])
    after = a_picture(home, title="Lägesbild 2027", period="2027")
    due = localdate() + timedelta(days=60)
    assert requests_carry(picture=after, due_on=due) == 1
    (row,) = after.requests.all()
    assert (row.email, row.questions, row.due_on) == ("polisen@ekdala.example", ["Vad ser ni?"], due)
    with pytest.raises(ValidationError, match="redan"):
        requests_carry(picture=after, due_on=due)


def test_the_municipality_may_have_questions_of_its_own(home: Municipality) -> None:
    act_for(home)
    ours = questions_for(home, "school")
    questions_set(municipality=home, kind=Contributor.SCHOOL, questions=QUESTIONS)
    assert questions_for(home, "school") == QUESTIONS
    questions_reset(municipality=home, kind=Contributor.SCHOOL)
    assert questions_for(home, "school") == ours
    with pytest.raises(ValidationError):
        questions_set(municipality=home, kind=Contributor.SCHOOL, questions=["x" * 401])


def test_the_job_asks_for_each_picture_that_is_gathered(home: Municipality, picture: Picture) -> None:
    a_request(picture)
    a_request(gathering(home, unit=UnitFactory(municipality=home)))
    assert ask_at(home.pk, A_MORNING) == 2
    assert ask_at(home.pk, A_MORNING) == 0
