"""The register of crisis plans as those who need and those who keep the plans see it."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate
from openpyxl import Workbook

from samordna.accounts.roles import Role
from samordna.core.models import Change, OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands.merging import unit_merge
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.readiness.commands.crisis_plan_reminders import crisis_plans_remind
from samordna.readiness.commands.crisis_plans import crisis_plan_update
from samordna.readiness.models import CrisisPlan
from samordna.readiness.tests.factories import a_crisis_plan
from samordna.readiness.tests.signing import signed_in, text_of

pytestmark = pytest.mark.django_db
PLANS = "/ekdala/larm/krisplaner/"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def a_workbook() -> bytes:
    data = BytesIO()
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"] = "Ring 19811218-9876"
    book.save(data)
    return data.getvalue()


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def sent(unit: Any, **more: Any) -> dict[str, Any]:
    return {"unit": unit.pk, "title": "Krisplan", "owner": "Säkerhetssamordnaren", "restricted": "on", **more}


@pytest.mark.slow
def test_a_file_is_kept_opened_in_two_taps_and_every_reading_is_noted(place: Municipality) -> None:
    unit, client = UnitFactory(municipality=place, name="Farsta"), signed_in(place)
    file = SimpleUploadedFile("krisplan å.pdf", PDF)
    answer = client.post(f"{PLANS}ny/", sent(unit, file=file))
    assert answer.status_code == 302, answer.content.decode()
    plan = CrisisPlan.objects.get()
    assert f'href="{PLANS}{plan.pk}/oppna/"' in text_of(client, PLANS)
    opened = client.get(f"{PLANS}{plan.pk}/oppna/")
    assert (opened.content, opened.headers["Content-Type"]) == (PDF, "application/pdf")
    assert "attachment" in opened.headers["Content-Disposition"]
    ways = [one["how"] for one in _readings()]
    assert ways.count("export") == 1
    assert "page" in ways


def _readings() -> list[dict[str, Any]]:
    rows = Change.objects.filter(kind=Change.Kind.READ, model="readiness.crisisplan")
    return [row.after or {} for row in rows]


def test_what_is_restricted_is_nothing_at_all_to_those_who_may_not_read_it(place: Municipality) -> None:
    own, other = (UnitFactory(municipality=place, name=name) for name in ("Farsta", "Hägersten"))
    mine, hidden = (
        a_crisis_plan(place, unit=own, title="Egen"),
        a_crisis_plan(place, unit=other, title="Dold"),
    )
    local = signed_in(place, Role.LOCAL_COORDINATOR, own)
    text = text_of(local, PLANS)
    assert "Egen" in text
    assert "Dold" not in text
    assert "Hägersten" not in text
    for way in ("", "oppna/"):
        text_of(local, f"{PLANS}{hidden.pk}/{way}", 404)
    assert local.post(f"{PLANS}{hidden.pk}/bekrafta/").status_code == 404
    for there, values in ((f"{PLANS}{mine.pk}/", {}), (PLANS, {"till": "lista"})):
        assert local.post(f"{PLANS}{mine.pk}/bekrafta/", values).headers["Location"] == there
    mine.refresh_from_db()
    assert mine.confirmed_on == localdate()
    reader = signed_in(place, Role.READER)
    assert "Inga krisplaner att visa" in text_of(reader, PLANS)


def test_a_file_is_what_it_holds_and_one_of_them_or_a_link_there_must_be(place: Municipality) -> None:
    unit, client = UnitFactory(municipality=place), signed_in(place)
    for file, words in (
        (None, "Skriv var planen finns, eller välj en fil."),
        (SimpleUploadedFile("plan.txt", b"Bara text"), "Välj en pdf eller ett Worddokument"),
        (SimpleUploadedFile("plan.xlsx", a_workbook()), "Välj en pdf eller ett Worddokument"),
        (SimpleUploadedFile("plan.pdf", b""), "tom"),
    ):
        answer = client.post(f"{PLANS}ny/", sent(unit, **({"file": file} if file else {})))
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert not CrisisPlan.objects.exists()


def test_a_title_that_names_somebody_is_asked_about(place: Municipality) -> None:
    unit, client = UnitFactory(municipality=place), signed_in(place)
    values = sent(unit, title="Krisplan, ring Sara Lindqvist", link="https://a.example")
    answer = client.post(f"{PLANS}ny/", values)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["title"]
    tick = answer.context["form"].fields["guard_settled"].widget.attrs["value"]
    assert client.post(f"{PLANS}ny/", values | {"guard_settled": tick}).status_code == 302


@pytest.mark.slow
def test_a_file_that_was_replaced_is_had_back(place: Municipality) -> None:
    unit, client = UnitFactory(municipality=place), signed_in(place)
    client.post(f"{PLANS}ny/", sent(unit, file=SimpleUploadedFile("forsta.pdf", PDF)))
    plan = CrisisPlan.objects.get()
    first = {name: getattr(plan, name) for name in ("digest", "file_name", "content_type")}
    client.post(
        f"{PLANS}{plan.pk}/redigera/", sent(unit, file=SimpleUploadedFile("andra.pdf", PDF + b"\n%%EOF\n"))
    )
    plan.refresh_from_db()
    assert plan.file_name == "andra.pdf"
    crisis_plan_update(municipality=place, plan=plan, values=first)
    plan.refresh_from_db()
    assert (bytes(plan.content or b""), plan.file_name) == (PDF, "forsta.pdf")
    client.post(f"{PLANS}{plan.pk}/bekrafta/")
    client.post(f"{PLANS}{plan.pk}/redigera/", sent(unit, file=SimpleUploadedFile("tredje.pdf", PDF + b"\n")))
    change = Change.objects.filter(model="readiness.crisisplan", row_id=plan.pk, kind="update").latest("pk")
    client.post(f"/ekdala/historik/andring/{change.pk}/angra/")
    plan.refresh_from_db()
    assert (plan.file_name, plan.confirmed_on) == ("forsta.pdf", localdate())


def test_units_that_become_one_keep_their_plans_and_both_titles(place: Municipality) -> None:
    units = [UnitFactory(municipality=place, name=name) for name in ("Farsta", "Enskede")]
    for unit in units:
        a_crisis_plan(place, unit=unit)
    merged = unit_merge(
        municipality=place,
        units=units,
        values={"name": "Söderort", "kind": "administration"},
        on=localdate(),
        user=None,
    )
    assert merged
    rows = CrisisPlan.objects.filter(unit__name="Söderort")
    assert len({row.title for row in rows}) == 2


def test_those_who_may_confirm_are_reminded_once_a_month_of_what_they_may_read(place: Municipality) -> None:
    own, other = (UnitFactory(municipality=place, name=name) for name in ("Farsta", "Hägersten"))
    old = localdate() - timedelta(days=370)
    a_crisis_plan(place, unit=own, title="Gammal", confirmed_on=old)
    a_crisis_plan(place, unit=other, title="Aldrig")
    a_crisis_plan(place, unit=other, title="Ny", confirmed_on=localdate())
    signed_in(place, Role.LOCAL_COORDINATOR, own)
    signed_in(place, Role.READER)
    signed_in(place)
    assert crisis_plans_remind(municipality=place) == 2
    assert crisis_plans_remind(municipality=place) == 0
    texts = [row.text for row in OutgoingMail.objects.order_by("pk")]
    assert sorted("Aldrig" in text for text in texts) == [False, True]
    assert all("Gammal" in text and "Ny (" not in text for text in texts)
    assert not mail.outbox


def test_a_plan_of_another_municipality_is_not_found_and_counts_do_not_grow(place: Municipality) -> None:
    neighbour = MunicipalityFactory()
    elsewhere = a_crisis_plan(neighbour, unit=UnitFactory(municipality=neighbour))
    act_for(place)
    client = signed_in(place)
    text_of(client, f"{PLANS}{elsewhere.pk}/oppna/", 404)
    unit, counts = UnitFactory(municipality=place), []
    for size in (1, 300):
        CrisisPlan.objects.bulk_create(
            CrisisPlan(municipality=place, unit=unit, title=f"Plan {size} {number}", link="https://a.example")
            for number in range(size)
        )
        counts.append(queries_of(client, PLANS))
    assert counts[0] == counts[1] <= 12
