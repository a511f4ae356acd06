"""Whom a duty leads to when something is not as it should be, and what is said of shifts that may be a slip."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone, translation

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.readiness.duty.moments import is_leapt_over, span_said
from samordna.readiness.duty.rules import TOO_FAR, refusal
from samordna.readiness.tests.factories import a_duty, a_shift, moment
from samordna.readiness.tests.signing import signed_in, text_of

JOUR = "/ekdala/larm/jour/"
TODAY = timezone.localdate()
NOW = (f"{TODAY} 00:00", f"{TODAY + timedelta(days=1)} 00:00")


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_hours_are_no_years_and_a_span_across_new_year_tells_both() -> None:
    with translation.override("sv"):
        assert (
            span_said(moment("2027-01-01 16:00"), moment("2027-01-08 16:00"))
            == "fre 1 jan kl. 16 – fre 8 jan kl. 16"
        )
        assert span_said(moment("2026-12-31 16:00"), moment("2027-01-01 08:00")) == (
            "tors 31 dec 2026 kl. 16 – fre 1 jan 2027 kl. 08"
        )
        assert span_said(moment("2026-12-05 08:00"), moment("2026-12-06 00:00")) == "lör 5 dec kl. 08–24"
    with translation.override("en"):
        assert span_said(moment("2027-01-01 16:00"), moment("2027-01-01 20:00")).endswith("16:00–20:00")


def test_an_hour_that_clocks_leap_over_and_a_year_that_cannot_be_meant_are_refused() -> None:
    assert is_leapt_over(date(2027, 3, 28), time(2, 30))
    assert not is_leapt_over(date(2026, 10, 25), time(2, 30))
    assert refusal(moment("9998-12-30 20:00"), moment("9998-12-31 02:00")) is TOO_FAR


@pytest.mark.django_db
def test_a_removed_contact_point_is_marked_in_the_roster_and_gives_no_number(place: Municipality) -> None:
    contact = ContactPointFactory(municipality=place, function="TIB 1", phone="+46850800112")
    duty = a_duty(place, "TIB Ekdala")
    a_shift(duty, *NOW, contact)
    client = signed_in(place, Role.CENTRAL_COORDINATOR)
    answer = client.post(f"/ekdala/organisation/kontakter/{contact.pk}/ta-bort/", follow=True)
    assert "TIB Ekdala (1 pass)" in answer.content.decode()
    text = text_of(client, f"{JOUR}{duty.pk}/")
    assert "borttagen kontaktpunkt" in text
    assert "Ingen har jouren nu" in text
    assert "46850800112" not in text
    act_for(place)
    listed = client.get(f"{JOUR}{duty.pk}/ladda-ner/csv/").content.decode()
    assert "TIB 1 (borttagen kontaktpunkt)" in listed
    assert "08-508" not in listed


@pytest.mark.django_db
def test_two_at_a_time_are_both_named_and_said_when_they_are_saved(place: Municipality) -> None:
    first, second = (
        ContactPointFactory(municipality=place, function=f"TIB {number}", phone=f"+4685080011{number}")
        for number in (1, 2)
    )
    duty = a_duty(place)
    a_shift(duty, *NOW, first)
    client = signed_in(place)
    sent = {"contact": second.pk, "first_day": str(TODAY), "starts": "00:00", "ends": "23:59"}
    answer = client.post(f"{JOUR}{duty.pk}/pass/nytt/", sent, follow=True)
    assert "Två samtidigt: TIB 1 har också jouren" in answer.content.decode()
    for address in (JOUR, "/ekdala/larm/"):
        text = text_of(client, address)
        assert 'href="tel:+46850800111"' in text
        assert 'href="tel:+46850800112"' in text
        assert 'hx-trigger="every 60s"' in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "starts", "said"),
    [
        ("9999-12-31", "20:00", "för långt bort"),
        ("1950-12-31", "20:00", "Året ska vara mellan 2000 och 2099."),
        ("2027-03-28", "02:30", "Klockan 02.30 finns inte sön 28 mar"),
        ("2020-03-01", "08:00", "Det har redan tagit slut. Stämmer datumet?"),
    ],
)
def test_what_cannot_be_meant_is_said(place: Municipality, day: str, starts: str, said: str) -> None:
    duty, contact = a_duty(place), ContactPointFactory(municipality=place)
    sent = {"contact": contact.pk, "first_day": day, "starts": starts, "ends": "06:00"}
    answer = signed_in(place).post(f"{JOUR}{duty.pk}/pass/nytt/", sent, follow=True)
    assert said in answer.content.decode()


@pytest.mark.django_db
def test_who_may_not_see_the_holder_is_told_whom_to_call_instead(place: Municipality) -> None:
    hidden = ContactPointFactory(municipality=place, function="Hemlig jour", restricted=True)
    standing = ContactPointFactory(municipality=place, function="Ledningen", phone="+46850800114")
    for name, contact in (("TIB", standing), ("POSOM", None)):
        a_shift(a_duty(place, name, contact=contact), *NOW, hidden)
    text = text_of(signed_in(place, Role.READER), JOUR)
    assert 'href="tel:+46850800114"' in text
    assert "Ring Ledningen i stället." in text
    assert "Ring kommunens växel och be att få tala med jouren." in text
