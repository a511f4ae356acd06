"""Files on their way in: what each would change, and what is said of every fault."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.timezone import localdate
from openpyxl import Workbook, load_workbook

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import GuardDecision
from samordna.organisation.commands.importing import (
    AsksFirst,
    ChangedSince,
    HasProblems,
    Imported,
    organisation_import,
)
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Guideline,
    MandateTask,
    Municipality,
    Partner,
    Unit,
)
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    GuidelineFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)
from samordna.organisation.transfer.columns import Form
from samordna.organisation.transfer.differences import compared, same
from samordna.organisation.transfer.document import MOST_LINES, Document, FileLine
from samordna.organisation.transfer.reading import NotReadable, read
from samordna.organisation.transfer.results import Differences
from samordna.organisation.transfer.sheets import SHEETS
from samordna.organisation.transfer.snapshot import snapshot

pytestmark = pytest.mark.django_db

UNITS = ("Kod", "Namn", "Slag", "Del av", "Lyder under", "Gäller från", "Gäller till", "Efterträdare")


@pytest.fixture(autouse=True)
def _in_swedish() -> Any:
    with translation.override("sv"):
        yield


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala")


def book(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """A workbook with rows by sheet; an underscore in a sheet's name stands for a blank."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        page = made.create_sheet(name.replace("_", " "))
        for row in rows:
            page.append(list(row))
    return saved(made)


def saved(made: Workbook) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def looked_at(place: Municipality, data: bytes | str, **options: Any) -> Differences:
    document = read(data.encode() if isinstance(data, str) else data, "fil")
    return compared(document, snapshot(place), **options)


def problems(place: Municipality, data: bytes | str, **options: Any) -> list[tuple[str, int | None, str]]:
    return [(one.sheet, one.row, one.column) for one in looked_at(place, data, **options).problems]


def words(place: Municipality, data: bytes | str, **options: Any) -> str:
    return " ".join(one.text for one in looked_at(place, data, **options).problems)


def imported(place: Municipality, data: bytes | str, **options: Any) -> Imported:
    document = read(data.encode() if isinstance(data, str) else data, "fil")
    return organisation_import(municipality=place, document=document, user=None, **options)


def yaml(body: str) -> str:
    return f"samordna: organisation\nversion: 1\n{body}"


EVERYTHING = yaml(
    """
bodies:
  - name: Kommunstyrelsen
    kind: kommunstyrelse
  - name: Gamla nämnden
    valid_to: 2020-06-30
    successor: Socialnämnden
  - name: Socialnämnden
    valid_from: 1 juli 2020
units:
  - name: Barn och familj
    parent: Socialförvaltningen
  - name: Mottagningen
    kind: enhet
    parent: Socialförvaltningen / Barn och familj
  - name: Socialförvaltningen
    code: SOC
    kind: administration
    body: socialnämnden
partners:
  - name: Polisen i Ekdala
    kind: police
contact_points:
  - function: Socialjouren
    unit: SOC
    phone: 08-508 25 000
    opening_hours: 24/7
    deputy: Polisens vakthavande
    confirmed_on: 2026-01-31
  - function: Polisens vakthavande
    partner: Polisen i Ekdala
    phone: "11414"
    restricted: ja
guidelines:
  - title: Riktlinjer
    decided: maj 2016
    body: Kommunstyrelsen
coordinators:
  - scope: local
    unit: SOC
    function: Samordnare
    contact_point: Socialjouren
    valid_from: 2024-01-01
  - scope: central
    function: Central samordnare
mandate_tasks:
  - scope: local
    text: Gör det andra.
    position: 2
  - scope: local
    text: Gör det första.
    position: 1
"""
)


def test_everything_is_made_with_what_refers_to_what(place: Municipality) -> None:
    assert looked_at(place, EVERYTHING).problems == []
    assert imported(place, EVERYTHING) == Imported(made=14, changed=0, closed=0)
    board, old, new = (
        Body.objects.get(name=name) for name in ("Kommunstyrelsen", "Gamla nämnden", "Socialnämnden")
    )
    assert (board.kind, old.successor, new.valid_from) == ("executive_board", new, date(2020, 7, 1))
    reception = Unit.objects.get(name="Mottagningen")
    family, social = reception.parent, Unit.objects.get(code="SOC")
    assert reception.path == [social.pk, family.pk, reception.pk]  # type: ignore[union-attr]
    assert social.body == new
    desk, police = ContactPoint.objects.get(unit=social), ContactPoint.objects.get(restricted=True)
    assert (desk.deputy, desk.phone, desk.opening_hours) == (police, "+46850825000", "24/7")
    assert desk.confirmed_on == date(2026, 1, 31)
    assert (str(police.partner), police.phone) == ("Polisen i Ekdala", "11414")
    assert Guideline.objects.get().decided == "2016-05"
    assert Coordinator.objects.get(unit=social).contact_point == desk
    assert [task.text for task in MandateTask.objects.order_by("position")] == [
        "Gör det första.",
        "Gör det andra.",
    ]


def test_a_second_time_nothing_is_changed(place: Municipality) -> None:
    imported(place, EVERYTHING)
    again = looked_at(place, EVERYTHING)
    assert (again.is_empty, again.untouched) == (True, 14)


def test_changes_tell_from_what_to_what(place: Municipality) -> None:
    imported(place, EVERYTHING)
    found = looked_at(
        place,
        yaml(
            "units:\n  - code: SOC\n    name: Välfärdsförvaltningen\n    body: Kommunstyrelsen\n    kind: avdelning\n"
        ),
    )
    (entry,) = found.sheets[0].changed
    assert [(one.heading, one.old, one.new) for one in entry.changes] == [
        ("Namn", "Socialförvaltningen", "Välfärdsförvaltningen"),
        ("Slag", "förvaltning", "avdelning"),
        ("Lyder under", "Socialnämnden", "Kommunstyrelsen"),
    ]


def test_a_field_that_is_not_stated_stays_and_an_empty_one_is_emptied(place: Municipality) -> None:
    contact = ContactPointFactory(municipality=place, function="Jouren", note="Bra att veta", phone="112")
    imported(place, yaml('contact_points:\n  - function: Jouren\n    note: ""\n'))
    contact.refresh_from_db()
    assert (contact.phone, contact.note) == ("112", "")


def test_a_unit_is_renamed_and_moved_by_its_code(place: Municipality) -> None:
    first, second = (
        UnitFactory(municipality=place, name=name, code=name[0])
        for name in ("A-förvaltning", "B-förvaltning")
    )
    moved = UnitFactory(municipality=place, name="Enheten", code="E", parent=first)
    assert imported(place, yaml("units:\n  - code: E\n    name: Nya enheten\n    parent: B\n")).changed == 1
    moved.refresh_from_db()
    assert (moved.name, moved.path) == ("Nya enheten", [second.pk, moved.pk])


def test_what_is_missing_in_the_file_stays_unless_asked_to_go(place: Municipality) -> None:
    unit, partner = UnitFactory(municipality=place, name="Enheten"), PartnerFactory(municipality=place)
    guideline = GuidelineFactory(municipality=place)
    text = yaml("units: []\npartners: []\n")
    assert looked_at(place, text).count("missing") == 2
    assert imported(place, text).closed == 0
    assert imported(place, text, close=True) == Imported(0, 0, 2)
    for row in (unit, partner, guideline):
        row.refresh_from_db()
    assert unit.valid_to == localdate()
    assert partner.removed_at is not None
    assert guideline.removed_at is None  # its sheet is not in the file


def test_a_whole_organisation_can_be_closed_at_once(place: Municipality) -> None:
    imported(place, EVERYTHING)
    empty = yaml(
        "".join(
            f"{name}: []\n"
            for name in ("bodies", "units", "partners", "contact_points", "coordinators", "mandate_tasks")
        )
    )
    assert problems(place, empty, close=True) == []
    assert imported(place, empty, close=True).closed == 12


def test_what_something_depends_on_is_not_closed(place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Enheten")
    ContactPointFactory(municipality=place, unit=unit, function="Jouren")
    RoleAssignmentFactory(municipality=place, unit=unit, role=Role.MANAGER)
    said = words(place, yaml("units: []\n"), close=True)
    assert "Enheten" in said
    assert "Jouren" in said
    assert "roll" in said
    with pytest.raises(HasProblems):
        imported(place, yaml("units: []\n"), close=True)


def test_nothing_is_written_when_the_organisation_is_not_what_was_looked_at(place: Municipality) -> None:
    contact = ContactPointFactory(municipality=place, function="Jouren", phone="112")
    text = yaml("contact_points:\n  - function: Jouren\n    note: Ny text\n")
    seen = snapshot(place).fingerprint
    ContactPoint.objects.filter(pk=contact.pk).update(phone="11414")
    with pytest.raises(ChangedSince):
        imported(place, text, fingerprint=seen)
    contact.refresh_from_db()
    assert contact.note == ""
    assert imported(place, text, fingerprint=snapshot(place).fingerprint).changed == 1


def test_a_refusal_of_the_database_is_told_and_nothing_is_saved(
    place: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    BodyFactory(municipality=place, name="Nämnden", valid_to=date(2020, 1, 1))
    BodyFactory(municipality=place, name="Nämnden")
    from samordna.organisation.transfer import differences as module

    monkeypatch.setattr(module, "check", lambda *_: None)
    text = yaml("partners:\n  - name: Först\nbodies:\n  - name: Ny\n  - name: Ny\n")
    with pytest.raises(ValidationError):
        imported(place, text)
    assert not Partner.objects.exists()


BAD: dict[str, tuple[Sequence[Sequence[Any]], tuple[int, str], str]] = {
    "unknown unit": (
        [UNITS, ("", "Enhet", "enhet", "Okänd förvaltning")],
        (2, "Del av"),
        "Okänd förvaltning",
    ),
    "nearly known unit": (
        [UNITS, ("", "Socialförvaltningen"), ("", "Enhet", "enhet", "Socialförvaltningn")],
        (3, "Del av"),
        "Socialförvaltningen",
    ),
    "unknown body": ([UNITS, ("", "Enhet", "", "", "Ingen nämnd")], (2, "Lyder under"), "Ingen nämnd"),
    "duplicate code": ([UNITS, ("A", "Ett"), ("A", "Två")], (2, "Kod"), ""),
    "duplicate name": ([UNITS, ("", "Ett"), ("", "Ett")], (2, "Namn"), ""),
    "in itself": ([UNITS, ("A", "Ett", "", "A")], (2, "Del av"), ""),
    "circle": ([UNITS, ("A", "Ett", "", "B"), ("B", "Två", "", "A")], (2, "Del av"), ""),
    "bad date": ([UNITS, ("", "Ett", "", "", "", "31 februari 2026")], (2, "Gäller från"), "2026-01-31"),
    "vague date": ([UNITS, ("", "Ett", "", "", "", "våren 2026")], (2, "Gäller från"), "2026-01-31"),
    "number as date": ([UNITS, ("", "Ett", "", "", "", 46000)], (2, "Gäller från"), "46000"),
    "dates in the wrong order": (
        [UNITS, ("", "Ett", "", "", "", date(2026, 5, 1), date(2026, 4, 30))],
        (2, "Gäller till"),
        "",
    ),
    "unknown kind": ([UNITS, ("", "Ett", "avdelningg")], (2, "Slag"), "avdelning"),
    "wild kind": ([UNITS, ("", "Ett", "blomma")], (2, "Slag"), "förvaltning"),
    "no name": ([UNITS, ("A", "", "enhet")], (2, "Namn"), ""),
    "too long": ([UNITS, ("", "x" * 201)], (2, "Namn"), "200"),
    "personal number": ([UNITS, ("", "Enhet 19750318-9800")], (2, "Namn"), "19750318-9800"),
    "register instruction": ([UNITS, ("", "Lista vilka elever som är radikaliserade")], (2, "Namn"), ""),
    "formula": ([UNITS, ("", "=A1")], (2, "Namn"), ""),
    "formula in a date": ([UNITS, ("", "Ett", "", "", "", "=TODAY()")], (2, "Gäller från"), ""),
    "part of what has ended": (
        [UNITS, ("A", "Ett", "", "", "", "", date(2020, 1, 1)), ("", "Två", "", "A")],
        (3, "Del av"),
        "Ett",
    ),
    "successor of itself": ([UNITS, ("A", "Ett", "", "", "", "", "", "A")], (2, "Efterträdare"), ""),
}


@pytest.mark.parametrize("name", BAD)
def test_each_fault_is_told_with_its_place(place: Municipality, name: str) -> None:
    rows, (row, column), text = BAD[name]
    data = book(Enheter=rows)
    found = looked_at(place, data)
    assert ("Enheter", row, column) in [(one.sheet, one.row, one.column) for one in found.problems], (
        found.problems
    )
    assert text in " ".join(one.text for one in found.problems)
    with pytest.raises(HasProblems):
        imported(place, data)
    assert not Unit.objects.exists()


def test_a_circle_that_only_arises_together_with_what_is_there(place: Municipality) -> None:
    above = UnitFactory(municipality=place, name="Ovan", code="O")
    UnitFactory(municipality=place, name="Under", code="U", parent=above)
    assert ("Enheter", 2, "Del av") in problems(
        place, book(Enheter=[("Kod", "Namn", "Del av"), ("O", "Ovan", "U")])
    )


def test_a_code_or_name_that_another_unit_has(place: Municipality) -> None:
    UnitFactory(municipality=place, name="Ett", code="A")
    UnitFactory(municipality=place, name="Två", code="B")
    assert problems(place, book(Enheter=[("Kod", "Namn"), ("B", "Ett")])) == [("Enheter", 2, "Namn")]


def test_several_of_a_name_must_be_told_apart(place: Municipality) -> None:
    for name in ("Norr", "Söder"):
        UnitFactory(municipality=place, name="Fält", parent=UnitFactory(municipality=place, name=name))
    rows = [("Funktion", "Enhet"), ("Jouren", "Fält"), ("Jouren", "Söder / Fält")]
    assert problems(place, book(Kontaktpunkter=rows)) == [("Kontaktpunkter", 2, "Enhet")]


CONTACTS: dict[str, tuple[dict[str, Any], str, str]] = {
    "telephone": ({"Telefon": "ring mig"}, "Telefon", "ring mig"),
    "telephone as a number": ({"Telefon": 850825000}, "Telefon", "08-508 250 00"),
    "e-mail": ({"E-post": "ingen adress"}, "E-post", ""),
    "opening hours": ({"Öppettider": "när vi hinner"}, "Öppettider", ""),
    "yes or no": ({"Begränsad spridning": "kanske"}, "Begränsad spridning", "kanske"),
    "deputy of itself": ({"När ingen svarar": "Jouren"}, "När ingen svarar", ""),
    "future confirmation": ({"Senast bekräftad": datetime(2090, 1, 1)}, "Senast bekräftad", ""),
    "unit and partner": ({"Enhet": "Enheten", "Samverkanspart": "Polisen"}, "Samverkanspart", ""),
}


@pytest.mark.parametrize("name", CONTACTS)
def test_faults_of_contact_points(place: Municipality, name: str) -> None:
    UnitFactory(municipality=place, name="Enheten")
    PartnerFactory(municipality=place, name="Polisen")
    cells, column, text = CONTACTS[name]
    data = book(Kontaktpunkter=[("Funktion", *cells), ("Jouren", *cells.values())])
    assert problems(place, data) == [("Kontaktpunkter", 2, column)]
    assert text in words(place, data)


COORDINATORS: dict[str, tuple[list[tuple[Any, ...]], tuple[int, str]]] = {
    "local without unit": ([("local", "", "Samordnare", None, None)], (2, "Förvaltning")),
    "central with unit": ([("central", "SOC", "Samordnare", None, None)], (2, "Förvaltning")),
    "overlap": (
        [
            ("local", "SOC", "Första", date(2024, 1, 1), date(2024, 12, 31)),
            ("local", "SOC", "Andra", date(2024, 12, 31), None),
        ],
        (3, "Gäller från"),
    ),
    "overlap with what is there": ([("local", "OLD", "Andra", date(2024, 12, 31), None)], (2, "Gäller från")),
    "no scope": ([("", "SOC", "Samordnare", None, None)], (2, "Samordnare")),
}


@pytest.mark.parametrize("name", COORDINATORS)
def test_faults_of_coordinators(place: Municipality, name: str) -> None:
    UnitFactory(municipality=place, code="SOC")
    old = UnitFactory(municipality=place, code="OLD")
    CoordinatorFactory(municipality=place, unit=old, function="Den förra", valid_from=date(2020, 1, 1))
    rows, expected = COORDINATORS[name]
    head = ("Samordnare", "Förvaltning", "Funktion", "Gäller från", "Gäller till")
    assert ("Samordnare", *expected) in problems(place, book(Samordnare=[head, *rows]))


def test_one_after_the_other_is_no_overlap(place: Municipality) -> None:
    UnitFactory(municipality=place, code="SOC")
    head = ("Samordnare", "Förvaltning", "Funktion", "Gäller från", "Gäller till")
    rows = [
        ("lokal samordnare", "SOC", "Första", None, date(2024, 12, 31)),
        ("lokal samordnare", "SOC", "Andra", date(2025, 1, 1), None),
    ]
    assert imported(place, book(Samordnare=[head, *rows])).made == 2


def test_a_misspelt_heading_is_told_with_the_one_that_was_meant(place: Municipality) -> None:
    found = looked_at(place, book(Enheter=[("Kod", "Namn", "Salg", "Delav"), ("A", "Ett", "enhet", "")]))
    assert [one.column for one in found.problems] == ["C", "D"]
    assert "”Slag”" in found.problems[0].text
    assert "Del av" in found.problems[1].text


def test_a_heading_of_ones_own_is_passed_by_and_told(place: Municipality) -> None:
    found = looked_at(place, book(Enheter=[("Namn", "Vår anteckning"), ("Ett", "hej")]))
    assert found.problems == []
    assert "Vår anteckning" in found.notes[0].text


def test_headings_in_english_and_in_any_case(place: Municipality) -> None:
    assert imported(place, book(units=[("code", "NAME"), ("A", "Ett")])).made == 1


def test_a_missing_or_double_heading(place: Municipality) -> None:
    assert problems(place, book(Enheter=[("Kod",), ("A",)])) == [("Enheter", 1, "")]
    assert problems(place, book(Enheter=[("Namn", "Namn"), ("A", "B")])) == [("Enheter", 1, "Namn")]


def test_a_misspelt_sheet_and_a_file_with_none_that_is_known(place: Municipality) -> None:
    assert "Enheter" in words(place, book(Enhetr=[("Namn",), ("A",)]))
    assert "Enheter" in words(place, book(Blad1=[("Namn",), ("A",)]))
    found = looked_at(place, book(Enheter=[("Namn",), ("A",)], Diagram=[("x",)]))
    assert (found.problems, len(found.notes)) == ([], 1)


def test_merged_cells_are_told(place: Municipality) -> None:
    made = load_workbook(io.BytesIO(book(Enheter=[("Namn", "Del av"), ("Ett", "Noll"), ("Två", None)])))
    made["Enheter"].merge_cells("B2:B3")
    found = looked_at(place, saved(made))
    assert ("Enheter", 2, "") in [(one.sheet, one.row, one.column) for one in found.problems]
    assert "B2:B3" in found.problems[0].text


def test_empty_rows_and_rows_above_the_headings_are_passed_by(place: Municipality) -> None:
    rows = [(), (), UNITS, (), ("A", "Ett"), (), (" ", ""), ("B", "Två"), *([()] * 50)]
    assert imported(place, book(Enheter=rows)).made == 2


@pytest.mark.slow
def test_ten_thousand_rows_are_read_and_one_more_is_not(place: Municipality) -> None:
    lines = "".join(f"  - name: Enhet {number}\n" for number in range(MOST_LINES))
    assert imported(place, yaml(f"units:\n{lines}")).made == MOST_LINES
    with pytest.raises(NotReadable, match="10"):
        looked_at(place, yaml(f"units:\n{lines}  - name: En till\n"))


@pytest.mark.slow
def test_ten_thousand_faults_are_told_without_taking_all_day(place: Municipality) -> None:
    lines = [
        FileLine(number, {"name": f"E{number}", "parent": f"Okänd {number}"}) for number in range(MOST_LINES)
    ]
    assert len(compared(Document(lines={"units": lines}), snapshot(place)).problems) == MOST_LINES


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+46 är landsnumret", "-streck först", "@snabel", "<b>fet</b>", "😀 åäö", "'; DROP TABLE x"],
)
def test_texts_that_look_like_something_else_stay_texts(place: Municipality, text: str) -> None:
    made = Workbook()
    page = made.worksheets[0]
    page.title = "Enheter"
    page.append(["Namn"])
    page.cell(2, 1, text).data_type = "s"
    imported(place, saved(made), settled=[text])
    assert Unit.objects.get().name == text


def test_a_code_is_what_its_cell_shows(place: Municipality) -> None:
    """A number formatted as 0000, a text, and a number that nothing is said of; what refers to it finds it."""
    made = Workbook()
    page = made.worksheets[0]
    page.title = "Enheter"
    for row in (["Kod", "Namn", "Del av"], [101, "Ett"], ["0102", "Två"], [103, "Tre"], ["", "Fyra", 101]):
        page.append(row)
    page["A2"].number_format = page["C5"].number_format = "0000"
    imported(place, saved(made))
    assert sorted(Unit.objects.values_list("code", "name")) == [
        ("", "Fyra"),
        ("0101", "Ett"),
        ("0102", "Två"),
        ("103", "Tre"),
    ]
    assert Unit.objects.get(name="Fyra").parent == Unit.objects.get(code="0101")


def test_likely_personal_data_is_asked_about_once(place: Municipality) -> None:
    text = yaml("partners:\n  - name: Anna Svensson\n")
    found = looked_at(place, text)
    assert found.problems == []
    assert [one.problem.row for one in found.asked] == [4]
    for named in ([], ["Anna"], ["Sara Lindqvist"]):
        with pytest.raises(AsksFirst):
            imported(place, text, settled=named)
    imported(place, text, settled=["Anna Svensson"])
    assert looked_at(place, text).asked == []
    assert GuardDecision.objects.get().place == "organisation/import: partners.name"


UNREADABLE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "tom"),
    "text": (lambda: b"bara en rad", "samordna: organisation"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00", "Excel"),
    "pdf": (lambda: b"%PDF-1.7\n", "Excel"),
    "json": (lambda: b'{"samordna": "organisation"}', "Excel"),
    "broken zip": (lambda: book(Enheter=[("Namn",)])[:300], "skadad"),
    "other zip": (lambda: _zip({"a.txt": b"x"}), ""),
    "bomb": (
        lambda: _zip({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * 300_000_000}),
        "stor",
    ),
    "large unpacked": (
        lambda: _zip({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * 50_000_000}),
        "",
    ),
    "entities": (lambda: _zip({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "skadad"),
    "too large": (lambda: b"#" * (5 * 1024 * 1024 + 1), "5 MB"),
    "old excel": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xlsx"),
    "indentation": (lambda: yaml("units:\n  - name: A\n   kind: b\n").encode(), "rad 5"),
    "aliases": (lambda: yaml("units: &a\n  - name: A\nbodies: *a\n").encode(), "Rad 5"),
    "double key": (lambda: yaml("units: []\nunits: []\n").encode(), "Rad 4"),
    "deep": (("samordna: " + "[" * 5000).encode, ""),
    "several": (lambda: yaml("---\na: b\n").encode(), ""),
    "another version": (lambda: b"samordna: organisation\nversion: 2\n", "version"),
    "a list": (lambda: b"- a\n- b\n", "samordna: organisation"),
    "tags": (lambda: yaml("units:\n  - name: !!python/object/apply:os.system ['x']\n").encode(), ""),
}


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("name", [name for name in UNREADABLE if name != "tags"])
def test_files_that_cannot_be_read_are_refused_in_words(place: Municipality, name: str) -> None:
    made, text = UNREADABLE[name]
    with pytest.raises(NotReadable) as error:
        looked_at(place, made())
    assert text in str(error.value)


def test_tags_in_yaml_do_nothing(place: Municipality) -> None:
    found = looked_at(place, UNREADABLE["tags"][0]())
    assert [(one.row, one.column) for one in found.problems][:1] == [(4, "Namn")]


YAML_FAULTS = {
    "misspelt key": ("units:\n  - nmae: A\n    name: B\n", "name", 4),
    "misspelt list": ("unitss:\n  - name: A\n", "units", 3),
    "not a list": ("units:\n  name: A\n", "", 3),
    "not a thing": ("units:\n  - bara text\n", "", 3),
    "list as value": ("units:\n  - name: [a, b]\n", "", 4),
}


@pytest.mark.parametrize("name", YAML_FAULTS)
def test_faults_of_yaml(place: Municipality, name: str) -> None:
    text, said, row = YAML_FAULTS[name]
    found = looked_at(place, yaml(text)).problems
    assert row in [one.row for one in found]
    assert said in found[0].text


@pytest.mark.parametrize("sign", [r"\0", r"\x1F", r"\u009F", r"\u200B\u2060", r"\u0308", r"\u202E"])
def test_a_name_of_signs_that_nobody_sees_is_none(place: Municipality, sign: str) -> None:
    """As in the form: the same signs name nothing there."""
    assert problems(place, yaml(f'units:\n  - name: "{sign}"\n')) == [("Enheter", 4, "Namn")]


def test_a_control_sign_in_a_file_never_joins_two_words(place: Municipality) -> None:
    imported(place, yaml('units:\n  - name: "Barn\\0och\\x1Ffamilj"\n'))
    imported(place, book(Enheter=[["Namn"], ["A\u030anga_x0001_bruket"]]))
    assert sorted(Unit.objects.values_list("name", flat=True)) == ["Barn och familj", "Ånga bruket"]


def test_plain_words_of_yaml_stay_words(place: Municipality) -> None:
    imported(place, yaml("units:\n  - name: no\n    code: 0123\n  - name: 2026-01-01\n  - name: 1e3\n"))
    assert sorted(Unit.objects.values_list("name", "code")) == [
        ("1e3", ""),
        ("2026-01-01", ""),
        ("no", "0123"),
    ]


def test_closed_days_are_left_alone(place: Municipality) -> None:
    yesterday = localdate() - timedelta(days=1)
    UnitFactory(municipality=place, name="Förr", valid_to=yesterday)
    assert looked_at(place, yaml("units: []\n"), close=True).closed == 0


def test_an_order_that_is_another_is_a_change_and_one_left_out_is_none() -> None:
    position = next(one for sheet in SHEETS for one in sheet.columns if one.form == Form.NUMBER)
    assert not same(position, 1, 2)
    assert same(position, 2, 2)
    assert same(position, 1, None)
