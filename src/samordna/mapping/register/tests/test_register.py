"""The register as those who work with it see and change it."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.mapping.commands import service_update
from samordna.mapping.models import Service
from samordna.mapping.register.lacking import lacking_something, lacks_of
from samordna.mapping.tests.factories import a_service
from samordna.organisation.commands.merging import merger_undo, unit_merge
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)
from samordna.plandoc.vocabulary import Function, Level, Pathway, TargetGroup

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def sign_in(place: Municipality) -> SignIn:
    def as_role(role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
        client = Client()
        client.force_login(RoleAssignmentFactory(municipality=place, role=role, unit=unit).user)
        act_for(place)
        return client

    return as_role


def text_of(client: Client, address: str) -> str:
    answer = client.get(f"/ekdala/verksamheter/{address}")
    assert answer.status_code == 200
    return " ".join(unescape(answer.content.decode()).split())


def whole(place: Municipality, unit: Unit, name: str = "Ungdomsjouren", **values: Any) -> Service:
    desk = ContactPointFactory(
        municipality=place, phone="+4684650041", opening_hours="24/7", confirmed_on=localdate()
    )
    told: dict[str, Any] = {
        "unit": unit,
        "level": Level.PREVENTION,
        "functions": [Function.DETECTING],
        "target_groups": [TargetGroup.YOUTH],
        "contacts": [desk.pk],
    }
    return a_service(place, name, **{**told, **values})


@pytest.mark.slow
def test_the_list_is_searched_by_what_a_service_says_and_by_who_owns_it(
    place: Municipality, sign_in: SignIn
) -> None:
    top = UnitFactory(municipality=place, name="Socialförvaltningen")
    below = UnitFactory(municipality=place, name="Fältenheten", parent=top)
    whole(place, below, "Fältarna", also_called=["Nattvandrarna"], age_from=12, age_to=20)
    a_service(place, "Föreningsbidrag", target_groups=[TargetGroup.ASSOCIATIONS])
    a_service(place, "Förr", valid_to=localdate() - timedelta(days=1))
    web = sign_in(Role.READER)
    everything = text_of(web, "")
    assert "2 verksamheter" in everything
    assert "1 saknar något" in everything
    fitting = {
        f"?enhet={top.pk}": "Fältarna",
        "?enhet=ingen": "Föreningsbidrag",
        "?q=nattvandrarna": "Fältarna",
        "?funktion=detecting&niva=prevention": "Fältarna",
        "?malgrupp=associations": "Föreningsbidrag",
        "?alder=20": "Fältarna",
        "?visa=saknar": "Föreningsbidrag",
        "?visa=upphorda": "Förr",
    }
    for query, name in fitting.items():
        found = [
            one for one in ("Fältarna", "Föreningsbidrag", "Förr") if f">{one}</a>" in text_of(web, query)
        ]
        assert found == [name], query
    assert "Ingen verksamhet passar" in text_of(web, "?alder=21")
    a_service(place, "Öppen för unga", target_groups=[TargetGroup.YOUTH])
    a_service(place, "Öppen för vuxna", target_groups=[TargetGroup.ADULTS])
    young = text_of(web, "?alder=15")
    assert "2 verksamheter till anger ingen ålder" in young
    assert "Öppen för unga" not in young
    together = text_of(web, "?alder=15&oangiven=med")
    assert "Öppen för unga" in together
    assert "Öppen för vuxna" not in together
    assert "och det är inte med: x, abc, 9999." in text_of(web, "?alder=abc&enhet=9999&niva=x")
    assert "En ålder är ett helt tal från 0 till 120" in text_of(web, "?alder=999")
    answer = web.get(f"/ekdala/verksamheter/ladda-ner/csv/?enhet={top.pk}")
    assert answer.content.decode("utf-8-sig").splitlines()[1].startswith("Fältarna;Fältenheten;Förebyggande;")


def test_an_empty_register_offers_the_first_step_to_those_who_may_take_it(sign_in: SignIn) -> None:
    assert "Lägg till den första verksamheten" in text_of(sign_in(), "")
    assert "/verksamheter/ny/" not in text_of(sign_in(Role.READER), "")


@pytest.mark.slow
def test_a_thousand_services_are_asked_for_in_as_many_questions_as_one(
    place: Municipality, sign_in: SignIn
) -> None:
    unit, web = UnitFactory(municipality=place), sign_in()
    first = whole(place, unit)

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            text_of(web, "")
            text_of(web, f"{first.pk}/")
        act_for(place)
        return len(queries)

    before = asked()
    Service.objects.bulk_create(
        Service(municipality=place, unit=unit, name=f"Verksamhet {number}") for number in range(1000)
    )
    assert asked() == before <= 24


def test_what_lacks_something_is_the_same_to_the_list_and_to_the_page(place: Municipality) -> None:
    unit = UnitFactory(municipality=place)
    ended = UnitFactory(municipality=place)
    whole(place, unit, "Hel")
    a_service(place, "Tom")
    whole(place, unit, "Väg ut", pathway=Pathway.EXIT_SUPPORT)
    whole(place, ended, "Utan ägare")
    Unit.objects.filter(pk=ended.pk).update(valid_to=localdate() - timedelta(days=1))
    rows = Service.objects.select_related("unit")
    assert {one.name for one in rows.filter(lacking_something())} == {
        one.name for one in rows if lacks_of(one)
    }
    assert [str(lack.field) for lack in lacks_of(rows.get(name="Väg ut"))] == ["conditions", "partners"]


def test_a_closed_contact_point_is_not_whom_to_call_and_an_unconfirmed_number_says_so(
    place: Municipality, sign_in: SignIn
) -> None:
    night = ContactPointFactory(
        municipality=place, function="Socialjouren", phone="08-465 004 10", opening_hours="24/7"
    )
    day = ContactPointFactory(
        municipality=place,
        function="Mottagningen",
        phone="08-465 004 11",
        opening_hours="Mo-Su 00:00-00:01",
        deputy=night,
    )
    gone = UnitFactory(municipality=place)
    old = ContactPointFactory(municipality=place, function="Förr", phone="08-465 004 12", unit=gone)
    service = a_service(place, contacts=[day.pk, old.pk])
    Unit.objects.filter(pk=gone.pk).update(valid_to=localdate() - timedelta(days=1))
    page = text_of(sign_in(Role.CONTRIBUTOR), f"{service.pk}/")
    call = page.partition('<p class="call">')[2].partition("</p>")[0]
    assert "08-465 004 10" in call
    assert "Ingen har bekräftat numret" in page
    assert "08-465 004 12" not in page


def test_a_pathway_says_for_whom_with_whom_and_whom_to_call(place: Municipality, sign_in: SignIn) -> None:
    police = PartnerFactory(municipality=place, name="Polisen")
    values: dict[str, Any] = {
        "pathway": Pathway.INTERVENTION_GROUP,
        "conditions": "Samtycke krävs.",
        "partners": [police.pk],
    }
    service = whole(place, UnitFactory(municipality=place), **values)
    box = (
        text_of(sign_in(), f"{service.pk}/")
        .partition('aria-labelledby="pathway"')[2]
        .partition("</section>")[0]
    )
    assert all(
        words in box for words in ("Social insatsgrupp", "Samtycke krävs.", "Polisen", "tel:+4684650041")
    )


def test_a_restricted_contact_point_is_shown_to_those_who_may_read_it_which_is_noted(
    place: Municipality, sign_in: SignIn
) -> None:
    unit = UnitFactory(municipality=place)
    hidden = ContactPointFactory(municipality=place, unit=unit, function="Hemlig jour", restricted=True)
    service = whole(place, unit, contacts=[hidden.pk])
    for address in ("", f"{service.pk}/", "ladda-ner/csv/"):
        answer = sign_in(Role.READER).get(f"/ekdala/verksamheter/{address}")
        assert "Hemlig jour" not in answer.content.decode()
    assert "Hemlig jour" in text_of(sign_in(Role.DUTY_OFFICER), f"{service.pk}/")
    act_for(place)
    assert Change.objects.filter(kind=Change.Kind.READ, model="organisation.contactpoint").count() == 1


def test_a_manager_changes_what_the_own_unit_owns_and_nothing_else(
    place: Municipality, sign_in: SignIn
) -> None:
    own, other = UnitFactory(municipality=place), UnitFactory(municipality=place)
    services = [a_service(place, str(owner), unit=owner) for owner in (own, other, None)]
    web = sign_in(Role.MANAGER, own)
    for service, status in zip(services, (200, 403, 403), strict=True):
        assert web.get(f"/ekdala/verksamheter/{service.pk}/redigera/").status_code == status
        assert web.post(f"/ekdala/verksamheter/{service.pk}/ta-bort/").status_code == (
            302 if status == 200 else 403
        )
    for unit in ("", other.pk):
        assert web.post("/ekdala/verksamheter/ny/", {"name": "Ny", "unit": unit}).status_code == 422
    assert web.post("/ekdala/verksamheter/ny/", {"name": "Ny", "unit": own.pk}).status_code == 302


def test_a_review_is_taken_back_to_the_day_before_it(place: Municipality, sign_in: SignIn) -> None:
    before = localdate() - timedelta(days=300)
    service, web = a_service(place, reviewed_on=before), sign_in()
    web.post(f"/ekdala/verksamheter/{service.pk}/granskad/")
    undo = f'action="/ekdala/verksamheter/{service.pk}/granskad/?var={before}"'
    assert undo in text_of(web, f"{service.pk}/")
    web.post(f"/ekdala/verksamheter/{service.pk}/granskad/?var={before}")
    act_for(place)
    assert Service.objects.get(pk=service.pk).reviewed_on == before
    assert web.post(f"/ekdala/verksamheter/{service.pk}/granskad/?var=x").status_code == 404


def test_what_is_removed_already_says_so(place: Municipality, sign_in: SignIn) -> None:
    service, web = a_service(place), sign_in()
    for _window in range(2):
        assert web.post(f"/ekdala/verksamheter/{service.pk}/ta-bort/").status_code == 302
    assert "är redan borttagen" in text_of(web, "")


def test_what_was_written_is_kept_when_somebody_removed_the_service_meanwhile(
    place: Municipality, sign_in: SignIn
) -> None:
    service, web = a_service(place, about="Som den var"), sign_in()
    at = f"/ekdala/verksamheter/{service.pk}/"
    assert web.post(f"{at}ta-bort/").status_code == 302
    answer = web.post(f"{at}redigera/", {"name": service.name, "about": "Träffar unga.\nAlla kvällar."})
    page = " ".join(unescape(answer.content.decode()).split())
    assert answer.status_code == 410
    assert "Ungdomsmottagningen” togs bort av" in page
    assert "Träffar unga.<br>Alla kvällar." in page
    assert f'action="{at}aterstall/"' in page
    assert sign_in(Role.READER).post(f"{at}redigera/", {"about": "x"}).status_code == 403


def test_a_name_that_is_nearly_anothers_is_asked_about(place: Municipality, sign_in: SignIn) -> None:
    a_service(place, "Origo")
    web = sign_in()
    web.post("/ekdala/verksamheter/ny/", {"name": "Orgio"})
    assert "Det finns redan ”Origo”. Är det samma?" in text_of(web, "")
    web.post("/ekdala/verksamheter/ny/", {"name": "Fältarna"})
    assert "Är det samma?" not in text_of(web, "")


def test_a_service_without_an_owner_says_so_alike_everywhere(place: Municipality, sign_in: SignIn) -> None:
    service, web = a_service(place), sign_in()
    page, form = text_of(web, f"{service.pk}/"), text_of(web, f"{service.pk}/redigera/")
    assert "en ägare" in page
    assert "Lämnas tom tills ägaren är känd" in form
    assert "kommunen som helhet" not in (page + form).lower()


def test_the_form_keeps_the_order_to_call_in_and_what_its_writer_may_not_see(
    place: Municipality, sign_in: SignIn
) -> None:
    unit, other = UnitFactory(municipality=place), UnitFactory(municipality=place)
    hidden = ContactPointFactory(municipality=place, unit=other, restricted=True)
    first, second = ContactPointFactory(municipality=place), ContactPointFactory(municipality=place)
    service = a_service(place, "Fältarna", unit=unit, contacts=[hidden.pk, first.pk])
    web = sign_in(Role.MANAGER, unit)
    sent = {
        "name": "Fältarna",
        "unit": unit.pk,
        "areas": [other.pk],
        "call_first": second.pk,
        "contacts": [first.pk, second.pk],
        "also_called": "Fältgruppen\nNattvandrarna",
        "functions": ["detecting"],
    }
    assert web.post(f"/ekdala/verksamheter/{service.pk}/redigera/", sent).status_code == 302
    act_for(place)
    service.refresh_from_db()
    assert service.contacts == [second.pk, first.pk, hidden.pk]
    assert (service.areas, service.also_called) == ([other.pk], ["Fältgruppen", "Nattvandrarna"])
    wrong = web.post(f"/ekdala/verksamheter/{service.pk}/redigera/", {**sent, "age_from": 40, "age_to": 12})
    assert wrong.status_code == 422
    assert "från 12 till 40" in unescape(wrong.content.decode())


def test_services_follow_their_owner_into_a_merger_told_apart_and_back(place: Municipality) -> None:
    north, south = (UnitFactory(municipality=place, name=name) for name in ("Norra", "Södra"))
    services = [
        a_service(place, name, unit=unit) for name, unit in (("Fältarna", north), ("fältarna", south))
    ]
    served = a_service(place, "Öppen för norr", areas=[north.pk, south.pk])
    merger = unit_merge(
        municipality=place,
        units=[north, south],
        values={"name": "Mitt", "kind": "administration"},
        on=localdate(),
        user=None,
    )
    names = ["Fältarna (Norra)", "fältarna (Södra)"]
    assert [one.name for one in Service.objects.filter(unit=merger.unit)] == names
    merger_undo(municipality=place, merger=merger)
    for service, unit in zip(services, (north, south), strict=True):
        service.refresh_from_db()
        assert (service.name.lower(), service.unit) == ("fältarna", unit)
    assert served.areas == [north.pk, south.pk]


def test_a_merger_stands_while_a_service_serves_what_it_made(place: Municipality, sign_in: SignIn) -> None:
    north, south = (UnitFactory(municipality=place, name=name) for name in ("Norra", "Södra"))
    served = a_service(place, areas=[north.pk, south.pk])
    merger = unit_merge(
        municipality=place,
        units=[north, south],
        values={"name": "Mitt", "kind": "administration"},
        on=localdate(),
        user=None,
    )
    page = text_of(sign_in(), f"{served.pk}/")
    assert ">Mitt</a>" in page
    assert "Norra" not in page
    service_update(municipality=place, service=served, values={"areas": [merger.successor.pk]})
    answer = sign_in().post(f"/ekdala/organisation/sammanslagningar/{merger.pk}/angra/", follow=True)
    assert "verksamheter" in unescape(answer.content.decode())
    act_for(place)
    assert Unit.objects.filter(pk=merger.successor.pk).exists()


def test_a_list_that_was_changed_is_told_by_name_and_taken_back(place: Municipality, sign_in: SignIn) -> None:
    police, school = (PartnerFactory(municipality=place, name=name) for name in ("Polisen", "Skolan"))
    service = a_service(place, partners=[police.pk])
    service_update(municipality=place, service=service, values={"partners": [school.pk]})
    web = sign_in()
    page = unescape(web.get(f"/ekdala/historik/verksamhetsregister/{service.pk}/").content.decode())
    assert "Polisen" in page
    assert "Skolan" in page
    act_for(place)
    change = Change.objects.filter(model="mapping.service", kind=Change.Kind.UPDATE).latest("pk")
    assert web.post(f"/ekdala/historik/andring/{change.pk}/angra/").status_code == 302
    act_for(place)
    service.refresh_from_db()
    assert service.partners == [police.pk]


def test_what_is_removed_comes_back_and_what_is_reviewed_has_its_day(
    place: Municipality, sign_in: SignIn
) -> None:
    service, web = a_service(place), sign_in()
    for step in ("granskad", "ta-bort", "aterstall"):
        assert web.post(f"/ekdala/verksamheter/{service.pk}/{step}/").status_code == 302
    act_for(place)
    service.refresh_from_db()
    assert (service.reviewed_on, service.removed_at) == (localdate(), None)
