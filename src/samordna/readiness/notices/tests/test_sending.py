"""What an alarm sends: once, at last if not at once, in the other way where a channel is down; and the link that acknowledges."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from samordna.core.mail import mail_deliver
from samordna.core.models import OutgoingMail
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.readiness.activation.lines import lines_of
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.commands.activations import activation_close, activation_run, activation_start
from samordna.readiness.commands.events import event_add
from samordna.readiness.commands.notices_sending import mails_follow, notice_deliver, notices_deliver
from samordna.readiness.enums import ActivationKind, Channel, EventKind
from samordna.readiness.models import Activation, ActivationEvent, AlarmRoute, Notice
from samordna.readiness.notices.tests.sms_gateway import PATIENCE, SmsGateway, gateway_for
from samordna.readiness.notices.watching import channels_of, states_of

pytestmark = pytest.mark.django_db
PHONE, MAIL = "+46850825000", "direktor@kommun.example"


@pytest.fixture
def gateway(settings: Any) -> Iterator[SmsGateway]:
    with gateway_for(settings) as box:
        yield box


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Hemby", slug="hemby")
    act_for(place)
    return place


def director(place: Municipality, **values: Any) -> ContactPoint:
    told = {"function": "Direktören", "phone": PHONE, "email": MAIL, "opening_hours": ""}
    return ContactPointFactory(municipality=place, **{**told, **values})


def alarm(place: Municipality, *contacts: ContactPoint, kind: str = "live", **step: Any) -> Activation:
    """The first contact is the one to reach, the rest get the words as well."""
    told = {
        "key": "direktor",
        "text": "Kontakta direktören",
        "whom": {"contact": str(contacts[0].pk)},
        "copies": [str(one.pk) for one in contacts[1:]],
        "send": ["sms"],
        "message": "Larm från Socialjouren, ring upp.",
        "minutes": 5,
    }
    route = AlarmRoute.objects.create(
        municipality=place,
        name="Via Socialjouren",
        trigger="socialjouren",
        body={"steps": [{**told, **step}]},
        in_use_since=timezone.now(),
    )
    return activation_start(
        municipality=place, route=route, kind=ActivationKind(kind), what="", user=None, mark=uuid4()
    )


def sent_all(place: Municipality) -> None:
    notices_deliver(place.pk, list(Notice.objects.values_list("pk", flat=True)))


@pytest.mark.slow
def test_the_one_to_reach_and_the_others_get_the_words_once(gateway: SmsGateway, place: Municipality) -> None:
    others = [director(place, function=f"Förvaltning {n}", phone=f"+4685082500{n}") for n in range(1, 4)]
    alarm(place, director(place), *others)
    sent_all(place)
    sent_all(place)
    assert sorted(gateway.numbers) == sorted([PHONE, *(one.phone for one in others)])
    assert all("Larm från Socialjouren, ring upp." in one["message"] for one in gateway.taken)
    assert set(Notice.objects.values_list("text", "error")) == {("", "")}, (
        "nothing of it is kept once it has left"
    )


def test_an_exercise_says_so_first_and_a_live_alarm_too(gateway: SmsGateway, place: Municipality) -> None:
    alarm(place, director(place), kind="exercise")
    sent_all(place)
    assert gateway.taken[0]["message"].startswith("ÖVNING.")
    assert "Kvittera: " in gateway.taken[0]["message"]
    Notice.objects.all().delete()
    AlarmRoute.objects.update(name="Den förra")
    alarm(place, director(place, function="Chefen"))
    sent_all(place)
    assert gateway.taken[1]["message"].startswith("SKARPT LÄGE.")


def test_a_gateway_that_says_no_is_seen_and_mail_goes_instead(
    gateway: SmsGateway, postbox: Postbox, place: Municipality, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("apprise").disabled = False  # as whoever sets up logging anew leaves it
    caplog.set_level(logging.DEBUG, logger="apprise")
    gateway.says = 500
    activation = alarm(place, director(place))
    sent_all(place)
    (text, mail) = Notice.objects.order_by("pk")
    assert (text.tries, text.sent_at, mail.instead_of, mail.channel) == (1, None, text, Channel.MAIL)
    (told, _mail) = sorted(channels_of(activation), key=lambda one: one.channel != Channel.SMS)
    assert (told.is_down, told.waiting) == (True, 1)
    assert mail.mail
    mail_deliver(mail_id=mail.mail)
    assert "Larm från Socialjouren" in postbox.messages[0].get_content()
    assert PHONE not in caplog.text
    gateway.says = 200
    assert notice_deliver(place.pk, text.pk)
    assert gateway.numbers == [PHONE]
    assert not any(one.is_down for one in channels_of(activation))


def test_a_gateway_that_never_answers_keeps_nobody_waiting_for_long(
    gateway: SmsGateway, place: Municipality, settings: Any
) -> None:
    settings.SMS_GATEWAY = settings.SMS_GATEWAY.replace(f"rto={PATIENCE}", "rto=1")
    gateway.hangs.clear()
    alarm(place, director(place, email=""))
    sent_all(place)
    assert Notice.objects.get().error == "not taken"


def test_after_the_last_try_it_is_given_up_and_still_seen(gateway: SmsGateway, place: Municipality) -> None:
    gateway.says = 500
    activation = alarm(place, director(place, email=""))
    notice = Notice.objects.get()
    notice_deliver(place.pk, notice.pk, is_last=True)
    notice.refresh_from_db()
    assert notice.failed_at
    assert notice.text == ""
    assert [(one.given_up, one.is_down) for one in channels_of(activation)] == [(1, True)]


def test_without_a_gateway_mail_goes_rather_than_nothing(postbox: Postbox, place: Municipality) -> None:
    alarm(place, director(place))
    assert Notice.objects.get().channel == Channel.MAIL


def test_a_mail_server_that_says_no_turns_to_text_messages(
    gateway: SmsGateway, postbox: Postbox, place: Municipality
) -> None:
    postbox.says = "450 later"
    activation = alarm(place, director(place), send=["mail"])
    with pytest.raises(Exception, match="450"):
        mail_deliver(mail_id=OutgoingMail.objects.get().pk)
    assert channels_of(activation)[0].is_down
    assert mails_follow(Notice.objects.all()) == 1
    assert mails_follow(Notice.objects.all()) == 0
    sent_all(place)
    assert gateway.numbers == [PHONE]


def test_acknowledging_reaches_the_step_once_without_signing_in(
    gateway: SmsGateway, place: Municipality, client: Client
) -> None:
    activation = alarm(place, director(place))
    sent_all(place)
    link = _link(gateway)
    assert "Jag har tagit emot larmet" in client.get(link).content.decode()
    assert not ActivationEvent.objects.filter(kind=EventKind.REACHED).exists(), (
        "opening it acknowledges nothing"
    )
    assert client.post(link).status_code == 302
    when = Notice.objects.get().acknowledged_at
    assert client.post(link).status_code == 302
    assert Notice.objects.get().acknowledged_at == when, "a second time changes nothing"
    (event,) = ActivationEvent.objects.filter(activation=activation, kind=EventKind.REACHED)
    assert (event.by, event.by_function) == (None, "Direktören")
    assert "Kvitterat" in client.get(link).content.decode()


def test_acknowledging_after_the_alarm_is_closed_is_noted(
    gateway: SmsGateway, place: Municipality, client: Client
) -> None:
    activation = alarm(place, director(place))
    sent_all(place)
    activation_close(activation=activation, reasons="Över", user=None, mark=uuid4())
    page = client.get(_link(gateway)).content.decode()
    assert "avslutades" in page
    client.post(_link(gateway))
    assert ActivationEvent.objects.filter(kind=EventKind.NOTED, by_function="Direktören").count() == 1


@pytest.mark.parametrize("slug", ["hemby", "finnsinte"])
def test_a_link_that_leads_nowhere_says_what_to_do(place: Municipality, client: Client, slug: str) -> None:
    response = client.get(f"/kvittera/{slug}/{'x' * 32}/")
    assert response.status_code == 404


def test_channels_of_the_installation_are_told_of_beginning_and_end(
    gateway: SmsGateway, settings: Any, place: Municipality
) -> None:
    settings.ALARM_CHANNELS = [settings.SMS_GATEWAY.replace("{phone}", "kanal")]
    activation = alarm(place, director(place), send=[])
    activation_close(activation=activation, reasons="Över", user=None, mark=uuid4())
    sent_all(place)
    assert gateway.numbers == ["kanal", "kanal"]
    assert "Via Socialjouren" in gateway.taken[0]["message"]


def _link(gateway: SmsGateway) -> str:
    return str(gateway.taken[0]["message"]).rpartition(" ")[2]


def test_acknowledging_a_step_that_is_done_already_is_noted(
    gateway: SmsGateway, place: Municipality, client: Client
) -> None:
    activation = alarm(place, director(place))
    sent_all(place)
    event_add(activation=activation, kind=EventKind.REACHED, step="direktor", mark=uuid4(), by_function="TIB")
    client.post(_link(gateway))
    (noted,) = ActivationEvent.objects.filter(kind=EventKind.NOTED)
    assert noted.text == "Direktören har kvitterat meddelandet."


def test_steps_that_would_send_where_nothing_is_set_up_are_told_at_once(place: Municipality) -> None:
    (state,) = states_of(alarm(place, director(place, email="")))
    assert state.is_down
    assert "Ingen sms-tjänst" in state.words


def duty(place: Municipality) -> Activation:
    return alarm(place, director(place), every=30, minutes=10)


def test_whoever_is_informed_by_the_button_does_not_get_the_same_words_again_at_once(
    gateway: SmsGateway, place: Municipality
) -> None:
    activation = duty(place)
    for number in (1, 2):
        event_add(activation=activation, kind=EventKind.INFORMED, step="direktor", mark=uuid4())
        sent_all(place)
        assert len(gateway.taken) == number, "in the next round nothing has gone out yet"


def test_an_acknowledgement_that_comes_late_is_of_the_round_it_was_sent_in(
    gateway: SmsGateway, place: Municipality, client: Client
) -> None:
    activation = duty(place)
    sent_all(place)
    event_add(activation=activation, kind=EventKind.INFORMED, step="direktor", mark=uuid4())
    client.post(_link(gateway))
    act_for(place)
    assert standing_of(activation, timezone.now()).state.steps["direktor"].rounds == 1
    assert ActivationEvent.objects.filter(kind=EventKind.NOTED).count() == 1


def test_only_whoever_has_had_the_words_is_reminded(
    gateway: SmsGateway, place: Municipality, time_machine: Any
) -> None:
    time_machine.move_to(timezone.now())
    deputy = director(place, function="Ersättaren", phone="+46850825001")
    activation = alarm(place, director(place), deputy={"contact": str(deputy.pk)})
    for minutes in (6, 10):
        time_machine.shift(timedelta(minutes=minutes))
        activation_run(activation=activation)
    sent_all(place)
    texts = [one["message"] for one in gateway.taken]
    assert [("Påminnelse:" in text) for text in texts] == [False, False, True]


def test_the_log_says_to_whom_something_went_and_whose_turn_it_is_where_nothing_did(
    postbox: Postbox, place: Municipality
) -> None:
    by_mail = alarm(place, director(place))
    (line,) = [one for one in lines_of(standing_of(by_mail, timezone.now())) if one.kind == "called"]
    assert (line.what, line.sent) == ("Meddelande", ["Skickas till: Direktören (mejl)"])
    mail_deliver(mail_id=OutgoingMail.objects.get().pk)
    (line,) = [one for one in lines_of(standing_of(by_mail, timezone.now())) if one.kind == "called"]
    assert (line.what, line.sent) == ("Skickat", ["Skickat till: Direktören (mejl)"])
    AlarmRoute.objects.update(name="Den förra")
    unheard = alarm(place, director(place, function="Växeln", email=""))
    (line,) = [one for one in lines_of(standing_of(unheard, timezone.now())) if one.kind == "called"]
    assert (line.what, line.whom, line.sent) == ("Dags att ringa", "Växeln", [])


def test_a_mail_that_does_not_leave_is_told_of_also_where_nobody_says_why(
    postbox: Postbox, place: Municipality, time_machine: Any
) -> None:
    time_machine.move_to(timezone.now())
    activation = alarm(place, director(place), send=["mail"])
    assert not any(one.is_down for one in channels_of(activation))
    time_machine.shift(timedelta(minutes=3))
    assert [one.is_down for one in channels_of(activation)] == [True]
