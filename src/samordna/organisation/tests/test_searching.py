"""What search finds in the organisation, and for whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.organisation import searching
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    GuidelineFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def access(role: Role, unit: Unit | None = None) -> Access:
    return Access(UserFactory(), (RoleAt(role, unit.pk if unit else None),))


def titles(here: Municipality, who: Access, words: str) -> list[str]:
    return [hit.title for hit in searching.search(here, who, words)]


def test_each_kind_is_found_with_its_address(here: Municipality) -> None:
    unit = UnitFactory(municipality=here, name="Förebyggande enheten", code="FÖ1")
    contact = ContactPointFactory(municipality=here, function="Förebyggande jouren", unit=unit)
    partner = PartnerFactory(
        municipality=here, name="Föreningen", kind="association", about="Förebyggande arbete"
    )
    goal = GuidelineFactory(municipality=here, title="Mål om det förebyggande", kind="goal", text="x " * 200)
    with translation.override("sv"):
        hits = searching.search(here, access(Role.READER), "förebyggande")
    base = f"/{here.slug}/organisation/"
    assert [(hit.kind, hit.address) for hit in hits] == [
        ("enhet", f"{base}enheter/{unit.pk}/"),
        ("förening", f"{base}partner/{partner.pk}/"),
        ("mål", f"{base}riktlinjer/{goal.pk}/"),
        ("kontaktpunkt", f"{base}kontakter/{contact.pk}/"),
    ]
    assert hits[2].excerpt.endswith("…")
    assert titles(here, access(Role.READER), "förebyggande jouren") == ["Förebyggande jouren"]
    assert titles(here, access(Role.READER), "finnsinte") == []


@pytest.mark.parametrize("words", ["", "   ", "%", "_", "'; --", "<b>", "\\", "å" * 500])
def test_odd_words_find_nothing_and_break_nothing(here: Municipality, words: str) -> None:
    UnitFactory(municipality=here, name="Enhet")
    assert titles(here, access(Role.READER), words) == []


def test_restricted_neighbours_and_removed_ones_are_not_found(here: Municipality) -> None:
    neighbour = MunicipalityFactory()
    UnitFactory(municipality=neighbour, name="Jourens granne")
    unit = UnitFactory(municipality=here, name="Annat")
    ContactPointFactory(municipality=here, unit=unit, function="Jouren", restricted=True)
    PartnerFactory(municipality=here, name="Joursystrarna", removed_at="2026-01-01T00:00Z")
    assert titles(here, access(Role.ADMINISTRATOR), "jour") == []
    assert titles(here, access(Role.MANAGER, UnitFactory(municipality=here)), "jour") == []
    assert titles(here, access(Role.PARTNER), "annat") == []
    hits = searching.search(here, access(Role.MANAGER, unit), "jour")
    assert [hit.title for hit in hits] == ["Jouren"]
    assert searching.restricted(hits) == {ContactPoint: [ContactPoint.objects.get(function="Jouren").pk]}


def test_queries_do_not_grow(here: Municipality) -> None:
    who = access(Role.CENTRAL_COORDINATOR)
    counts = []
    for size in (1, 30):
        for _ in range(size):
            unit = UnitFactory(municipality=here)
            ContactPointFactory(municipality=here, unit=unit)
            PartnerFactory(municipality=here)
        with CaptureQueriesContext(connection) as asked:
            assert searching.search(here, who, "e")
        counts.append(len(asked))
    assert counts == [2, 2]
