"""Whose plans, which of them one sees, and what of them is not for everybody."""

from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.models import Invitation
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import Change
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.commands import plan_share
from samordna.plans.models import PlanGuest, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_here")]
SECRET = "Hemlig-rubrik"


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Socialförvaltningen")


@pytest.fixture
def home(unit: Unit) -> Municipality:
    return unit.municipality


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    return VersionFactory(
        municipality=unit.municipality,
        unit=unit,
        document=document(
            sections=[
                {"heading": "Öppet"},
                {"heading": SECRET, "level": 1, "text": SECRET, "restricted": True, "kind": "acute"},
                {"heading": f"{SECRET} under", "level": 2, "text": SECRET, "kind": "acute"},
            ]
        ),
    )


def enter(client: Client, home: Municipality, role: Role, unit: Unit | None = None) -> Any:
    member = RoleAssignmentFactory(municipality=home, role=role, unit=unit)
    client.force_login(member.user)
    return member.user


def page(client: Client, version: PlanVersion, path: str = "") -> tuple[int, str]:
    answer = client.get(f"/{version.municipality.slug}/planer/{version.pk}/{path}")
    return answer.status_code, answer.content.decode()


def test_a_local_coordinator_edits_the_plans_of_the_own_unit_and_below(
    client: Client, home: Municipality, unit: Unit, version: PlanVersion
) -> None:
    below = VersionFactory(municipality=home, unit=UnitFactory(municipality=home, parent=unit))
    elsewhere = VersionFactory(municipality=home, unit=UnitFactory(municipality=home))
    nobodys = VersionFactory(municipality=home)
    enter(client, home, Role.LOCAL_COORDINATOR, unit)
    assert [page(client, one, "innehall/")[0] for one in (version, below, elsewhere, nobodys)] == [
        200,
        200,
        403,
        403,
    ]
    assert "innehall/" in page(client, version)[1]
    assert "innehall/" not in page(client, elsewhere)[1]
    assert "Socialförvaltningen" in page(client, elsewhere, "innehall/")[1], (
        "the reason names the role's unit"
    )


def test_a_registrar_records_decisions_and_edits_nothing_else(
    client: Client, home: Municipality, unit: Unit, version: PlanVersion
) -> None:
    enter(client, home, Role.REGISTRAR, unit)
    assert page(client, version, "innehall/beslut/ny/")[0] == 200
    assert page(client, version, "innehall/avsnitt/ny/")[0] == 403
    assert page(client, version, "uppgifter/")[0] == 403
    status, text = page(client, version, "innehall/")
    assert status == 200
    assert "innehall/beslut/" in text
    assert "innehall/avsnitt/" not in text


@pytest.mark.parametrize("path", ["", "kontroller/", "ladda-ner/json/", "ladda-ner/json/?intern=1"])
@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR, Role.CONTRIBUTOR])
def test_what_is_restricted_is_left_out_with_its_subsections_and_lists(
    client: Client, home: Municipality, version: PlanVersion, path: str, role: Role
) -> None:
    enter(client, home, role)
    status, text = page(client, version, path)
    assert status == 200
    assert SECRET not in text
    assert "Tar emot larmet" not in text, "alarm routes belong to the restricted chapter"


@pytest.mark.parametrize("words", [SECRET, "larmet"])
def test_the_search_does_not_find_what_is_restricted(
    client: Client, home: Municipality, version: PlanVersion, words: str
) -> None:
    enter(client, home, Role.READER)
    answer = client.get(f"/{home.slug}/sok/", {"q": words}).content.decode()
    assert "<mark>" not in answer
    enter(client, home, Role.DUTY_OFFICER)
    assert "<mark>" in client.get(f"/{home.slug}/sok/", {"q": words}).content.decode()


@pytest.mark.parametrize(
    ("path", "how"),
    [("", "page"), ("ladda-ner/json/?intern=1", "export"), (f"../../sok/?q={SECRET}", "search")],
)
def test_each_reading_of_something_restricted_is_noted(
    client: Client, home: Municipality, version: PlanVersion, path: str, how: str
) -> None:
    user = enter(client, home, Role.DUTY_OFFICER)
    client.get(f"/{home.slug}/sok/", {"q": SECRET}) if how == "search" else page(client, version, path)
    [reading] = Change.objects.filter(kind=Change.Kind.READ)
    assert (reading.user_id, reading.model, reading.parent_id) == (user.pk, "plans.section", version.pk)
    assert reading.after is not None
    assert reading.after["how"] == how


def test_reading_what_is_open_is_not_noted(client: Client, home: Municipality) -> None:
    enter(client, home, Role.DUTY_OFFICER)
    page(client, VersionFactory(municipality=home))
    assert not Change.objects.filter(kind=Change.Kind.READ).exists()


def test_a_guest_sees_the_plan_that_the_invitation_names(
    client: Client, home: Municipality, version: PlanVersion
) -> None:
    other = VersionFactory(municipality=home)
    police = enter(client, home, Role.PARTNER)
    assert page(client, version)[0] == 404
    coordinator = UserFactory()
    plan_share(
        plan=version.plan,
        email=police.email.upper(),
        function="Polisen",
        invited_by=coordinator,
        address="https://x.example/",
        link=str,
    )
    assert page(client, version)[0] == 200
    assert SECRET not in page(client, version)[1]
    assert page(client, other)[0] == 404
    listed = client.get(f"/{home.slug}/planer/").content.decode()
    assert f"/{version.pk}/" in listed
    assert f"/{other.pk}/" not in listed
    assert page(client, version, "gaster/")[0] == 403


def test_whoever_has_no_account_is_invited_as_a_partner(home: Municipality, version: PlanVersion) -> None:
    by = UserFactory()
    share = partial(plan_share, plan=version.plan, function="Polisen", invited_by=by, address="", link=str)
    share(email="ny@polisen.example")
    assert Invitation.objects.get().role == Role.PARTNER
    assert PlanGuest.objects.get().user is None
    with pytest.raises(ValidationError) as refused:
        share(email="NY@polisen.example")
    assert refused.value.code == "already_guest"


def test_whoever_reads_every_plan_needs_no_invitation(home: Municipality, version: PlanVersion) -> None:
    reader = RoleAssignmentFactory(municipality=home, role=Role.READER).user
    with pytest.raises(ValidationError) as refused:
        plan_share(
            plan=version.plan, email=reader.email, function="X", invited_by=reader, address="", link=str
        )
    assert refused.value.code == "reads_all"
    assert not PlanGuest.objects.exists()


def test_a_guest_is_invited_and_removed_on_the_page(
    client: Client, home: Municipality, version: PlanVersion
) -> None:
    enter(client, home, Role.CENTRAL_COORDINATOR)
    address = f"/{home.slug}/planer/{version.pk}/gaster/"
    assert client.post(address, {"email": "inte en adress", "function": ""}).status_code == 422
    answer = client.post(address, {"email": "ny@polisen.example", "function": "Polisen"}, follow=True)
    assert "ny@polisen.example" in answer.content.decode()
    guest = PlanGuest.objects.get()
    client.post(f"{address}{guest.pk}/ta-bort/")
    assert not PlanGuest.objects.exists()


def test_a_plan_is_given_to_a_unit_and_only_to_one_of_ones_own(
    client: Client, home: Municipality, unit: Unit, version: PlanVersion
) -> None:
    below, elsewhere = UnitFactory(municipality=home, parent=unit), UnitFactory(municipality=home)
    enter(client, home, Role.LOCAL_COORDINATOR, unit)
    address = f"/{home.slug}/planer/{version.pk}/uppgifter/"
    title = {"title": "Plan", "language": "sv"}
    for chosen in (str(elsewhere.pk), "", "x"):
        assert client.post(address, {**title, "unit": chosen}).status_code == 422
    assert client.post(address, {**title, "unit": str(below.pk)}).status_code == 302
    version.plan.refresh_from_db()
    assert version.plan.unit == below


def test_two_who_edit_the_same_section_lose_nothing(
    client: Client, home: Municipality, version: PlanVersion
) -> None:
    enter(client, home, Role.CENTRAL_COORDINATOR)
    section = version.section_set.earliest("position")
    address = f"/{home.slug}/planer/{version.pk}/innehall/avsnitt/{section.pk}/"
    form = client.get(address).context["form"]
    seen = form.seen_field.split('value="')[1].split('"')[0].replace("&quot;", '"')
    first = {"heading": "Först", "text": "", "kind": "other", "level": "1", "meanwhile_seen": seen}
    assert client.post(address, first).status_code == 302
    answer = client.post(address, {**first, "heading": "Sedan"})
    assert answer.status_code == 422
    assert "Först" in answer.content.decode()
    assert "Sedan" in answer.content.decode()
    section.refresh_from_db()
    assert section.heading == "Först"
