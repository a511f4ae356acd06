"""The demo tells a story, and what speed is measured with belongs to its municipalities."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from pytest_django import DjangoDbBlocker

from samordna.accounts.access import Access, RoleAt, roles_of
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content import demo, loadtest
from samordna.content.demo_life import read
from samordna.content.users import DEMO_USERS, INSTANCE_ADMINISTRATOR
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion, Responsibility, SentReport
from samordna.guidance.queries import guides_of
from samordna.guidance.reached import contacts_of
from samordna.home.coverage.assembly import coverage
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.model import Coverage, Fact, State
from samordna.home.coverage.remedies import Remedies
from samordna.mapping.analysis.queries import latest_decisions
from samordna.mapping.models import AnalysisForm
from samordna.mapping.picture.queries import register_of
from samordna.mapping.queries import services_of
from samordna.organisation.models import Municipality
from samordna.plandoc.demands import Met
from samordna.plandoc.guiding import FaultCode, faults
from samordna.plandoc.guiding.fault_words import STOPS
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.vocabulary import Function, Outcome
from samordna.plans.documents import document_of
from samordna.plans.models import Activity, Comment, PlanVersion
from samordna.plans.template.queries import asked_among, chapters_of, rows_on
from samordna.review.models import ReviewRound
from samordna.situation.models import Picture

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def stockholm(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Municipality]:
    """The demo's municipality. It is loaded once for the tests that look at it, and gone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert demo.load()
        yield Municipality.objects.get(slug=demo.STOCKHOLM)
        transaction.set_rollback(True)


def covered(place: Municipality, user: User) -> Coverage:
    act_for(place)
    access = Access(user, (RoleAt(Role.CENTRAL_COORDINATOR),))
    return coverage(Facts(place, access, localdate()), Remedies(place.slug, access))


def test_there_is_somebody_in_every_role_and_one_who_administers_the_installation() -> None:
    roles = {role.role for user in DEMO_USERS for role in user.roles if role.municipality == "stockholm"}
    assert roles == set(Role)
    assert [user.role for user in DEMO_USERS if not user.municipality] == [INSTANCE_ADMINISTRATOR]
    assert any(len(user.roles) > 2 for user in DEMO_USERS)
    assert any(len({role.municipality for role in user.roles}) == 2 for user in DEMO_USERS)


def test_data_to_measure_with_belong_to_their_municipalities_and_are_made_once() -> None:
    before = {place.pk for place in Municipality.objects.all()}
    for _ in range(2):
        loadtest.fill(municipalities=2, plans=4, activities=3)
    act_for_nobody()
    assert PlanVersion.objects.count() == 0
    for place in Municipality.objects.exclude(pk__in=before):
        act_for(place)
        assert (PlanVersion.objects.count(), Activity.objects.count()) == (4, 12)
        shown = covered(place, User(pk=0))
        assert [row.cell(Fact.COORDINATOR).state for row in shown.administrations].count(State.MISSING) == 1
        assert {row.cell(Fact.SITUATION).state for row in shown.administrations} == {State.IN_ORDER}


@pytest.mark.slow
def test_the_demo_tells_a_story(stockholm: Municipality) -> None:
    shown = covered(stockholm, User.objects.get(email=demo.COORDINATOR))
    sums = {one.fact: one for one in shown.sums()}
    assert (sums[Fact.COORDINATOR].missing, sums[Fact.COORDINATOR].total) == (7, 17)
    by_name = {row.name.split()[0]: row for row in shown.administrations}
    assert by_name["Järva"].faults == 0
    assert by_name["Farsta"].cell(Fact.BOARD).state == State.MISSING
    assert by_name["Socialförvaltningen"].cell(Fact.PLAN).state == State.LATE
    assert by_name["Södermalm"].cell(Fact.PLAN).state == State.MISSING
    assert by_name["Utbildningsförvaltningen"].cell(Fact.SITUATION).state == State.LATE
    assert not demo.load()


def test_the_demo_has_a_review_with_a_memorandum_and_one_that_is_open(stockholm: Municipality) -> None:
    act_for(stockholm)
    opened, closed = ReviewRound.objects.all()
    assert (opened.state, closed.state) == ("open", "closed")
    assert opened.plans.count() == 2
    memorandum = Memorandum.model_validate_json(closed.memoranda.get().document)
    assert {plan.outcome for plan in memorandum.plans} == set(Outcome)
    assert memorandum.questions[1].partly == 1


def test_the_demo_has_a_template_and_a_draft_that_was_begun_with_it(stockholm: Municipality) -> None:
    act_for(stockholm)
    chapters = chapters_of(stockholm)
    assert {one.required for one in chapters} == {True, False}
    assert any(one.example and one.words_from and one.words_to and one.writer for one in chapters)
    assert [one.unit.name for one in chapters if one.unit] == ["Stadsledningskontoret"]
    draft = PlanVersion.objects.get(plan__unit__code="IDF")
    met = {one.judged.met for one in asked_among(rows_on(draft), document_of(draft))}
    assert met == {Met.WELL, Met.SHORT, Met.EMPTY}


def test_roles_of_the_demo_are_held_at_their_units(stockholm: Municipality) -> None:
    act_for(stockholm)
    roles = roles_of(User.objects.get(email="farsta@stockholm.example"), stockholm)
    assert {(one.role, one.unit) for one in roles} == {
        (Role.LOCAL_COORDINATOR, "Farsta stadsdelsförvaltning"),
        (Role.REGISTRAR, "Farsta stadsdelsförvaltning"),
        (Role.DUTY_OFFICER, ""),
    }


def test_the_demo_has_a_report_that_was_sent(stockholm: Municipality) -> None:
    act_for(stockholm)
    report = CommitteeReport.model_validate_json(SentReport.objects.get().document)
    assert report.board == "Järva stadsdelsnämnd"
    assert report.intro.text.startswith("Planen har tre aktiviteter. Två är klara och en är försenad.")
    assert "De som ansvarar har svarat till VB" in report.intro.text


def test_the_demo_talks_of_a_draft_in_every_way_and_sends_no_mail_of_it(stockholm: Municipality) -> None:
    act_for(stockholm)
    said = Comment.objects.all()
    first = said.filter(answers_to=None)
    assert {one.place.partition("/")[0] for one in first} == {"sections", "activities"}
    assert first.exclude(settled_at=None).count() == 1
    assert first.filter(settled_at=None, answers=None).exclude(asked_role="").exists()
    assert first.filter(settled_at=None).exclude(answers=None).exists()
    assert not OutgoingMail.objects.exists()


def test_the_last_occasion_has_answers_sent_and_one_that_is_written(stockholm: Municipality) -> None:
    """Some of it is being written, something was measured before, and activities are bound to units."""
    act_for(stockholm)
    last = FollowUpOccasion.objects.present().filter(opens_on__lte=localdate()).latest("due_on")
    sent = FollowUpAnswer.objects.sent()
    assert sent.filter(measured_value=None).get().occasion == last
    assert {one.activity_id for one in sent if one.occasion != last} == {
        one.activity_id for one in FollowUpAnswer.objects.filter(occasion=last)
    }
    assert FollowUpAnswer.objects.drafts().get().occasion == last
    assert Responsibility.objects.exists()


def test_the_register_has_the_services_of_2017_as_the_document_describes_them(
    stockholm: Municipality,
) -> None:
    act_for(stockholm)
    described = {
        one["name"]: (one["level"], set(one["functions"]), tuple(one.get("age") or (None, None)))
        for one in read("plan.yaml")["services"]
    }
    rows = services_of(stockholm)
    kept = {row.name: (row.level, set(row.functions), (row.age_from, row.age_to)) for row in rows}
    assert kept == described
    assert len(kept) == 23
    assert all(row.unit and row.target_groups and row.about for row in rows)


def test_the_gaps_are_what_a_careful_reader_of_the_mapping_finds(stockholm: Municipality) -> None:
    """As in ``plandoc/mapping/tests/test_reader_of_2017.py``; the demo's register knows in which districts some services are."""
    act_for(stockholm)
    register = register_of(stockholm).register
    found = {(one.function, one.level, one.target_group, one.ages): one for one in register.gaps}
    assert {
        ("remedial", None, "relatives", None),
        ("remedial", None, "adults", (30, 120)),
        ("detecting", "prevention", "children", (0, 12)),
        (None, "intervention", "professionals", None),
        ("preventive", "intervention", None, None),
    } <= set(found)
    groups = found[Function.REMEDIAL, None, None, (13, 29)]
    assert "som ”Sociala insatsgrupper för unga”" in groups.text.sv
    assert len(groups.areas) == len(register.areas) - 5
    assert "Ingen verksamhet arbetar på internet." in {one.text.sv for one in register.gaps}
    assert len(register.gaps) <= 15
    assert not register.incomplete


def test_half_of_the_services_are_answered_about_in_the_years_analysis(stockholm: Municipality) -> None:
    act_for(stockholm)
    forms = AnalysisForm.objects.filter(municipality=stockholm)
    assert forms.count() == services_of(stockholm).count()
    assert forms.filter(sent_at__isnull=False).count() == 11
    assert {reached[1].partition(",")[0] for reached in latest_decisions(stockholm).values()} >= {
        "ingår i arbetet"
    }


def test_one_picture_is_decided_and_shown_and_the_next_is_half_gathered(stockholm: Municipality) -> None:
    act_for(stockholm)
    pictures = {
        (row.unit_id is None, row.state): row for row in Picture.objects.filter(municipality=stockholm)
    }
    decided, gathering = pictures[True, "decided"], pictures[True, "gathering"]
    assert decided.published_at
    assert gathering.previous == decided
    assert {False} == {own for own, state in pictures if state == "planned"}
    sent = [one.contributions.first() for one in gathering.requests.present()]
    assert sum(one is not None and bool(one.answers) for one in sent) == 4
    assert {row.development for row in gathering.problems.present()} == {"", "worse", "better"}
    (passed_on,) = gathering.requests.filter(email="samordnare@grannkommun.example")
    assert [link.ended_at is None for link in passed_on.links.order_by("pk")] == [False, True]
    taken = PlanVersion.objects.filter(picture=decided).values_list("plan__unit__code", "state")
    assert [*taken] == [("SDF-SOD", "draft")]
    assert not OutgoingMail.objects.exists()


def test_whoever_follows_a_guide_at_night_is_never_without_an_answer(stockholm: Municipality) -> None:
    act_for(stockholm)
    contents = [row.content for row in guides_of(stockholm)]
    contacts = contacts_of(stockholm, contents)
    found = {one.code for content in contents for one in faults(content, contacts, localdate())}
    assert FaultCode.NOBODY_AT_NIGHT not in found
    assert not found & STOPS
