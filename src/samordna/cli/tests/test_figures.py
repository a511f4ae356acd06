"""The commands on figures as a script meets them."""

import json
from pathlib import Path

from samordna.cli.tests.calling import samordna


def test_read_prints_one_json_object_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "brott.csv"
    path.write_text(
        "Anmälda brott, antal\nOmråde;2022;2023\nNorr;12;stängt\n\nKälla: Polisen\n", encoding="utf-8"
    )
    done = samordna("figures", "read", path, "--json")
    assert done.returncode == 0
    known = {"name": "Anmälda brott", "unit": "antal", "area": "Norr", "source": "Polisen"}
    read = json.loads(done.stdout)
    assert read["series"] == [
        {**known, "period": "2022", "value": 12},
        {**known, "period": "2023", "value": None},
    ]
    assert [flag["where"] for flag in read["flags"]] == ["rad 3"]


def test_read_shows_people_a_table_in_swedish(tmp_path: Path) -> None:
    path = tmp_path / "frånvaro.csv"
    path.write_text("Skola;Kvartal 1 2023\nEkskolan;7,5\n", encoding="utf-8")
    shown = samordna("figures", "read", path).stdout.decode()
    assert "kvartal 1 2023" in shown
    assert "7,5" in shown


def test_read_refuses_what_is_no_figures_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "bild.xlsx"
    path.write_bytes(b"PK\x03\x04")
    done = samordna("figures", "read", path)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
