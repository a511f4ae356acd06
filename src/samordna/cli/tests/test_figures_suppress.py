"""Hiding small counts as a script and as a person meets it."""

import json
from pathlib import Path

from samordna.cli.tests.calling import samordna

TABLE = "area;period;n\nFarsta;2023;3\nBromma;2023;12\nÄlvsjö;2023;20\nTotalt;2023;35\nFarsta;2024;0\n"


def given(folder: Path, text: str) -> Path:
    file = folder / "antal.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_same_rows_in_order(tmp_path: Path) -> None:
    done = samordna("figures", "suppress", given(tmp_path, TABLE), "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == [
        {"area": "Farsta", "period": "2023", "n": None, "suppressed": "primary"},
        {"area": "Bromma", "period": "2023", "n": None, "suppressed": "secondary"},
        {"area": "Älvsjö", "period": "2023", "n": 20, "suppressed": None},
        {"area": "Totalt", "period": "2023", "n": 35, "suppressed": None},
        {"area": "Farsta", "period": "2024", "n": 0, "suppressed": None},
    ]


def test_what_a_person_should_look_at_stands_beside_the_json(tmp_path: Path) -> None:
    done = samordna("figures", "suppress", given(tmp_path, TABLE.replace("35", "36")), "--json")
    assert [row["suppressed"] for row in json.loads(done.stdout)][:2] == ["primary", "secondary"]
    assert done.stderr.decode().startswith("rad 5: Totalt, 2023 är inte summan av områdena.")


def test_a_table_for_a_person(tmp_path: Path) -> None:
    shown = samordna("figures", "suppress", given(tmp_path, TABLE)).stdout.decode().splitlines()
    assert shown[1:4] == ["Farsta  2023    färre än 5", "Bromma  2023    visas inte", "Älvsjö  2023    20"]
    assert shown[7] == "5 rader. Dolda: 1 för att de är under fem, 1 för att de skulle avslöja dem."


def test_a_bad_file_is_told_in_one_line(tmp_path: Path) -> None:
    done = samordna("figures", "suppress", given(tmp_path, "area;period;n\nFarsta;2023;tre\n"), "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert (
        done.stderr.decode()
        == "samordna: antal.csv: rad 2: ”tre” är inget antal. Skriv ett helt tal, 0 eller mer.\n"
    )
    assert samordna("figures", "suppress", tmp_path / "saknas.csv").returncode == 2
