"""The pages of an alarm: raised in two taps, told from a phone, watched by everybody, read afterwards."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.readiness import extending
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm, tell
from samordna.readiness.activation.views.watching import GLANCES
from samordna.readiness.enums import EventKind
from samordna.readiness.extending import ChannelState
from samordna.readiness.models import Activation, ActivationEvent

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture(autouse=True)
def _everybody_looks_for_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GLANCES, "seconds", 0)


class Room:
    """A municipality with a route, and somebody signed in."""

    def __init__(self, role: Role = Role.DUTY_OFFICER, *, at_own_unit: bool = False, **route: Any) -> None:
        self.home = MunicipalityFactory(slug="ekdala", name="Ekdala")
        self.own, self.other = (UnitFactory(municipality=self.home, name=name) for name in ("Egna", "Andra"))
        self.route = a_route_in_use(self.home, **{name: self._value(one) for name, one in route.items()})
        unit = self.own if at_own_unit else None
        self.user = RoleAssignmentFactory(
            municipality=self.home, role=role, unit=unit, user__name="TIB 1"
        ).user
        self.client = Client()
        self.client.force_login(self.user)

    def _value(self, value: Any) -> Any:
        return {"own": self.own, "other": self.other}.get(value, value) if isinstance(value, str) else value

    def alarm(self, **values: Any) -> Activation:
        act_for(self.home)
        return an_alarm(self.home, self.route, user=self.user, **values)

    def get(self, address: str, status: int = 200) -> str:
        answer = self.client.get(f"/ekdala/larm/{address}")
        assert answer.status_code == status, answer.content.decode()[:2000]
        return str(answer.content.decode())

    def post(self, address: str, **said: Any) -> Any:
        answer = self.client.post(f"/ekdala/larm/{address}", {"mark": uuid4(), **said}, follow=True)
        act_for(self.home)
        return answer

    def says(self, alarm: Activation, step: str, said: str, **more: Any) -> str:
        values = {"step": step, "attempt": 0, "turn": 0, "said": said, **more}
        return str(self.post(f"{alarm.pk}/steg/", **values).content.decode())

    def log(self, alarm: Activation) -> list[ActivationEvent]:
        act_for(self.home)
        return list(alarm.events.order_by("at", "pk"))


def test_an_alarm_is_raised_in_two_taps_once_and_is_told_apart_from_an_exercise() -> None:
    room = Room()
    page = room.get(f"starta/{room.route.pk}/")
    assert page.index("Skarpt läge") < page.index("Vad har hänt")
    mark = uuid4()
    for _tap in range(2):
        answer = room.post(f"starta/{room.route.pk}/", kind="exercise", what="Prov på torget", mark=mark)
    assert "ÖVNING" in answer.content.decode()
    assert Activation.objects.get().what == "Prov på torget"
    page = room.get(f"starta/{room.route.pk}/")
    assert "Pågår redan: Prov på torget (övning" in page
    planned = room.get(f"starta/{room.route.pk}/?som=ovning")
    assert planned.index('value="exercise"') < planned.index('value="live"')
    live = room.post(f"starta/{room.route.pk}/", kind="live").content.decode()
    assert "SKARPT LÄGE" in live
    assert "ÖVNING" not in live
    wrong = room.post(f"starta/{room.route.pk}/", kind="live", what="Anmälan mot 19811228-9874")
    assert wrong.status_code == 422
    assert "Anmälan mot" in wrong.content.decode()


def test_the_key_that_ends_a_line_starts_nothing_and_what_is_written_goes_along_to_the_alarm_that_runs() -> (
    None
):
    room = Room()
    alarm = room.alarm(what="Rök på torget")
    page = room.get(f"starta/{room.route.pk}/")
    assert '<textarea name="what"' in page, (
        "a line of text is sent by Enter, and would press the first button"
    )
    asked = room.post(f"starta/{room.route.pk}/", kind="exercise", what="Rök").content.decode()
    assert "”Rök på torget” pågår sedan" in asked
    there = room.post(f"starta/{room.route.pk}/", what="Det brinner\ni huset", till=alarm.pk).content.decode()
    assert "Det brinner\ni huset</textarea>" in there
    assert "Inget nytt är startat" in there
    assert room.post(f"starta/{room.route.pk}/", till=alarm.pk).redirect_chain
    assert room.post(f"starta/{room.route.pk}/", till="x").status_code == 404
    assert Activation.objects.count() == 1


@pytest.mark.parametrize("tick", [{}, {"guard_settled": "19850312-1234"}])
def test_what_is_shaped_like_an_identity_number_never_comes_in_by_a_tick(tick: dict[str, str]) -> None:
    room = Room()
    alarm = room.alarm()
    answer = room.post(f"{alarm.pk}/anteckna/", text="Om 19850312-1234 och rektorn", **tick)
    assert answer.status_code == 422
    assert "kan vara ett personnummer" in answer.content.decode()
    assert len(room.log(alarm)) == 1


def test_whom_to_call_and_what_to_say_is_first_and_the_number_can_be_tapped() -> None:
    room = Room()
    page = room.get(f"{room.alarm().pk}/")
    assert 'href="tel:0850825000"' in page
    assert (
        page.index("Ring TIB") < page.index("Något har hänt. Ring Socialjouren.") < page.index("Anteckning")
    )
    assert "Går vidare till TIB 2" in page


def test_a_step_leads_on_and_a_decision_keeps_its_reasons() -> None:
    room = Room()
    alarm = room.alarm()
    assert "Ska POSOM sammankallas?" in room.says(alarm, "ring-tib", "reached")
    page = room.says(alarm, "posom", "yes", text="Många är berörda.")
    assert "Sammankalla POSOM" in page
    decided = room.log(alarm)[-1]
    assert (decided.kind, decided.answer, decided.text, decided.by) == (
        "decided",
        "yes",
        "Många är berörda.",
        room.user,
    )
    late = room.says(alarm, "posom", "no", text="Räcker med samtal.")
    assert "TIB 1 var före dig" in late
    assert room.log(alarm)[-1].text == "Svarade nej, för sent: Besluta om POSOM Räcker med samtal."


@pytest.mark.parametrize("text", ["Om 19811228-9874", "Ring Sara Lindqvist."])
def test_a_note_that_the_guard_refuses_or_asks_of_stands_in_its_field_and_is_not_saved(text: str) -> None:
    room = Room()
    alarm = room.alarm()
    before = len(room.log(alarm))
    answer = room.post(f"{alarm.pk}/anteckna/", text=text)
    assert answer.status_code == 422
    assert f">\n{text}</textarea>" in answer.content.decode()
    assert len(room.log(alarm)) == before


@pytest.mark.slow
def test_turning_handing_over_correcting_and_closing() -> None:
    room = Room()
    alarm = room.alarm()
    room.says(alarm, "ring-tib", "reached")
    assert (
        "Extraordinär händelse"
        in room.post(f"{alarm.pk}/extraordinar/", text="Staben är samlad.", svar="yes").content.decode()
    )
    assert "Klart: Ring TIB" in room.get(f"{alarm.pk}/lamna-over/")
    page = room.post(f"{alarm.pk}/lamna-over/", to="TIB 2", text="Ring polisen kl. 6.").content.decode()
    assert "Lämnat över till TIB 2" in page
    reached = next(one for one in room.log(alarm) if one.kind == "reached")
    room.post(f"{alarm.pk}/logg/{reached.pk}/ratta/", text="Det var ersättaren som svarade.")
    log = room.get(f"{alarm.pk}/logg/")
    assert log.count("Det var ersättaren som svarade.") == 2
    assert "Besluta om POSOM" in room.get(f"{alarm.pk}/stang/")
    closed = room.post(f"{alarm.pk}/stang/", text="Läget är lugnt.").content.decode()
    assert "Larmet avslutades" in closed
    assert "avslutades" in room.says(alarm, "posom", "yes")
    assert room.post(f"{alarm.pk}/anteckna/", text="Stort tack till alla.").status_code == 200
    assert room.log(alarm)[-1].text == "Stort tack till alla."


def test_those_who_watch_are_told_only_what_is_new() -> None:
    room = Room()
    alarm = room.alarm()
    for query in ("", "visa=steg&"):
        fragment = room.get(f"{alarm.pk}/nu/?{query}")
        version = fragment.split('data-version="')[1].split('"')[0]
        assert "<html" not in fragment
        with CaptureQueriesContext(connection) as captured:
            room.get(f"{alarm.pk}/nu/?{query}sedan={version}", 204)
        assert len(_asked_for_itself(captured)) <= 3
    GLANCES.seconds = 60
    room.get(f"{alarm.pk}/nu/?sedan={version}", 204)
    with CaptureQueriesContext(connection) as captured:
        room.get(f"{alarm.pk}/nu/?sedan={version}", 204)
    assert not _asked_for_itself(captured)
    tell(alarm, EventKind.NOTED, text="Polisen är på plats.")
    GLANCES.seconds = 0
    assert "Polisen är på plats." in room.get(f"{alarm.pk}/nu/?sedan={version}")


def _asked_for_itself(captured: CaptureQueriesContext) -> list[dict[str, str]]:
    """But for whether an alarm goes on, which is asked along with the roles."""
    return [one for one in captured if "readiness_" in one["sql"] and "roleassignment" not in one["sql"]]


def test_a_channel_that_is_down_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room()
    alarm = room.alarm()
    version = room.get(f"{alarm.pk}/nu/").split('data-version="')[1].split('"')[0]
    down = ChannelState("SMS", True, timezone.now(), "Ring i stället.")
    monkeypatch.setattr(extending, "_CHANNELS", [lambda _activation: [down]])
    assert "SMS: meddelanden går inte ut" in room.get(f"{alarm.pk}/nu/?sedan={version}")
    assert "Ring i stället." in room.get(f"{alarm.pk}/")


def test_looking_shows_what_has_fallen_and_writes_nothing(time_machine: Any) -> None:
    room = Room()
    alarm = room.alarm()
    time_machine.move_to(alarm.started_at + timedelta(minutes=11))
    assert "TIB 2" in room.get(f"{alarm.pk}/").split("Ring TIB")[1].split("Går vidare")[0]
    assert "strax" in room.get(f"{alarm.pk}/logg/")
    assert len(room.log(alarm)) == 1


def test_the_log_is_filtered_and_taken_out_as_it_is_shown() -> None:
    room = Room()
    alarm = room.alarm(what="=SUMMA(1)")
    room.says(alarm, "ring-tib", "reached")
    tell(alarm, EventKind.NOTED, text="Polisen är på plats.")
    page = room.get(f"{alarm.pk}/logg/?visa=anteckningar")
    assert "Polisen är på plats." in page
    assert "1 av 3 händelser" in page
    assert "Ingen händelse passar" in room.get(f"{alarm.pk}/logg/?steg=finns-inte")
    told = room.get(f"{alarm.pk}/logg/ladda-ner/csv/")
    assert told.count("\r\n") == 4
    assert "'=SUMMA(1)" in told
    room.get(f"{alarm.pk}/logg/ladda-ner/pdf/", 404)


def test_whoever_may_not_run_it_watches_and_whoever_may_not_read_it_sees_nothing() -> None:
    room = Room(Role.MANAGER, at_own_unit=True, unit="other")
    alarm = room.alarm()
    page = room.get(f"{alarm.pk}/")
    assert "Nådd" not in page
    assert (
        room.post(f"{alarm.pk}/steg/", step="ring-tib", attempt=0, turn=0, said="reached").status_code == 403
    )
    room.get(f"starta/{room.route.pk}/", 403)
    room.route.restricted = True
    room.route.save()
    for address in ("", "lage/", "nu/", "logg/", "logg/ladda-ner/csv/", "stang/"):
        room.get(f"{alarm.pk}/{address}", 404)


def test_a_reader_and_a_neighbour_come_nowhere() -> None:
    room = Room(Role.READER)
    alarm = room.alarm()
    room.get(f"{alarm.pk}/", 403)
    stranger = Client()
    stranger.force_login(RoleAssignmentFactory(municipality=MunicipalityFactory(slug="grannby")).user)
    assert stranger.get(f"/ekdala/larm/{alarm.pk}/").status_code == 404
    assert stranger.get(f"/grannby/larm/{alarm.pk}/").status_code == 404


@pytest.mark.slow
def test_a_long_night_costs_no_more_queries_than_a_short_one() -> None:
    room = Room()
    alarm = room.alarm()
    asked: list[list[int]] = []
    for more in (1, 60):
        for number in range(more):
            tell(alarm, EventKind.NOTED, text=f"Läge {number}.", user=room.user)
        counts = []
        for address in ("", "lage/", "logg/", "lamna-over/"):
            with CaptureQueriesContext(connection) as captured:
                room.get(f"{alarm.pk}/{address}")
            counts.append(len(captured))
        act_for(room.home)
        asked.append(counts)
    assert asked[0] == asked[1]
    assert max(asked[0]) <= MOST_QUERIES, asked
