"""How people write rosters: empty rows, weeks, dates without a year, hours that do not exist, other files."""

from datetime import datetime, time, timedelta

import pytest

from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.apart import read_shifts
from samordna.plandoc.rosters.model import FiledShifts
from samordna.plandoc.rosters.tests.test_rosters import NOW, calendar, said, workbook


def table(*rows: str) -> FiledShifts:
    return read_shifts("jour.csv", "\n".join(rows).encode(), NOW)


def test_what_stands_below_an_empty_row_is_read_too() -> None:
    rows = [
        ["Från", "Till", "Vem"],
        *([f"2026-12-0{day} 08:00", f"2026-12-0{day} 16:00", "TIB 1"] for day in (5, 6)),
    ]
    spaced = [rows[0], rows[1], [], rows[2]]
    for filed in (read_shifts("a.xlsx", workbook(*spaced), NOW), table(*(";".join(row) for row in spaced))):
        assert [starts for _who, starts, _ends in said(filed)] == ["2026-12-05 08:00", "2026-12-06 08:00"]


def test_days_and_clocks_apart_weeks_and_dates_without_a_year_are_understood() -> None:
    apart = ["Startdatum", "Starttid", "Slutdatum", "Sluttid", "Jourhavande"]
    told = [datetime(2026, 12, 5), time(8), datetime(2026, 12, 6), time(7)]
    assert said(read_shifts("a.xlsx", workbook(apart, [*told, "TIB 1"]), NOW)) == [
        ("TIB 1", "2026-12-05 08:00", "2026-12-06 07:00")
    ]
    assert said(table("Vecka;TIB;Ersättare", "50;TIB 1;TIB 2", "v. 2;TIB 2;TIB 1")) == [
        ("TIB 1", "2026-12-07 00:00", "2026-12-14 00:00"),
        ("TIB 2", "2027-01-11 00:00", "2027-01-18 00:00"),
    ]
    data = b"Vecka;TIB\n50;TIB 1"
    assert said(read_shifts("jour.csv", data, NOW, timedelta(days=4, hours=16))) == [
        ("TIB 1", "2026-12-11 16:00", "2026-12-18 16:00")
    ]
    rows = ("mån 7/12 8;tis 8/12 kl 8;TIB 1", "5 dec hela dagen;5 dec;TIB 2", "31 dec kl 16;1 jan kl 8;TIB 1")
    assert said(table("Från;Till;Vem", *rows)) == [
        ("TIB 2", "2026-12-05 00:00", "2026-12-06 00:00"),
        ("TIB 1", "2026-12-07 08:00", "2026-12-08 08:00"),
        ("TIB 1", "2026-12-31 16:00", "2027-01-01 08:00"),
    ]


def test_an_hour_that_does_not_exist_and_times_that_cannot_be_meant_are_told() -> None:
    filed = table(
        "Från;Till;Vem",
        "2027-03-28 02:30;2027-03-28 08:00;TIB 1",
        "2027-03-01;2027-06-01;TIB 1",
        "9998-12-31 20:00;9998-12-31 22:00;TIB 1",
    )
    spring = calendar("SUMMARY:TIB 1\nDTSTART;TZID=Europe/Stockholm:20270328T023000\nDURATION:PT8H")
    assert filed.rows == spring.rows == []
    assert filed.unread[0][1].sv.startswith("Klockan 02.30 finns inte den natten")
    assert spring.unread[0][1] == filed.unread[0][1]
    assert len(filed.unread) == 3


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tom.csv", b""),
        ("bild.png", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("a.exe", b"MZ\x90\x00\x03"),
        ("a.pdf", b"%PDF-1.7\n"),
    ],
)
def test_a_file_of_another_kind_is_told_what_a_roster_takes(name: str, data: bytes) -> None:
    with pytest.raises(ReadError) as refused:
        read_shifts(name, data, NOW)
    assert "kalender (.ics)" in refused.value.message.sv


def test_a_table_in_utf_16_is_read() -> None:
    data = "Från;Till;Vem\n2026-12-05 08:00;2026-12-05 16:00;TIB 1\n".encode("utf-16")
    assert len(read_shifts("jour.csv", data, NOW).rows) == 1
