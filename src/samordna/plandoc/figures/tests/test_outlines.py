"""Pivot tables as they are copied: what belongs together stands below each other in one column."""

from samordna.plandoc.figures.tests.reading_text import flags_of, rows_of


def test_years_below_areas() -> None:
    text = "Radetiketter;Summa av Antal\nNorr;10\n2022;4\n2023;6\nSöder;7\n2022;3\n2023;4\nTotalsumma;17\n"
    assert rows_of(text, "Brott.csv") == [
        ("Brott", "antal", "Norr", "2022", 4),
        ("Brott", "antal", "Norr", "2023", 6),
        ("Brott", "antal", "Söder", "2022", 3),
        ("Brott", "antal", "Söder", "2023", 4),
    ]
    assert flags_of(text, "Brott.csv") == []


def test_kinds_below_areas_and_years_across() -> None:
    text = "Radetiketter;2022\nNorr;10\nVåld;4\nRån;6\nSöder;7\nVåld;3\nRån;4\n"
    rows = [(name, area, value) for name, _unit, area, _period, value in rows_of(text)]
    assert rows[1:3] == [("Våld", "Norr", 4), ("Rån", "Norr", 6)]
    assert rows[3][1:] == ("Söder", 7)
    assert flags_of(text) == []


def test_years_below_kinds_below_areas() -> None:
    text = (
        "Radetiketter;Antal\nNorr;15\nVåld;10\n2022;4\n2023;6\nRån;5\n2022;2\n2023;3\n"
        "Söder;8\nVåld;7\n2022;3\n2023;4\nRån;1\n2022;0\n2023;1\n"
    )
    rows = [(name, area, period, value) for name, _unit, area, period, value in rows_of(text)]
    assert rows[:4] == [
        ("Våld", "Norr", "2022", 4),
        ("Våld", "Norr", "2023", 6),
        ("Rån", "Norr", "2022", 2),
        ("Rån", "Norr", "2023", 3),
    ]
    assert len(rows) == 8


def test_areas_that_stand_once_each_are_no_outline() -> None:
    rows = rows_of("Område;2022\nNorr;10\nSöder;7\n", "Brott.csv")
    assert [row[2] for row in rows] == ["Norr", "Söder"]
