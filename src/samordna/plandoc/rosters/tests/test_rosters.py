"""Shifts read out of calendars and tables."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.apart import read_shifts
from samordna.plandoc.rosters.model import FiledShifts

SWEDEN = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 10, 1, tzinfo=SWEDEN)


def calendar(*events: str) -> FiledShifts:
    told = "\r\n".join(
        f"BEGIN:VEVENT\r\nUID:{number}\r\n{one.strip()}\r\nEND:VEVENT" for number, one in enumerate(events)
    )
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:prov\r\n{told.replace(chr(10) + ' ', chr(10))}\r\nEND:VCALENDAR"
    return read_shifts("jour.ics", text.encode(), NOW)


def said(filed: FiledShifts) -> list[tuple[str, str, str]]:
    return [
        (filed.names[row.who], f"{row.starts:%Y-%m-%d %H:%M}", f"{row.ends:%Y-%m-%d %H:%M}")
        for row in filed.rows
    ]


def test_times_are_told_by_swedish_clocks_whatever_zone_the_calendar_writes() -> None:
    filed = calendar(
        "SUMMARY:TIB 1\nDTSTART:20261205T070000Z\nDTEND:20261205T150000Z",
        "SUMMARY:TIB 2\nDTSTART;TZID=W. Europe Standard Time:20261205T160000\nDTEND;TZID=W. Europe Standard Time:20261206T080000",
        "SUMMARY:TIB 1\nDTSTART:20261206T080000\nDURATION:PT8H",
        "SUMMARY:tib  2\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208",
    )
    assert said(filed) == [
        ("TIB 1", "2026-12-05 08:00", "2026-12-05 16:00"),
        ("TIB 2", "2026-12-05 16:00", "2026-12-06 08:00"),
        ("TIB 1", "2026-12-06 08:00", "2026-12-06 16:00"),
        ("TIB 2", "2026-12-07 00:00", "2026-12-08 00:00"),
    ]


def test_a_night_that_comes_again_keeps_its_hours_when_the_clocks_are_turned() -> None:
    filed = calendar(
        "SUMMARY:TIB 1\nDTSTART;TZID=Europe/Stockholm:20261017T220000\nDTEND;TZID=Europe/Stockholm:20261018T060000\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20261107T210000Z\nEXDATE;TZID=Europe/Stockholm:20261031T220000"
    )
    assert said(filed) == [
        ("TIB 1", f"2026-{month}-{day} 22:00", f"2026-{then_month}-{then} 06:00")
        for month, day, then_month, then in (
            ("10", "17", "10", "18"),
            ("10", "24", "10", "25"),
            ("11", "07", "11", "08"),
        )
    ]


def test_one_of_a_series_that_was_moved_comes_once_and_has_its_own_key() -> None:
    series = "SUMMARY:TIB 1\nDTSTART;TZID=Europe/Stockholm:20261205T080000\nDURATION:PT8H\nRRULE:FREQ=DAILY;COUNT=2"
    moved = (
        "SUMMARY:TIB 2\nDTSTART;TZID=Europe/Stockholm:20261206T100000\nDURATION:PT8H\n"
        "RECURRENCE-ID;TZID=Europe/Stockholm:20261206T080000"
    )
    text = "".join(
        f"BEGIN:VEVENT\r\nUID:anna.andersson@kommun.example\r\n{one.replace(chr(10), chr(13) + chr(10))}\r\nEND:VEVENT\r\n"
        for one in (series, moved)
    )
    filed = read_shifts("", f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR".encode(), NOW)
    assert [row[:2] for row in said(filed)] == [
        ("TIB 1", "2026-12-05 08:00"),
        ("TIB 2", "2026-12-06 10:00"),
    ]
    assert len({row.source for row in filed.rows}) == 2
    assert "anna" not in str(filed.to_json())


def test_an_endless_series_is_written_out_for_a_year_and_what_has_ended_is_only_counted() -> None:
    filed = calendar(
        "SUMMARY:TIB 1\nDTSTART:20200101T080000\nDURATION:PT8H\nRRULE:FREQ=DAILY",
        "SUMMARY:TIB 1\nDTSTART:20200101T080000\nDURATION:PT8H",
        "SUMMARY:TIB 1\nDTSTART:20261205T080000\nDURATION:PT8H\nSTATUS:CANCELLED",
        "SUMMARY:TIB 1\nDTSTART:20261205T080000\nDTEND:20261205T070000",
        "DTSTART:20261205T080000\nDURATION:PT8H",
    )
    assert 365 <= len(filed.rows) <= 367
    assert filed.passed > 1
    assert [place for place, _words in filed.unread] == ["händelse 4", "händelse 5"]


def workbook(*rows: Sequence[object]) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file.getvalue()


def test_a_table_of_excel_is_read_with_the_faults_of_its_rows() -> None:
    data = workbook(
        ["Jourlista hösten"],
        ["Från", "Till", "Vem har jouren", "Övrigt"],
        [datetime(2026, 12, 5, 8), datetime(2026, 12, 5, 16, 30), "TIB 1", "å"],
        ["5 december 2026 kl 16.30", "2026-12-06 08:00", "TIB 2", ""],
        ["i morgon", "sedan", "TIB 2", ""],
        ["2026-12-07 08:00", "2026-12-07 16:00", "", ""],
        ["2026-12-08 08:00", "2026-12-07 16:00", "TIB 1", ""],
        ["2026-12-09", "2026-12-09", "TIB 1", ""],
    )
    filed = read_shifts("jour.xlsx", data, NOW)
    assert said(filed) == [
        ("TIB 1", "2026-12-05 08:00", "2026-12-05 16:30"),
        ("TIB 2", "2026-12-05 16:30", "2026-12-06 08:00"),
        ("TIB 1", "2026-12-09 00:00", "2026-12-10 00:00"),
    ]
    assert [place.rpartition(" ")[2] for place, _words in filed.unread] == ["5", "6", "7"]
    assert FiledShifts.from_json(filed.to_json()) == filed


def test_a_table_with_a_day_and_its_hours_crosses_midnight() -> None:
    filed = read_shifts(
        "jour.csv", "Datum;Tid;Funktion\n2026-12-05;22–06;TIB 1\n2026-12-06;08.00-16.30;TIB 2\n".encode(), NOW
    )
    assert said(filed) == [
        ("TIB 1", "2026-12-05 22:00", "2026-12-06 06:00"),
        ("TIB 2", "2026-12-06 08:00", "2026-12-06 16:30"),
    ]


@pytest.mark.parametrize(
    "data", [b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"Namn;Pris\nBulle;25\n", b"\x00\x01\x02"]
)
def test_what_is_no_roster_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_shifts("fil", data, NOW)
