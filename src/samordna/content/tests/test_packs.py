"""The content packs: what they hold, loading twice, and upgrades that leave what people have changed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from samordna.content import pack_files
from samordna.content import packs as packs_module
from samordna.content.pack_files import Pack, PackError, pack_named, packs
from samordna.content.packs import pack_load
from samordna.organisation.enums import BodyKind, CoordinatorScope
from samordna.organisation.extending import take_first_steps
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Guideline,
    LoadedPack,
    MandateTask,
    Municipality,
    Partner,
    Unit,
)
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.organisation.transfer.differences import compared
from samordna.organisation.transfer.document import FileLine
from samordna.organisation.transfer.snapshot import snapshot

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture
def stockholm() -> Municipality:
    return MunicipalityFactory(name="Stockholm", slug="stockholm", code="0180")


@pytest.fixture
def ekdala() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala", code="9901")


@pytest.mark.parametrize("name", sorted(packs()))
def test_a_pack_has_no_faults_and_no_personal_data(name: str, stockholm: Municipality) -> None:
    for required in pack_named(name).requires:
        pack_load(municipality=stockholm, pack=required)
    found = compared(pack_named(name).document, snapshot(stockholm))
    assert (found.problems, found.notes, [one.problem for one in found.asked]) == ([], [], [])


def test_stockholm_has_the_14_districts_of_2017_and_the_11_of_today(stockholm: Municipality) -> None:
    pack_load(municipality=stockholm, pack="stockholm")
    districts = Body.objects.filter(kind=BodyKind.DISTRICT_COMMITTEE)
    administrations = Unit.objects.filter(body__in=districts)
    for day, expected in ((date(2017, 6, 1), 14), (date(2021, 1, 1), 13), (TODAY, 11)):
        assert districts.valid_on(day).count() == administrations.valid_on(day).count() == expected
    became = {str(one.name): str(one.successor) for one in districts.exclude(successor=None)}
    assert became == {
        "Hägersten-Liljeholmen stadsdelsnämnd": "Hägersten-Älvsjö stadsdelsnämnd",
        "Älvsjö stadsdelsnämnd": "Hägersten-Älvsjö stadsdelsnämnd",
        "Rinkeby-Kista stadsdelsnämnd": "Järva stadsdelsnämnd",
        "Spånga-Tensta stadsdelsnämnd": "Järva stadsdelsnämnd",
        "Norrmalm stadsdelsnämnd": "Norra innerstadens stadsdelsnämnd",
        "Östermalm stadsdelsnämnd": "Norra innerstadens stadsdelsnämnd",
    }
    kista = Unit.objects.get(name="Rinkeby-Kista stadsdelsförvaltning")
    assert (kista.valid_to, str(kista.successor)) == (date(2023, 6, 30), "Järva stadsdelsförvaltning")


def test_stockholm_has_the_departments_and_guidelines_of_the_document(stockholm: Municipality) -> None:
    pack_load(municipality=stockholm, pack="stockholm")
    departments = Unit.objects.filter(parent__name="Socialförvaltningen").values_list("name", flat=True)
    assert set(departments) == {
        "Socialtjänstavdelningen",
        "Avdelningen för stadsövergripande sociala frågor",
        "Avdelningen för mottagande av nyanlända",
        "Administrativa avdelningen",
    }
    guideline, goal = Guideline.objects.order_by("-kind")
    assert (guideline.registry_number, guideline.decided, str(guideline.body)) == (
        "155-943/2015",
        "2016-05-16",
        "Kommunfullmäktige",
    )
    assert goal.title == "Stockholm är en stad med levande och trygga stadsdelar"
    owners = {str(unit): str(unit.body) for unit in Unit.objects.filter(parent=None, body__kind="committee")}
    assert owners["Arbetsmarknadsförvaltningen"] == "Arbetsmarknadsnämnden"
    assert len(owners) == 5


def test_sweden_gives_mandates_partners_and_numbers(ekdala: Municipality) -> None:
    pack_load(municipality=ekdala, pack="sweden")
    assert set(Body.objects.values_list("kind", flat=True)) == {"council", "executive_board", "committee"}
    for scope in CoordinatorScope:
        assert MandateTask.objects.filter(scope=scope).count() == 10
    kinds = set(Partner.objects.values_list("kind", flat=True))
    assert {"police", "security_police", "prison_service", "employment_service"} <= kinds
    assert "112" in ContactPoint.objects.values_list("phone", flat=True)
    assert not Unit.objects.exists()


def test_once_loaded_again_does_nothing(stockholm: Municipality) -> None:
    pack_load(municipality=stockholm, pack="stockholm")
    before = snapshot(stockholm).fingerprint
    again = pack_load(municipality=stockholm, pack="stockholm")
    assert all(one.did_nothing and not one.left for one in again)
    assert snapshot(stockholm).fingerprint == before


def test_a_dry_run_leaves_nothing_behind(ekdala: Municipality) -> None:
    from django.db import transaction

    with transaction.atomic():
        loaded = pack_load(municipality=ekdala, pack="sweden", dry_run=True)
    assert loaded[0].made > 30
    assert not Body.objects.exists()
    assert not LoadedPack.objects.exists()


def test_stockholm_does_without_what_sweden_brought(stockholm: Municipality) -> None:
    pack_load(municipality=stockholm, pack="sweden")
    assert Body.objects.filter(name="Kultur- och fritidsnämnden").exists()
    pack_load(municipality=stockholm, pack="stockholm")
    assert not Body.objects.filter(name="Kultur- och fritidsnämnden").exists()
    pack_load(municipality=stockholm, pack="sweden")
    assert not Body.objects.filter(name="Kultur- och fritidsnämnden").exists()


def test_but_not_when_it_is_used(stockholm: Municipality) -> None:
    pack_load(municipality=stockholm, pack="sweden")
    body = Body.objects.get(name="Kultur- och fritidsnämnden")
    UnitFactory(municipality=stockholm, body=body)
    *_sweden, loaded = pack_load(municipality=stockholm, pack="stockholm")
    assert Body.objects.filter(pk=body.pk).exists()
    assert any("Kultur- och fritidsnämnden" in one for one in loaded.left)


def test_what_is_there_already_is_not_made_twice_and_not_overwritten(ekdala: Municipality) -> None:
    Body(municipality=ekdala, name="Kommunfullmäktige", kind="committee", valid_from=date(2000, 1, 1)).save()
    (loaded,) = pack_load(municipality=ekdala, pack="sweden")
    body = Body.objects.get(name="Kommunfullmäktige")
    assert (body.kind, body.valid_from) == ("committee", date(2000, 1, 1))
    assert any("Kommunfullmäktige" in one for one in loaded.left)


class TestUpgrade:
    @pytest.fixture(autouse=True)
    def _loaded(self, ekdala: Municipality) -> None:
        pack_load(municipality=ekdala, pack="sweden")

    def upgrade(self, monkeypatch: pytest.MonkeyPatch, ekdala: Municipality, **changes: Any) -> Any:
        """Load a newer sweden in which lines are changed by the function for their sheet."""
        old = pack_named("sweden")
        document = replace(
            old.document, lines={name: list(lines) for name, lines in old.document.lines.items()}
        )
        for sheet, change in changes.items():
            lines = [FileLine(one.row, dict(one.cells)) for one in document.lines[sheet]]
            document.lines[sheet] = change(lines)
        new: Pack = replace(old, version="2027.1", document=document)
        for module in (pack_files, packs_module):
            monkeypatch.setattr(module, "packs", lambda: {"sweden": new})
        (loaded,) = pack_load(municipality=ekdala, pack="sweden")
        return loaded

    @staticmethod
    def reworded(lines: list[FileLine]) -> list[FileLine]:
        for line in lines:
            if line.cells["name"] == "Polismyndigheten":
                line.cells |= {"about": "Ny text från paketet.", "website": "https://polisen.se/ny"}
        return lines

    def test_what_nobody_has_touched_is_brought_up_to_date(
        self, monkeypatch: pytest.MonkeyPatch, ekdala: Municipality
    ) -> None:
        loaded = self.upgrade(monkeypatch, ekdala, partners=self.reworded)
        assert (loaded.made, loaded.changed, loaded.left) == (0, 1, [])
        assert Partner.objects.get(name="Polismyndigheten").about == "Ny text från paketet."
        assert LoadedPack.objects.get().version == "2027.1"

    def test_what_people_have_changed_is_left_and_told(
        self, monkeypatch: pytest.MonkeyPatch, ekdala: Municipality
    ) -> None:
        Partner.objects.filter(name="Polismyndigheten").update(about="Våra egna ord.")
        loaded = self.upgrade(monkeypatch, ekdala, partners=self.reworded)
        police = Partner.objects.get(name="Polismyndigheten")
        assert (police.about, police.website) == ("Våra egna ord.", "https://polisen.se/ny")
        assert len(loaded.left) == 1
        assert "Polismyndigheten" in loaded.left[0]

    def test_what_people_have_taken_away_does_not_come_back(
        self, monkeypatch: pytest.MonkeyPatch, ekdala: Municipality
    ) -> None:
        MandateTask.objects.filter(text__startswith="Led den").delete()
        loaded = self.upgrade(monkeypatch, ekdala, partners=self.reworded)
        assert not MandateTask.objects.filter(text__startswith="Led den").exists()
        assert len(loaded.left) == 2

    def test_what_the_pack_has_got_new_is_added_and_what_it_has_lost_stays(
        self, monkeypatch: pytest.MonkeyPatch, ekdala: Municipality
    ) -> None:
        def changed(lines: list[FileLine]) -> list[FileLine]:
            kept = [line for line in lines if line.cells["name"] != "Krisledningsnämnden"]
            return [*kept, FileLine(99, {"name": "Valnämnden", "kind": "committee"})]

        loaded = self.upgrade(monkeypatch, ekdala, bodies=changed)
        assert set(Body.objects.values_list("name", flat=True)) >= {"Valnämnden", "Krisledningsnämnden"}
        assert (loaded.made, len(loaded.left)) == (1, 1)
        assert "Krisledningsnämnden" in loaded.left[0]


def test_a_pack_that_is_not_there_and_one_for_another_municipality(ekdala: Municipality) -> None:
    with pytest.raises(PackError, match="sweden"):
        pack_load(municipality=ekdala, pack="sverige")
    with pytest.raises(PackError, match="0180"):
        pack_load(municipality=ekdala, pack="stockholm")
    assert not Body.objects.exists()
    assert not LoadedPack.objects.exists()


def test_a_municipality_that_is_set_up_begins_with_sweden() -> None:
    place = MunicipalityFactory()

    take_first_steps(place)
    assert Body.objects.filter(kind=BodyKind.EXECUTIVE_BOARD).exists()
    assert LoadedPack.objects.get().pack == "sweden"
