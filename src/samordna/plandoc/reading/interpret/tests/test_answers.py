"""Yes and no under headings that ask how far something has come: no says only that it is not so."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.vocabulary import Status

_DONE, _BEGUN, _NOT_BEGUN = Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED
_DEEDS = ("Utbilda personal", "Vandra i parken", "Möta krögare", "Ta fram en rutin")


def _read(asked: str, *answers: str, over: str = "Åtgärder") -> ReadResult:
    rows = [[deed, "Fritid", answer] for deed, answer in zip(_DEEDS, answers, strict=False)]
    return structured(
        heading("Handlingsplan"), heading(over, 2), table(["Aktivitet", "Ansvarig", asked], *rows)
    )


def _told(result: ReadResult) -> list[tuple[Status | None, str | None]]:
    return [(one.status, one.comment) for one in result.document.activities]


@pytest.mark.parametrize(
    "asked",
    ["Klart?", "Klar", "Är det klart?", "Klart (ja/nej)", "Genomfört?", "Utfört", "Avslutad?", "Done"],
)
def test_no_says_only_that_it_is_not_finished(asked: str) -> None:
    result = _read(asked, "Nej", "Ja")
    words = f"{asked} Nej" if asked.endswith("?") else f"{asked}: Nej"
    assert _told(result) == [(None, words), (_DONE, None)]
    assert (result.flags, result.coverage) == ([], 1)


@pytest.mark.parametrize("asked", ["Klart?", "Klart", "Genomfört?", "Status"])
@pytest.mark.parametrize("begun", ["Delvis", "Påbörjat", "Pågår"])
def test_no_beside_what_has_begun_is_not_begun_and_asked_about_once(asked: str, begun: str) -> None:
    result = _read(asked, "Nej", "nej", begun, "Nej")
    assert _told(result) == [(_NOT_BEGUN, None), (_NOT_BEGUN, None), (_BEGUN, None), (_NOT_BEGUN, None)]
    assert ["läst som ej påbörjad för 3" in flag.what for flag in result.flags] == [True]


@pytest.mark.parametrize(
    ("asked", "yes", "no", "partly"),
    [
        ("Påbörjad?", _BEGUN, _NOT_BEGUN, _BEGUN),
        ("Startat", _BEGUN, _NOT_BEGUN, _BEGUN),
        ("Pågår?", _BEGUN, None, _BEGUN),
        ("Försenad?", Status.DELAYED, None, None),
        ("Inställd", Status.CANCELLED, None, None),
        ("Ej påbörjad", _NOT_BEGUN, None, None),
    ],
)
def test_yes_says_what_is_asked(asked: str, yes: Status, no: Status | None, partly: Status | None) -> None:
    result = _read(asked, "Ja", "Nej", "Delvis")
    assert [one.status for one in result.document.activities] == [yes, no, partly]
    assert result.flags == []


def test_an_answer_to_nothing_that_is_asked_is_asked_about() -> None:
    result = _read("Status", "Nej", "Ja")
    assert _told(result) == [(None, "Status: Nej"), (_DONE, None)]
    assert ["”Nej” är okänd" in flag.what for flag in result.flags] == [True]


def test_what_the_plan_says_that_no_means_holds() -> None:
    key = paragraph("Ja = genomförd, Nej = ej påbörjad")
    rows = [["Aktivitet", "Ansvarig", "Status"], [_DEEDS[0], "Fritid", "Nej"], [_DEEDS[1], "Fritid", "Ja"]]
    result = structured(heading("Handlingsplan"), heading("Åtgärder", 2), key, table(*rows))
    assert _told(result) == [(_NOT_BEGUN, None), (_DONE, None)]


def test_a_column_of_times_may_hold_answers_and_how_far_it_has_come() -> None:
    result = _read("Klart", "maj 2026", "Ja", "Pågår", "Löpande")
    told = [(one.ends, one.status, one.ongoing) for one in result.document.activities]
    assert told == [("2026-05", None, False), (None, _DONE, False), (None, _BEGUN, False), (None, None, True)]


def test_whether_something_is_followed_up_is_no_status() -> None:
    told = [
        (one.status, one.follow_up) for one in _read("Uppföljning", "Nej", "Ja", "T1").document.activities
    ]
    assert told == [(None, "Nej"), (None, "Ja"), (None, "T1")]


def test_bullets_answer_as_columns_do() -> None:
    told = [
        bullet(f"{deed}. Ansvarig: Fritid. Klart: {one}")
        for deed, one in zip(_DEEDS[:2], ("Nej", "Ja"), strict=True)
    ]
    assert _told(structured(heading("Handlingsplan"), heading("Åtgärder", 2), *told)) == [
        (None, "Klart: Nej"),
        (_DONE, None),
    ]


def test_the_plan_before_answers_so_too() -> None:
    result = _read("Genomförd?", "Nej", "Ja", over="Åtgärder i den förra planen")
    before = result.document.previous_activities
    assert [(one.status, one.comment) for one in before] == [
        (None, "Genomförd? Nej\nAnsvarig: Fritid"),
        (_DONE, "Ansvarig: Fritid"),
    ]


@pytest.mark.parametrize("asked", ["Klart?", "Utförd", "Genomfört?", "Är det gjort?"])
def test_what_an_answer_says_more_stays_in_the_comment(asked: str) -> None:
    result = _read(asked, "Ja, maj 2031", "Nej, flyttas till hösten", "Ja")
    mark = "" if asked.endswith("?") else ":"
    assert _told(result) == [
        (_DONE, f"{asked}{mark} Ja, maj 2031"),
        (None, f"{asked}{mark} Nej, flyttas till hösten"),
        (_DONE, None),
    ]
    assert result.coverage == 1


def test_when_something_was_finished_is_its_end_where_nothing_else_is() -> None:
    result = _read("Klart?", "Ja, maj 2031", "Nej")
    assert [one.ends for one in result.document.activities] == ["2031-05", None]


def test_who_has_done_something_is_no_status() -> None:
    result = structured(
        heading("Handlingsplan"),
        heading("Åtgärder", 2),
        table(
            ["Aktivitet", "Utförs av", "Utförd"],
            ["Vandra i parken", "Fritid", "Ja"],
            ["Möta krögare", "Polisen", "Nej"],
        ),
    )
    assert [(one.responsible, one.status) for one in result.document.activities] == [
        ("Fritid", _DONE),
        ("Polisen", None),
    ]


def test_answers_behind_brackets_and_in_lines_of_flat_text() -> None:
    result = structured(
        heading("Handlingsplan"),
        heading("Åtgärder", 2),
        bullet("Belysning vid stationen (gatuchefen). Utförd: Ja"),
        bullet("Vandring i parken (fritidschefen). Utförd: Nej"),
    )
    told = [(one.action, one.responsible, one.status) for one in result.document.activities]
    assert told == [
        ("Belysning vid stationen", "gatuchefen", _DONE),
        ("Vandring i parken", "fritidschefen", None),
    ]
    result = flat(
        "Handlingsplan 2031\n\nÅtgärder\n\n1. Provköp av tobak\n   Ansvarig: Tillståndsenheten\n   Klart? Ja, maj 2031\n"
        "2. Möten med föräldrar\n   Ansvarig: Rektor\n   Klart? Nej\n"
    )
    assert [(one.action, one.responsible, one.status) for one in result.document.activities] == [
        ("Provköp av tobak", "Tillståndsenheten", _DONE),
        ("Möten med föräldrar", "Rektor", None),
    ]
