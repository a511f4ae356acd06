"""What the guard says of files and lists of texts on the command line."""

import json
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import typer
import typst

from samordna.cli.guard import FailOn, guard
from samordna.cli.tests.calling import samordna

pytestmark = pytest.mark.slow


def guard_findings(*arguments: object) -> Any:
    result = samordna("guard", *arguments, "--json")
    assert result.returncode == 0, result.stderr.decode()
    return json.loads(result.stdout)


def test_a_text_file_says_line_place_and_reason(tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(
        "Handlingsplan\n\n  Ring 811218-9876 i morgon.\nAnteckna\n• vilka elever som umgås med extremister\n"
    )
    number, instruction = guard_findings(file)
    assert number.pop("reason")
    assert number == {
        "line": 3, "kind": "identity_number", "text": "811218-9876", "start": 7, "end": 18, "blocking": True,
        "place": "rad 3",
    }  # fmt: skip
    assert (instruction["line"], instruction["kind"]) == (4, "register_instruction")


def test_a_word_file_and_a_workbook_say_where(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Handlingsplan")
    document.add_paragraph("Ring 070-174 06 05 i morgon.")
    document.add_heading("Kontakter")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Född 1981-12-18", "Fyra sista 9876"
    document.save(str(tmp_path / "plan.docx"))
    phone, number = guard_findings(tmp_path / "plan.docx")
    assert (phone["line"], phone["start"], phone["place"]) == (2, 5, "stycke 2")
    assert (number["line"], number["kind"]) == (4, "identity_number")
    assert number["place"] == "tabell 1, rad 1, under ”Kontakter”"
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Plan", 0)
    sheet.append(["Åtgärd", "Ansvarig"])
    sheet.append(["Ring 811218-9876", "Samordnaren"])
    book.save(tmp_path / "plan.xlsx")
    assert [(one["line"], one["place"]) for one in guard_findings(tmp_path / "plan.xlsx")] == [
        (2, "blad Plan, rad 2")
    ]
    (tmp_path / "plan.csv").write_text("Åtgärd;Ansvarig\nRing 811218-9876;Samordnaren\n")
    assert [one["place"] for one in guard_findings(tmp_path / "plan.csv")] == ["rad 2"]


def test_a_pdf_says_the_page_and_what_it_stands_under(tmp_path: Path) -> None:
    source = "= Larmvägar\nVi ringer skolan.\n#pagebreak()\n= Vid oro\nRing 811218-9876 i morgon."
    (tmp_path / "plan.pdf").write_bytes(typst.compile(source.encode()))
    assert [one["place"] for one in guard_findings(tmp_path / "plan.pdf")] == ["sida 2, under ”Vid oro”"]
    said = samordna("guard", tmp_path / "plan.pdf").stdout.decode()
    assert said.startswith("sida 2, under ”Vid oro”: 811218-9876 (personnummer, stoppar)")


def test_a_list_of_texts_is_answered_in_order(tmp_path: Path) -> None:
    file = tmp_path / "texts.json"
    file.write_text(json.dumps(["Inget.", "a\n811218-9876", "Nås på 08-465 004 12"]))
    nothing, number, phone = guard_findings("--items", file)
    assert nothing == []
    assert [(one["line"], one["start"]) for one in number] == [(2, 2)]
    assert len(phone) == 1
    words = tmp_path / "words.txt"
    words.write_text("# kommunens nummer\n08-465 004 12\n")
    assert guard_findings("--items", file, "--words", words)[2] == []


def test_people_read_sentences(tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("Ring 811218-9876")
    said = samordna("guard", file).stdout.decode()
    assert said.startswith("rad 1: 811218-9876 (personnummer, stoppar)")
    file.write_text("Ring 811218-9876\nRing 070-174 06 05\nRing 070-174 06 04")
    lines = samordna("guard", file).stdout.decode().splitlines()
    assert lines[1] == "rad 2: 070-174 06 05 (telefonnummer, stoppar)"
    assert lines[3] == "3 fynd."
    why = [line.partition(":")[0] for line in lines[4:] if line]
    assert why == ["Personnummer, stoppar", "Telefonnummer, stoppar"], "once for each kind"
    file.write_text("Handlingsplan")
    assert samordna("guard", file).stdout.decode() == "Inga personuppgifter hittades.\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "ends_with"),
    [
        ("Ring 811218-9876", None, 0),
        ("Ring 811218-9876", FailOn.BLOCKING, 1),
        ("Vi träffar Sara Lindqvist", FailOn.BLOCKING, 0),
        ("Vi träffar Sara Lindqvist", FailOn.ANY, 1),
        ("Utbilda personal", FailOn.ANY, 0),
    ],
)
def test_a_script_says_what_it_ends_with(
    tmp_path: Path, text: str, fail_on: FailOn | None, ends_with: int
) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(text)
    with pytest.raises(typer.Exit) if ends_with else nullcontext() as ended:
        guard(file, fail_on=fail_on)
    assert not ended or ended.value.exit_code == ends_with


def test_the_help_shows_what_a_finding_looks_like(tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("Ring 811218-9876")
    [found] = guard_findings(file)
    example = (guard.__doc__ or "").partition("[\n")[2].partition("]")[0]
    assert list(json.loads(example)) == list(found)


@pytest.mark.parametrize("content", ["{}", "[1]", "nej"])
def test_what_is_no_list_of_texts_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "texts.json"
    file.write_text(content)
    result = samordna("guard", "--items", file)
    assert result.returncode != 0
    assert "ingen JSON-lista" in result.stderr.decode()
