"""The memorandum: made from the review, written section by section, locked for good, and as files."""

import io
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import digest_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.organisation.tests.word_template import all_words, keep_template
from samordna.plandoc.memorandum import Answer, Memorandum, strictest
from samordna.plandoc.writing.tests.opened import pdf_text
from samordna.plans.tests.factories import VersionFactory
from samordna.review.commands import plan_judge, round_close, round_open
from samordna.review.models import LockedMemorandum, ReviewedPlan
from samordna.review.tests.factories import a_round, judge, review, send_for_review

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_here")]


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def web(home: Municipality) -> Client:
    client = Client()
    client.force_login(user_of(home, Role.CENTRAL_COORDINATOR))
    return client


@pytest.fixture
def plan(home: Municipality) -> ReviewedPlan:
    """Two reviewers answer otherwise, and the plan is judged."""
    a_round(home)
    unit = UnitFactory(municipality=home, name="Socialförvaltningen")
    plan = send_for_review(VersionFactory(municipality=home, unit=unit))
    review(plan, user_of(home, Role.CONTRIBUTOR), "yes")
    review(plan, user_of(home, Role.CONTRIBUTOR), "partly", "Lägesbilden saknar datum.")
    return judge(plan)


def user_of(home: Municipality, role: Role) -> User:
    return RoleAssignmentFactory(municipality=home, role=role).user


def base_of(plan: ReviewedPlan) -> str:
    return f"/hemby/granskning/{plan.round_id}/pm/"


def test_the_strictest_answer_counts() -> None:
    assert strictest(["yes", "partly", ""]) is Answer.PARTLY
    assert strictest(["no", "yes"]) is Answer.NO
    assert strictest(["", ""]) is None


def test_it_is_made_from_the_review(web: Client, plan: ReviewedPlan) -> None:
    page = web.get(base_of(plan)).content.decode()
    for words in (
        "I Granskning 2027 har 1 plan mot våldsbejakande extremism gåtts igenom.",
        "Socialförvaltningen: Handlingsplan 2025",
        "Planen är genomarbetad.",
        "Lägesbilden dateras.",
        "Kommunstyrelsen godkänner, med de villkor som står ovan, planerna för:",
    ):
        assert words in page
    assert "Lägesbilden saknar datum." not in page  # a reviewer's own words are no part of it


def test_it_says_that_nobody_has_answered(home: Municipality, web: Client) -> None:
    a_round(home)
    plan = judge(send_for_review(VersionFactory(municipality=home)))
    page = web.get(base_of(plan)).content.decode()
    assert "har 1 av 1 plan mot våldsbejakande extremism bedömts. Ingen har svarat på granskningens" in page
    for words in ("gåtts igenom", "Granskarna har haft", "räknas det strängaste svaret"):
        assert words not in page


def test_it_says_how_many_are_judged_and_warns_of_the_rest_before_it_is_closed_and_locked(
    home: Municipality, web: Client, plan: ReviewedPlan
) -> None:
    other = send_for_review(VersionFactory(municipality=home))
    warning = "1 plan är inte bedömd"
    assert warning in web.get(f"/hemby/granskning/{plan.round_id}/").content.decode()
    act_for(home)
    round_close(review_round=plan.round)
    page = web.get(base_of(plan)).content.decode()
    assert "har 1 av 2 planer mot våldsbejakande extremism gåtts igenom." in page
    assert warning in page
    assert f"/planer/{other.pk}/" in page
    assert "Den går inte att bedöma när" in page
    act_for(home)
    judge(other)
    page = web.get(base_of(plan)).content.decode()
    assert "har 2 planer mot våldsbejakande extremism gåtts igenom." in page
    assert "inte bedömd" not in page


@pytest.mark.slow
def test_a_section_is_written_and_made_again_when_it_is_emptied(web: Client, plan: ReviewedPlan) -> None:
    for section in ("intro", f"plan-{plan.pk}"):
        address = f"{base_of(plan)}avsnitt/{section}/"
        assert web.post(address, {"text": "Egna **ord** om läget."}).status_code == 302
        assert "Egna <strong>ord</strong> om läget." in web.get(base_of(plan)).content.decode()
        assert web.post(address, {"text": ""}).status_code == 302
        assert "Egna <strong>ord</strong>" not in web.get(base_of(plan)).content.decode()
    assert web.post(f"{base_of(plan)}avsnitt/intro/", {"text": "Se 19640823-3234."}).status_code == 422
    for unknown in ("plan-0", "plan-x", "annat", "plan"):
        assert web.get(f"{base_of(plan)}avsnitt/{unknown}/").status_code == 404


def test_what_is_locked_does_not_change(home: Municipality, web: Client, plan: ReviewedPlan) -> None:
    base = base_of(plan)
    web.post(f"{base}las/")
    act_for(home)
    assert not LockedMemorandum.objects.exists()  # while the round is open
    round_close(review_round=plan.round)
    web.post(f"{base}las/")
    act_for(home)
    locked = LockedMemorandum.objects.get()
    assert locked.digest == digest_of(locked.document.encode())
    assert Memorandum.model_validate_json(locked.document).plans[0].conditions == plan.condition_lines
    for words in ("UPDATE review_lockedmemorandum SET document = ''", "DELETE FROM review_lockedmemorandum"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(words)
    with pytest.raises(ValidationError):
        plan_judge(plan=plan, values={"judgement": "Annat."})
    assert web.post(f"{base}avsnitt/intro/", {"text": "Annat."}).status_code == 422
    web.post(f"{base}las/")
    act_for(home)
    assert LockedMemorandum.objects.count() == 1


def test_a_round_that_is_opened_again_has_another_memorandum_and_keeps_the_first(
    home: Municipality, web: Client, plan: ReviewedPlan
) -> None:
    lock(home, web, plan)
    with transaction.atomic():
        round_open(review_round=plan.round)
    judge(plan, judgement="Omskriven bedömning.")
    assert "Omskriven bedömning." in web.get(base_of(plan)).content.decode()
    reader = Client()
    reader.force_login(user_of(home, Role.READER))
    assert "Omskriven bedömning." not in reader.get(base_of(plan)).content.decode()
    act_for(home)
    assert LockedMemorandum.objects.count() == 1


def test_everybody_in_the_municipality_reads_what_is_locked_and_guests_nothing(
    home: Municipality, web: Client, plan: ReviewedPlan
) -> None:
    answers = {}
    for role in (Role.READER, Role.LOCAL_COORDINATOR, Role.PARTNER):
        client = Client()
        client.force_login(user_of(home, role))
        answers[role] = client
        assert client.get(base_of(plan)).status_code == 403
    lock(home, web, plan)
    assert [client.get(base_of(plan)).status_code for client in answers.values()] == [200, 200, 403]
    assert base_of(plan) in answers[Role.READER].get("/hemby/granskning/").content.decode()


@pytest.mark.slow
def test_word_and_pdf_say_the_same(web: Client, plan: ReviewedPlan) -> None:
    pdf = web.get(f"{base_of(plan)}ladda-ner/pdf/")
    assert pdf.status_code == 200
    text = " ".join(pdf_text(pdf.content).split())
    word = web.get(f"{base_of(plan)}ladda-ner/docx/")
    with ZipFile(io.BytesIO(word.content)) as packed:
        written = packed.read("word/document.xml").decode()
    for words in (
        "PM om Granskning 2027",
        "Planen är genomarbetad.",
        "Lägesbilden dateras.",
        "Godkänd med villkor",
    ):
        assert words in text
        assert words in written
    assert web.get(f"{base_of(plan)}ladda-ner/csv/").status_code == 404


@pytest.mark.slow
def test_word_is_written_in_the_municipalitys_own_template(
    home: Municipality, web: Client, plan: ReviewedPlan
) -> None:
    keep_template(home)
    whole = all_words(web.get(f"{base_of(plan)}ladda-ner/docx/").content)
    assert "Georgia" in whole
    assert whole.index("PM om Granskning 2027") < whole.index("Planen är genomarbetad.")
    assert web.get(f"{base_of(plan)}ladda-ner/pdf/").content.startswith(b"%PDF-")


@pytest.mark.slow
def test_what_is_laid_out_once_is_laid_out_for_each_reader_language_and_change(
    home: Municipality, web: Client, plan: ReviewedPlan
) -> None:
    def shown(client: Client) -> str:
        return client.get(base_of(plan)).content.decode()

    edited = f"{base_of(plan)}avsnitt/plan-{plan.pk}/"
    assert edited in shown(web)
    web.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert ">Edit " in shown(web)
    web.cookies[settings.LANGUAGE_COOKIE_NAME] = "sv"
    assert ">Edit " not in shown(web)
    judge(plan, judgement="Ändrad bedömning.")
    assert "Ändrad bedömning." in shown(web)
    lock(home, web, plan)
    reader = Client()
    reader.force_login(user_of(home, Role.READER))
    for client in (web, reader):
        assert "Ändrad bedömning." in shown(client)
        assert edited not in shown(client)


def lock(home: Municipality, web: Client, plan: ReviewedPlan) -> None:
    act_for(home)
    round_close(review_round=plan.round)
    web.post(f"{base_of(plan)}las/")
    act_for(home)
    assert LockedMemorandum.objects.exists()
