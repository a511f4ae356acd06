"""Files of counts: which rows are sums of which, and what is said of the rest."""

from pathlib import Path

import pytest

from samordna.plandoc.figures.suppression import Mark
from samordna.plandoc.figures.suppression.count_rows import CountRow, sums_of
from samordna.plandoc.figures.suppression.reading import read_counts
from samordna.plandoc.figures.suppression.spans import Span, spans_of
from samordna.plandoc.figures.suppression.tables import Suppressed, suppressed
from samordna.plandoc.reading import ReadError

P, S = Mark.PRIMARY, Mark.SECONDARY
MONTHS = tuple(f"2023-{month:02}" for month in range(1, 13))


def table(folder: Path, text: str, encoding: str = "utf-8") -> Suppressed:
    file = folder / "antal.csv"
    file.write_bytes(text.encode(encoding))
    return suppressed(*read_counts(file))


def test_periods_that_are_made_up_of_others() -> None:
    assert spans_of(("2023", *MONTHS)) == (Span(0, tuple(range(1, 13)), is_complete=True),)
    assert spans_of(("2023", *MONTHS[:6])) == (Span(0, (1, 2, 3, 4, 5, 6), is_complete=False),)
    assert spans_of(("2023K1", "2023K2", "kvartal 3 2023", "2023 kv 4", "2023")) == (
        Span(4, (0, 1, 2, 3), True),
    )
    assert spans_of(("2022", "2023", "Totalt")) == (Span(2, (0, 1), is_complete=True),)
    assert spans_of(("före", "efter")) == ()
    assert Span(4, (0, 3), is_complete=True) in spans_of(("2022", *MONTHS[:2], "2023", "Totalt"))


def test_a_row_that_is_only_called_like_a_total_is_one_where_it_always_fits() -> None:
    rows = [
        CountRow(2, "Norr", "2023", 8),
        CountRow(3, "Söder", "2023", 9),
        CountRow(4, "Ekdala kommun", "2023", 17),
    ]
    assert [one.tied.whole for one in sums_of(rows)] == [2]
    assert sums_of([*rows[:2], rows[2]._replace(n=18)]) == []


def test_a_year_does_not_tell_its_months(tmp_path: Path) -> None:
    counts = [3, 10, 7, 0, 0, 0, 9, 9, 9, 9, 9, 9]
    lines = [f"Farsta;{month};{n}" for month, n in zip(MONTHS, counts, strict=True)]
    text = "\n".join(["area;period;n", *lines, f"Farsta;2023;{sum(counts)}"])
    assert table(tmp_path, text).marks == {0: P, 2: S}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separators_and_encodings(tmp_path: Path, separator: str, encoding: str) -> None:
    lines = ["Område,Period,Antal", "Älvsjö,2023,3", "Årsta,2023,1 020", "Ö,2023,30", "TOTALT,2023,1053"]
    made = table(tmp_path, "\r\n".join(lines).replace(",", separator), encoding)
    assert made.marks == {0: P, 2: S}
    assert [made.shown(place) for place in range(4)] == [None, 1020, None, 1053]
    assert made.rows[0].area == "Älvsjö"


def test_what_can_be_read_is_said(tmp_path: Path) -> None:
    made = table(tmp_path, "area;period;n\nA;2023;..\nB;2023;2,0\nC;2023;..\nTotalt;2024;9\nA;2024;8\n")
    said = [f"{flag.where.in_('sv')}: {flag.what.sv}" for flag in made.flags]
    assert len(said) == 3
    assert said[0].startswith("rad 2: Antalet är ”..”")
    assert said[0].endswith("1 rad till.")
    assert said[1].startswith("rad 3")
    assert "2" not in said[1].split(":", 1)[1], "the count is small"
    assert said[2].startswith("rad 5: Totalt, 2024")


def test_a_count_that_the_file_leaves_out_is_not_told_by_its_sum(tmp_path: Path) -> None:
    made = table(tmp_path, "area;period;n\nA;2023;<5\nB;2023;12\nC;2023;30\nTotalt;2023;45\n")
    assert made.marks == {0: P, 1: S}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "tom"),
        ("area;period\nA;2023", "kolumnen n saknas"),
        ("area;period;n\n", "inga rader"),
        ("area;period;n\nA;2023;-3", "rad 2: ”-3” är inget antal"),
        ("area;period;n\nA;2023;3,5", "rad 2: ”3,5”"),
        ("area;period;n\nA;2023;tre", "rad 2: ”tre”"),
        ("area;period;n\nA;2023;12 %", "rad 2: ”12 %”"),
        ("area,period,n\nA,2023,3,5", "rad 2 har fler celler"),
        ("area;period;n\n;2023;3", "rad 2: area saknas"),
        ("area;period;n\nA;;3", "rad 2: period saknas"),
        ("area;period;n\nA;2023;7\n\na;år 2023;7", "rad 2 och 4 har båda"),
        ("PK\x03\x04", ""),
    ],
)
def test_bad_files_are_told_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ReadError) as told:
        table(tmp_path, text)
    assert said in told.value.message.sv
    assert "\n" not in told.value.message.sv
