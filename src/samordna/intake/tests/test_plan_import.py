"""Import from the command line."""

from pathlib import Path

import pytest

from samordna.core.models import GuardDecision
from samordna.core.tests.tenants import act_for
from samordna.intake.attention import Point, PointKind
from samordna.intake.commands import imports, plan_import
from samordna.intake.models import TableLayout
from samordna.intake.table_choices import take_to_json
from samordna.intake.tests.conftest import DOCUMENTS
from samordna.intake.tests.everything import everything
from samordna.intake.tests.factories import IDENTITY_NUMBER
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import BodyFactory, UnitFactory
from samordna.plandoc.errors import PlanError
from samordna.plandoc.reading import read
from samordna.plandoc.reading.takes import Take
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.taken_as import TakenAs
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion


@pytest.mark.slow
def test_a_file_becomes_a_plan(home: Municipality) -> None:
    imported = plan_import(path=DOCUMENTS / "ekdala-styles.docx", municipality="ekdala")
    assert imported.version.municipality == home
    assert imported.version.activity_set.count() == 5


def test_tables_are_read_as_the_municipality_remembers_their_layout(
    home: Municipality, tmp_path: Path
) -> None:
    file = tmp_path / "lista.csv"
    file.write_text("Ruta;Gren;Lapp\nTräden;Parken;x\nBänkarna;Gatan;y\n", encoding="utf-8")
    act_for(home)
    TableLayout.objects.create(
        municipality=home,
        layout=read(file).grids[0].layout,
        take=take_to_json(Take(TakenAs.SERVICES, ("name", "owner", None), 1)),
    )
    version = plan_import(path=file, municipality="ekdala").version
    act_for(home)
    assert [one.name for one in version.planservice_set.order_by("position")] == ["Träden", "Bänkarna"]


def test_samordnas_own_file_gives_the_same_plan(home: Municipality, tmp_path: Path) -> None:
    document = everything().document
    file = tmp_path / "plan.json"
    file.write_text(document.model_dump_json(), encoding="utf-8")
    plan_import(path=file, municipality="ekdala")
    saved = document_of(PlanVersion.objects.select_related("municipality").get())
    assert saved.model_dump(exclude={"metadata"}) == document.model_dump(exclude={"metadata"})


def test_personal_data_is_refused_with_its_place(home: Municipality, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(f"Aktivitet;Ansvarig\nUtbilda personal;{IDENTITY_NUMBER}\n", encoding="utf-8")
    with pytest.raises(PlanError) as refused:
        plan_import(path=file, municipality="ekdala")
    assert "aktiviteter" in refused.value.message.sv
    assert "activities" in refused.value.message.en
    assert not PlanVersion.objects.exists()


def test_what_may_be_a_person_is_named_and_saved_only_once_it_is_read(
    home: Municipality, tmp_path: Path
) -> None:
    file = tmp_path / "plan.csv"
    file.write_text("Aktivitet;Ansvarig\nUtbilda personal;Sara Lindqvist\n", encoding="utf-8")
    for named in ([], ["Lindqvist"], ["Anna Berg"]):
        with pytest.raises(PlanError, match="--may-stand 'Sara Lindqvist'"):
            plan_import(path=file, municipality="ekdala", may_stand=named)
    assert not PlanVersion.objects.exists()
    plan_import(path=file, municipality="ekdala", may_stand=["Sara Lindqvist"])
    act_for(home)
    assert PlanVersion.objects.exists()
    decision = GuardDecision.objects.get()
    assert (decision.kind, decision.place) == ("name", "import: responsible")


def test_each_text_that_may_be_a_person_is_named_once_as_it_is_to_be_said() -> None:
    names = [f"Namn {one}" for one in (*range(30), 0)]
    points = [("activities", Point(str(at), PointKind.PERSONAL_DATA, one)) for at, one in enumerate(names)]
    said = imports._unread(points, "plan.csv").sv
    assert [part.strip("'. ").split("'")[0] for part in said.split("--may-stand ")[1:]] == names[:-1]


def test_an_unknown_municipality_is_named(home: Municipality) -> None:
    with pytest.raises(PlanError, match="ekdla"):
        plan_import(path=DOCUMENTS / "ekdala-styles.docx", municipality="ekdla")


def test_the_plan_is_saved_for_the_unit_of_its_board_or_the_one_that_is_said(
    home: Municipality, tmp_path: Path
) -> None:
    board = BodyFactory(municipality=home, name="Bromma stadsdelsnämnd")
    unit = UnitFactory(municipality=home, name="Bromma stadsdelsförvaltning", body=board)
    other = UnitFactory(municipality=home, name="Skolan", code="SK")
    file = tmp_path / "plan.json"
    ours = PlanDocument.model_validate({"metadata": {"title": "Plan", "board": "Bromma stadsdelsnämnd"}})
    file.write_text(ours.model_dump_json(), encoding="utf-8")
    first = plan_import(path=file, municipality="ekdala")
    assert (first.unit, first.before) == (unit, None)
    again = plan_import(path=file, municipality="ekdala", unit="sk")
    assert (again.unit, again.before) == (other, first.version)
    act_for(home)
    assert again.version.plan.unit == other
    with pytest.raises(PlanError, match="Skogen"):
        plan_import(path=file, municipality="ekdala", unit="Skogen")


def test_nothing_is_silently_for_the_whole_municipality(home: Municipality, tmp_path: Path) -> None:
    UnitFactory(municipality=home, name="Skolan")
    file = tmp_path / "plan.json"
    file.write_text(PlanDocument().model_dump_json(), encoding="utf-8")
    with pytest.raises(PlanError, match="Välj vilken enhet planen hör till"):
        plan_import(path=file, municipality="ekdala")
    assert plan_import(path=file, municipality="ekdala", unit="hela").unit is None
