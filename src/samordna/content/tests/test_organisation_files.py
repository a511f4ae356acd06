"""The Stockholm pack out as files and in again: nothing may have changed on the way."""

import io
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import DataError, transaction
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samordna.content.packs import pack_load
from samordna.core.fields import PersonalDataError
from samordna.organisation.commands.importing import organisation_import
from samordna.organisation.models import Body, Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.organisation.transfer import excel, yaml
from samordna.organisation.transfer.differences import compared
from samordna.organisation.transfer.exporting import outgoing
from samordna.organisation.transfer.reading import read
from samordna.organisation.transfer.snapshot import snapshot
from samordna.plandoc.writing.text import one_line

pytestmark = pytest.mark.django_db
GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 11, 24)


@pytest.fixture
def stockholm() -> Municipality:
    place = MunicipalityFactory(name="Stockholm", slug="stockholm", code="0180")
    pack_load(municipality=place, pack="stockholm")
    return place


@pytest.fixture
def empty() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala", code="9901")


def as_excel(place: Municipality) -> bytes:
    return excel.write(outgoing(snapshot(place), DAY))


def as_yaml(place: Municipality) -> bytes:
    return yaml.write(outgoing(snapshot(place), DAY)).encode()


Writer = Callable[[Municipality], bytes]
BOTH = pytest.mark.parametrize("written", [as_excel, as_yaml], ids=["excel", "yaml"])


def is_unchanged(place: Municipality, data: bytes, *, close: bool = True) -> bool:
    found = compared(read(data, "fil"), snapshot(place), close=close)
    assert (found.problems, found.notes) == ([], [])
    assert [entry.changes for sheet in found.sheets for entry in sheet.changed] == []
    return found.is_empty


@pytest.mark.slow
@BOTH
def test_a_round_trip_changes_nothing(stockholm: Municipality, written: Writer) -> None:
    assert is_unchanged(stockholm, written(stockholm))


@pytest.mark.slow
@BOTH
def test_another_municipality_gets_the_same_organisation(stockholm: Municipality, written: Writer) -> None:
    """But for the code, which tells whose file it is."""
    data = written(stockholm)
    other = MunicipalityFactory(name="Stockholm", slug="kopia", code="9999")
    document = read(data, "fil")
    asked = [one.hit.hit.text for one in compared(document, snapshot(other)).asked]
    organisation_import(municipality=other, document=document, user=None, settled=asked)
    first, second = lines(data), lines(written(other))
    assert len(first) > 90
    assert first == second


def lines(data: bytes) -> list[Any]:
    if data.startswith(b"PK"):
        book = load_workbook(io.BytesIO(data))
        return [[cell.value for cell in row] for page in book.worksheets[1:] for row in page]
    return data.decode().replace("9999", "0180").splitlines()


def test_yaml_is_as_it_was_agreed(stockholm: Municipality) -> None:
    compare(GOLDEN / "stockholm.yaml", as_yaml(stockholm).decode())


@pytest.mark.slow
def test_excel_is_as_it_was_agreed(stockholm: Municipality) -> None:
    book = load_workbook(io.BytesIO(as_excel(stockholm)))
    text = "".join(
        f"== {page.title}\n"
        + "".join("\t".join(shown(cell.value) for cell in row).rstrip() + "\n" for row in page)
        for page in book
    )
    compare(GOLDEN / "stockholm-excel.txt", text)


def shown(value: Any) -> str:
    return "" if value is None else str(value).replace("\n", "⏎")


def compare(file: Path, text: str) -> None:
    """Against the file that stands; SAMORDNA_GOLDEN=1 writes it anew."""
    if os.environ.get("SAMORDNA_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.slow
def test_days_are_days_and_headings_swedish_in_any_language(stockholm: Municipality) -> None:
    with translation.override("en"):
        data = as_excel(stockholm)
        assert is_unchanged(stockholm, data)
    page = load_workbook(io.BytesIO(data))["Nämnder och styrelser"]
    assert [cell.value for cell in page[1]] == ["Namn", "Slag", "Gäller från", "Gäller till", "Efterträdare"]
    cell = next(row[3] for row in page.iter_rows(min_row=2) if row[3].value)
    assert (cell.is_date, cell.number_format) == (True, "yyyy-mm-dd")


@pytest.mark.slow
@BOTH
def test_what_is_hard_to_tell_apart_survives(stockholm: Municipality, written: Writer) -> None:
    """Things that share a name: closed and open ones, contact points of the same function, units in several places."""
    for first, last in ((date(2000, 1, 1), date(2009, 12, 31)), (date(2010, 1, 1), None)):
        Body(municipality=stockholm, name="Samma nämnd", valid_from=first, valid_to=last).save()
        UnitFactory(municipality=stockholm, name="Samma enhet", valid_from=first, valid_to=last)
    for parent in Unit.objects.filter(parent=None, valid_to=None)[:3]:
        unit = UnitFactory(municipality=stockholm, name="Fält / uppsökande", parent=parent, kind="unit")
        UnitFactory(municipality=stockholm, name="Fält", parent=unit, kind="unit")
        jours = [ContactPointFactory(municipality=stockholm, function="Jouren", unit=unit) for _ in range(2)]
        ContactPointFactory(municipality=stockholm, function="Dagtid", unit=unit, deputy=jours[1])
        CoordinatorFactory(
            municipality=stockholm, unit=parent, contact_point=jours[0], valid_to=date(2020, 1, 1)
        )
        CoordinatorFactory(municipality=stockholm, unit=parent, valid_from=date(2020, 1, 2))
    assert is_unchanged(stockholm, written(stockholm))


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).map(str.strip).filter(one_line)
"""With something in them that somebody sees, and nothing around it."""


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=TEXTS, note=TEXTS, code=TEXTS)
def test_any_text_survives(empty: Municipality, name: str, note: str, code: str) -> None:
    """Whatever people write: what is stored, written and read again is the same to people."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                unit = UnitFactory(municipality=empty, name=name, code=code[:40], parent=None)
                ContactPointFactory(municipality=empty, unit=unit, function=name, note=note)
        except (PersonalDataError, DataError, ValueError):
            transaction.set_rollback(True)
            return
        for written in (as_yaml, as_excel):
            found = compared(read(written(empty), "fil"), snapshot(empty))
            assert [entry.changes for sheet in found.sheets for entry in sheet.changed] == []
        transaction.set_rollback(True)
