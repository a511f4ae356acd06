"""The administrator's log."""

import csv
import io
import re
from datetime import timedelta
from itertools import islice
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core import history
from samordna.core.models import Change
from samordna.core.tenancy import acting_for
from samordna.core.tests.tenants import act_for
from samordna.history import log, queries
from samordna.history.restricted_rows import Closed, closed_for, closed_in
from samordna.history.tests.owner import unguarded
from samordna.history.tests.test_pages import text_of
from samordna.organisation.models import Municipality, Partner
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, PartnerFactory
from samordna.plandoc.places import mark
from samordna.plans.commands import content_update
from samordna.plans.models import Activity, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db(transaction=True)


def signed_in(client: Client, municipality: Municipality, *roles: Role) -> User:
    user = UserFactory(name="Revisorn")
    for role in roles or (Role.READER,):
        RoleAssignmentFactory(municipality=municipality, role=role, user=user)
    client.force_login(user)
    return user


def page_of(client: Client, municipality: Municipality, **query: Any) -> str:
    answer = client.get(f"/{municipality.slug}/logg/", query)
    assert answer.status_code == 200
    return answer.content.decode()


def rows_of(html: str) -> list[str]:
    return [text_of(f"<main{row}") for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", html, re.DOTALL)[1:]]


def download(client: Client, municipality: Municipality, kind: str, query: str = "") -> bytes:
    answer = client.post(f"/{municipality.slug}/logg/{kind}/?{query}")
    assert answer.status_code == 200
    assert answer.streaming
    return b"".join(answer)


def lines_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def municipality() -> Municipality:
    return MunicipalityFactory()


def test_everything_in_the_municipality_the_newest_first(client: Client, municipality: Municipality) -> None:
    user = signed_in(client, municipality)
    partner = PartnerFactory(municipality=municipality, name="Polisen")
    with acting_for(municipality.pk, user_id=user.pk, request="abc123"):
        Partner.objects.filter(pk=partner.pk).update(name="Polisen Väst")
        history.note(Change.Kind.EXPORT, model=Partner, about={"what": "people"})
    rows = rows_of(page_of(client, municipality))
    assert "Exporterade" in rows[0]
    assert "Ändrade namn från ”Polisen” till ”Polisen Väst”." in rows[1]
    assert "Revisorn" in rows[1]
    assert len(rows) == Change.objects.count()


def test_another_municipalitys_entries_are_not_there(client: Client, municipality: Municipality) -> None:
    PartnerFactory(name="Grannens förening")
    signed_in(client, municipality)
    assert "Grannens" not in page_of(client, municipality)
    assert "Grannens" not in download(client, municipality, "csv").decode()


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.READER, Role.ADMINISTRATOR}])
def test_only_those_who_audit(client: Client, municipality: Municipality, role: Role) -> None:
    user = UserFactory()
    RoleAssignmentFactory(municipality=municipality, role=role, user=user)
    client.force_login(user)
    assert client.get(f"/{municipality.slug}/logg/").status_code == 403
    assert client.post(f"/{municipality.slug}/logg/csv/").status_code == 403


def test_each_part_of_the_filter(client: Client, municipality: Municipality) -> None:
    user = signed_in(client, municipality)
    other = UserFactory(name="Någon annan")
    for who, name, request in ((user, "Alfa", "r1"), (other, "Beta", "r2")):
        with acting_for(municipality.pk, user_id=who.pk, request=request):
            Partner.objects.create(municipality=municipality, name=name)
    with acting_for(municipality.pk):
        history.note(Change.Kind.READ, model=Section, about={"how": "page", "rows": [1]})

    def names(**query: Any) -> set[str]:
        html = " ".join(rows_of(page_of(client, municipality, **query)))
        return {name for name in ("Alfa", "Beta", "Läste") if name in html}

    assert names() == {"Alfa", "Beta", "Läste"}
    assert names(vem=user.pk) == {"Alfa"}
    assert names(vem="samordna") == {"Läste"}
    assert names(sak="organisation.partner") == {"Alfa", "Beta"}
    assert names(vad="read") == {"Läste"}
    assert names(ord="bET") == {"Beta"}
    assert names(forfragan="r1") == {"Alfa"}
    today = timezone.localdate()
    assert names(fran=today.isoformat(), till=today.isoformat()) == {"Alfa", "Beta", "Läste"}
    assert names(till=(today - timedelta(days=1)).isoformat()) == set()
    assert names(vem=user.pk, ord="Beta") == set()


@pytest.mark.parametrize(
    "query",
    [
        "vem=abc&sak=x.y&vad=zzz&fran=igår&till=2026-13-45&fore=a~b",
        "ord=%25&forfragan=%27%20OR%201%3D1",
        "ord=%00&fore=2026-01-01T00:00:00~1",
        "fore=2026-01-01T00:00:00%2B00:00~99999999999999999999",
        "fran=0001-01-01&till=9999-12-31&ord=_",
        "ord=%F0%9F%A6%89%27%3B--<script>",
    ],
)
def test_any_query_is_answered(client: Client, municipality: Municipality, query: str) -> None:
    signed_in(client, municipality)
    answer = client.get(f"/{municipality.slug}/logg/?{query}")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().replace("<script src", "")


def test_wildcards_are_looked_for_as_they_stand(client: Client, municipality: Municipality) -> None:
    signed_in(client, municipality)
    PartnerFactory(municipality=municipality, name="Hundra % säkert")
    PartnerFactory(municipality=municipality, name="Hundra procent")
    assert len(rows_of(page_of(client, municipality, ord="a %"))) == 1


def test_pages_meet_without_gap_or_overlap(client: Client, municipality: Municipality) -> None:
    signed_in(client, municipality)
    with acting_for(municipality.pk):
        Partner.objects.bulk_create(Partner(municipality=municipality, name=f"F {n:03}") for n in range(120))
    html, seen = page_of(client, municipality, sak="organisation.partner"), []
    while True:
        seen += re.findall(r"”(F \d{3})”</", html)
        older = re.search(r'href="\?([^"]*fore=[^"]*)"', html)
        if not older:
            break
        html = client.get(f"/{municipality.slug}/logg/?{older[1].replace('&amp;', '&')}").content.decode()
    assert seen == [f"F {n:03}" for n in range(119, -1, -1)]


def test_queries_do_not_grow(client: Client) -> None:
    counts = []
    for size in (1, 40):
        municipality = MunicipalityFactory()
        VersionFactory(municipality=municipality, document=document(size))
        ContactPointFactory(municipality=municipality, partner=PartnerFactory(municipality=municipality))
        signed_in(client, municipality)
        with CaptureQueriesContext(connection) as queries:
            page_of(client, municipality)
        counts.append(sum(query["sql"] not in {"BEGIN", "COMMIT"} for query in queries))
    assert counts[0] == counts[1] <= 12


@pytest.fixture
def secret(municipality: Municipality) -> Section:
    version = VersionFactory(municipality=municipality, document=document(1))
    section = version.section_set.present()[0]
    content_update(row=section, values={"heading": "Spårhundar", "restricted": True})
    content_update(row=section, values={"text": "Hemlig plats"})
    return section


def test_that_something_restricted_was_changed_is_seen_but_not_what(
    client: Client, municipality: Municipality, secret: Section
) -> None:
    signed_in(client, municipality)
    html = page_of(client, municipality, sak="plans.section")
    assert len(rows_of(html)) == 3
    assert html.count("innehållet visas inte") == 3
    for word in ("Hemlig", "Spårhundar", "Avsnitt 1"):
        assert word not in html
        assert rows_of(page_of(client, municipality, ord=word)) == []
        assert word not in download(client, municipality, "csv").decode()
    assert download(client, municipality, "csv").decode().count("innehållet visas inte") == 3


def close_a_chapter(version: PlanVersion) -> None:
    """Something has been done to what stands in it, before and after it was restricted, and to what does not."""
    chapter, *_others = version.section_set.present()
    inside, outside = version.activity_set.present()
    content_update(row=inside, values={"comment": "Möte förr"})
    content_update(row=chapter, values={"text": mark("activities-1")})
    Activity.objects.filter(pk=inside.pk).update(place="activities-1")
    content_update(row=chapter, values={"restricted": True})
    for row in (inside, outside):
        row.refresh_from_db()
        content_update(row=row, values={"comment": f"Möte nu {row.action}"})


@pytest.mark.parametrize("at_once", [1, 7, 1_000])
def test_what_is_read_some_at_a_time_is_what_all_plans_leave_open(
    municipality: Municipality, at_once: int
) -> None:
    for _ in range(2):
        close_a_chapter(VersionFactory(municipality=municipality, document=document(2)))
    changes = queries.of_municipality(municipality)
    closed = closed_in(PlanVersion.objects.filter(municipality=municipality))
    wanted = list(queries.open_to_all(changes, closed).order_by("-at", "-pk").values_list("pk", flat=True))
    assert [change.pk for change in queries.each_open(changes, at_once=at_once)] == wanted
    hidden = changes.filter(restricted=False, model="plans.activity").exclude(pk__in=wanted)
    assert hidden.count() > 4


def test_what_stood_in_a_restricted_chapter_stays_closed_when_the_chapter_is_opened(
    municipality: Municipality,
) -> None:
    version = VersionFactory(municipality=municipality, document=document(2))
    close_a_chapter(version)
    content_update(row=version.section_set.get(restricted=True), values={"restricted": False})
    inside, outside = version.activity_set.present()
    content_update(row=inside, values={"comment": "Möte sedan"})
    closed = closed_in(PlanVersion.objects.filter(pk=version.pk))
    last = closed.until["plans.activity", inside.pk]
    assert 0 < last < Change.objects.filter(model="plans.activity", row_id=inside.pk).latest("pk").pk
    assert closed.until["plans.activity", outside.pk] == 0


def test_only_the_plans_of_the_entries_that_are_looked_at_are_asked_about(
    municipality: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = [VersionFactory(municipality=municipality, document=document(2)) for _ in range(3)]
    for version in versions:
        close_a_chapter(version)
    asked: list[Closed] = []

    def noted(changes: Any, **how: Any) -> Closed:
        asked.append(closed_for(changes, **how))
        return asked[-1]

    monkeypatch.setattr(queries, "closed_for", noted)
    found = log.page_of(
        municipality, log.LogEntryFilter(word="Möte nu Utbilda personal 2"), may_read_restricted=False
    )
    assert [change.parent_id for change in found.changes] == [version.pk for version in reversed(versions)]
    newest = list(islice(queries.each_open(queries.of_municipality(municipality), at_once=2), 1))
    assert [change.parent_id for change in newest] == [versions[-1].pk]
    assert [one.versions for one in asked] == [{one.pk for one in versions}, {versions[-1].pk}]
    assert [len(one.until) for one in asked] == [3, 2]


def test_an_auditor_who_may_read_it_does_and_that_is_noted(
    client: Client, municipality: Municipality, secret: Section
) -> None:
    user = signed_in(client, municipality, Role.READER, Role.DUTY_OFFICER)
    assert "Hemlig plats" in page_of(client, municipality, sak="plans.section")
    act_for(municipality)
    [reading] = Change.objects.filter(kind="read", user=user)
    assert (reading.model, reading.after) == ("plans.section", {"how": "log", "rows": [secret.pk]})
    page = page_of(client, municipality, vad="read")
    assert "Läste något med begränsad spridning (i loggen)." in page


def test_the_export_is_filtered_and_is_itself_noted_first(client: Client, municipality: Municipality) -> None:
    user = signed_in(client, municipality)
    PartnerFactory(municipality=municipality, name="=HYPERLINK(1)")
    lines = lines_of(download(client, municipality, "csv", "sak=organisation.partner"))
    assert lines[0][0] == "När"
    assert len(lines) == 2
    assert lines[1][6] == "'=HYPERLINK(1)"
    act_for(municipality)
    exported = Change.objects.get(kind="export")
    assert exported.user_id == user.pk
    assert exported.after == {"what": "log", "format": "csv", "filter": "sak=organisation.partner"}


def test_the_export_as_excel(client: Client, municipality: Municipality) -> None:
    signed_in(client, municipality)
    PartnerFactory(municipality=municipality, name="=1+1", about="rad 1\nrad 2 åäö 🦉")
    book = load_workbook(io.BytesIO(download(client, municipality, "xlsx", "sak=organisation.partner")))
    head, row = book.worksheets[0].iter_rows()
    assert head[0].value == "När"
    assert row[6].value == "=1+1"
    assert row[6].data_type == "s"
    assert "åäö 🦉" in str(row[7].value)


def test_an_export_of_many_rows_asks_a_few_queries(client: Client, municipality: Municipality) -> None:
    signed_in(client, municipality)
    with acting_for(municipality.pk):
        Partner.objects.bulk_create(Partner(municipality=municipality, name=f"F {n}") for n in range(2_500))
    with CaptureQueriesContext(connection) as queries:
        lines = lines_of(download(client, municipality, "csv", "sak=organisation.partner"))
    assert len(lines) == 2_501
    assert len(queries) < 40


def test_an_unknown_format(client: Client, municipality: Municipality) -> None:
    signed_in(client, municipality)
    assert client.post(f"/{municipality.slug}/logg/exe/").status_code == 404
    assert client.get(f"/{municipality.slug}/logg/csv/").status_code == 405


@pytest.mark.slow
def test_a_large_log_is_read_by_its_indexes(municipality: Municipality) -> None:
    """Each filter, on a late page too, begins where its index says and reads little more than it shows."""
    with unguarded() as owner:
        owner.execute(
            "INSERT INTO core_change (municipality_id, at, transaction, user_id, request, kind, model, row_id, restricted, after)"
            " SELECT %s, now() - n * interval '1 minute', n, 1 + n %% 50, 'r' || n,"
            " CASE WHEN n %% 1000 = 0 THEN 'read' ELSE 'update' END,"
            " CASE WHEN n %% 100 = 0 THEN 'plans.plan' ELSE 'plans.activity' END, n, false, '{}'"
            " FROM generate_series(1, 100000) AS n",
            [municipality.pk],
        )
        owner.execute("ANALYZE core_change")
    act_for(municipality)
    late = log.page_start_of(Change.objects.order_by("at")[5_000])
    queries = [
        {},
        {"vem": "7"},
        {"sak": "plans.plan"},
        {"vad": "read"},
        {"forfragan": "r5"},
        {"fran": "2026-01-01", "till": "2026-12-31"},
    ]
    for query in queries:
        for before in ("", late):
            wanted = log.LogEntryFilter.from_query(_query(query | {"fore": before}))
            rows = log.matching(municipality, wanted)[: log.AT_ONCE + 1]
            plan = rows.explain(analyze=True, buffers=False, timing=False)
            assert "Index Scan using change_by_" in plan, (query, plan)
            assert "Seq Scan on core_change" not in plan, (query, plan)
            read = sum(int(number) for number in re.findall(r"Rows Removed by Filter: (\d+)", plan))
            assert read < 200, (query, plan)


def _query(values: dict[str, str]) -> Any:
    from django.http import QueryDict

    query = QueryDict(mutable=True)
    query.update(values)
    return query
