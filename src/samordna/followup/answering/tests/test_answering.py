"""Answering how activities go: whose they are, saved while typed, sent when ready."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.edit_conflicts import SEEN
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.responsibilities import responsibility_choose
from samordna.followup.models import FollowUpAnswer
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.vocabulary import Status
from samordna.plans.models import ActivityStatus
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12


class Desk:
    """A unit with a plan in force, an occasion that is open, and somebody who answers."""

    def __init__(self, rows: list[dict[str, Any]] | None = None, role: Role = Role.CONTRIBUTOR) -> None:
        self.home = MunicipalityFactory()
        self.unit = UnitFactory(municipality=self.home)
        rows = rows or [
            {"action": f"Utbilda {n}", "indicator": "Andel utbildade", "starts": "2025"} for n in range(3)
        ]
        told = document(activities=rows, sections=[])
        self.version = adopt(VersionFactory(municipality=self.home, unit=self.unit, document=told))
        self.occasion = OccasionFactory(municipality=self.home)
        self.activities = list(self.version.activity_set.order_by("position"))
        self.first = self.activities[0]
        self.user = RoleAssignmentFactory(municipality=self.home, role=role, unit=self.unit).user
        self.client = Client()
        self.client.force_login(self.user)
        self.address = f"/{self.home.slug}/uppfoljning/{self.occasion.pk}/svara/"

    def page(self, query: str = "") -> str:
        answer = self.client.get(self.address + query)
        assert answer.status_code == 200
        return answer.content.decode()

    def of(self, number: int, **said: str) -> dict[str, Any]:
        pk = self.activities[number].pk
        return {f"a{pk}-{name}": value for name, value in said.items()}

    def save(self, number: int, **said: str) -> str:
        """As the page does at a pause."""
        answer = self.client.post(f"{self.address}{self.activities[number].pk}/", self.of(number, **said))
        assert answer.status_code == 200
        return answer.content.decode()

    def send(self, *said: dict[str, Any], **button: str) -> Any:
        """As the whole page does, with what each of its activities says."""
        along = {"aktivitet": [activity.pk for activity in self.activities]}
        fields = {name: value for one in said for name, value in one.items()}
        return self.client.post(self.address, along | fields | (button or {"skicka": "1"}), follow=True)

    def draft(self, number: int = 0) -> FollowUpAnswer | None:
        act_for(self.home)
        return FollowUpAnswer.objects.drafts().filter(activity=self.activities[number]).first()

    def reports(self) -> list[ActivityStatus]:
        act_for(self.home)
        return list(ActivityStatus.objects.filter(activity__in=self.activities).order_by("pk"))


def test_the_page_asks_about_ones_own_activities_with_what_was_said_last_time() -> None:
    desk = Desk()
    act_for(desk.home)
    ActivityStatus.objects.create(
        municipality=desk.home,
        activity=desk.first,
        status=Status.DELAYED,
        comment="Väntar på upphandling",
        occasion="T2 2025",
        reported_by=desk.user,
        reported_at="2025-09-01T10:00Z",
    )
    page = desk.page()
    assert page.count('class="answer"') == 3
    assert "Väntar på upphandling" in page
    assert "T2 2025" in page


def test_what_is_typed_is_saved_as_a_draft_and_still_there() -> None:
    desk = Desk()
    assert "Sparat" in desk.save(0, happened="Vi har börjat")
    assert desk.draft().happened == "Vi har börjat"  # type: ignore[union-attr]
    assert not desk.reports()
    assert "Vi har börjat" in desk.page()


def test_what_is_right_is_saved_and_what_is_wrong_is_told() -> None:
    desk = Desk()
    told = desk.save(0, status="in_progress", measured_value="mycket", forecast="2024")
    assert "”mycket” är inget tal" in told
    assert "före aktivitetens start" in told
    draft = desk.draft()
    assert draft is not None
    assert (draft.status, draft.measured_value, draft.forecast) == ("in_progress", None, "")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12,5", "12.5000"),
        ("12,5 %", "12.5000"),
        ("40 procent", "40.0000"),
        ("1 200", "1200.0000"),
        ("-3", "-3.0000"),
        ("0", "0.0000"),
    ],
)
def test_numbers_are_taken_as_people_write_them(typed: str, kept: str) -> None:
    desk = Desk()
    desk.save(0, measured_value=typed)
    assert str(desk.draft().measured_value) == kept  # type: ignore[union-attr]


@pytest.mark.parametrize("typed", ["NaN", "Infinity", "1e400", "9" * 30, "0,123456", "²", "ca 40", "–", "%"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    desk = Desk()
    assert "ds-validation-message" in desk.save(0, status="done", measured_value=typed)
    assert desk.draft().measured_value is None  # type: ignore[union-attr]


def test_nothing_is_measured_on_a_day_to_come() -> None:
    desk, today = Desk(), localdate()
    said = [
        desk.save(0, measured_value="4", measured_on=str(day)) for day in (today + timedelta(days=1), today)
    ]
    assert ["Mätdagen har inte kommit än" in one for one in said] == [True, False]


def test_personal_data_is_not_kept() -> None:
    desk = Desk()
    desk.save(0, status="done", happened="Ring Kalle på 19850709-9805")
    assert desk.draft().happened == ""  # type: ignore[union-attr]


def test_sending_reports_what_is_filled_in_and_names_what_is_left() -> None:
    desk = Desk()
    desk.save(1, status="done", happened="Färdigt", result="40 utbildade", measured_value="40")
    page = desk.send(desk.of(0, status="in_progress"), desk.of(1, status="done", happened="Färdigt"))
    text = page.content.decode()
    assert "2 svar är skickade" in text
    assert "Utbilda 2" in text.split("2 svar är skickade")[1][:200]
    reports = desk.reports()
    assert [(one.status, one.occasion) for one in reports] == [
        ("in_progress", desk.occasion.name),
        ("done", desk.occasion.name),
    ]
    sent = FollowUpAnswer.objects.sent().get(activity=desk.activities[1])
    assert sent.measured_on == localdate().isoformat()
    assert not FollowUpAnswer.objects.drafts()


def test_sending_again_gives_a_new_report_and_the_old_stays() -> None:
    desk = Desk()
    desk.send(desk.of(0, status="in_progress", happened="Börjat"))
    desk.send(desk.of(0, status="done", happened="Klart"))
    assert [one.status for one in desk.reports()] == ["in_progress", "done"]
    act_for(desk.home)
    assert FollowUpAnswer.objects.filter(activity=desk.first).count() == 2
    assert FollowUpAnswer.objects.sent().get().happened == "Klart"
    desk.first.refresh_from_db()
    assert desk.first.status == "done"


def test_sending_twice_what_has_not_changed_reports_once() -> None:
    desk = Desk()
    desk.send(desk.of(0, status="in_progress"))
    again = desk.send(desk.of(0, status="in_progress"))
    assert "Ingenting är skickat" in again.content.decode()
    assert len(desk.reports()) == 1


def test_nothing_is_sent_while_something_is_wrong_and_the_rest_is_kept() -> None:
    desk = Desk()
    answer = desk.send(
        desk.of(0, status="done"), desk.of(1, status="done", measured_value="många", happened="Ja")
    )
    assert answer.status_code == 422
    assert "många" in answer.content.decode()
    assert not desk.reports()
    assert desk.draft(1).happened == "Ja"  # type: ignore[union-attr]


@pytest.mark.slow
def test_what_was_refused_is_not_sent_unseen() -> None:
    desk = Desk([{"action": f"Utbilda {n}", "indicator": "Andel"} for n in range(30)])
    desk.save(27, status="done", measured_value="många")
    shown, desk.activities = desk.activities, desk.activities[:25]
    text = desk.send(desk.of(0, status="done")).content.decode()
    assert "Inte skickat" in text
    assert "Utbilda 27" in text.split("Inte skickat")[1][:200]
    assert [one.activity for one in desk.reports()] == [desk.first]
    assert "gick inte att spara" in desk.page("?sida=2")
    desk.activities = shown
    stale = desk.send(desk.of(27, status="done", measured_value=""))
    assert stale.status_code == 422
    desk.send(desk.of(27, status="done", measured_value="", refused="measured_value"))
    assert len(desk.reports()) == 2


def test_an_end_that_has_passed_is_asked_about_and_one_before_the_start_is_refused() -> None:
    desk = Desk([{"action": "Utbilda", "starts": "2019"}, {"action": "Bygga"}])
    told = desk.save(0, status="in_progress", forecast="2020")
    assert "har redan passerat" in told
    assert desk.draft().forecast == ""  # type: ignore[union-attr]
    assert "har redan passerat" not in desk.save(0, forecast="2020", forecast_meant="2020")
    assert desk.draft().forecast == "2020"  # type: ignore[union-attr]
    assert "före aktivitetens start" in desk.save(0, forecast="2018", forecast_meant="2018")
    assert "före planens period" in desk.save(1, forecast="2010")
    assert "passerat" not in desk.save(1, status="done", forecast="januari 2026")


def test_the_plain_button_saves_without_sending() -> None:
    desk = Desk()
    desk.send(desk.of(0, status="done", happened="Nästan"), spara="1")
    assert desk.draft().happened == "Nästan"  # type: ignore[union-attr]
    assert not desk.reports()


def test_two_who_answer_the_same_are_told_and_nothing_is_overwritten() -> None:
    desk = Desk()
    colleague = RoleAssignmentFactory(
        municipality=desk.home, role=Role.MANAGER, unit=desk.unit, user__name="Kim Chef"
    ).user
    empty = _marks(desk)
    AnswerFactory(
        municipality=desk.home,
        occasion=desk.occasion,
        activity=desk.first,
        happened="Från kollegan",
        saved_by=colleague,
    )
    answer = desk.client.post(
        f"{desk.address}{desk.first.pk}/",
        desk.of(0, happened="Från mig") | {f"a{desk.first.pk}-{SEEN}": empty},
    )
    told = answer.content.decode()
    assert answer.headers["HX-Retarget"] == f"#svar-{desk.first.pk}"
    assert "Från kollegan" in told
    assert "Från mig" in told
    assert "Kim Chef" in told
    assert desk.draft().happened == "Från kollegan"  # type: ignore[union-attr]


def _marks(desk: Desk) -> str:
    """What a page that was opened before anybody wrote has seen."""
    page = desk.page()
    start = page.index(f'name="a{desk.first.pk}-{SEEN}" value="') + len(
        f'name="a{desk.first.pk}-{SEEN}" value="'
    )
    return page[start : page.index('"', start)].replace("&quot;", '"')


def test_one_after_the_other_in_one_page_is_no_conflict() -> None:
    desk = Desk()
    told = desk.save(0, happened="Vi")
    start = told.index('value="') + 7
    marks = told[start : told.index('"', start)].replace("&quot;", '"')
    again = desk.save(0, happened="Vi har", **{SEEN: marks})
    assert "har ändrats under tiden" not in again
    assert desk.draft().happened == "Vi har"  # type: ignore[union-attr]


@pytest.mark.parametrize(("opens", "due", "told"), [(3, 9, "öppnar"), (-99, -70, "är stängt")])
def test_nothing_is_answered_before_it_opens_or_long_after(opens: int, due: int, told: str) -> None:
    desk = Desk()
    act_for(desk.home)
    desk.occasion.opens_on = localdate() + timedelta(days=opens)
    desk.occasion.due_on = localdate() + timedelta(days=due)
    desk.occasion.save()
    assert told in desk.save(0, status="done")
    assert told in desk.send(desk.of(0, status="done")).content.decode()
    assert not desk.reports()
    assert desk.draft() is None


def test_a_late_answer_is_still_taken() -> None:
    desk = Desk()
    act_for(desk.home)
    desk.occasion.due_on = localdate() - timedelta(days=1)
    desk.occasion.save()
    desk.send(desk.of(0, status="done"))
    assert len(desk.reports()) == 1


def test_mine_is_what_is_bound_to_my_unit_and_not_what_is_bound_to_anothers() -> None:
    desk = Desk()
    other = UnitFactory(municipality=desk.home)
    act_for(desk.home)
    responsibility_choose(activity=desk.first, unit=other, user=desk.user)
    page = desk.page()
    assert "Utbilda 0" not in page
    assert "Utbilda 1" in page
    assert "Utbilda 0" in desk.page("?alla=1")
    theirs = RoleAssignmentFactory(municipality=desk.home, role=Role.CONTRIBUTOR, unit=other).user
    desk.client.force_login(theirs)
    page = desk.page()
    assert "Utbilda 0" in page
    assert "Utbilda 1" not in page
    answer = desk.client.post(f"{desk.address}{desk.activities[1].pk}/", desk.of(1, status="done"))
    assert answer.status_code == 404


def test_an_activity_that_names_another_occasion_or_is_done_is_not_asked_about() -> None:
    desk = Desk(
        [
            {"action": "Varje gång"},
            {"action": "Vid årets slut", "follow_up": "verksamhetsberättelsen 2026"},
            {"action": "Gjord", "status": "done"},
        ]
    )
    page = desk.page()
    assert "Varje gång" in page
    assert "Vid årets slut" not in page
    assert "Gjord" not in page


@pytest.mark.slow
def test_restricted_activities_are_asked_about_only_where_they_may_be_read_and_that_is_noted() -> None:
    desk = Desk([{"action": "Öppen"}], role=Role.CONTRIBUTOR)
    act_for(desk.home)
    closed = [{"heading": "Aktiviteter", "kind": "activities", "text": "Hemligt", "restricted": True}]
    told = document(sections=closed, activities=[{"action": "Hemlig insats"}])
    adopt(VersionFactory(municipality=desk.home, unit=desk.unit, document=told))
    assert "Hemlig insats" not in desk.page()
    act_for(desk.home)
    assert not Change.objects.filter(kind=Change.Kind.READ).exists()
    manager = RoleAssignmentFactory(municipality=desk.home, role=Role.MANAGER, unit=desk.unit).user
    desk.client.force_login(manager)
    assert "Hemlig insats" in desk.page()
    act_for(desk.home)
    assert Change.objects.get(kind=Change.Kind.READ).user == manager


@pytest.mark.parametrize("size", [3, 500])
def test_the_page_asks_the_database_as_little_at_any_size(size: int) -> None:
    desk = Desk([{"action": f"Utbilda {n}"} for n in range(size)])
    desk.page()
    with CaptureQueriesContext(connection) as asked:
        page = desk.page()
    assert len(asked) <= MOST_QUERIES
    assert page.count('class="answer"') == min(size, 25)


def test_changing_page_saves_what_is_filled_in() -> None:
    desk = Desk([{"action": f"Utbilda {n}"} for n in range(30)])
    desk.activities = desk.activities[:25]
    answer = desk.send(desk.of(0, status="done"), till="2")
    assert answer.redirect_chain[0][0].endswith("?sida=2")
    assert "Utbilda 29" in answer.content.decode()
    assert desk.draft().status == "done"  # type: ignore[union-attr]


def test_what_is_saved_at_the_moment_of_sending_begins_no_new_draft() -> None:
    desk = Desk()
    said = {"status": "done", "measured_value": "12,5", "measured_on": "", "happened": ""}
    desk.send(desk.of(0, **said))
    desk.save(0, **said)
    assert desk.draft() is None
