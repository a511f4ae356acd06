"""Contact points on their pages: who sees which, who answers now, and confirming."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import Change, GuardDecision, KnownWord
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
AT_NIGHT = datetime(2026, 4, 1, 20, 0, tzinfo=UTC)
MOBILE = "070-123 45 67"
SECRET = "Skyddad larmväg"


def page(client: Client, here: Municipality, path: str = "kontakter/") -> str:
    answer = client.get(f"/{here.slug}/organisation/{path}")
    assert answer.status_code == 200, path
    return str(answer.content.decode())


def test_how_and_when_it_is_reached(here: Municipality, unit: Unit) -> None:
    contact = ContactPointFactory(
        municipality=here, unit=unit, phone="+46850825000", opening_hours="Mo-Fr 08:00-16:30; PH off"
    )
    with time_machine.travel(AT_NIGHT, tick=False):
        for path in ("kontakter/", f"kontakter/{contact.pk}/", f"enheter/{unit.pk}/"):
            found = page(signed_in(here), here, path)
            assert 'href="tel:+46850825000"' in found, path
            assert "08-508 250 00" in found, path
            assert "stängt, öppnar i morgon 8" in found, path
            assert "måndag–fredag 8–16.30, stängt helgdagar" in found, path


def test_the_nearest_deputy_who_is_not_closed_answers(here: Municipality) -> None:
    third = ContactPointFactory(municipality=here, function="Beredskapen", opening_hours="24/7", phone="112")
    second = ContactPointFactory(
        municipality=here, function="Växeln", opening_hours="Mo-Fr 08:00-16:30", deputy=third
    )
    first = ContactPointFactory(
        municipality=here, function="Jouren", opening_hours="Mo-Fr 08:00-16:30", deputy=second
    )
    with time_machine.travel(AT_NIGHT, tick=False):
        found = page(signed_in(here), here, f"kontakter/{first.pk}/")
        assert found.index("Växeln") < found.index("Beredskapen")
        listed = page(signed_in(here), here)
        assert listed.count("Svarar nu:") == 2
    with time_machine.travel(datetime(2026, 4, 1, 8, 0, tzinfo=UTC), tick=False):
        assert "Svarar nu:" not in page(signed_in(here), here)


# Restricted ones


@pytest.mark.parametrize(
    ("role", "scope", "sees"),
    [
        (Role.CENTRAL_COORDINATOR, None, True),
        (Role.DUTY_OFFICER, None, True),
        (Role.LOCAL_COORDINATOR, "own", True),
        (Role.MANAGER, "above", True),
        (Role.LOCAL_COORDINATOR, "beside", False),
        (Role.MANAGER, "below", False),
        (Role.CONTRIBUTOR, "own", False),
        (Role.ADMINISTRATOR, None, False),
        (Role.READER, None, False),
    ],
)
def test_restricted_ones_are_seen_by_named_roles_only(
    here: Municipality, unit: Unit, role: Role, scope: str | None, sees: bool
) -> None:
    own = UnitFactory(municipality=here, parent=unit)
    places = {
        "own": own,
        "above": unit,
        "beside": UnitFactory(municipality=here, parent=unit),
        "below": UnitFactory(municipality=here, parent=own),
    }
    secret = ContactPointFactory(municipality=here, unit=own, function=SECRET, restricted=True)
    relying = ContactPointFactory(municipality=here, deputy=secret, opening_hours="Mo 00:00-00:01")
    client = signed_in(here, role, unit=places[scope] if scope else None)
    for path in ("kontakter/", f"enheter/{own.pk}/", f"kontakter/{relying.pk}/"):
        assert (SECRET in page(client, here, path)) == sees, path
    answer = client.get(f"/{here.slug}/organisation/kontakter/{secret.pk}/")
    assert answer.status_code == (200 if sees else 404)
    for path in ("andra/", "bekrafta/", "ta-bort/", "aterstall/"):
        if not sees:
            address = f"/{here.slug}/organisation/kontakter/{secret.pk}/{path}"
            assert client.post(address).status_code in (403, 404), path


def test_reading_a_restricted_one_is_noted_and_reading_others_is_not(here: Municipality, unit: Unit) -> None:
    plain = ContactPointFactory(municipality=here, unit=unit)
    secret = ContactPointFactory(municipality=here, unit=unit, function=SECRET, restricted=True)
    reader = signed_in(here)
    page(reader, here, f"kontakter/{plain.pk}/")
    readings = Change.objects.filter(kind=Change.Kind.READ)
    assert not readings.exists()
    for path in (
        "kontakter/",
        f"kontakter/{secret.pk}/",
        f"kontakter/{secret.pk}/andra/",
        f"enheter/{unit.pk}/",
    ):
        before = readings.count()
        page(reader, here, path)
        assert readings.count() == before + 1, path
        assert readings.latest("pk").after == {"how": "page", "rows": [secret.pk]}, path
    page(signed_in(here, Role.READER), here)
    assert readings.count() == 4


def test_no_refusal_names_a_restricted_one(here: Municipality) -> None:
    """An administrator may change contact points, and may not read these."""
    plain = ContactPointFactory(municipality=here)
    secret = ContactPointFactory(municipality=here, function=SECRET, restricted=True, deputy=plain)
    ContactPointFactory(municipality=here, function=SECRET, restricted=True, deputy=plain)
    client = signed_in(here, Role.ADMINISTRATOR)
    address = f"/{here.slug}/organisation/kontakter"
    answer = client.post(f"{address}/{plain.pk}/ta-bort/", follow=True).content.decode()
    assert answer.count("kontaktpunkt med begränsad spridning") == 1, "how many there are is not told either"
    assert SECRET not in answer
    assert f"/kontakter/{secret.pk}/" not in answer, "it would lead to nothing"
    relying = ContactPointFactory(municipality=here, deputy=secret, removed_at=timezone.now())
    ContactPoint.objects.filter(pk=secret.pk).update(removed_at=timezone.now())
    answer = client.post(f"{address}/{relying.pk}/aterstall/", follow=True).content.decode()
    assert "har tagits bort" in answer
    assert SECRET not in answer


def test_a_hidden_deputy_stays_when_somebody_else_edits(here: Municipality, unit: Unit) -> None:
    secret = ContactPointFactory(municipality=here, function=SECRET, restricted=True)
    contact = ContactPointFactory(municipality=here, unit=unit, deputy=secret)
    client = signed_in(here, Role.MANAGER, unit=unit)
    address = f"/{here.slug}/organisation/kontakter/{contact.pk}/andra/"
    assert SECRET not in client.get(address).content.decode()
    sent = {"function": "Nytt namn", "unit": unit.pk, "hours": "none", "deputy": ""}
    assert client.post(address, sent).status_code == 302
    contact.refresh_from_db()
    assert (contact.function, contact.deputy_id) == ("Nytt namn", secret.pk)


# Changing


def test_a_manager_changes_those_of_the_own_unit_only(here: Municipality, unit: Unit) -> None:
    """The near miss: the right role, in the unit beside."""
    beside = UnitFactory(municipality=here)
    own = ContactPointFactory(municipality=here, unit=UnitFactory(municipality=here, parent=unit))
    other = ContactPointFactory(municipality=here, unit=beside)
    nobodys = ContactPointFactory(municipality=here)
    of_partner = ContactPointFactory(municipality=here, partner=PartnerFactory(municipality=here))
    client = signed_in(here, Role.MANAGER, unit=unit)
    base = f"/{here.slug}/organisation/kontakter/"
    assert client.get(f"{base}{own.pk}/andra/").status_code == 200
    for contact in (other, nobodys, of_partner):
        for answer in (
            client.get(f"{base}{contact.pk}/andra/"),
            client.post(f"{base}{contact.pk}/bekrafta/"),
            client.post(f"{base}{contact.pk}/ta-bort/"),
        ):
            assert answer.status_code == 403
            assert "inte i den här delen" in answer.content.decode()
    moved = client.post(f"{base}{own.pk}/andra/", {"function": "Jour", "unit": beside.pk, "hours": "none"})
    assert moved.status_code == 422
    made = client.post(f"{base}ny/", {"function": "Jour", "hours": "none"})
    assert made.status_code == 422


def test_a_manager_says_that_a_mobile_is_the_functions_and_it_is_noted_and_not_remembered(
    here: Municipality, unit: Unit
) -> None:
    client = signed_in(here, Role.MANAGER, unit=unit)
    address = f"/{here.slug}/organisation/kontakter/ny/"
    sent = {"function": "Fältgruppens jour", "unit": unit.pk, "hours": "none", "phone": MOBILE}
    live = client.post(f"/{here.slug}/granska-text/", {"text": MOBILE, "field": "phone"}).content.decode()
    assert 'class="stops"' not in live
    assert "data-known" not in live
    page = client.post(address, sent)
    asked = page.content.decode()
    assert "Svara på det här först" in asked
    assert f"”{MOBILE}” är en funktions nummer, som finns kvar när personen slutar.</span>" in asked
    tick = page.context["form"].fields["guard_function"].widget.attrs["value"]
    assert client.post(address, sent | {"guard_function": tick}).status_code == 302
    contact = ContactPoint.objects.get(function="Fältgruppens jour")
    assert contact.phone == "+46701234567"
    assert contact.confirmed_on == timezone.localdate(), "who vouches for the number confirms it"
    assert contact.confirmed_by is not None
    listed = client.get(f"/{here.slug}/organisation/kontakter/").content.decode()
    assert "att bekräfta" not in listed
    assert GuardDecision.objects.get().answer == "function"
    assert not KnownWord.objects.exists()
    elsewhere = sent | {"note": f"Ring {MOBILE[:-1]}8", "guard_function": tick}
    assert client.post(address, elsewhere).status_code == 422, "only where numbers of functions stand"


def test_a_manager_says_in_a_text_that_a_mobile_is_a_functions_and_it_is_known_as_a_contact_points_is(
    here: Municipality, unit: Unit
) -> None:
    client = signed_in(here, Role.MANAGER, unit=unit)
    address = f"/{here.slug}/organisation/kontakter/ny/"
    sent = {
        "function": "Jouren",
        "unit": unit.pk,
        "hours": "none",
        "note": f"Ring {MOBILE} efter kontorstid.",
    }
    live = client.post(
        f"/{here.slug}/granska-text/", {"text": sent["note"], "field": "note"}
    ).content.decode()
    assert 'class="stops"' not in live
    page = client.post(address, sent)
    tick = page.context["form"].fields["guard_function"].widget.attrs["value"]
    assert f"”{MOBILE}” är en funktions nummer" in page.content.decode()
    saved = client.post(address, sent | {"guard_function": tick}, follow=True).content.decode()
    contact = ContactPoint.objects.get(function="Jouren")
    assert (contact.note, contact.confirmed_on) == (sent["note"], None), "a number in a text is not its own"
    assert (KnownWord.objects.get().text, GuardDecision.objects.get().answer) == (MOBILE, "function")
    assert "står nu i kommunens lista" in saved
    assert "Se listan" not in saved, "the list is not open to a manager"


def test_a_manager_takes_back_the_number_they_have_just_had_remembered_and_no_other(
    here: Municipality, unit: Unit
) -> None:
    client = signed_in(here, Role.MANAGER, unit=unit)
    address = f"/{here.slug}/organisation/kontakter/ny/"
    sent = {"function": "Jouren", "unit": unit.pk, "hours": "none", "note": f"Ring {MOBILE} efter kl. 17."}
    tick = client.post(address, sent).context["form"].fields["guard_function"].widget.attrs["value"]
    saved = client.post(address, sent | {"guard_function": tick}, follow=True)
    word, other = (
        KnownWord.objects.get(),
        KnownWord.objects.create(municipality=here, kind="number", text="08-508 250 99", key="0850825099"),
    )
    back = f"/{here.slug}/installningar/ord/{word.pk}/ta-bort/"
    assert f'action="{back}"' in saved.content.decode()
    assert client.post(back.replace(f"/{word.pk}/", f"/{other.pk}/")).status_code == 404
    added = KnownWord.objects.filter(pk=word.pk)
    added.update(added_at=timezone.now() - timedelta(hours=2))
    assert client.post(back).status_code == 404, "only at once"
    added.update(added_at=word.added_at)
    here_again = saved.request["PATH_INFO"]
    answer = client.post(back, headers={"referer": f"http://testserver{here_again}"}, follow=True)
    assert answer.request["PATH_INFO"] == here_again, "the list is not open to a manager"
    assert f"Samordna frågar om ”{MOBILE}” igen." in answer.content.decode()
    assert "/installningar/ord/" not in answer.content.decode()
    assert [one.pk for one in KnownWord.objects.present()] == [other.pk]
    assert client.post(address, sent).status_code == 422


def test_no_answer_makes_somebodys_number_a_functions_nor_lets_a_manager_teach_words(
    here: Municipality, unit: Unit
) -> None:
    client = signed_in(here, Role.MANAGER, unit=unit)
    address = f"/{here.slug}/organisation/kontakter/ny/"
    sent = {"function": "Jouren", "unit": unit.pk, "hours": "none"}
    for note in (f"Mamman nås på {MOBILE}.", "Möten på Björkvägen 14."):
        page = client.post(address, sent | {"note": note})
        assert page.status_code == 422
        assert not {"guard_function", "guard_known"} & set(page.context["form"].fields)
    assert not KnownWord.objects.exists()


def test_confirming_and_what_should_be_confirmed(here: Municipality, unit: Unit) -> None:
    contact = ContactPointFactory(municipality=here, unit=unit, confirmed_on=date(2020, 1, 1))
    ContactPointFactory(municipality=here, confirmed_on=date(2026, 3, 1))
    client = signed_in(here, Role.MANAGER, unit=unit)
    with time_machine.travel(AT_NIGHT, tick=False):
        assert "1 att bekräfta" in page(client, here)
        assert page(client, here, "kontakter/?visa=aldre").count('<th scope="row"') == 1
        address = f"/{here.slug}/organisation/kontakter/{contact.pk}/bekrafta/"
        assert client.get(address).status_code == 405
        assert client.post(address).headers["Location"] == address.removesuffix("bekrafta/")
        assert client.post(address, {"till": "lista"}).headers["Location"].endswith("/kontakter/")
        assert "att bekräfta" not in page(client, here)
    contact.refresh_from_db()
    assert contact.confirmed_on == date(2026, 4, 1)


def test_it_is_removed_and_put_back_by_undo(here: Municipality) -> None:
    contact = ContactPointFactory(municipality=here, function="Jouren")
    client = signed_in(here)
    base = f"/{here.slug}/organisation/kontakter/"
    removed = client.post(f"{base}{contact.pk}/ta-bort/", follow=True).content.decode()
    assert f"{base}{contact.pk}/aterstall/" in removed
    assert ContactPoint.objects.present().count() == 0
    assert client.get(f"{base}{contact.pk}/").status_code == 404
    client.post(f"{base}{contact.pk}/aterstall/")
    assert ContactPoint.objects.present().count() == 1


def test_what_the_command_refuses_to_remove_is_said_on_the_page(here: Municipality) -> None:
    deputy = ContactPointFactory(municipality=here)
    ContactPointFactory(municipality=here, function="Jouren", deputy=deputy)
    address = f"/{here.slug}/organisation/kontakter/{deputy.pk}/ta-bort/"
    answer = signed_in(here).post(address, follow=True).content.decode()
    assert "Den svarar när ”Jouren” inte gör det" in strip_tags(answer)


# The helper for opening hours

WEEKDAYS = ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"hours": "none", "opening_hours": "24/7"}, ""),
        ({"hours": "always"}, "24/7"),
        (
            {
                "hours": "week",
                "first_days": WEEKDAYS,
                "first_from": "08:00",
                "first_to": "16:30",
                "holidays_off": "on",
            },
            "Mo-Fr 08:00-16:30; PH off",
        ),
        (
            {
                **{"hours": "week", "first_days": ["0", "1"], "first_from": "8:00", "first_to": "16:30"},
                **{"second_days": ["4"], "second_from": "8.00", "second_to": "15:00"},
            },
            "Mo-Tu 08:00-16:30; Fr 08:00-15:00",
        ),
        (
            {"hours": "week", "first_days": ["6"], "first_from": "22:00", "first_to": "06:00"},
            "Su 22:00-06:00",
        ),
        ({"hours": "own", "opening_hours": "Jun-Aug Mo-Fr 08:00-15:00"}, "Jun-Aug Mo-Fr 08:00-15:00"),
        (
            {"hours": "own", "opening_hours": "mån–tors 8–12 och 13–16, fre 8–15, stängt helgdagar"},
            "Mo-Th 08:00-12:00,13:00-16:00; Fr 08:00-15:00; PH off",
        ),
    ],
)
def test_hours_are_chosen_without_knowing_the_syntax(
    here: Municipality, sent: dict[str, object], kept: str
) -> None:
    client = signed_in(here)
    answer = client.post(f"/{here.slug}/organisation/kontakter/ny/", {"function": "Jour", **sent})
    assert answer.status_code == 302
    contact = ContactPoint.objects.get()
    assert contact.opening_hours == kept
    shown = page(client, here, f"kontakter/{contact.pk}/andra/")
    assert f'value="{sent["hours"]}"' in shown
    assert "checked" in shown.partition(f'value="{sent["hours"]}"')[2][:80]


def test_hours_in_words_come_back_in_words_and_the_receipt_says_how_they_were_understood(
    here: Municipality,
) -> None:
    client = signed_in(here)
    words = "mån–tors 8–12 och 13–16, fre 8–15"
    sent = {"function": "Jour", "hours": "own", "opening_hours": words}
    said = client.post(f"/{here.slug}/organisation/kontakter/ny/", sent, follow=True).content.decode()
    assert "Öppet: måndag–torsdag 8–12 och 13–16, fredag 8–15" in said
    shown = page(client, here, f"kontakter/{ContactPoint.objects.get().pk}/andra/")
    assert 'value="måndag–torsdag 8–12 och 13–16, fredag 8–15"' in shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("vardagar 8-16", "Förstått som: måndag–fredag 8–16"),
        ("Mo-Fr 08:00-16:00; PH off", "Förstått som: måndag–fredag 8–16, stängt helgdagar och deras aftnar"),
        ("efter överenskommelse", "går inte att förstå"),
        ("", ""),
        ("\0<b>", "&lt;b&gt;"),
    ],
)
def test_how_hours_are_understood_is_shown_while_they_are_written(
    here: Municipality, text: str, words: str
) -> None:
    answer = signed_in(here).get(f"/{here.slug}/organisation/kontakter/oppettider/", {"opening_hours": text})
    assert answer.status_code == 200
    assert words in answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"hours": "week"}, "Välj minst en dag"),
        ({"hours": "week", "first_days": ["0"]}, "Skriv ett klockslag"),
        (
            {"hours": "week", "first_days": ["0"], "first_from": "08:00", "first_to": "08:00"},
            "stänger samtidigt",
        ),
        ({"hours": "own"}, "Skriv öppettiderna"),
        ({"hours": "own", "opening_hours": "efter överenskommelse"}, "går inte att förstå"),
        ({"hours": "week", "first_days": ["9"], "first_from": "x", "first_to": "25:00"}, "Inget är sparat"),
        ({"hours": "always", "phone": "ring mig"}, "inget telefonnummer"),
        ({}, "Inget är sparat"),
    ],
)
def test_mistakes_in_the_form_are_explained(here: Municipality, sent: dict[str, object], words: str) -> None:
    answer = signed_in(here).post(f"/{here.slug}/organisation/kontakter/ny/", {"function": "Jour", **sent})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not ContactPoint.objects.exists()
