"""Lists in lists, boxes before bullets, and cells that hold lists."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.formats.markdown import read
from samordna.plandoc.reading.interpret import interpret
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


def _read(*blocks: Block) -> ReadResult:
    result = structured(heading("Handlingsplan mot våld 2026"), heading("Åtgärder", 2), *blocks)
    assert result.coverage == 1
    return result


def _markdown(text: str) -> ReadResult:
    return interpret(read(text.encode(), "plan.md"))


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


_LEDARE = ("Utbilda fritidsledare", "Fritidschef", "2026-05")
_VAG = ("Skapa en kontaktväg", "Socialchef", "2026-06")


@pytest.mark.parametrize("labels", [("", ""), ("Ansvarig: ", "Klart: ")])
def test_deeper_bullets_say_who_and_when_with_labels_or_without(labels: tuple[str, str]) -> None:
    who, when = labels
    result = _read(
        bullet("Utbilda fritidsledare"),
        bullet(f"{who}Fritidschef", 2),
        bullet(f"{when}maj 2026", 2),
        bullet("Skapa en kontaktväg"),
        bullet(f"{who}Socialchef", 2),
        bullet(f"{when}juni 2026", 2),
    )
    assert _told(result) == [_LEDARE, _VAG]


def test_deeper_bullets_that_do_something_are_deeds_of_their_own() -> None:
    result = _read(
        bullet("Utbilda fritidsledare"), bullet("Bjuda in polisen", 2), bullet("Skapa en kontaktväg")
    )
    assert [one.action for one in result.document.activities] == [
        "Utbilda fritidsledare",
        "Bjuda in polisen",
        "Skapa en kontaktväg",
    ]


def test_bullets_over_deeper_ones_that_say_who_are_goals() -> None:
    result = _read(
        bullet("Ingen rekryteras"),
        bullet("Utbilda fritidsledare (Fritidschef, maj 2026)", 2),
        bullet("Alla vet vart de vänder sig"),
        bullet("Skapa en kontaktväg (Socialchef, juni 2026)", 2),
    )
    assert _told(result) == [_LEDARE, _VAG]
    assert [one.goal for one in result.document.activities] == [
        "Ingen rekryteras",
        "Alla vet vart de vänder sig",
    ]


def test_boxes_of_a_list_say_what_is_done() -> None:
    result = _markdown(
        "# Handlingsplan mot våld\n\n## Åtgärder\n\n- [x] Utbilda fritidsledare – **Fritidschef** – maj 2026\n"
        "- [ ] Skapa en kontaktväg – **Socialchef** – juni 2026\n"
    )
    assert _told(result) == [_LEDARE, _VAG]
    assert [one.status for one in result.document.activities] == [Status.DONE, Status.NOT_STARTED]


def test_bullets_of_the_plans_own_facts_are_no_activity() -> None:
    result = _markdown(
        "# Handlingsplan mot våld\n\n- Dnr: KS 2026/1\n- Nämnd: Kommunstyrelsen\n- Period: 2026–2027\n\n"
        "## Åtgärder\n\n- Utbilda fritidsledare (Fritidschef, maj 2026)\n- Skapa en kontaktväg (Socialchef, juni 2026)\n"
    )
    assert _told(result) == [_LEDARE, _VAG]
    assert result.document.metadata.registry_number == "KS 2026/1"


def test_the_numbers_of_a_list_are_left_out_with_their_reason() -> None:
    result = _markdown("# Plan\n\n1. Utbilda fritidsledare\n2. Skapa en kontaktväg\n")
    assert [one.text for one in result.left_out] == ["1", "2"]


@pytest.mark.parametrize(
    "cell",
    [
        "• Utbilda fritidsledare\n• Skapa en kontaktväg",
        "1. Utbilda fritidsledare\n2. Skapa en kontaktväg",
        "Utbilda fritidsledare.\nSkapa en kontaktväg.",
        "Utbilda fritidsledare\nSkapa en kontaktväg",
    ],
)
def test_a_cell_with_several_deeds_is_asked_about(cell: str) -> None:
    result = _read(
        table(["Område", "Åtgärder", "Ansvarig"], ["Skola", cell, "Skolchef"], ["Fritid", "Öppna", "Chef"])
    )
    first, second, _ = result.document.activities
    assert (first.action.rstrip("."), first.responsible) == ("Utbilda fritidsledare", "Skolchef")
    assert (second.action.rstrip("."), second.responsible) == ("Skapa en kontaktväg", "Skolchef")
    assert first.flagged
    assert second.flagged


def test_cells_with_as_many_lines_have_one_for_each_deed() -> None:
    cells = [
        "• Utbilda fritidsledare\n• Skapa en kontaktväg",
        "Fritidschef\nSocialchef",
        "maj 2026\njuni 2026",
    ]
    assert _told(_read(table(["Åtgärder", "Ansvarig", "Klart"], cells))) == [_LEDARE, _VAG]


def test_dots_lead_to_cells() -> None:
    result = flat(
        "HANDLINGSPLAN MOT VÅLD\n\nÅtgärder\n\n1. Utbilda fritidsledare ........ Fritidschef ..... maj 2026\n"
        "2. Skapa en kontaktväg .......... Socialchef ...... juni 2026\n"
    )
    assert _told(result) == [_LEDARE, _VAG]


def test_what_a_unit_does_and_when_below_its_name() -> None:
    result = flat(
        "Handlingsplan mot våld 2026\n\nSOCIALFÖRVALTNINGEN\n- Skapar en kontaktväg senast i maj 2026\n"
        "- Utbildar handläggare senast i juni 2026\n\nSKOLFÖRVALTNINGEN\n- Leder arbetet med elevhälsan\n- Deltar i rådet\n"
    )
    assert [(one.responsible, one.ends) for one in result.document.activities] == [
        ("SOCIALFÖRVALTNINGEN", "2026-05"),
        ("SOCIALFÖRVALTNINGEN", "2026-06"),
    ]


def test_a_file_without_activities_says_so() -> None:
    result = structured(heading("Handlingsplan mot våld"), heading("Bakgrund", 2))
    assert [flag.what for flag in result.flags if "Inga aktiviteter" in flag.what]


def test_a_bullet_above_a_line_of_the_plans_own_is_no_activity() -> None:
    result = structured(
        heading("Medborgarlöfte 2026"),
        bullet("Polisen och Älvringe kommun", 2),
        paragraph("Diarienummer: KS 2025/1033 (kommunen), A561.202/2025 (Polismyndigheten)"),
        heading("Uppföljning"),
        paragraph("Löftet följs upp i december."),
    )
    assert not result.document.activities
    assert result.document.metadata.registry_number == "KS 2025/1033"
