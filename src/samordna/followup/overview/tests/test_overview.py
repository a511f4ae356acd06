"""All activities of the municipality: which are shown, found, sorted, exported, and to whom."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from openpyxl import load_workbook

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.responsibilities import responsibility_choose
from samordna.followup.models import Reminder
from samordna.followup.tests.factories import OccasionFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.commands.settling import plan_settle
from samordna.plans.models import PlanGuest, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12
NEXT_YEAR = str(localdate().year + 1)
ROWS = [
    {"action": "Äldre", "ends": "2024-05-01", "responsible": "Enhet 1"},
    {"action": "Sagd försenad", "status": "delayed", "ends": NEXT_YEAR},
    {"action": "I tid", "status": "in_progress", "ends": NEXT_YEAR, "follow_up": "T2"},
    {"action": "Gjord", "status": "done", "ends": "2024"},
]


def plan(municipality: Municipality, title: str = "Plan", **told: Any) -> PlanVersion:
    unit = told.pop("unit", None)
    metadata = told.pop("metadata", {"title": title, "board": "Socialnämnden"})
    lists = {"sections": [], "activities": ROWS, **told}
    return VersionFactory(municipality=municipality, unit=unit, document=document(metadata=metadata, **lists))


def signed_in(client: Client, municipality: Municipality, role: Role = Role.READER) -> Client:
    client.force_login(RoleAssignmentFactory(municipality=municipality, role=role).user)
    return client


def names(client: Client, municipality: Municipality, query: str = "") -> list[str]:
    answer = client.get(f"/{municipality.slug}/aktiviteter/ladda-ner/csv/{query}")
    assert answer.status_code == 200
    return [row[0] for row in csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")][1:]


def test_the_version_in_force_counts_and_not_the_draft_beside_it(client: Client) -> None:
    home = MunicipalityFactory()
    version = adopt(plan(home))
    VersionFactory(
        municipality=home, plan=version.plan, document=document(activities=[{"action": "Nästa år"}])
    )
    found = names(signed_in(client, home), home)
    assert sorted(found) == sorted(row["action"] for row in ROWS)


def test_this_years_activities_count_until_the_plan_decided_ahead_begins(client: Client) -> None:
    home = MunicipalityFactory()
    version = adopt(plan(home))
    coming = document(activities=[{"action": "Nästa år"}], metadata={"title": "P", "period_start": NEXT_YEAR})
    adopt(VersionFactory(municipality=home, plan=version.plan, document=coming))
    plan_settle(version.plan)
    assert sorted(names(signed_in(client, home), home)) == sorted(row["action"] for row in ROWS)
    assert "Ersatt" not in client.get(f"/{home.slug}/aktiviteter/").content.decode()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?status=late", ["Sagd försenad", "Äldre"]),
        ("?status=over", ["Äldre"]),
        ("?status=delayed", ["Sagd försenad"]),
        ("?status=none", ["Äldre"]),
        ("?q=äldre", ["Äldre"]),
        ("?ar=2024", ["Gjord", "Äldre"]),
        (f"?ar={NEXT_YEAR}&status=in_progress", ["I tid"]),
        ("?status=strunt", ["Gjord", "I tid", "Sagd försenad", "Äldre"]),
    ],
)
def test_what_is_asked_for_is_found(client: Client, query: str, expected: list[str]) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    assert sorted(names(signed_in(client, home), home, query)) == sorted(expected)


def test_a_unit_finds_what_it_and_those_below_it_answer_for(client: Client) -> None:
    home = MunicipalityFactory()
    top, other = UnitFactory(municipality=home), UnitFactory(municipality=home)
    below = UnitFactory(municipality=home, parent=top)
    version = adopt(plan(home, unit=top))
    act_for(home)
    first, second = version.activity_set.order_by("position")[:2]
    responsibility_choose(activity=first, unit=below, user=None)
    responsibility_choose(activity=second, unit=other, user=None)
    web = signed_in(client, home)
    assert names(web, home, f"?enhet={other.pk}") == ["Sagd försenad"]
    assert names(web, home, f"?enhet={below.pk}") == ["Äldre"]
    assert names(web, home, f"?enhet={top.pk}") == ["Äldre", "I tid", "Gjord"]
    assert names(web, home, "?enhet=hela") == []
    assert names(web, home, f"?plan={version.plan_id}&enhet={other.pk}") == ["Sagd försenad"]
    assert names(web, home, "?plan=999999") == []


def test_an_occasion_finds_what_is_followed_up_at_it(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    occasion = OccasionFactory(municipality=home, kind="T1")
    found = names(signed_in(client, home), home, f"?tillfalle={occasion.pk}")
    assert found == ["Äldre", "Sagd försenad"]


@pytest.mark.parametrize("sign", ["", "-"])
def test_sorting_puts_what_has_nothing_last(client: Client, sign: str) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    web = signed_in(client, home)
    by_name = ["Gjord", "I tid", "Sagd försenad", "Äldre"]
    assert names(web, home, f"?sortera={sign}action") == (by_name[::-1] if sign else by_name)
    assert names(web, home, f"?sortera={sign}status")[-1] == "Äldre"


def test_what_has_no_end_shows_the_day_that_its_start_and_follow_up_give(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home, activities=[{"action": "Öva", "follow_up": "2027-05"}, {"action": "Alltid"}]))
    page = signed_in(client, home).get(f"/{home.slug}/aktiviteter/").content.decode()
    assert page.count("senast 31 maj 2027") == page.count("senast ") == 1


def test_what_goes_on_says_so_and_is_never_over(client: Client) -> None:
    home = MunicipalityFactory()
    ongoing = {"action": "Nattvandra", "ongoing": True, "follow_up": "VB 2024"}
    version = adopt(plan(home, activities=[ongoing]))
    web = signed_in(client, home)
    for address in ("aktiviteter/", f"planer/{version.pk}/aktiviteter/"):
        page = web.get(f"/{home.slug}/{address}").content.decode()
        assert 'data-label="Slut">Löpande<' in page
        assert "senast " not in page
    file = web.get(f"/{home.slug}/aktiviteter/ladda-ner/csv/").content.decode("utf-8-sig")
    assert "Löpande;;VB 2024" in file
    assert names(web, home, "?status=over") == []


def test_a_page_holds_some_and_all_of_them_when_asked(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home, activities=[{"action": f"Utbilda {n}"} for n in range(120)]))
    web = signed_in(client, home)
    first = web.get(f"/{home.slug}/aktiviteter/").content.decode()
    assert first.count('scope="row"') == 50
    assert "Utbilda 119" in web.get(f"/{home.slug}/aktiviteter/?sida=3").content.decode()
    assert "Utbilda 119" in web.get(f"/{home.slug}/aktiviteter/?sida=99").content.decode()
    assert web.get(f"/{home.slug}/aktiviteter/?alla=1").content.decode().count('scope="row"') == 120


def test_the_start_page_leads_to_those_it_counts(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    web = signed_in(client, home)
    start = web.get(f"/{home.slug}/").content.decode()
    late = f"/{home.slug}/aktiviteter/?status=late"
    assert f'<a href="{late}">2 aktiviteter är försenade</a>' in start
    assert len(names(web, home, "?status=late")) == 2
    assert f'href="/{home.slug}/aktiviteter/?status=delayed"' in start


def test_what_is_late_is_said_once_and_leads_to_those_whose_time_is_over(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    web = signed_in(client, home)
    page = web.get(f"/{home.slug}/aktiviteter/?plan=&sida=1").content.decode()
    assert '<a href="?plan=&amp;status=over">för en har tiden gått ut</a>' in page
    assert "försenade" not in page.partition('role="status"')[2].partition("</p>")[0]
    narrowed = web.get(f"/{home.slug}/aktiviteter/?status=over").content.decode()
    assert "har tiden gått ut</a>" not in narrowed


def test_a_draft_is_not_followed_up_so_nothing_in_it_is_late(client: Client) -> None:
    home = MunicipalityFactory()
    draft, ahead = (
        plan(home),
        plan(home, metadata={"title": "P", "board": "Nämnden", "period_start": NEXT_YEAR}),
    )
    act_for(home)
    adopt(ahead)
    web = signed_in(client, home)
    assert names(web, home, "?status=late") == names(web, home, "?status=over") == []
    page = web.get(f"/{home.slug}/aktiviteter/").content.decode()
    assert "tiden gått ut" not in page
    assert 'class="due"' not in page
    start = web.get(f"/{home.slug}/").content.decode()
    assert "försenade" not in start.partition('id="progress"')[2].partition("<svg")[0]
    of_draft = f"/{home.slug}/planer/{draft.pk}/aktiviteter/"
    assert 'class="bar"' not in web.get(of_draft).content.decode()
    one = draft.activity_set.get(action="Äldre")
    for address in ("", f"{one.pk}/"):
        assert (
            'class="due"'
            not in web.get(f"/{home.slug}/planer/{draft.pk}/aktiviteter/{address}").content.decode()
        )
    adopt(draft)
    assert 'class="bar"' in web.get(of_draft).content.decode()
    assert names(web, home, "?status=late") == ["Äldre", "Sagd försenad"]
    for address in ("", f"{one.pk}/"):
        assert (
            'class="due"' in web.get(f"/{home.slug}/planer/{draft.pk}/aktiviteter/{address}").content.decode()
        )


def test_a_draft_counts_nowhere_and_is_listed_where_it_is_asked_for(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    other = plan(
        home,
        metadata={"title": "Nästa", "board": "Nämnden"},
        activities=[{"action": "Sen", "status": "done"}],
    )
    act_for(home)
    web = signed_in(client, home)
    shown = web.get(f"/{home.slug}/aktiviteter/")
    assert _counted(shown) == {"done": 1, "delayed": 1, "in_progress": 1, "": 1}
    page = shown.content.decode()
    assert "4 aktiviteter i planer som gäller" in page
    assert "1 aktivitet i en plan som inte gäller än räknas inte." in page
    assert '<a href="?utkast=1">Visa dem också</a>' in page
    assert "Sen" not in names(web, home) + names(web, home, "?status=done")
    both = web.get(f"/{home.slug}/aktiviteter/?utkast=1")
    assert _counted(both) == _counted(shown)
    page = both.content.decode()
    assert "4 aktiviteter i planer som gäller" in page
    assert "1 aktivitet i en plan som inte gäller än listas men räknas inte." in page
    assert '<a href="?">Visa bara det som gäller</a>' in page
    assert names(web, home, "?utkast=1&status=done") == ["Sen", "Gjord"]
    assert names(web, home, f"?plan={other.plan_id}") == ["Sen"]
    of_draft = web.get(f"/{home.slug}/aktiviteter/?plan={other.plan_id}")
    assert _counted(of_draft) == {}
    assert "0 av 4 aktiviteter i planer som gäller" in of_draft.content.decode()
    done = web.get(f"/{home.slug}/aktiviteter/?utkast=1&status=done")
    assert _counted(done) == {"done": 1}
    assert "1 av 4 aktiviteter i planer som gäller" in done.content.decode()
    start = web.get(f"/{home.slug}/").context["overview"]
    assert {one.status: one.count for one in start.shares} == _counted(shown)
    adopt(other)
    assert _counted(web.get(f"/{home.slug}/aktiviteter/"))["done"] == 2
    assert web.get(f"/{home.slug}/").context["overview"].activity_count == 5


def test_where_no_plan_is_in_force_the_list_says_so(client: Client) -> None:
    home = MunicipalityFactory()
    plan(home)
    web = signed_in(client, home)
    page = web.get(f"/{home.slug}/aktiviteter/").content.decode()
    assert "Ingen plan gäller än" in page
    assert "4 aktiviteter i planer som inte gäller än räknas inte." in page
    assert 'class="bar"' not in page + web.get(f"/{home.slug}/aktiviteter/?utkast=1").content.decode()
    assert web.get(f"/{home.slug}/aktiviteter/?utkast=1").content.decode().count('scope="row"') == 4


def _counted(answer: Any) -> dict[str, int]:
    """What the bar tells."""
    return {one.status: one.count for one in answer.context["shares"]}


def test_excel_holds_the_same_and_says_why_it_is_late(client: Client) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    answer = signed_in(client, home).get(f"/{home.slug}/aktiviteter/ladda-ner/xlsx/?status=late")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["Äldre", "Sagd försenad"]
    assert [row[2] for row in rows[1:]] == ["Tiden har gått ut", "Rapporterad som försenad"]
    assert client.get(f"/{home.slug}/aktiviteter/ladda-ner/pdf/").status_code == 404


def test_restricted_ones_are_nowhere_for_those_who_may_not_and_noted_for_those_who_may(
    client: Client,
) -> None:
    home = MunicipalityFactory()
    closed = [{"heading": "Aktiviteter", "kind": "activities", "text": "Hemligt", "restricted": True}]
    adopt(plan(home, sections=closed, activities=[{"action": "Hemlig insats", "ends": "2024"}]))
    web = signed_in(client, home)
    page = web.get(f"/{home.slug}/aktiviteter/").content.decode()
    assert "Hemlig insats" not in page
    assert "Inga aktiviteter än" in page
    assert names(web, home) == []
    act_for(home)
    assert not Change.objects.filter(kind=Change.Kind.READ).exists()
    assert names(signed_in(client, home, Role.CENTRAL_COORDINATOR), home) == ["Hemlig insats"]
    act_for(home)
    noted = Change.objects.get(kind=Change.Kind.READ).after
    assert noted
    assert noted["how"] == "export"


def test_guests_see_only_the_activities_of_plans_they_are_invited_to(client: Client) -> None:
    home = MunicipalityFactory()
    plan(home)
    guest = signed_in(client, home, Role.PARTNER)
    assert names(guest, home) == []
    invited = plan(home)
    PlanGuest.objects.create(
        municipality=home,
        plan=invited.plan,
        user=User.objects.get(pk=guest.session["_auth_user_id"]),
        email="gast@example.org",
        invited_by=UserFactory(),
    )
    assert (
        "Ingen plan du är inbjuden till gäller än" in guest.get(f"/{home.slug}/aktiviteter/").content.decode()
    )
    adopt(invited)
    assert len(names(guest, home)) == 4


@pytest.mark.slow
@pytest.mark.parametrize("more", ["", "&alla=1", "&q=utbilda&status=late", "&sortera=-unit"])
def test_as_few_queries_at_any_size(client: Client, more: str) -> None:
    counts = []
    for plans, size in ((1, 2), (26, 40)):
        home = MunicipalityFactory()
        for number in range(plans):
            plan(home, f"Plan {number}", activities=[{"action": f"Utbilda {n}"} for n in range(size)])
        counts.append(queries_of(signed_in(client, home), f"/{home.slug}/aktiviteter/?utkast=1{more}"))
    assert counts[0] == counts[1] <= MOST_QUERIES


def test_those_who_answer_for_what_is_chosen_are_reminded_once(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samordna.followup.occasions.mails.waits_until", lambda _at: None)
    home = MunicipalityFactory()
    ours, theirs = UnitFactory(municipality=home), UnitFactory(municipality=home)
    people = [
        RoleAssignmentFactory(municipality=home, role=Role.CONTRIBUTOR, unit=unit).user
        for unit in (ours, theirs)
    ]
    chosen = adopt(plan(home, unit=ours)).activity_set.order_by("position")[0]
    adopt(plan(home, "Deras", unit=theirs))
    web = signed_in(client, home, Role.CENTRAL_COORDINATOR)
    address = f"/{home.slug}/aktiviteter/"
    assert "paminn" not in web.get(address).content.decode()
    OccasionFactory(municipality=home)
    assert 'name="aktivitet"' in web.get(address).content.decode()
    assert "Välj först" in web.post(f"{address}paminn/", follow=True).content.decode()
    told = web.post(f"{address}paminn/", {"aktivitet": [chosen.pk]}, follow=True).content.decode()
    assert "1 person är påmind" in told
    again = web.post(f"{address}paminn/", {"aktivitet": [chosen.pk]}, follow=True).content.decode()
    assert "Ingen är påmind" in again
    act_for(home)
    assert [one.user for one in Reminder.objects.all()] == people[:1]
    assert client.post(f"{address}paminn/", {"aktivitet": ["9" * 40, "x"]}).status_code == 302
