"""A report of a committee: begun, written, sent, replaced; what it shows, and to whom."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import digest_of
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.reports import (
    report_begin,
    report_figures_take,
    report_send,
    report_text_write,
)
from samordna.followup.models import FollowUpOccasion, Report, ReportText, SentReport
from samordna.followup.reporting.composing import report_of
from samordna.followup.reporting.taking import figures_taken
from samordna.followup.reporting.tests.samples import a_report
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.organisation.tests.word_template import all_words, keep_template
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_remove
from samordna.plans.commands.settling import plan_settle
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_here")]

MOST_QUERIES = 12
SECTIONS = [
    {"heading": "Öppet", "text": "För alla."},
    {"heading": "Slutet", "text": "Hemligt.\n\n{{activities-9}}", "restricted": True},
]
ACTIVITIES = [
    {"action": "Utbilda personal", "goal": "Fler ser tecken", "ends": "2099", "status": "in_progress"},
    {"action": "Hemlig åtgärd", "place": "activities-9"},
]


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def version(home: Municipality) -> PlanVersion:
    plan = document(sections=SECTIONS, activities=ACTIVITIES, conditions=[{"text": "Datera lägesbilden."}])
    unit = UnitFactory(municipality=home, name="Socialförvaltningen")
    return adopt(VersionFactory(municipality=home, unit=unit, document=plan))


@pytest.fixture
def occasion(home: Municipality, version: PlanVersion) -> FollowUpOccasion:
    return OccasionFactory(municipality=home, name="T1 2027")


@pytest.fixture
def writer(home: Municipality, version: PlanVersion) -> User:
    role = RoleAssignmentFactory(municipality=home, role=Role.LOCAL_COORDINATOR, unit=version.plan.unit)
    return role.user


def web_of(user: User) -> Client:
    web = Client()
    web.force_login(user)
    return web


def reader_in(home: Municipality, role: Role = Role.READER) -> Client:
    return web_of(RoleAssignmentFactory(municipality=home, role=role).user)


def base(report: Report) -> str:
    return f"/hemby/uppfoljning/rapporter/{report.pk}/"


def read(report: Report) -> CommitteeReport:
    return report_of(Report.objects.get(pk=report.pk))


def answer(occasion: FollowUpOccasion, version: PlanVersion, **said: object) -> None:
    AnswerFactory(
        municipality=version.municipality,
        occasion=occasion,
        activity=version.activity_set.get(action="Utbilda personal"),
        sent_at=timezone.now(),
        **said,
    )


def test_a_report_is_made_from_what_was_answered(occasion: FollowUpOccasion, version: PlanVersion) -> None:
    answer(occasion, version, status="delayed", happened="Kursen flyttades.", forecast="2028-01")
    told = read(a_report(occasion, version))
    assert told.title == "Uppföljning T1 2027: Handlingsplan 2025"
    assert told.intro.text.startswith("Planen har en aktivitet. Den är försenad.")
    [activity] = told.figures.activities
    assert (activity.status, activity.happened, activity.forecast) == (
        Status.DELAYED,
        "Kursen flyttades.",
        "2028-01",
    )
    assert [one.heading for one in told.groups] == ["Fler ser tecken"]
    assert [one.text for one in told.figures.conditions] == ["Datera lägesbilden."]


def test_what_was_reported_without_an_answer_counts_too(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    activity = version.activity_set.get(action="Utbilda personal")
    for name, status in (("T1 2027", Status.DONE), ("T2 2027", Status.PAUSED)):
        activity_status_set(
            activity=activity, status=status, comment=f"Till {name}", occasion=name, user=writer
        )
    [told] = read(a_report(occasion, version)).figures.activities
    assert (told.status, told.happened) == (Status.DONE, "Till T1 2027")


def test_nothing_restricted_is_in_a_report_and_that_is_said(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    report = a_report(occasion, version)
    web = web_of(writer)
    for part in ("", "kopiera/", "ladda-ner/csv/"):
        page = web.get(f"{base(report)}{part}").content.decode()
        assert "Utbilda personal" in page
        assert "Hemlig" not in page
    assert "begränsad spridning" in web.get(base(report)).content.decode()


def test_what_is_sent_never_changes(occasion: FollowUpOccasion, version: PlanVersion) -> None:
    report = a_report(occasion, version)
    report_text_write(report=report, section="next", text="Vi fortsätter.")
    sent = report_send(report=report, user=None)
    assert sent.digest == digest_of(sent.document.encode())
    answer(occasion, version, status="done")
    assert read(report).figures.activities[0].status == Status.IN_PROGRESS
    figures = figures_taken(occasion, version, localdate())
    for change in (
        lambda: report_text_write(report=report, section="next", text="Annat."),
        lambda: report_figures_take(report=report, figures=figures),
        lambda: report_send(report=report, user=None),
    ):
        with pytest.raises(ValidationError):
            change()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE followup_sentreport SET document = '{}'",
        "DELETE FROM followup_sentreport",
        "UPDATE followup_report SET figures = '{}'",
        "UPDATE followup_reporttext SET text = 'Annat'",
        "DELETE FROM followup_reporttext",
    ],
)
def test_the_database_refuses_to_change_what_is_sent(
    occasion: FollowUpOccasion, version: PlanVersion, statement: str
) -> None:
    report = a_report(occasion, version)
    report_text_write(report=report, section="next", text="Vi fortsätter.")
    report_send(report=report, user=None)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_new_report_replaces_what_was_sent_with_the_same_texts(
    occasion: FollowUpOccasion, version: PlanVersion
) -> None:
    first = a_report(occasion, version)
    report_text_write(report=first, section="next", text="Vi fortsätter.")
    before = report_send(report=first, user=None).document
    second = a_report(occasion, version)
    assert second.replaces == first
    assert read(second).next.text == "Vi fortsätter."
    report_send(report=second, user=None)
    assert SentReport.objects.get(report=first).document == before
    assert list(Report.objects.standing()) == [second]


def test_two_who_begin_the_same_report_write_in_one(occasion: FollowUpOccasion, version: PlanVersion) -> None:
    first = a_report(occasion, version)
    figures = figures_taken(occasion, version, localdate())
    assert report_begin(occasion=occasion, version=version, figures=figures, user=None) == (first, False)


def test_figures_taken_anew_keep_what_is_written_also_of_an_activity_that_is_gone(
    occasion: FollowUpOccasion, home: Municipality
) -> None:
    draft = VersionFactory(
        municipality=home, document=document(activities=[{"action": "Öva", "goal": "Fler övar"}])
    )
    report = a_report(occasion, draft)
    [group] = read(report).groups
    report_text_write(report=report, section=group.key, text="Vi övade i mars.")
    content_remove(row=Activity.objects.get(version=draft))
    report_figures_take(report=report, figures=figures_taken(occasion, draft, localdate()))
    told = read(report)
    assert told.figures.activities == []
    assert [(one.heading, one.text) for one in told.groups] == [("Fler övar", "Vi övade i mars.")]


def test_no_report_is_begun_for_an_occasion_that_is_removed(
    occasion: FollowUpOccasion, version: PlanVersion
) -> None:
    occasion.mark_removed()
    occasion.save()
    with pytest.raises(ValidationError):
        a_report(occasion, version)


def test_begun_written_sent_and_replaced_on_the_web(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    answer(occasion, version, status="delayed", happened="Kursen flyttades till hösten.")
    web = web_of(writer)
    ahead = localdate() + timedelta(days=90)
    OccasionFactory(municipality=version.municipality, name="T2 2027", opens_on=ahead, due_on=ahead)
    begun = web.get("/hemby/uppfoljning/rapporter/ny/").content.decode()
    assert f'<option value="{occasion.pk}" selected>T1 2027</option>' in begun
    told = {"occasion": occasion.pk, "version": version.pk}
    assert web.post("/hemby/uppfoljning/rapporter/ny/", told).status_code == 302
    act_for(version.municipality)
    report = Report.objects.get()
    [group] = read(report).groups
    address = f"{base(report)}avsnitt/{group.key}/"
    taken = web.post(address, {"text": "Först.", "ta-med": "1"})
    assert "Först.\n\nKursen flyttades till hösten." in taken.content.decode().replace("\r", "")
    act_for(version.municipality)
    assert not ReportText.objects.exists()
    assert web.post(address, {"text": "Kursen flyttades."}).status_code == 302
    assert "Kursen flyttades." in web.get(base(report)).content.decode()
    page = web.get(base(report)).content.decode()
    assert "Ett avsnitt är tomt:" in page
    assert f'<li><a href="{base(report)}avsnitt/next/">Vad som händer nu</a></li>' in page
    assert f'<li><a href="{address}' not in page
    assert web.post(f"{base(report)}siffror/").status_code == 302
    assert web.post(f"{base(report)}skicka/").status_code == 302
    assert "Skickad" in web.get("/hemby/uppfoljning/rapporter/").content.decode()
    assert web.post(address, {"text": "Annat."}).status_code == 422
    assert web.post(f"{base(report)}ersatt/").status_code == 302
    act_for(version.municipality)
    assert Report.objects.count() == 2


def test_personal_data_stays_out_and_what_was_typed_is_kept(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    report = a_report(occasion, version)
    answered = web_of(writer).post(f"{base(report)}avsnitt/next/", {"text": "Ring 19811218-9876."})
    assert answered.status_code == 422
    assert "Ring 19811218-9876." in answered.content.decode()


def test_two_who_write_the_same_text_are_told(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    report = a_report(occasion, version)
    address = f"{base(report)}avsnitt/next/"
    web = web_of(writer)
    shown = web.get(address).context["form"].seen_field
    seen = str(shown).partition('value="')[2].partition('"')[0].replace("&quot;", '"')
    act_for(version.municipality)
    report_text_write(report=report, section="next", text="Den andra skrev först.")
    answered = web.post(address, {"text": "Min text.", "meanwhile_seen": seen})
    assert answered.status_code == 422
    page = answered.content.decode()
    assert "Min text." in page
    assert "Den andra skrev först." in page


def test_a_draft_is_read_by_those_who_write_it_and_what_is_sent_by_all(
    home: Municipality, occasion: FollowUpOccasion, version: PlanVersion
) -> None:
    report = a_report(occasion, version)
    reader, guest = reader_in(home), reader_in(home, Role.PARTNER)
    assert reader.get(base(report)).status_code == 403
    assert "Handlingsplan 2025" not in reader.get("/hemby/uppfoljning/rapporter/").content.decode()
    act_for(home)
    report_send(report=report, user=None)
    assert reader.get(base(report)).status_code == 200
    assert reader.post(f"{base(report)}ersatt/").status_code == 403
    elsewhere = web_of(
        RoleAssignmentFactory(
            municipality=home, role=Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=home)
        ).user
    )
    for ending in ("ersatt/", "siffror/", "skicka/"):
        assert elsewhere.post(f"{base(report)}{ending}").status_code == 403, ending
    assert guest.get(base(report)).status_code == 404
    assert "Handlingsplan 2025" not in guest.get("/hemby/uppfoljning/rapporter/").content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 40])
def test_pages_ask_a_fixed_number_of_queries(
    home: Municipality, occasion: FollowUpOccasion, size: int
) -> None:
    version = adopt(VersionFactory(municipality=home, document=document(size)))
    for _number in range(size):
        a_report(occasion, adopt(VersionFactory(municipality=home, document=document(1))))
    report = a_report(occasion, version)
    web = reader_in(home, Role.CENTRAL_COORDINATOR)
    for address in ("/hemby/uppfoljning/rapporter/", base(report), f"{base(report)}kopiera/"):
        assert queries_of(web, address) <= MOST_QUERIES


def test_the_table_is_a_file_for_spreadsheets(
    occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    """Every column of the pages, whatever the activities say."""
    answer(occasion, version, status="done", happened="Alla är utbildade.", measured_value=80)
    report = a_report(occasion, version)
    file = web_of(writer).get(f"{base(report)}ladda-ner/csv/").content.decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(file), delimiter=";")
    told = {title: cell for title, cell in zip(head, row, strict=True) if cell}
    assert told == {
        "Aktivitet": "Utbilda personal",
        "Status": "Klar",
        "Vad som har hänt": "Alla är utbildade.",
        "Mätvärde": "80",
        "Slut": "2099",
    }
    assert head[-2:] == ["Nytt slut", "Slutdag passerad"]


@pytest.mark.slow
def test_word_is_written_in_the_municipalitys_own_template(
    home: Municipality, occasion: FollowUpOccasion, version: PlanVersion, writer: User
) -> None:
    keep_template(home)
    answer(occasion, version, status="done", happened="Alla är utbildade.")
    whole = all_words(web_of(writer).get(f"{base(a_report(occasion, version))}ladda-ner/docx/").content)
    assert "Georgia" in whole
    assert occasion.name in whole
    assert "Alla är utbildade." in whole


def test_next_years_plan_leaves_this_years_report_to_the_version_that_was_in_force(
    version: PlanVersion, writer: User
) -> None:
    """Decided in November it does not begin until January, and the annual report is about the year before."""
    annual = {"kind": "VB", "year": 2026, "opens_on": date(2026, 12, 1), "due_on": date(2027, 1, 15)}
    occasion = OccasionFactory(municipality=version.municipality, name="VB 2026", **annual)
    coming = document(1, metadata={"title": "Nästa plan", "period_start": "2027", "period_end": "2027"})
    later = adopt(VersionFactory(municipality=version.municipality, plan=version.plan, document=coming))
    plan_settle(version.plan)
    web = web_of(writer)
    page = web.get("/hemby/uppfoljning/rapporter/ny/").content.decode()
    assert ("Handlingsplan 2025 (Socialförvaltningen)" in page, "Nästa plan" in page) == (True, False)
    web.post("/hemby/uppfoljning/rapporter/ny/", {"occasion": occasion.pk, "version": version.pk})
    assert Report.objects.get().version == version
    OccasionFactory(municipality=version.municipality, year=2027, name="T1 2027")
    refused = web.post("/hemby/uppfoljning/rapporter/ny/", {"occasion": occasion.pk, "version": later.pk})
    assert (
        "VB 2026 handlar om Handlingsplan 2025 (Socialförvaltningen), 2025–2026, som gällde då. Välj den."
        in refused.content.decode()
    )


def test_an_occasion_asks_about_what_is_in_force_on_its_day(version: PlanVersion, writer: User) -> None:
    home = version.municipality
    annual = OccasionFactory(municipality=home, kind="VB", year=2026, name="VB 2026")
    coming = document(
        activities=[{"action": "Nästa års insats"}], metadata={"title": "Nästa plan", "period_start": "2027"}
    )
    adopt(VersionFactory(municipality=home, plan=version.plan, document=coming))
    plan_settle(version.plan)
    page = web_of(writer).get(f"/hemby/uppfoljning/{annual.pk}/svara/?alla=1").content.decode()
    assert ("Utbilda personal" in page, "Nästa års insats" in page) == (True, False)
