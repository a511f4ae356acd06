"""What is lacking is told where it is mended, and saving leads to the next thing that lacks."""

import re
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from lxml import html

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.areas import AREAS
from samordna.plans.commands import content_create
from samordna.plans.models import Activity, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> PlanVersion:
    found = VersionFactory(document=document(3))
    act_for(found.municipality)
    return found


@pytest.fixture
def web(version: PlanVersion) -> Client:
    return signed_in(Client(), version.municipality)


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def box(answer: Any) -> str:
    """What the page says is lacking here."""
    page: Any = html.document_fromstring(answer.content.decode())
    return " ".join(" ".join(one.text_content() for one in page.find_class("lacks")).split())


def form_of(answer: Any) -> dict[str, Any]:
    page: Any = html.document_fromstring(answer.content.decode())
    form = next(one for one in page.forms if one.get("id") == "content-form")
    return {name: value.removeprefix("\n") for name, value in form.form_values() if name != "nasta"}


def test_a_form_says_what_it_would_mend(web: Client, version: PlanVersion) -> None:
    row = version.part_set.get(kind="coordinators")
    told = box(web.get(address(version, f"innehall/samordnare/{row.pk}/")))
    assert "Saknas: samordnare eller ersättare" in told
    assert "Ange samordnarens funktion" in told
    assert "Ersättare saknas" in told
    activity = version.activity_set.get(key="activities-1")
    told = box(web.get(address(version, f"innehall/aktiviteter/{activity.pk}/")))
    assert "Saknas: tillfälle för uppföljning" in told
    assert "samordnare" not in told
    assert "första sida" in box(web.get(address(version, "uppgifter/")))
    assert "Saknas: samordnarens uppgifter" in box(
        web.get(address(version, "innehall/samordnarens-uppgifter/ny/"))
    )


def test_a_list_leads_to_where_it_is_mended(web: Client, version: PlanVersion) -> None:
    for slug, count in (("samordnare", 1), ("samordnarens-uppgifter", 1)):
        page: Any = html.document_fromstring(web.get(address(version, f"innehall/{slug}/")).content.decode())
        links = page.xpath("//section[contains(@class, 'lacks')]//a/@href")
        assert len(links) == count
        answer = web.get(links[0], follow=True)
        assert answer.status_code == 200
        assert box(answer)


def test_saving_leads_to_the_next_thing_that_lacks(web: Client, version: PlanVersion) -> None:
    """More of the same first, in its order; then what matters most after it; and never to the form just left."""
    rows = list(version.activity_set.present())
    first = address(version, f"innehall/aktiviteter/{rows[0].pk}/?brist=A6")
    shown = web.get(first)
    assert b'name="nasta"' in shown.content
    seen = []
    answer = web.post(first, {**form_of(shown), "follow_up": "T1 2026", "nasta": "1"}, follow=True)
    for _turn in range(2):
        path, _code = answer.redirect_chain[-1]
        seen.append(path)
        answer = web.post(path, {**form_of(answer), "follow_up": "T1 2026", "nasta": "1"}, follow=True)
    assert [re.sub(r".*/innehall/aktiviteter/(\d+)/\?brist=A6", r"\1", path) for path in seen] == [
        str(rows[1].pk),
        str(rows[2].pk),
    ]
    after, _code = answer.redirect_chain[-1]
    assert "brist=A6" not in after
    assert "brist=" in after


@pytest.mark.slow
def test_what_is_left_as_it_is_leads_on_and_not_back(web: Client, version: PlanVersion) -> None:
    rows = list(version.activity_set.present())
    for row, following in pairwise(rows):
        here = address(version, f"innehall/aktiviteter/{row.pk}/?brist=A6")
        answer = web.post(here, {**form_of(web.get(here)), "nasta": "1"}, follow=True)
        assert f"/aktiviteter/{following.pk}/?brist=A6" in answer.redirect_chain[-1][0]
    last = address(version, f"innehall/aktiviteter/{rows[-1].pk}/?brist=A6")
    answer = web.post(last, {**form_of(web.get(last)), "nasta": "1"}, follow=True)
    assert "brist=A6" not in answer.redirect_chain[-1][0]


def test_where_nothing_else_lacks_saving_leads_to_the_checks(
    web: Client, version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samordna.plans.lacking.in_order", lambda _report: [])
    activity = version.activity_set.present()[0]
    page = address(version, f"innehall/aktiviteter/{activity.pk}/")
    shown = web.get(page)
    assert b'name="nasta"' not in shown.content
    answer = web.post(page, {**form_of(shown), "nasta": "1"})
    assert answer.headers["Location"] == address(version, "kontroller/")


def test_the_checks_show_three_first_and_fold_the_rest(web: Client, version: PlanVersion) -> None:
    page: Any = html.document_fromstring(web.get(address(version, "kontroller/")).content.decode())
    first = [one.get("id") for one in page.xpath("//section[@aria-labelledby='first']//li")]
    folded = [one.get("id") for one in page.xpath("//details//ul[@class='findings']/li")]
    assert len(first) == 3
    assert len(folded) > 10
    assert not set(first) & set(folded)
    assert all(
        one.get("data-color") == "danger" for one in page.xpath("//section[@aria-labelledby='first']//li")
    )
    titles = page.xpath("//ul[@class='findings']/li/h3")
    assert all("Saknas: " in one.text_content() or "Att " in one.text_content() for one in titles)
    lengths = [
        float(one.get("width")) for one in page.xpath("//main//*[contains(@class, 'bar')]/*[name()='rect']")
    ]
    assert sum(lengths) == pytest.approx(100, abs=0.1)


def test_a_section_opened_from_the_document_leads_back_there(web: Client, version: PlanVersion) -> None:
    section = version.section_set.present()[1]
    document_page = web.get(address(version)).content.decode()
    pencil = next(
        unescape(link)
        for link in re.findall(r'href="([^"]+plats/[^"]+)"', document_page)
        if section.key in link
    )
    shown = web.get(pencil, follow=True)
    form_page, _code = shown.redirect_chain[-1]
    back = f"{address(version)}#{section.key}"
    assert back in shown.content.decode()
    answer = web.post(form_page, {**form_of(shown), "text": "Ny text"})
    assert answer.headers["Location"] == back
    plain = address(version, f"innehall/avsnitt/{section.pk}/")
    assert web.post(plain, form_of(web.get(plain))).headers["Location"] == address(
        version, "innehall/avsnitt/"
    )


def restrict(version: PlanVersion) -> None:
    content_create(
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
    hidden = version.activity_set.get(key="activities-1")
    Activity.objects.filter(pk=hidden.pk).update(place="activities-9", action="Hemlig insats", responsible="")


def test_the_list_shows_padlocks_and_who_still_reads(version: PlanVersion, web: Client) -> None:
    assert "låset" not in web.get(address(version, "innehall/avsnitt/")).content.decode()
    version.plan.unit = UnitFactory(municipality=version.municipality, name="Egna enheten")
    version.plan.save()
    restrict(version)
    page: Any = html.document_fromstring(web.get(address(version, "innehall/avsnitt/")).content.decode())
    locked = [
        one.get("id") for one in page.xpath("//li[.//span[contains(@class, 'ds-tag')]]") if one.get("id")
    ]
    assert locked == [f"rad-{version.section_set.get(heading='Skydd').pk}"]
    said = " ".join(page.text_content().split())
    assert (
        "läses bara av centralsamordnare" in said.lower()
        or "läses bara av central samordnare" in said.lower()
    )
    assert "för Egna enheten" in said


def test_what_is_lacking_names_nothing_restricted(version: PlanVersion) -> None:
    """A page that says what lacks is no reading of a restricted row, and so does not name it."""
    restrict(version)
    web = signed_in(Client(), version.municipality)
    before = Change.objects.filter(kind="read").count()
    told = box(web.get(address(version, "innehall/samordnarens-uppgifter/ny/")))
    assert told
    assert "Hemlig" not in web.get(address(version, "innehall/samordnarens-uppgifter/")).content.decode()
    act_for(version.municipality)
    assert Change.objects.filter(kind="read").count() == before


def test_whoever_may_not_read_it_is_not_told_what_a_restricted_chapter_lacks(version: PlanVersion) -> None:
    """A registrar records decisions in lists of the same pages."""
    restrict(version)
    web = signed_in(Client(), version.municipality, Role.REGISTRAR)
    answer = web.get(address(version, "innehall/beslut/"))
    assert answer.status_code == 200
    assert "Hemlig" not in answer.content.decode()


@pytest.mark.slow
def test_as_many_queries_at_any_size() -> None:
    for path in ("innehall/aktiviteter/", "innehall/aktiviteter/ny/", "uppgifter/", "kontroller/"):
        counts = []
        for size in (1, 200):
            version = VersionFactory(document=document(size))
            counts.append(queries_of(signed_in(Client(), version.municipality), address(version, path)))
        assert counts[0] == counts[1] <= 12, path


def test_a_local_coordinator_of_another_unit_is_told_nothing(version: PlanVersion) -> None:
    other = UnitFactory(municipality=version.municipality)
    web = Client()
    web.force_login(
        RoleAssignmentFactory(municipality=version.municipality, role=Role.LOCAL_COORDINATOR, unit=other).user
    )
    assert web.get(address(version, "innehall/samordnare/")).status_code == 403


def test_the_page_of_editing_tells_what_matters_most_and_each_kind_once(
    web: Client, version: PlanVersion
) -> None:
    page: Any = html.document_fromstring(web.get(address(version, "innehall/")).content.decode())
    assert len(page.xpath("//section[@aria-labelledby='first-lacks']/ul/li")) == 3
    kinds = page.xpath("//ul[@class='area-list']//a/@href")
    assert len(kinds) == len({*kinds}) == len(AREAS) + 1
    assert all("saknas" not in text for text in page.xpath("//ul[@class='area-list']//text()"))
