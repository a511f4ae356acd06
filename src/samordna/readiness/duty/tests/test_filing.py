"""A roster from a file, and as a file."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import ContactPoint
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plandoc.rosters.apart import read_shifts
from samordna.readiness.duty.comparison import Comparison
from samordna.readiness.duty.moments import local
from samordna.readiness.duty.names import Names
from samordna.readiness.models import DutyFunction, DutyShift, IncomingShifts
from samordna.readiness.tests.factories import a_duty
from samordna.readiness.tests.signing import signed_in, text_of

pytestmark = pytest.mark.django_db
YEAR = local(timezone.now()).year + 1


@pytest.fixture
def duty() -> DutyFunction:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    for name in ("TIB 1", "TIB 2"):
        ContactPointFactory(municipality=place, function=name)
    return a_duty(place)


def event(uid: str, who: str, day: str) -> str:
    return (
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{who}\r\nDTSTART;TZID=Europe/Stockholm:{YEAR}{day}T080000\r\n"
        f"DTEND;TZID=Europe/Stockholm:{YEAR}{day}T160000\r\nEND:VEVENT\r\n"
    )


def file_of(*events: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("jour.ics", f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n".encode())


@pytest.mark.slow
def test_names_of_persons_are_asked_for_and_nowhere_kept_and_the_next_reading_knows_the_shifts_again(
    duty: DutyFunction,
) -> None:
    client = signed_in(duty.municipality)
    base = f"/ekdala/larm/jour/{duty.pk}/"
    sent = file_of(
        event("a", "TIB 1", "0301"), event("b", "Anna Lindqvist", "0302"), event("c", "TIB 3", "0303")
    )
    preview = _sent(client, base, sent)
    act_for(duty.municipality)
    incoming = IncomingShifts.objects.get()
    assert "Lindqvist" not in str(incoming.content)
    text = text_of(client, preview)
    assert "1 nytt" in text
    assert "TIB 3" in text
    assert "Lindqvist" not in text
    second = next(row for row in ContactPoint.objects.order_by("function") if row.function == "TIB 2")
    mark = text.partition('name="seen" value="')[2].partition('"')[0]
    client.post(f"{preview}ta-in/", {"seen": mark, "who-1": second.pk})
    assert _roster(duty) == [("TIB 1", "03-01 08"), ("TIB 2", "03-02 08")]
    again = file_of(event("a", "TIB 2", "0305"), event("d", "TIB 1", "0306"))
    preview = _sent(client, base, again)
    text = text_of(client, preview)
    assert "1 ändrat" in text
    mark = text.partition('name="seen" value="')[2].partition('"')[0]
    assert client.post(f"{preview}ta-in/", {"seen": "an-old-one"}).status_code == 409
    client.post(f"{preview}ta-in/", {"seen": mark})
    assert _roster(duty) == [("TIB 2", "03-02 08"), ("TIB 2", "03-05 08"), ("TIB 1", "03-06 08")]


@pytest.mark.slow
def test_a_thousand_rows_come_out_and_in_again_as_they_were(duty: DutyFunction) -> None:
    client = signed_in(duty.municipality)
    contact = next(iter(ContactPoint.objects.order_by("function")))
    start = timezone.now().replace(minute=0, second=0, microsecond=0)
    DutyShift.objects.bulk_create(
        DutyShift(
            municipality=duty.municipality,
            duty=duty,
            contact=contact,
            starts_at=start + timedelta(hours=8 * number),
            ends_at=start + timedelta(hours=8 * number + 8),
        )
        for number in range(1000)
    )
    for ending in ("csv", "ics"):
        file = client.get(f"/ekdala/larm/jour/{duty.pk}/ladda-ner/{ending}/")
        assert file.status_code == 200
        filed = read_shifts(f"jour.{ending}", file.content, timezone.now())
        roster = list(DutyShift.objects.filter(duty=duty).select_related("contact"))
        compared = Comparison(filed, Names([contact]), roster)
        assert (len(compared.new), len(compared.changed), len(compared.gone)) == (0, 0, 0)
        assert compared.same >= 998


def _sent(client: Client, base: str, file: SimpleUploadedFile) -> str:
    """Where the file's preview is."""
    answer = client.post(f"{base}fil/", {"file": file})
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def _roster(duty: DutyFunction) -> list[tuple[str, str]]:
    act_for(duty.municipality)
    rows = DutyShift.objects.filter(duty=duty, removed_at=None).select_related("contact")
    return [(row.contact.function, f"{local(row.starts_at):%m-%d %H}") for row in rows.order_by("starts_at")]
