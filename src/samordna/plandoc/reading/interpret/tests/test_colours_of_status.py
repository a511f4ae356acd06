"""Colours mean what the plan says that they mean, and are asked about where it says nothing."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.vocabulary import Status

_DEEDS = ("Öva larmet", "Se över avtalen", "Utbilda värdarna", "Byta lås")


def _table(*told: tuple[str, str], named: str = "Status") -> Block:
    rows = [
        [deed, "Parkchef", "2031-06-30", light, beside]
        for deed, (light, beside) in zip(_DEEDS, told, strict=False)
    ]
    return table(["Åtgärd", "Ansvarig", "Klart senast", named, "Kommentar"], *rows)


def _read(*blocks: Block) -> ReadResult:
    return structured(heading("Trygghetsplan 2031"), heading("Åtgärder", 2), *blocks)


def _statuses(read: ReadResult) -> list[Status | None]:
    return [one.status for one in read.document.activities]


def _asked(read: ReadResult) -> list[str]:
    return [flag.what for flag in read.flags if "färgerna för läget" in flag.what]


@pytest.mark.parametrize(
    "lights",
    [
        ("Grön", "Gul", "Röd", "Grön"),
        ("grönt", "gult", "rött", "grönt"),
        ("🟢", "🟡", "🔴", "🟢"),
        ("Green", "Amber", "Red", "Green"),
        ("Grön", "Grön", "Grön", "Grön"),
    ],
)
def test_colours_without_a_key_are_asked_about_once(lights: tuple[str, ...]) -> None:
    read = _read(_table(*((light, "") for light in lights)))
    assert _statuses(read) == [None] * 4
    assert [one.comment for one in read.document.activities] == list(lights)
    (asked,) = _asked(read)
    assert all(f"”{light}”" in asked for light in lights)
    assert "på 4 rader" in asked


def test_a_lone_colour_is_asked_about_as_one() -> None:
    read = _read(_table(("Gul", ""), ("Klar", "")))
    assert _statuses(read) == [None, Status.DONE]
    assert [flag.what for flag in read.flags if "färgen ”Gul”" in flag.what]


def test_words_beside_a_colour_say_the_status_and_it_is_still_asked_about() -> None:
    read = _read(
        _table(
            ("Gul", "Försenad, väntar på jurist"),
            ("Grön", "Genomfört enligt plan"),
            ("Röd", "Inte påbörjad"),
            ("Gul", "Ny rutin behövs"),
        )
    )
    assert _statuses(read) == [Status.DELAYED, Status.DONE, Status.NOT_STARTED, None]
    assert len(_asked(read)) == 1


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("Grön = enligt plan, gul = försenad, röd = ej genomförd", ("in_progress", "delayed", "not_started")),
        ("Grön = genomförd, gul = pågår, röd = inte utfört", ("done", "in_progress", "not_started")),
        ("Grönt: klart. Gult: på gång. Rött: försenat", ("done", "in_progress", "delayed")),
        ("Färger: Grön (klar), Gul (pågår), Röd (ej påbörjad)", ("done", "in_progress", "not_started")),
        ("Grön betyder avslutad, gul betyder pågår, röd betyder utgår", ("done", "in_progress", "cancelled")),
    ],
)
@pytest.mark.parametrize("past", [False, True])
def test_the_plan_s_own_key_is_obeyed_in_this_plan_and_in_what_became_of_the_last(
    key: str, wanted: tuple[str, ...], past: bool
) -> None:
    lights = _table(("Grön", ""), ("Gul", "Försenad, väntar på jurist"), ("Röd", ""))
    over = [heading("Förra planens aktiviteter", 2)] if past else []
    read = _read(*over, paragraph(key), lights)
    plan = read.document
    told = [one.status for one in (plan.previous_activities if past else plan.activities)]
    assert told == [Status(one) for one in wanted]
    assert not _asked(read)


def test_colours_of_the_last_plan_without_a_key_are_asked_about() -> None:
    read = _read(
        heading("Förra planens aktiviteter", 2),
        _table(("Grön", "Genomfört"), ("Gul", ""), ("🔴", "För få anmälda")),
    )
    assert [one.status for one in read.document.previous_activities] == [Status.DONE, None, None]
    assert len(_asked(read)) == 1


def test_what_is_not_done_is_not_begun() -> None:
    read = _read(_table(("Ej genomförd", ""), ("Inte utfört", ""), ("Genomförd", "")))
    assert _statuses(read) == [Status.NOT_STARTED, Status.NOT_STARTED, Status.DONE]
