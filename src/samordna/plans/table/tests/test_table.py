"""Many activities edited at once: what is right is saved, what is wrong is told at its cell, and nobody's words are lost."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import GuardDecision
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.commands import content_create, content_remove, content_update
from samordna.plans.models import Activity, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_pages import signed_in

pytestmark = pytest.mark.django_db
Values = dict[str, Any]


@pytest.fixture
def version() -> PlanVersion:
    found = VersionFactory(document=document(3))
    act_for(found.municipality)
    return found


@pytest.fixture
def web(version: PlanVersion) -> Client:
    return signed_in(Client(), version.municipality)


def address(version: PlanVersion, more: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/innehall/aktiviteter/tabell/{more}"


def shown(answer: Any) -> Values:
    """What a browser sends of the page as it stands."""
    page: Any = html.document_fromstring(answer.content.decode())
    form = next(one for one in page.forms if one.get("id") == "grid-form")
    return {name: value.removeprefix("\n") for name, value in form.form_values() if name != "till"}


def opened(web: Client, version: PlanVersion, more: str = "") -> Values:
    return shown(web.get(address(version, more)))


def activities(version: PlanVersion) -> list[Activity]:
    act_for(version.municipality)
    return list(version.activity_set.present().defer("search"))


def cell(row: Activity, name: str) -> str:
    return f"rad-{row.pk}-{name}"


def new_names(values: Values) -> list[str]:
    return list(dict.fromkeys(found[0] for name in values if (found := re.match(r"ny-\w+-", name))))


def told_at(answer: Any, key: str) -> str:
    page: Any = html.document_fromstring(answer.content.decode())
    found = page.get_element_by_id(f"fel-{key}", None)
    return "" if found is None else " ".join(found.text_content().split())


def test_rows_are_changed_added_and_removed_with_one_save(web: Client, version: PlanVersion) -> None:
    first, second, third = activities(version)
    values = opened(web, version)
    one, two, _three = new_names(values)
    values |= {
        cell(first, "responsible"): "Enhetschefen\r\noch skolan",
        cell(first, "ends"): "våren 2027",
        cell(second, "bort"): "on",
        f"{one}action": "Öppna fritidsgården",
        f"{one}follow_up": "T1 2027",
        f"{two}action": "Kalla till samråd",
        f"{two}starts": "18 augusti 2026",
    }
    answer = web.post(address(version), values)
    assert answer.status_code == 302
    rows = activities(version)
    assert [row.action for row in rows] == [
        first.action, third.action, "Öppna fritidsgården", "Kalla till samråd",
    ]  # fmt: skip
    assert (rows[0].responsible, rows[0].ends) == ("Enhetschefen\noch skolan", "2027-21")
    assert (rows[2].follow_up, rows[3].starts) == ("T1 2027", "2026-08-18")
    assert len({row.key for row in rows}) == 4
    told = web.get(answer.headers["Location"]).content.decode()
    assert "1 aktivitet" in told or "En aktivitet" in told


def test_what_was_removed_is_put_back(web: Client, version: PlanVersion) -> None:
    before = activities(version)
    values = opened(web, version) | {cell(row, "bort"): "on" for row in before[:2]}
    page = web.post(address(version), values, follow=True).content.decode()
    assert len(activities(version)) == 1
    undo = re.search(r'action="([^"]*/tabell/aterstall/[^"]*)"', page)
    assert undo
    web.post(undo[1].replace("&amp;", "&"))
    assert activities(version) == before


def test_what_is_wrong_is_told_at_its_cell_and_the_rest_is_saved(web: Client, version: PlanVersion) -> None:
    first, second, third = activities(version)
    values = opened(web, version)
    new, other, _last = new_names(values)
    values |= {
        cell(first, "ends"): "när det passar",
        cell(first, "others"): "Polisen",
        cell(second, "starts"): "2026",
        cell(second, "ends"): "2025",
        cell(third, "responsible"): "Biblioteket",
        f"{new}action": "Gäller 19750318-9800",
        f"{new}responsible": "Skolan",
        f"{other}action": "Rätt rad",
    }
    answer = web.post(address(version), values)
    assert answer.status_code == 422
    assert "när det passar" in told_at(answer, cell(first, "ends"))
    assert "före" in told_at(answer, cell(second, "ends"))
    assert "19750318-9800" in told_at(answer, f"{new}action")
    kept = shown(answer)
    assert kept[cell(first, "ends")] == "när det passar"
    assert kept[f"{new}responsible"] == "Skolan"
    rows = activities(version)
    assert [row.responsible for row in rows][2:] == ["Biblioteket", ""]
    assert rows[3].action == "Rätt rad"
    assert (rows[0].ends, rows[0].others) == ("2025-12-31", "Polisen")
    kept |= {cell(first, "ends"): "2027", cell(second, "ends"): "2026", f"{new}action": "Utan nummer"}
    assert web.post(address(version), kept).status_code == 302
    assert [row.ends for row in activities(version)][:2] == ["2027", "2026"]
    assert activities(version)[-1].action == "Utan nummer"


def test_a_new_row_keeps_its_right_cells_and_is_an_activity_with_the_wrong_one_to_mend(
    web: Client, version: PlanVersion
) -> None:
    values = opened(web, version)
    new, *_others = new_names(values)
    values |= {
        f"{new}action": "Öppna fritidsgården",
        f"{new}responsible": "Kultur",
        f"{new}starts": "2026",
        f"{new}ends": "i höstas",
    }
    answer = web.post(address(version), values)
    assert answer.status_code == 422
    row = activities(version)[-1]
    assert (row.action, row.responsible, row.starts, row.ends) == (
        "Öppna fritidsgården",
        "Kultur",
        "2026",
        "",
    )
    assert "i höstas" in told_at(answer, cell(row, "ends"))
    assert "Öppna fritidsgården, Slut: ”i höstas”" in answer.content.decode()
    again = shown(answer)
    assert again[cell(row, "ends")] == "i höstas"
    assert not any("fritidsgården" in value for name, value in again.items() if name.startswith("ny-"))
    again |= {cell(row, "ends"): "2027", cell(row, "responsible"): "Kultur och fritid"}
    assert web.post(address(version), again).status_code == 302
    row.refresh_from_db()
    assert (row.ends, row.responsible, len(activities(version))) == ("2027", "Kultur och fritid", 4)


def test_a_new_row_that_is_sent_again_from_the_page_before_is_the_activity_that_it_became(
    web: Client, version: PlanVersion
) -> None:
    values = opened(web, version)
    new, *_others = new_names(values)
    values |= {f"{new}action": "En gång", f"{new}ends": "i höstas"}
    for _turn in range(2):
        answer = web.post(address(version), values)
        assert "i höstas" in told_at(answer, cell(activities(version)[-1], "ends"))
    assert web.post(address(version), values | {f"{new}ends": "2027"}).status_code == 302
    assert [(row.action, row.ends) for row in activities(version)][3:] == [("En gång", "2027")]


def test_what_is_changed_anew_in_a_cell_that_was_saved_beside_a_wrong_one_is_not_asked_about(
    web: Client, version: PlanVersion
) -> None:
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet", cell(row, "ends"): "sen"}
    again = shown(web.post(address(version), values)) | {
        cell(row, "responsible"): "Vår enhet",
        cell(row, "ends"): "2028",
    }
    assert web.post(address(version), again).status_code == 302
    row.refresh_from_db()
    assert (row.responsible, row.ends) == ("Vår enhet", "2028")


def test_a_right_cell_that_does_not_hold_without_the_wrong_one_waits_with_it(
    web: Client, version: PlanVersion
) -> None:
    """The row begins after it ended, until its new end is right."""
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "starts"): "2027", cell(row, "ends"): "sen"}
    answer = web.post(address(version), values)
    assert "Hela raden väntar" in answer.content.decode()
    assert activities(version)[0].starts == row.starts
    assert shown(answer)[cell(row, "starts")] == "2027"


def test_a_row_that_is_saved_but_for_its_wrong_cell_does_not_wait(web: Client, version: PlanVersion) -> None:
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet", cell(row, "ends"): "sen"}
    for _turn in range(2):
        answer = web.post(address(version), values)
        page: Any = html.document_fromstring(answer.content.decode())
        assert page.xpath("//form[@data-saved-in-part]//textarea[@data-unsaved]/@name") == [cell(row, "ends")]
        assert "Hela raden väntar" not in answer.content.decode()
        values = shown(answer)


def test_an_activity_that_goes_on_ends_as_the_plan_shows_it(web: Client, version: PlanVersion) -> None:
    first, second, _third = activities(version)
    values = opened(web, version)
    new, *_others = new_names(values)
    values |= {
        cell(first, "ends"): "löpande",
        cell(first, "follow_up"): "T1 2027",
        cell(second, "ends"): "löpande",
        cell(second, "starts"): "snart",
        f"{new}action": "Öppna fritidsgården",
        f"{new}ends": "Tills vidare",
    }
    answer = web.post(address(version), values)
    rows = activities(version)
    assert [(row.ends, row.ongoing) for row in (rows[0], rows[1], rows[3])] == [("", True)] * 3
    assert web.post(address(version), shown(answer) | {cell(second, "starts"): "2026"}).status_code == 302
    assert activities(version)[1].ongoing
    values = opened(web, version)
    assert values[cell(first, "ends")] == "Löpande"
    values |= {cell(first, "ends"): "2028", cell(second, "ends"): "", cell(rows[3], "responsible"): "Kultur"}
    assert web.post(address(version), values).status_code == 302
    rows = activities(version)
    assert [(row.ends, row.ongoing) for row in rows] == [
        ("2028", False), ("", False), (rows[2].ends, False), ("", True),
    ]  # fmt: skip


def test_a_row_without_an_activity_is_told_so_and_an_empty_one_is_no_row(
    web: Client, version: PlanVersion
) -> None:
    values = opened(web, version)
    new, *_others = new_names(values)
    values[f"{new}responsible"] = "Skolan"
    answer = web.post(address(version), values)
    assert answer.status_code == 422
    assert told_at(answer, f"{new}action")
    assert len(activities(version)) == 3


def test_sent_twice_the_right_new_row_beside_a_wrong_one_is_saved_once(
    web: Client, version: PlanVersion
) -> None:
    values = opened(web, version)
    right, wrong, _other = new_names(values)
    values |= {f"{right}action": "En gång", f"{wrong}starts": "2026"}
    for _turn in range(2):
        assert web.post(address(version), values).status_code == 422
    assert [row.action for row in activities(version)].count("En gång") == 1


def test_only_changed_cells_are_written(web: Client, version: PlanVersion) -> None:
    """Two people in one row, each in a cell of their own: both are kept, and nothing is asked."""
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet"}
    content_update(row=row, values={"others": "Deras polis", "ends": "2028"})
    assert web.post(address(version), values).status_code == 302
    row = activities(version)[0]
    assert (row.responsible, row.others, row.ends) == ("Min enhet", "Deras polis", "2028")


def test_a_cell_that_somebody_else_changed_is_asked_about(web: Client, version: PlanVersion) -> None:
    row, other = activities(version)[:2]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet", cell(other, "others"): "Skolan"}
    content_update(row=row, values={"responsible": "Deras enhet"})
    asked = web.post(address(version), values)
    assert asked.status_code == 422
    assert "Deras enhet" in told_at(asked, cell(row, "responsible"))
    assert activities(version)[0].responsible == "Deras enhet"
    assert activities(version)[1].others == "Skolan"
    again = shown(asked)
    assert again[cell(row, "responsible")] == "Min enhet"
    assert web.post(address(version), again).status_code == 302
    assert activities(version)[0].responsible == "Min enhet"


def test_what_was_written_in_a_row_that_is_gone_is_kept(web: Client, version: PlanVersion) -> None:
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet"}
    content_remove(row=row)
    answer = web.post(address(version), values)
    assert answer.status_code == 422
    assert "tagit bort" in told_at(answer, f"ny-rad{row.pk}-action")
    assert web.post(address(version), shown(answer)).status_code == 302
    added = activities(version)[-1]
    assert (added.action, added.responsible) == (row.action, "Min enhet")


def test_an_untouched_row_that_is_gone_stays_away(web: Client, version: PlanVersion) -> None:
    values = opened(web, version)
    content_remove(row=activities(version)[0])
    assert web.post(address(version), values).status_code == 302
    assert len(activities(version)) == 2


def test_what_the_guard_asks_is_asked_in_the_row_and_logged(web: Client, version: PlanVersion) -> None:
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "action"): "Lämnas på Sveavägen 12"}
    asked = web.post(address(version), values)
    assert asked.status_code == 422
    page: Any = html.document_fromstring(asked.content.decode())
    tick = page.xpath(f"//input[@name='{cell(row, 'guard_settled')}']")[0].get("value")
    assert web.post(address(version), shown(asked) | {cell(row, "guard_settled"): tick}).status_code == 302
    assert activities(version)[0].action == "Lämnas på Sveavägen 12"
    assert GuardDecision.objects.filter(place__startswith=f"activities/{row.key}").count() == 1


def test_a_closed_plan_keeps_what_was_written(web: Client, version: PlanVersion) -> None:
    row = activities(version)[0]
    values = opened(web, version) | {cell(row, "responsible"): "Min enhet"}
    adopt(version)
    answer = web.post(address(version), values)
    assert answer.status_code == 422
    assert shown(answer)[cell(row, "responsible")] == "Min enhet"
    assert activities(version)[0].responsible != "Min enhet"
    assert web.get(address(version)).status_code == 409


def test_restricted_rows_are_for_those_who_may(version: PlanVersion) -> None:
    """Nobody may edit without reading what is restricted today, but for a role that is held elsewhere: the near miss."""
    chapter = content_create(
        model=Section,
        version=version,
        values={
            "heading": "Skydd",
            "text": "{{activities-9}}",
            "level": 1,
            "kind": "acute",
            "restricted": True,
        },
    )
    assert chapter
    hidden = activities(version)[0]
    Activity.objects.filter(pk=hidden.pk).update(place="activities-9", action="Hemlig insats")
    elsewhere = UnitFactory(municipality=version.municipality)
    local = Client()
    local.force_login(
        RoleAssignmentFactory(
            municipality=version.municipality, role=Role.LOCAL_COORDINATOR, unit=elsewhere
        ).user
    )
    assert local.get(address(version)).status_code == 403
    assert local.post(address(version), {cell(hidden, "action"): "Min"}).status_code == 403
    assert "Hemlig insats" in signed_in(Client(), version.municipality).get(address(version)).content.decode()


def test_a_row_of_another_plan_is_not_found(web: Client, version: PlanVersion) -> None:
    other = activities(VersionFactory(municipality=version.municipality))[0]
    assert web.post(address(version), {cell(other, "action"): "Min"}).status_code == 404
    act_for(version.municipality)
    assert Activity.objects.get(pk=other.pk).action == other.action


@pytest.mark.slow
def test_a_page_holds_a_hundred_and_saving_leads_on(web: Client) -> None:
    version = VersionFactory(document=document(230))
    web = signed_in(Client(), version.municipality)
    values = opened(web, version, "?sida=3")
    rows = activities(version)
    assert cell(rows[200], "action") in values
    assert cell(rows[199], "action") not in values
    values[cell(rows[229], "responsible")] = "Sista"
    answer = web.post(address(version, "?sida=3"), {**values, "till": "2"})
    assert answer.headers["Location"].endswith("?sida=2")
    assert activities(version)[229].responsible == "Sista"


@pytest.mark.slow
def test_as_many_queries_at_any_size() -> None:
    counts = []
    for size in (1, 500):
        version = VersionFactory(document=document(size))
        counts.append(queries_of(signed_in(Client(), version.municipality), address(version)))
    assert counts[0] == counts[1] <= 12


def test_saving_forty_rows_asks_two_questions_of_each_at_most() -> None:
    version = VersionFactory(document=document(40))
    web = signed_in(Client(), version.municipality)
    values = opened(web, version)
    for row in activities(version):
        values[cell(row, "responsible")] = "Ny enhet"
    with CaptureQueriesContext(connection) as asked:
        assert web.post(address(version), values).status_code == 302
    assert len(asked) <= 20 + 40
    assert {row.responsible for row in activities(version)} == {"Ny enhet"}


def test_what_excel_means_is_proposed_at_its_cell(web: Client, version: PlanVersion) -> None:
    first, second, _third = activities(version)
    values = opened(web, version) | {cell(first, "ends"): "46387", cell(second, "starts"): "T1 2027"}
    answer = web.post(address(version), values)
    page: Any = html.document_fromstring(answer.content.decode())
    assert page.xpath("//td//@data-write") == ["31 december 2026", "30 april 2027"]
    assert len(page.xpath("//button[@data-write-all]")) == 1
    assert "Uppföljning" in told_at(answer, cell(second, "starts"))
    answer = web.post(address(version), opened(web, version) | {cell(first, "starts"): "löpande"})
    assert "skrivs som slut" in told_at(answer, cell(first, "starts"))
