"""``samordna read --tables`` and ``--take`` as a script meets them."""

import json
from pathlib import Path

import pytest

from samordna.cli.tests.calling import samordna

pytestmark = pytest.mark.slow

CSV = "Vad;Hos;Datum\nLämna nycklar;Receptionen;maj 2026\nTömma skåp;Vaktmästeriet;juni 2026\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "lista.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_tables_are_listed_with_what_they_were_taken_for(table: Path) -> None:
    done = samordna("read", table, "--tables", "--json")
    assert done.returncode == 0
    (grid,) = json.loads(done.stdout)
    assert (grid["number"], grid["kind"], grid["rows"], grid["width"]) == (1, "table", 3, 3)
    assert grid["first_rows"][0] == ["Vad", "Hos", "Datum"]
    shown = samordna("read", table, "--tables").stdout.decode()
    assert "Lämna nycklar" in shown
    again = samordna("read", table, "--tables", "--take", "1=activities:action,responsible,-").stdout.decode()
    said = " ".join(again.split())
    for words in ("Aktiviteter", "(activities)", "(action)", "Ansvarig", "(responsible)", "--take"):
        assert words in said


def test_a_table_is_read_as_it_is_said_to_be(table: Path) -> None:
    done = samordna("read", table, "--json", "--take", "1=activities:action,responsible,ends")
    activities = json.loads(done.stdout)["activities"]
    assert [(one["action"], one["responsible"], one["starts"], one["ends"]) for one in activities] == [
        ("Lämna nycklar", "Receptionen", None, "2026-05"),
        ("Tömma skåp", "Vaktmästeriet", None, "2026-06"),
    ]


def test_a_table_that_is_nothing_is_left_out_and_told_of(table: Path) -> None:
    read = json.loads(samordna("read", table, "--json", "--take", "1=nothing").stdout)
    assert read["activities"] == []
    assert "Lämna nycklar" not in json.dumps(read["sections"])
    assert any("Lämna nycklar" in one["text"] for one in read["left_out"])
    assert read["coverage"] == 1.0


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("tre=activities", "ska se ut som"),
        ("1=tårta", "inget en tabell kan vara"),
        ("1=activities:åtgärd", "ingen kolumn i activities"),
        ("7=nothing", "nummer 7"),
        ("1=activities:action,responsible,starts,ends", "har 3 kolumner"),
    ],
)
def test_what_is_wrong_is_told_plainly(table: Path, said: str, told: str) -> None:
    done = samordna("read", table, "--take", said)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.decode().replace("│", " ").split())


def test_a_person_is_told_by_when_and_what_was_not_found(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(
        f"Plan mot stölder;;\nTrafiknämnden;2032-03-15;§ 19\n;;\n{CSV}".replace("Hos;Datum", "Ansvarig;Klart")
    )
    shown = samordna("read", path).stdout.decode()
    assert "Slut" in shown
    assert "maj 2026" in " ".join(shown.split())
    assert "Hittades inte i filen: diarienummer, giltighetstid, nästa revidering" in " ".join(shown.split())


def test_a_person_is_told_of_what_was_decided_goes_on_and_was_left_out(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Plan mot stölder\n\nTrafiknämnden 2032-03-15 § 19\n\nAktiviteter\n\n[Skriv era åtgärder här.]\n\n"
        "Åtgärd: Märka cyklar\nAnsvarig: Trafikchefen\nTid: löpande\n"
    )
    shown = " ".join(samordna("read", path).stdout.decode().split())
    assert "Beslut: Trafiknämnden, 15 mars 2032, § 19" in shown
    assert "Märka cyklar Ansvarig: Trafikchefen · Slut: löpande" in shown
    assert "Utelämnat: 1 ställe med mallens egen text" in shown
