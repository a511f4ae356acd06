"""Alarm routes as those who look after them change them."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.plandoc.alarm.model import Step, Whom
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm
from samordna.readiness.commands.routes import route_remove, route_restore, route_update, route_use
from samordna.readiness.commands.steps import step_save
from samordna.readiness.models import AlarmRoute
from samordna.readiness.routes.tests.reading import sent, text_of

pytestmark = pytest.mark.django_db


def test_a_route_is_made_and_changed_without_its_steps(place: Municipality) -> None:
    client = signed_in(place)
    given = {
        "name": "Ny väg",
        "trigger": "tib",
        "rule": "Regeln",
        "models": "Polisens väg https://polisen.example",
    }
    sent(client, "/ekdala/larm/vagar/ny/", **given)
    row = AlarmRoute.objects.get()
    assert (row.content.rule, row.content.models[0].address) == ("Regeln", "https://polisen.example")
    step_save(municipality=place, route=row, step=Step(key="ring", text="Ring"))
    sent(client, f"/ekdala/larm/vagar/{row.pk}/redigera/", **given | {"name": "Annan väg"})
    row.refresh_from_db()
    assert (row.name, len(row.content.steps)) == ("Annan väg", 1)


def test_a_route_was_tested_on_a_day_that_has_come(place: Municipality) -> None:
    row, client = a_route_in_use(place), signed_in(place)
    page = f"/ekdala/larm/vagar/{row.pk}/redigera/"
    given, today = {"name": row.name, "trigger": "tib"}, localdate()
    refused = client.post(page, {**given, "tested_on": str(today + timedelta(days=1))})
    assert "Den dagen har inte kommit än" in refused.content.decode()
    sent(client, page, **given, tested_on=str(today))
    row.refresh_from_db()
    assert row.tested_on == today


def test_a_step_is_added_changed_and_undone(place: Municipality) -> None:
    row = a_route_in_use(place)
    client = signed_in(place)
    base = f"/ekdala/larm/vagar/{row.pk}/"
    given = {
        "text": "Ring vakten",
        "whom_role": "Vakten",
        "minutes": "5",
        "hours": "outside",
        "then": "posom",
    }
    page = sent(client, f"{base}nytt-steg/", **given).content.decode()
    step = AlarmRoute.objects.get().content.steps[-1]
    assert (step.key, step.whom.role, step.hours, step.then) == (
        "ring-vakten",
        "Vakten",
        "outside",
        ["posom"],
    )
    client.post(unescape(re.findall(r'action="([^"]*angra[^"]*)"', page)[0]))
    assert len(AlarmRoute.objects.get().content.steps) == 4


@pytest.mark.slow
def test_a_step_keeps_what_its_form_shows(place: Municipality) -> None:
    row = a_route_in_use(place)
    client = signed_in(place)
    before = row.content.steps
    for step in before:
        address = f"/ekdala/larm/vagar/{row.pk}/steg/{step.key}/"
        form = client.get(address).context["form"]
        values = {name: form[name].value() for name in form.fields}
        shown = {name: value for name, value in values.items() if value not in (None, False, "")}
        assert client.post(address, shown).status_code == 302
    assert AlarmRoute.objects.get().content.steps == before


def test_a_step_that_others_lead_to_is_not_removed(place: Municipality) -> None:
    row = a_route_in_use(place)
    page = sent(signed_in(place), f"/ekdala/larm/vagar/{row.pk}/steg/sammankalla/ta-bort/").content.decode()
    assert "Steg 2 (”Besluta om POSOM”) leder till det här steget." in page
    assert len(AlarmRoute.objects.get().content.steps) == 4


def test_ways_that_say_two_things_are_asked_about(place: Municipality) -> None:
    row = a_route_in_use(place)
    given = {"text": "Ring", "minutes": "5", "hours": "always", "then": ["-end", "posom"]}
    answer = signed_in(place).post(f"/ekdala/larm/vagar/{row.pk}/nytt-steg/", given)
    assert answer.status_code == 422


def test_how_many_text_messages_the_words_become(place: Municipality) -> None:
    client = signed_in(place)
    answer = client.post("/ekdala/larm/vagar/ord/", {"message": "å" * 200}).content.decode()
    assert "2" in answer
    assert client.post("/ekdala/larm/vagar/ord/", {"message": ""}).content.decode().strip() == ""


def test_a_running_alarm_keeps_to_the_earlier_version(place: Municipality) -> None:
    alarm = an_alarm(place)
    row = alarm.route
    client = signed_in(place)
    sent(client, f"/ekdala/larm/vagar/{row.pk}/steg/sammankalla/flytta/", to="0")
    assert "tidigare version" in text_of(client, f"/ekdala/larm/vagar/{row.pk}/")


def test_a_route_with_nobody_to_reach_is_not_taken_into_use(place: Municipality) -> None:
    row = a_route_in_use(place, in_use_since=None)
    step_save(municipality=place, route=row, step=Step(key="ring-tib", text="Ring", whom=Whom(role="Vakten")))
    page = sent(signed_in(place), f"/ekdala/larm/vagar/{row.pk}/ta-i-bruk/").content.decode()
    assert "Vakten saknar nummer" in page
    assert not AlarmRoute.objects.get().is_in_use


def test_a_route_in_use_is_given_no_new_fault_and_may_be_mended_of_one_at_a_time(place: Municipality) -> None:
    row = a_route_in_use(place)
    nobody = Step(key="ring-tib", text="Ring", whom=Whom(role="Vakten"), then=["posom"])
    with pytest.raises(ValidationError, match="Vakten saknar nummer"):
        step_save(municipality=place, route=row, step=nobody)
    AlarmRoute.objects.update(body={"steps": [nobody.model_dump(), *row.body["steps"][1:]]})
    route_update(municipality=place, route=row, values={"owner": "Säkerhetschefen"})
    assert AlarmRoute.objects.get().owner == "Säkerhetschefen"


def test_what_two_change_at_once_is_told(place: Municipality) -> None:
    row = a_route_in_use(place)
    client = signed_in(place)
    address = f"/ekdala/larm/vagar/{row.pk}/redigera/"
    page = client.get(address).content.decode()
    seen = unescape(re.findall(r'name="meanwhile_seen" value="([^"]*)"', page)[0])
    route_update(municipality=place, route=row, values={"owner": "Någon annan funktion"})
    given = {"name": "Nytt namn", "trigger": "tib", "owner": "", "meanwhile_seen": seen}
    answer = client.post(address, given)
    assert answer.status_code == 422
    assert "Någon annan funktion" in answer.content.decode()


def test_a_route_comes_back_unless_its_name_is_taken(place: Municipality) -> None:
    row = a_route_in_use(place)
    route_remove(municipality=place, route=row)
    assert route_restore(municipality=place, route=row).is_in_use
    route_remove(municipality=place, route=row)
    a_route_in_use(place)
    with pytest.raises(ValidationError, match="redan en larmväg"):
        route_restore(municipality=place, route=row)


def test_taken_into_use_and_out_of_it_again(place: Municipality) -> None:
    row = a_route_in_use(place, in_use_since=None)
    assert route_use(municipality=place, route=row).is_in_use
    page = sent(signed_in(place), f"/ekdala/larm/vagar/{row.pk}/dra-tillbaka/").content.decode()
    assert "utkast igen" in page
