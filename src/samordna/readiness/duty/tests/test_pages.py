"""Duties and rosters as those who have them see and change them."""

from datetime import date, datetime, timedelta
from typing import Any
from unittest.mock import Mock, patch

import pytest
from django.utils import timezone
from lxml import html

from samordna.accounts.roles import Role
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.readiness.models import DutyShift
from samordna.readiness.tests.factories import a_duty, a_shift, moment
from samordna.readiness.tests.signing import signed_in, text_of

pytestmark = pytest.mark.django_db
JOUR = "/ekdala/larm/jour/"


def clock_at(at: datetime) -> Any:
    return patch("samordna.readiness.duty.queries.timezone", Mock(now=lambda: at))


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_the_list_tells_who_has_the_duty_until_when_who_is_next_and_the_gap_before_it_hurts(
    place: Municipality,
) -> None:
    first, second = (
        ContactPointFactory(municipality=place, function=name, phone="+46850800112")
        for name in ("TIB 1", "TIB 2")
    )
    duty = a_duty(place, "Tjänsteman i beredskap")
    a_shift(duty, "2026-12-04 16:00", "2026-12-05 08:00", first)
    a_shift(duty, "2026-12-05 16:00", "2026-12-06 08:00", second)
    client = signed_in(place)
    with clock_at(moment("2026-12-04 20:00")):
        text = text_of(client, JOUR)
    assert 'href="tel:112"' in text
    assert 'href="tel:+46850800112"' in text
    assert "till lör 5 dec kl. 08" in text
    assert "sedan: TIB 2, från lör 5 dec kl. 16" in text
    assert "Ingen har Tjänsteman i beredskap lör 5 dec kl. 08–16." in text
    with clock_at(moment("2026-12-05 12:00")):
        assert "Ingen har jouren nu" in text_of(client, JOUR)


def test_a_restricted_contact_point_is_named_to_those_who_may_read_it_and_the_reading_is_noted(
    place: Municipality,
) -> None:
    hidden = ContactPointFactory(municipality=place, function="Hemlig jour", restricted=True)
    duty = a_duty(place, contact=hidden)
    today = timezone.localdate()
    a_shift(duty, f"{today} 00:00", f"{today + timedelta(days=1)} 00:00", hidden)
    reader = signed_in(place, Role.READER)
    for address in (JOUR, f"{JOUR}{duty.pk}/"):
        assert "Hemlig jour" not in text_of(reader, address)
    assert "Hemlig jour" in text_of(signed_in(place), f"{JOUR}{duty.pk}/")
    assert Change.objects.filter(kind=Change.Kind.READ, model="organisation.contactpoint").exists()


def test_shifts_are_added_every_third_week_at_the_same_hours_summer_and_winter_and_taken_back_at_once(
    place: Municipality,
) -> None:
    contact = ContactPointFactory(municipality=place, function="TIB 1")
    duty, client = a_duty(place), signed_in(place)
    sent = {
        "contact": contact.pk,
        "first_day": "2026-10-09",
        "starts": "22:00",
        "ends": "06:00",
        "every": 3,
        "times": 3,
    }
    answer = client.post(f"{JOUR}{duty.pk}/pass/nytt/", sent)
    assert answer.status_code == 302, text_of(client, JOUR)
    made = list(DutyShift.objects.filter(duty=duty).values_list("starts_at", "ends_at"))
    assert made == [
        (moment(f"{day} 22:00"), moment(f"{day + timedelta(days=1)} 06:00"))
        for day in (date(2026, 10, 9), date(2026, 10, 30), date(2026, 11, 20))
    ]
    undo = Change.objects.filter(model="readiness.dutyshift").latest("pk").request
    client.post(f"{JOUR}{duty.pk}/angra/?begaran={undo}")
    assert not DutyShift.objects.filter(duty=duty, removed_at=None).exists()


def test_a_shift_saved_as_it_was_offers_nothing_to_take_back(place: Municipality) -> None:
    duty, client = a_duty(place), signed_in(place)
    shift = a_shift(duty, "2026-12-05 22:00", "2026-12-06 06:00")
    page = f"{JOUR}pass/{shift.pk}/redigera/"
    shown: Any = html.document_fromstring(text_of(client, page))
    values = dict(next(form for form in shown.forms if "starts" in form.fields).form_values())
    assert "/angra/" not in client.post(page, values, follow=True).content.decode()
    assert "/angra/" in client.post(page, {**values, "ends": "07:00"}, follow=True).content.decode()


def test_two_swap_and_swap_back_and_nobody_has_two_shifts_at_a_time(place: Municipality) -> None:
    first, second = (ContactPointFactory(municipality=place, function=name) for name in ("TIB 1", "TIB 2"))
    duty = a_duty(place)
    one = a_shift(duty, "2026-12-05 08:00", "2026-12-05 16:00", first)
    other = a_shift(duty, "2026-12-06 08:00", "2026-12-06 16:00", second)
    client = signed_in(place)
    assert "sön 6 dec kl. 08–16" in text_of(client, f"{JOUR}pass/{one.pk}/byt/")
    client.post(f"{JOUR}pass/{one.pk}/byt/{other.pk}/")
    one.refresh_from_db()
    assert one.contact == second
    undo = Change.objects.filter(model="readiness.dutyshift").latest("pk").request
    client.post(f"{JOUR}{duty.pk}/angra/?begaran={undo}")
    one.refresh_from_db()
    assert one.contact == first
    client.post(f"{JOUR}pass/{other.pk}/ta-bort/")
    for answer in (
        client.get(f"{JOUR}pass/{other.pk}/redigera/", follow=True),
        client.post(f"{JOUR}pass/{one.pk}/byt/{other.pk}/", follow=True),
    ):
        assert "finns inte längre på jourlistan" in answer.content.decode()
    sent = {"contact": first.pk, "first_day": "2026-12-05", "starts": "15:00", "ends": "17:00"}
    answer = client.post(f"{JOUR}{duty.pk}/pass/nytt/", sent)
    assert answer.status_code == 422
    assert "har redan ett pass då: lör 5 dec kl. 08–16" in answer.content.decode()


def test_whoever_takes_over_a_shift_that_goes_on_has_the_rest_of_it(place: Municipality) -> None:
    first, second = (ContactPointFactory(municipality=place, function=name) for name in ("TIB 1", "TIB 2"))
    today = timezone.localdate()
    span = (f"{today - timedelta(days=1)} 00:00", f"{today + timedelta(days=2)} 00:00")
    shift = a_shift(a_duty(place), *span, first)
    client, address = signed_in(place), f"{JOUR}pass/{shift.pk}/redigera/"
    form = client.get(address).context["form"]
    sent = {name: form[name].value() for name in ("first_day", "starts", "last_day", "ends")}
    client.post(address, {**sent, "contact": second.pk, "from_now": "on"})
    act_for(place)
    rows = DutyShift.objects.order_by("starts_at")
    assert [row.contact for row in rows] == [first, second]
    assert rows[0].ends_at == rows[1].starts_at
    assert rows[1].ends_at == shift.ends_at
    client.post(f"{JOUR}pass/{rows[1].pk}/redigera/", {**sent, "contact": first.pk})
    assert DutyShift.objects.count() == 2


def test_posom_tells_of_each_administration_its_group_or_that_there_is_none(place: Municipality) -> None:
    has, lacks = (
        UnitFactory(municipality=place, name="Farsta"),
        UnitFactory(municipality=place, name="Hägersten"),
    )
    contact = ContactPointFactory(municipality=place, function="POSOM-ledning", phone="+46850800113")
    a_duty(place, "POSOM Farsta", kind="posom", unit=has, contact=contact)
    text = text_of(signed_in(place), f"{JOUR}posom/")
    assert "POSOM-ledning" in text
    assert "1 förvaltning har ingen att ringa" in text
    assert f"{JOUR}ny/?enhet={lacks.pk}" in text


def test_a_duty_of_another_municipality_is_not_found_and_a_reader_changes_nothing(
    place: Municipality,
) -> None:
    elsewhere = a_duty(MunicipalityFactory())
    act_for(place)
    duty = a_duty(place)
    client = signed_in(place)
    text_of(client, f"{JOUR}{elsewhere.pk}/", 404)
    reader = signed_in(place, Role.READER)
    assert reader.post(f"{JOUR}{duty.pk}/ta-bort/").status_code == 403
    assert reader.get(f"{JOUR}{duty.pk}/pass/nytt/").status_code == 403


def test_as_many_queries_with_three_hundred_shifts_as_with_one(place: Municipality) -> None:
    duty, client = a_duty(place), signed_in(place)
    now = timezone.now()
    row = a_shift(duty, "2026-12-05 08:00", "2026-12-05 16:00")
    counts: list[int] = []
    for size in (1, 300):
        DutyShift.objects.bulk_create(
            DutyShift(
                municipality=place,
                duty=duty,
                contact=row.contact,
                starts_at=now + timedelta(hours=number),
                ends_at=now + timedelta(hours=number + 1),
            )
            for number in range(size)
        )
        counts += [queries_of(client, address) for address in (JOUR, f"{JOUR}{duty.pk}/")]
    assert counts[:2] == counts[2:]
    assert max(counts) <= 12
