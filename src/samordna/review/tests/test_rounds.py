"""Rounds of review: questions that stand as they are once it opens, plans that join, reviewers, what others say."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.life_cycle import State, Step
from samordna.plans.commands.settling import step_write
from samordna.plans.models import PlanGuest, PlanVersion
from samordna.plans.tests.factories import VersionFactory
from samordna.review.commands import (
    plan_add,
    plan_hand_out,
    plan_mark_ready,
    plan_mark_unready,
    plan_remove,
    question_add,
    question_move,
    question_remove,
    question_restore,
    question_update,
    reviewer_end,
    reviewer_name,
    round_close,
    round_open,
)
from samordna.review.default_questions import default_questions
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewOpinion, ReviewRound
from samordna.review.queries import nameable
from samordna.review.suggestions import free_name
from samordna.review.tests.factories import a_round, judge, review, send_for_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def leader(home: Municipality) -> User:
    return RoleAssignmentFactory(municipality=home, role=Role.CENTRAL_COORDINATOR).user


@pytest.fixture
def version(home: Municipality) -> PlanVersion:
    return VersionFactory(municipality=home, unit=UnitFactory(municipality=home, name="Socialförvaltningen"))


def web_of(user: User) -> Client:
    web = Client()
    web.force_login(user)
    return web


def named(home: Municipality, role: Role = Role.CONTRIBUTOR) -> User:
    return RoleAssignmentFactory(municipality=home, role=role).user


def test_questions_stand_as_they_are_from_when_the_round_opens(home: Municipality) -> None:
    made = a_round(home, is_open=False)
    first, second, *_rest = made.questions.present()
    question_move(question=second, up=True)
    moved = list(made.questions.present())
    assert moved[:2] == [second, first]
    question_move(question=second, up=True)
    question_move(question=moved[-1], up=False)
    assert list(made.questions.present()) == moved, "the first and the last are there already"
    question_update(question=first, values={"text": "Är planen klar?", "help_text": ""})
    question_remove(question=second)
    question_restore(question=second)
    added = question_add(review_round=made, values={"text": "Något mer?", "help_text": ""})
    assert list(made.questions.present())[-1] == added
    round_open(review_round=made)
    for change in (
        lambda: question_remove(question=first),
        lambda: question_restore(question=first),
        lambda: question_move(question=first, up=False),
        lambda: question_update(question=first, values={"text": "Ny"}),
        lambda: question_add(review_round=made, values={"text": "Ny"}),
    ):
        with pytest.raises(ValidationError):
            change()
    round_close(review_round=made)
    with pytest.raises(ValidationError):
        question_remove(question=first)


def test_a_round_has_the_tabs_of_who_takes_part(home: Municipality, leader: User) -> None:
    made, user = a_round(home), named(home)
    reviewer_name(review_round=made, user=user)
    base = f"/hemby/granskning/{made.pk}/"
    for who, several in ((leader, True), (user, False)):
        for tab, is_theirs in (("", True), ("fragor/", True), ("granskare/", several), ("pm/", several)):
            page = web_of(who).get(f"{base}fragor/").content.decode()
            assert (f'<a href="{base}{tab}"' in page) is is_theirs, (who, tab)
        assert f'<a href="{base}fragor/" aria-current="page">' in page


def test_a_round_is_offered_a_name_that_no_other_has(home: Municipality) -> None:
    assert free_name(home, 2027) == "Granskning 2027"
    for name in ("Granskning 2027", "Granskning 2027, omgång 2"):
        ReviewRound.objects.create(municipality=home, name=name, last_day=localdate())
    assert free_name(home, 2027) == "Granskning 2027, omgång 3"


@pytest.mark.parametrize(
    ("has_guidelines", "asked"),
    [
        (False, "Finns alla delar som lagen kräver?"),
        (True, "Finns alla delar som lagen och kommunens riktlinjer kräver?"),
    ],
)
def test_guidelines_are_asked_about_where_there_are_any(*, has_guidelines: bool, asked: str) -> None:
    assert list(default_questions(has_guidelines=has_guidelines))[2][0] == asked


def test_who_leads_reviews_in_every_round_and_is_not_named(home: Municipality, leader: User) -> None:
    other = named(home)
    assert list(nameable(a_round(home))) == [other]


def test_a_round_without_questions_does_not_open(home: Municipality) -> None:
    made = a_round(home, is_open=False)
    for question in made.questions.present():
        question_remove(question=question)
    with pytest.raises(ValidationError):
        round_open(review_round=made)


def test_plans_that_are_sent_join_by_themselves(home: Municipality, version: PlanVersion) -> None:
    """Those that wait when it opens, those that are sent while it is open, and none twice."""
    step_write(version, Step.SEND_FOR_REVIEW, State.IN_REVIEW, user=None)
    made = a_round(home)
    assert [one.version for one in made.plans.all()] == [version]
    other = send_for_review(VersionFactory(municipality=home)).version
    step_write(other, Step.TAKE_BACK, State.DRAFT, user=None)
    step_write(other, Step.SEND_FOR_REVIEW, State.IN_REVIEW, user=None)
    assert made.plans.count() == 2
    round_close(review_round=made)
    late = VersionFactory(municipality=home)
    step_write(late, Step.SEND_FOR_REVIEW, State.IN_REVIEW, user=None)
    assert not ReviewedPlan.objects.filter(version=late).exists()
    round_open(review_round=made)
    assert ReviewedPlan.objects.filter(version=late).exists()


def test_a_plan_in_an_open_round_joins_no_other_by_itself(home: Municipality, version: PlanVersion) -> None:
    step_write(version, Step.SEND_FOR_REVIEW, State.IN_REVIEW, user=None)
    first = a_round(home)
    second = a_round(home, name="En till", last_day=localdate() + timedelta(days=60))
    assert not second.plans.exists()
    sent = send_for_review(VersionFactory(municipality=home))
    assert list(ReviewedPlan.objects.filter(version=sent.version)) == [sent]
    assert sent.round == second
    plan_add(review_round=first, version=(chosen := VersionFactory(municipality=home)))
    assert send_for_review(chosen).round == first
    assert list(ReviewedPlan.objects.filter(version=chosen).values_list("round", flat=True)) == [first.pk]
    plan_add(review_round=second, version=version)
    assert second.plans.count() == 2
    round_close(review_round=second)
    again = send_for_review(VersionFactory(municipality=home))
    assert again.round == first
    round_open(review_round=second)
    assert list(second.plans.values_list("version", flat=True)) == [sent.version_id, version.pk]


def test_a_plan_that_was_taken_out_stays_out_until_it_is_put_back(
    home: Municipality, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    plan_remove(plan=plan)
    round_close(review_round=made)
    round_open(review_round=made)
    assert not made.plans.present().exists()
    plan_add(review_round=made, version=version)
    assert made.plans.present().get() == plan


def test_reviewers_never_write_over_each_other(home: Municipality, version: PlanVersion) -> None:
    a_round(home)
    plan = send_for_review(version)
    one, other = named(home), named(home)
    review(plan, one, "yes", strengths="Tydlig.")
    review(plan, other, "no", "Saknar lägesbild.")
    review(plan, one, "partly")
    assert set(ReviewAnswer.objects.filter(author=one).values_list("answer", flat=True)) == {"partly"}
    assert set(ReviewAnswer.objects.filter(author=other).values_list("answer", flat=True)) == {"no"}
    assert ReviewOpinion.objects.filter(plan=plan).count() == 2


def test_nothing_is_said_in_a_round_that_is_closed(home: Municipality, version: PlanVersion) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    round_close(review_round=made)
    with pytest.raises(ValidationError):
        review(plan, named(home))
    assert not ReviewAnswer.objects.exists()
    assert not ReviewOpinion.objects.exists()


def test_a_plan_is_ready_when_it_is_judged_and_read_when_it_is_handed_out(
    home: Municipality, version: PlanVersion
) -> None:
    a_round(home)
    plan = send_for_review(version)
    for too_early in (plan_mark_ready, plan_hand_out):
        with pytest.raises(ValidationError):
            too_early(plan=plan)
    plan_mark_ready(plan=judge(plan))
    plan_hand_out(plan=plan)
    plan_mark_unready(plan=plan)
    plan.refresh_from_db()
    assert (plan.ready_at, plan.handed_out_at) == (None, None)


def test_a_plan_taken_out_of_the_review_leads_to_the_round_and_every_other_step_back_to_the_plan(
    home: Municipality, version: PlanVersion, leader: User
) -> None:
    made = a_round(home)
    plan = judge(send_for_review(version))
    web, base = web_of(leader), f"/hemby/granskning/{made.pk}/"
    there = f"{base}planer/{plan.pk}/"
    for step, leads_to in (("klar", there), ("ta-bort", base), ("aterstall", there)):
        assert web.post(f"{there}{step}/").headers["Location"] == leads_to


def test_only_somebody_with_a_role_here_reviews(home: Municipality) -> None:
    made = a_round(home)
    stranger = RoleAssignmentFactory(municipality=MunicipalityFactory(), role=Role.READER).user
    act_for(home)
    with pytest.raises(ValidationError):
        reviewer_name(review_round=made, user=stranger)


def test_who_is_named_is_told_once_and_finds_the_round_on_the_first_page(
    home: Municipality, leader: User
) -> None:
    made = a_round(home)
    reviewer = named(home)
    web, page = web_of(leader), f"/hemby/granskning/{made.pk}/granskare/"
    assert "Granskning 2027" not in web_of(reviewer).get("/hemby/").content.decode()
    for _again in range(2):
        web.post(page, {"user": reviewer.pk})
    act_for(home)
    [mail] = OutgoingMail.objects.filter(to=reviewer.email)
    assert f"/hemby/granskning/{made.pk}/" in mail.text
    assert "Granskning 2027" in web_of(reviewer).get("/hemby/").content.decode()


def test_who_is_named_answers_and_others_do_not(home: Municipality, version: PlanVersion) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    reviewer = named(home)
    web = web_of(reviewer)
    page, form = f"/hemby/granskning/{made.pk}/", f"/hemby/granskning/{made.pk}/planer/{plan.pk}/svara/"
    assert web.get(page).status_code == 403
    assert web.get(form).status_code == 403
    row = reviewer_name(review_round=made, user=reviewer)
    assert web.get(page).status_code == 200
    question = made.questions.present()[0]
    answer = {f"answer_{question.pk}": "partly", f"comment_{question.pk}": "Datum saknas."}
    assert web.post(form, answer).status_code == 302
    assert "Datum saknas." in web.get(page + f"planer/{plan.pk}/").content.decode()
    reviewer_end(reviewer=row)
    assert web.post(form, answer).status_code == 403
    assert ReviewAnswer.objects.get().comment == "Datum saknas."


def test_a_reviewer_whose_role_ends_reaches_nothing_and_is_shown_so(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    reviewer = named(home)
    reviewer_name(review_round=made, user=reviewer)
    review(plan, reviewer, "no", "Svag uppföljning.")
    RoleAssignment.objects.filter(user=reviewer).delete()
    base = f"/hemby/granskning/{made.pk}/"
    assert web_of(reviewer).get(base).status_code == 404
    assert web_of(reviewer).post(f"{base}planer/{plan.pk}/svara/", {}).status_code == 404
    act_for(home)
    web = web_of(leader)
    assert "Svag uppföljning." in web.get(f"{base}planer/{plan.pk}/").content.decode()
    assert "kan inte granska" in web.get(f"{base}granskare/").content.decode()


def test_what_was_typed_stays_when_the_round_closes_meanwhile(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    web = web_of(leader)
    form = f"/hemby/granskning/{made.pk}/planer/{plan.pk}/svara/"
    assert web.get(form).status_code == 200
    act_for(home)
    round_close(review_round=made)
    answer = web.post(form, {"strengths": "Planen har tydliga mål och en lägesbild."})
    assert answer.status_code == 422
    assert "Planen har tydliga mål och en lägesbild." in answer.content.decode()
    assert "inte öppen nu" in answer.content.decode()
    act_for(home)
    assert not ReviewOpinion.objects.exists()
    plan_remove(plan=plan)
    assert web.post(form, {"strengths": "Mer."}).status_code == 404


def test_two_windows_of_one_reviewer_lose_nothing(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    web = web_of(leader)
    form = f"/hemby/granskning/{made.pk}/planer/{plan.pk}/svara/"
    seen = web.get(form).context["form"].seen_field.split('value="')[1].rstrip('">').replace("&quot;", '"')
    assert web.post(form, {"strengths": "Först.", "meanwhile_seen": seen}).status_code == 302
    second = web.post(form, {"strengths": "Sedan.", "meanwhile_seen": seen})
    assert second.status_code == 422
    assert "Sedan." in second.content.decode()
    act_for(home)
    assert ReviewOpinion.objects.get().strengths == "Först."


def test_a_guest_sees_the_plans_they_are_invited_to_and_what_they_say_themselves(
    home: Municipality, version: PlanVersion
) -> None:
    made = a_round(home)
    plan, other = send_for_review(version), send_for_review(VersionFactory(municipality=home))
    guest = named(home, Role.PARTNER)
    PlanGuest.objects.create(municipality=home, plan=version.plan, email=guest.email, user=guest)
    reviewer_name(review_round=made, user=guest)
    review(plan, named(home), "no", "Internt sagt.")
    plan_mark_ready(plan=judge(plan, judgement="Samlat sagt."))
    web, base = web_of(guest), f"/hemby/granskning/{made.pk}/"
    page = web.get(f"{base}planer/{plan.pk}/").content.decode()
    assert "Internt sagt." not in page
    assert "Samlat sagt." not in page
    assert web.get(f"{base}planer/{other.pk}/").status_code == 404
    assert web.post(f"{base}planer/{other.pk}/svara/", {}).status_code == 404
    assert web.get(f"{base}lista/csv/").content.decode().count("Handlingsplan 2025") == 1
    assert web.post(f"{base}planer/{plan.pk}/svara/", {"strengths": "Gästens."}).status_code == 302
    assert "Gästens." in web.get(f"{base}planer/{plan.pk}/").content.decode()


def test_those_who_write_the_plan_read_nothing_before_it_is_handed_out(
    home: Municipality, version: PlanVersion
) -> None:
    a_round(home)
    plan = send_for_review(version)
    writer = RoleAssignmentFactory(
        municipality=home, role=Role.LOCAL_COORDINATOR, unit=version.plan.unit
    ).user
    elsewhere = RoleAssignmentFactory(
        municipality=home, role=Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=home)
    ).user
    review(plan, named(home), "no", "Sagt av granskaren.")
    plan_mark_ready(plan=judge(plan))
    page = f"/hemby/planer/{version.pk}/granskning/"
    assert web_of(writer).get(page).status_code == 404
    assert web_of(writer).get(f"/hemby/granskning/{plan.round_id}/planer/{plan.pk}/").status_code == 403
    act_for(home)
    plan_hand_out(plan=plan)
    shown = web_of(writer).get(page)
    assert shown.status_code == 200
    for words in ("Sagt av granskaren.", "Planen är genomarbetad.", "Lägesbilden dateras."):
        assert words in shown.content.decode()
    assert web_of(elsewhere).get(page).status_code == 403
    act_for(home)
    plan_mark_unready(plan=plan)
    assert web_of(writer).get(page).status_code == 404


def test_a_judgement_on_conditions_has_one(home: Municipality, leader: User, version: PlanVersion) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    form = f"/hemby/granskning/{made.pk}/planer/{plan.pk}/bedomning/"
    sent = {"outcome": "approved_on_conditions", "conditions": " \n "}
    assert web_of(leader).post(form, sent).status_code == 422
    assert web_of(leader).post(form, {**sent, "conditions": "Ett villkor."}).status_code == 302


def test_a_judgement_begins_with_what_reviewers_have_said(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    review(plan, named(home), "no", "Lägesbild saknas.", strengths="Bra mål.", conditions="Datera.")
    review(plan, named(home), "yes", strengths="Bra mål.", conditions="Datera.\nUtse ansvarig.")
    form = web_of(leader).get(f"/hemby/granskning/{made.pk}/planer/{plan.pk}/bedomning/").context["form"]
    assert form["conditions"].value() == "Datera.\nUtse ansvarig."
    assert form["strengths"].value() == "Bra mål."
    assert form["lacking"].value() == "- Lägesbild saknas."


def test_a_last_day_that_has_passed_is_refused(home: Municipality, leader: User) -> None:
    yesterday = (localdate() - timedelta(days=1)).isoformat()
    sent = {"name": "Granskning", "last_day": yesterday}
    assert web_of(leader).post("/hemby/granskning/ny/", sent).status_code == 422
    assert web_of(leader).post("/hemby/granskning/ny/", {**sent, "last_day": ""}).status_code == 422
    day = (localdate() + timedelta(days=9)).isoformat()
    assert web_of(leader).post("/hemby/granskning/ny/", {**sent, "last_day": day}).status_code == 302
    assert web_of(leader).post("/hemby/granskning/ny/", {**sent, "last_day": day}).status_code == 422


def test_the_boards_decision_begins_with_the_proposed_conditions(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    """Whoever leads has them once they are ready, others only when they are handed out."""
    a_round(home)
    plan = send_for_review(version)
    step_write(version, Step.SEND_TO_BOARD, State.WITH_BOARD, user=None)
    recorder = RoleAssignmentFactory(municipality=home, role=Role.REGISTRAR).user
    page = f"/hemby/planer/{version.pk}/beslut/"
    judge(plan)

    def conditions(user: User) -> object:
        offers = web_of(user).get(page).context["offers"]
        act_for(home)
        return next(one.form for one in offers if one.rule.records)["conditions"].value()

    assert not conditions(leader)
    plan_mark_ready(plan=plan)
    assert conditions(leader) == "Lägesbilden dateras.\nAnsvarig utses för aktivitet 3."
    assert not conditions(recorder)
    plan_hand_out(plan=plan)
    assert conditions(recorder) == "Lägesbilden dateras.\nAnsvarig utses för aktivitet 3."
    plan_mark_ready(plan=judge(plan, outcome="returned"))
    assert not conditions(recorder)


def test_decisions_lead_to_what_the_review_says(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    a_round(home)
    plan = send_for_review(version)
    writer = RoleAssignmentFactory(
        municipality=home, role=Role.LOCAL_COORDINATOR, unit=version.plan.unit
    ).user
    page, handed = f"/hemby/planer/{version.pk}/beslut/", f"/hemby/planer/{version.pk}/granskning/"
    assert f"/granskning/{plan.round_id}/planer/{plan.pk}/" in web_of(leader).get(page).content.decode()
    assert handed not in web_of(writer).get(page).content.decode()
    act_for(home)
    plan_mark_ready(plan=judge(plan))
    plan_hand_out(plan=plan)
    assert handed in web_of(writer).get(page).content.decode()


def test_a_plan_that_its_writers_take_back_stays_and_is_shown_so(
    home: Municipality, leader: User, version: PlanVersion
) -> None:
    made = a_round(home)
    plan = send_for_review(version)
    never_sent = plan_add(review_round=made, version=VersionFactory(municipality=home))
    review(plan, named(home), "no", "Lägesbild saknas.")
    step_write(version, Step.TAKE_BACK, State.DRAFT, user=None)
    page, web = f"/hemby/granskning/{made.pk}/", web_of(leader)
    rows = web.get(page).context["rows"]
    assert {row.plan for row in rows if row.is_taken_back} == {plan}
    assert [row.plan for row in web.get(f"{page}?visa=tillbakatagna").context["rows"]] == [plan]
    assert len(web.get(f"{page}?visa=annat").context["rows"]) == 2
    shown = web.get(f"{page}planer/{plan.pk}/").content.decode()
    assert "tagit tillbaka den till utkast" in shown
    assert "Lägesbild saknas." in shown
    assert "tagit tillbaka" not in web.get(f"{page}planer/{never_sent.pk}/").content.decode()


def test_rounds_stand_with_the_last_to_end_first(home: Municipality, leader: User) -> None:
    for name, days in (("Förra", 10), ("Nästa", 50), ("Nu", 30)):
        a_round(home, name=name, last_day=localdate() + timedelta(days=days))
    rounds = web_of(leader).get("/hemby/granskning/").context["rounds"]
    assert [one.name for one in rounds] == ["Nästa", "Nu", "Förra"]
