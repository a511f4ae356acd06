"""What nothing but its place and its neighbours tells: headings and labels that no list holds."""

from itertools import product

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.labels.who_and_when import in_tail, who_and_when
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.times.time_words import said_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Activity

WHO = (
    "Rektor",
    "Trygghetssamordnare, KLK",
    "Enhetschef (öppenvård)",
    "Fritidschef och polisen",
    "Skolchef/biträdande rektor",
)
WHEN = ("maj 2026", "2026, kvartal 2", "löpande", "våren 2026", "2026-05-01", "v. 12 2026")
BETWEEN = (", ", "; ", " – ", " | ", "\n")


def told(*blocks: Block) -> list[tuple[str, str | None, str | None]]:
    plan = structured(heading("Trygghetsplan"), *blocks).document
    return [(one.action, one.responsible, _end(one)) for one in plan.activities]


def _end(one: Activity) -> str | None:
    return one.ends or one.starts


@pytest.mark.parametrize("sign", BETWEEN)
def test_who_and_when_are_told_apart_whatever_signs_they_have_of_their_own(sign: str) -> None:
    for who, time in product(WHO, WHEN):
        for text in (f"{who}{sign}{time}", f"{time}{sign}{who}"):
            found = {one.column: one.value for one in who_and_when(text)}
            assert found.pop(Column.RESPONSIBLE) == who, text
            assert list(found.values()) == [time], text


def test_a_sentence_is_nobody() -> None:
    assert who_and_when("Fältgruppen besöker den också på kvällar, 2026") == []
    assert in_tail("Bemanna lekparken. Fältgruppen besöker den också på kvällar – 2026") is None


def test_a_column_of_a_strange_name_is_what_who_and_when_are_said_of() -> None:
    rows = [
        ["Moment i arbetet", "Uppdragstagare", "När i tid"],
        ["Stickprov av bidrag", "Registrator", "maj 2026"],
        ["Nattöppen fritidsgård", "Ungdomslots", "juni 2026"],
        ["Kamerabevakning vid stationen", "Kommunjurist", "juli 2026"],
    ]
    assert told(heading("Så går vi vidare", 2), table(*rows)) == [
        ("Stickprov av bidrag", "Registrator", "2026-05"),
        ("Nattöppen fritidsgård", "Ungdomslots", "2026-06"),
        ("Kamerabevakning vid stationen", "Kommunjurist", "2026-07"),
    ]


def test_a_cross_chooses_whoever_stands_among_others_that_crosses_choose() -> None:
    rows = [
        ["Vi ska", "Rektor", "SSPF", "Växeln", "När"],
        ["Workshop med krögare", "x", "", "", "maj 2026"],
        ["Dialogmöten med hyresgäster", "", "x", "", "juni 2026"],
        ["Samtalsgrupper för pappor", "", "", "x", "juli 2026"],
    ]
    assert [who for _, who, _ in told(table(*rows))] == ["Rektor", "SSPF", "Växeln"]


def test_the_same_labels_again_and_again_are_cards() -> None:
    cards = [
        ("Besök hos grannkommunen", "Registrator", "maj 2026"),
        ("Skyltar vid badet", "Gatuingenjör", "juni 2026"),
    ]
    rows = [
        [label, value]
        for card in cards
        for label, value in zip(("Konkreta steg", "Uppdragstagare", "Planerat till"), card, strict=True)
    ]
    assert told(table(*rows)) == [
        ("Besök hos grannkommunen", "Registrator", "2026-05"),
        ("Skyltar vid badet", "Gatuingenjör", "2026-06"),
    ]


def test_lines_above_tables_of_one_head_are_goals_and_are_asked_about() -> None:
    head = ["Åtgärd", "Ansvarig", "Tid"]
    result = structured(
        heading("Trygghetsplan"),
        paragraph("1. Ingen är rädd på jobbet"),
        table(head, ["Byta lås", "Rektor", "maj 2026"]),
        paragraph("2. Skadegörelsen halveras"),
        table(head, ["Måla om", "Gatuchef", "juni 2026"]),
    )
    goals = [one.text for one in result.document.goals]
    assert goals == ["Ingen är rädd på jobbet", "Skadegörelsen halveras"]
    assert any("Skadegörelsen halveras" in flag.what for flag in result.flags)


def test_a_goal_below_a_list_begins_the_next() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Åtgärder", 2),
        paragraph("Mål 1: Alla är trygga"),
        bullet("Byta lås – Rektor, maj 2026"),
        paragraph("Mål 2: Skadegörelsen halveras"),
        bullet("Måla om – Gatuchef, juni 2026"),
    ).document
    goals = {goal.id: goal.text for goal in result.goals}
    assert [goals[one.goal or ""] if one.goal in goals else one.goal for one in result.activities] == [
        "Alla är trygga",
        "Skadegörelsen halveras",
    ]


@pytest.mark.parametrize("sign", [" – ", "    ", ": "])
def test_labels_are_parted_from_values_by_a_dash_or_by_room(sign: str) -> None:
    lines = {
        "Diarienummer": "SN 2025/12",
        "Beslutande organ": "Socialnämnden",
        "Gäller": "2025–2027",
        "Paragraf": "14",
    }
    plan = structured(
        heading("Handlingsplan mot hot"),
        *(paragraph(f"{label}{sign}{value}") for label, value in lines.items()),
        paragraph(f"Beslutsdatum{sign}2025-02-11"),
        heading("Inledning"),
        paragraph("Kommunen har länge arbetat med frågan."),
    ).document
    metadata = plan.metadata
    assert (metadata.registry_number, metadata.board) == ("SN 2025/12", "Socialnämnden")
    assert (metadata.period_start, metadata.period_end) == ("2025", "2027")
    assert [(one.date, one.section) for one in plan.decisions] == [("2025-02-11", "14")]


def test_a_title_may_say_what_chapters_are_about() -> None:
    plan = structured(
        heading("Vägen ut – stöd till avhoppare"),
        paragraph("Dnr KS 2025/9"),
        heading("Inledning", 2),
        paragraph("Kommunen har länge arbetat med frågan."),
    ).document
    assert plan.metadata.title == "Vägen ut – stöd till avhoppare"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("K3 2026", "kvartal 3 2026"),
        ("kv 1–2 2026", "kvartal 1–2 2026"),
        ("2026: Q4", "Q4 2026"),
        ("2026/Q1", "Q1 2026"),
        ("vecka 20 (2026)", "vecka 20 2026"),
        ("2026, januari–april", "januari–april 2026"),
        ("Tertial 2/2026", "maj–augusti 2026"),
        ("2026 & 2027", "2026–2027"),
    ],
)
def test_a_year_stands_before_or_behind_its_part(words: str, said: str) -> None:
    assert said_of(words).words == said
