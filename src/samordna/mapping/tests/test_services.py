"""What may be said of a service, and what is said when it may not."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.mapping.commands import service_remove, service_restore, service_update
from samordna.mapping.mapped import mapped_services
from samordna.mapping.models import Service
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

pytestmark = pytest.mark.django_db
YESTERDAY = localdate() - timedelta(days=1)


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory()


def refused(place: Municipality, **values: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        a_service(place, **values)
    return error.value.message_dict


def test_of_ages_the_lower_comes_first_and_the_refusal_says_how_to_write_it(place: Municipality) -> None:
    (words,) = refused(place, age_from=40, age_to=12)["age_from"]
    assert "från 12 till 40" in words
    assert a_service(place, age_from=12, age_to=12).age_to == 12


@pytest.mark.parametrize(("field", "value"), [("level", "x"), ("functions", ["x"]), ("age_from", 121)])
def test_what_is_not_known_is_refused_where_it_stands(place: Municipality, field: str, value: Any) -> None:
    assert list(refused(place, **{field: value})) == [field]


def test_a_name_stands_once_in_a_unit_and_may_stand_in_another_and_come_back(place: Municipality) -> None:
    north, south = (UnitFactory(municipality=place, name=name) for name in ("Norra", "Södra"))
    first = a_service(place, "Fältare", unit=north)
    a_service(place, "Fältare", unit=south)
    for same in ("Fältare", " fältare ", "FÄLTARE"):
        assert list(refused(place, name=same, unit=north)) == ["name"]
    assert a_service(place, "Öppna  ungdomsjouren ", unit=north).name == "Öppna ungdomsjouren"
    assert list(refused(place, name="öppna ungdomsjouren", unit=north)) == ["name"]
    service_remove(municipality=place, service=first)
    a_service(place, "Fältare", unit=north)
    with pytest.raises(ValidationError, match="redan en verksamhet"):
        service_restore(municipality=place, service=first)


def test_what_is_pointed_at_is_the_municipalitys_own_and_there(place: Municipality) -> None:
    other = MunicipalityFactory()
    theirs = {
        "areas": UnitFactory(municipality=other).pk,
        "partners": PartnerFactory(municipality=other).pk,
        "contacts": ContactPointFactory(municipality=other).pk,
    }
    ended = UnitFactory(municipality=place, valid_to=YESTERDAY)
    for field, number in theirs.items():
        assert list(refused(place, **{field: [number]})) == [field]
    assert list(refused(place, areas=[ended.pk])) == ["areas"]
    assert list(refused(place, unit=ended)) == ["unit"]


def test_what_has_ended_since_may_stay(place: Municipality) -> None:
    unit = UnitFactory(municipality=place)
    service = a_service(place, unit=unit, areas=[unit.pk])
    type(unit).objects.filter(pk=unit.pk).update(valid_to=YESTERDAY)
    assert service_update(municipality=place, service=service, values={"about": "Ny text"}).areas == [unit.pk]


def test_a_restricted_contact_point_is_on_no_service_that_everybody_finds(place: Municipality) -> None:
    hidden = ContactPointFactory(municipality=place, restricted=True, function="Hemlig jour")
    service = a_service(place, contacts=[hidden.pk])
    with pytest.raises(ValidationError) as error:
        service_update(municipality=place, service=service, values={"is_public": True})
    assert list(error.value.message_dict) == ["contacts"]
    assert "Hemlig jour" not in str(error.value)


def test_personal_data_is_refused_in_every_word_for_it(place: Municipality) -> None:
    assert list(refused(place, also_called=["Ring 19900101-0017"])) == ["also_called"]


def test_the_library_has_what_is_in_force_with_what_its_numbers_point_at(
    place: Municipality, django_assert_num_queries: Any
) -> None:
    top = UnitFactory(municipality=place, name="Socialförvaltningen")
    unit = UnitFactory(municipality=place, name="Ungdomsenheten", parent=top)
    desk = ContactPointFactory(municipality=place)
    partner = PartnerFactory(municipality=place, name="Polisen")
    became = UnitFactory(municipality=place, name="Norra")
    merged = UnitFactory(municipality=place, name="Innerstaden")
    service = a_service(
        place,
        unit=unit,
        level=Level.PREVENTION,
        functions=[Function.DETECTING],
        target_groups=[TargetGroup.YOUTH],
        age_from=12,
        areas=[merged.pk],
        partners=[partner.pk],
        contacts=[desk.pk],
    )
    a_service(place, "Förr", valid_to=date(2020, 1, 1))
    type(merged).objects.filter(pk=merged.pk).update(successor=became, valid_to=YESTERDAY)
    with django_assert_num_queries(4):
        (one,) = mapped_services(place)
    assert (one.key, one.owners, one.areas) == (
        str(service.pk),
        ("Socialförvaltningen", "Ungdomsenheten"),
        ("Norra",),
    )
    assert (one.partners, one.contacts, one.ages) == (("Polisen",), (str(desk.pk),), (12, None))
    assert (one.level, one.functions) == (Level.PREVENTION, {Function.DETECTING})
    assert [gone.name for gone in mapped_services(place, on=date(2019, 1, 1))] == ["Förr", service.name]
    assert mapped_services(place, only_public=True) == []
    assert Service.objects.count() == 2
