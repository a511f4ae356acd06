"""What is refused or comes too late takes nothing with it: the alarm begins, the answer counts, and the text is given back."""

import pytest

from samordna.core.tests.tenants import act_for
from samordna.readiness.activation.tests.factories import tell
from samordna.readiness.activation.tests.test_pages import Room
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation

pytestmark = pytest.mark.django_db
NUMBER = "19811228-9874"


def test_an_alarm_begins_also_when_what_is_written_of_it_is_refused() -> None:
    room = Room()
    page = room.post(f"starta/{room.route.pk}/", kind="live", what=f"Hot från {NUMBER}").content.decode()
    alarm = Activation.objects.get()
    assert (alarm.kind, alarm.what) == ("live", "")
    assert "Larmet är startat" in page
    assert "är inte sparat" in page
    note = page.split(f"{alarm.pk}/anteckna/")[1]
    assert f"Hot från {NUMBER}" in note.split("</form>")[0]


def test_an_answer_counts_also_when_its_reasons_are_refused_and_they_are_given_back() -> None:
    room = Room()
    alarm = room.alarm()
    room.says(alarm, "ring-tib", "reached")
    page = room.says(alarm, "posom", "yes", text=f"Gäller {NUMBER}")
    assert (room.log(alarm)[-1].kind, room.log(alarm)[-1].text) == ("decided", "")
    assert f"Gäller {NUMBER}" in page.split("/anteckna/")[1]
    late = room.says(alarm, "posom", "no", text=f"Inte {NUMBER}")
    assert "TIB 1 var före dig" in late
    assert "sparat som en anteckning" not in late
    assert f"Inte {NUMBER}" in late.split("/anteckna/")[1]
    assert room.log(alarm)[-1].text == "Svarade nej, för sent: Besluta om POSOM"


@pytest.mark.slow
def test_a_second_alarm_of_a_route_is_asked_about_and_an_exercise_beside_it_is_not() -> None:
    room = Room()
    address = f"starta/{room.route.pk}/"
    room.post(address, kind="live")
    asked = room.post(address, kind="live", what="Torget")
    assert asked.status_code == 422
    page = asked.content.decode()
    assert "pågår sedan" in page
    assert "Gå till det" in page
    assert "Starta ett till" in page
    assert Activation.objects.count() == 1
    room.post(address, kind="exercise")
    assert Activation.objects.filter(kind=ActivationKind.EXERCISE).count() == 1
    room.post(address, kind="live", what="Torget", beside="True")
    assert Activation.objects.filter(kind=ActivationKind.LIVE).count() == 2


@pytest.mark.slow
def test_a_closed_alarm_keeps_what_is_written_and_leads_to_itself_before_anybody_writes() -> None:
    room = Room()
    alarm = room.alarm(kind=ActivationKind.LIVE)
    room.post(f"{alarm.pk}/stang/", text="Läget är lugnt.")
    page = room.get(f"{alarm.pk}/")
    assert "Läget är lugnt." in page
    assert "Inte klart: Ring TIB" in page
    assert "Det här händer" not in page
    assert "avslutat" in page
    late = room.post(f"{alarm.pk}/stang/", text="Alla är hemma.").content.decode()
    assert "sparat som en anteckning" in late
    assert (room.log(alarm)[-1].kind, room.log(alarm)[-1].text) == ("noted", "Alla är hemma.")
    for way in ("stang", "lamna-over", "extraordinar"):
        answer = room.client.get(f"/ekdala/larm/{alarm.pk}/{way}/", follow=True)
        assert answer.redirect_chain[-1][0] == f"/ekdala/larm/{alarm.pk}/"
        assert "Larmet avslutades" in answer.content.decode()
    act_for(room.home)
    back = room.post(f"{alarm.pk}/lamna-over/", to="TIB 2", text="Ring polisen.").content.decode()
    assert "Ring polisen." in back.split("/anteckna/")[1]


def test_a_mistaken_tap_is_corrected_from_the_page_and_the_number_is_still_there() -> None:
    room = Room()
    alarm = room.alarm()
    page = room.says(alarm, "ring-tib", "reached")
    reached = room.log(alarm)[-1]
    assert "Tryckte du fel?" in page
    assert 'href="tel:0850825000"' in page.split("Klart: ett steg")[1]
    address = f"{alarm.pk}/logg/{reached.pk}/ratta/?fran=larmet"
    assert "Tryckt av misstag" in room.get(address)
    page = room.post(address, text="Tryckt av misstag. Det är inte gjort.").content.decode()
    past = page.split("Klart: ett steg")[1]
    assert "Tryckt av misstag" in past
    assert "TIB 2" in past


def test_what_came_by_itself_is_found_whatever_it_is() -> None:
    room = Room()
    alarm = room.alarm()
    tell(alarm, EventKind.CALLED, "ring-tib")
    assert "1 av 2 händelser" in room.get(f"{alarm.pk}/logg/?visa=sjalv")


@pytest.mark.parametrize("how", ["extraordinar", "stang"])
def test_reasons_that_must_be_given_are_marked_so(how: str) -> None:
    room = Room()
    assert "(måste fyllas i)" in room.get(f"{room.alarm().pk}/{how}/")
