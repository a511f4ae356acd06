"""What a person says of a table: each kind becomes what it is, its columns are found, and nothing else reads it."""

from collections import Counter

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile, Why
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.pieces.claims import Claim
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, table
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.takes import NO_COLUMN, TAKE_COLUMNS, Take, column_label
from samordna.plandoc.schema import Lesson
from samordna.plandoc.taken_as import TakenAs

ROWS = (["Ruta", "Gren"], ["Träden vid skolan", "Parkförvaltningen"], ["Bänkarna", "Gatukontoret"])
LISTED = [kind for kind in TAKE_COLUMNS if kind is not TakenAs.ALARM_ROUTES]


def read(*blocks: Block, **said: Take) -> ReadResult:
    """``said`` are takes by the number of their grid: ``n1``."""
    takes = {int(name[1:]): take for name, take in said.items()}
    return interpret(SourceFile("plan.docx", "docx", list(blocks)), takes)


def items_of(result: ReadResult, kind: TakenAs) -> int:
    return sum(1 for area, _ in result.document.items() if area == kind.value)


@pytest.mark.parametrize("kind", LISTED)
def test_every_row_becomes_one_of_what_its_table_is_said_to_be(kind: TakenAs) -> None:
    result = read(heading("Kapitel"), table(*ROWS), n1=Take(kind))
    assert items_of(result, kind) == 2
    assert result.grids[0].take.taken_as is kind
    assert result.coverage == 1.0


@pytest.mark.parametrize("kind", TAKE_COLUMNS)
def test_every_column_that_may_be_named_has_a_label(kind: TakenAs) -> None:
    assert all(column_label(name).sv for name in TAKE_COLUMNS[kind])


def test_an_alarm_route_stands_in_any_chapter() -> None:
    take = Take(TakenAs.ALARM_ROUTES, ("role", "text"))
    (route,) = read(heading("Kontakter"), table(*ROWS), n1=take).document.alarm_routes
    assert [(step.role, step.text) for step in route.steps] == [tuple(row) for row in ROWS[1:]]


def test_decisions_know_body_date_paragraph_and_outcome() -> None:
    rows = (["Vem", "När", "Par", "Hur"], ["Socialnämnden", "2026-03-24", "§ 14", "Godkänd"])
    take = Take(TakenAs.DECISIONS, ("body", "date", "section", "outcome"))
    (one,) = read(heading("Ärendet"), table(*rows), n1=take).document.decisions
    assert (one.body, one.date, one.section, one.outcome) == ("Socialnämnden", "2026-03-24", "14", "approved")


def test_a_table_about_the_plan_is_read_for_what_it_says_of_it() -> None:
    cover = table(["Nämnd", "Socialnämnden"], ["Diarienummer", "SN 2026/14"])
    taken = read(heading("Handlingsplan"), cover, n1=Take(TakenAs.ACTIVITIES))
    assert taken.document.metadata.registry_number is None
    told = read(heading("Handlingsplan"), cover, n1=Take(TakenAs.METADATA))
    assert told.document.metadata.registry_number == "SN 2026/14"


def test_nobody_reads_what_is_said_to_be_running_text() -> None:
    steps = [
        bullet("Kontakta polisens vakthavande befäl"),
        bullet("Informera förvaltningschefen senast samma dag"),
    ]
    blocks = [heading("Akuta lägen"), paragraph("Om larm inkommer via polisen:"), *steps]
    found = read(*blocks)
    assert found.grids[0].take.taken_as is TakenAs.ALARM_ROUTES
    said = read(*blocks, n1=Take(TakenAs.TEXT))
    assert said.grids[0].take.taken_as is TakenAs.TEXT
    assert (len(found.document.alarm_routes), len(said.document.alarm_routes)) == (1, 0)


def test_headings_that_stand_again_are_no_rows_and_a_row_among_them_goes_on_with_none() -> None:
    take = Take(TakenAs.SERVICES, ("name", "owner"), header=2, joined=(1, 3))
    rows = [["Ruta", "Gren"], ["(namn)", "(vem)"], *ROWS[1:], ["Ruta", "Gren"], ["Gungorna", "Parken"]]
    result = read(heading("Kapitel"), table(*rows), n1=take)
    assert [one.name for one in result.document.services] == ["Träden vid skolan Bänkarna", "Gungorna"]
    assert [one.why for one in result.left_out if one.text == "Ruta | Gren"] == [Why.HEADINGS, Why.REPEATED]


def test_a_row_that_says_nothing_its_kind_is_known_by_stays_in_the_text() -> None:
    rows = [*ROWS, ["", "Ingen vet"]]
    result = read(heading("Kapitel"), table(*rows), n1=Take(TakenAs.SOURCES, ("name", "reliability")))
    assert [one.name for one in result.document.situation.sources] == ["Träden vid skolan", "Bänkarna"]
    assert "Ingen vet" in result.document.sections[0].text


def test_a_column_that_is_not_known_goes_along_and_one_that_is_nothing_does_not() -> None:
    rows = (["Ruta", "Gren", "Lapp"], ["Träden vid skolan", "Parkchefen", "gröna"])
    known = read(
        heading("Kapitel"), table(*rows), n1=Take(TakenAs.ACTIVITIES, ("action", "responsible", None))
    )
    assert known.document.activities[0].comment == "Lapp: gröna"
    said = ("action", "responsible", NO_COLUMN)
    nothing = read(heading("Kapitel"), table(*rows), n1=Take(TakenAs.ACTIVITIES, said))
    assert nothing.document.activities[0].comment is None
    assert nothing.grids[0].take.columns == said
    assert [one.text for one in nothing.left_out if one.why is Why.NOTHING] == ["gröna"]


def test_a_column_that_is_nothing_stands_in_no_text_either() -> None:
    rows = (["Ruta", "Gren", "Lapp"], ["Träden", "Parken", "gröna"], ["", "Gatan", "röda"])
    result = read(heading("Kapitel"), table(*rows), n1=Take(TakenAs.SOURCES, ("name", None, NO_COLUMN)))
    text = result.document.sections[0].text
    assert "Gatan" in text
    assert "röda" not in text
    assert result.grids[0].rows == [list(row) for row in rows]
    assert result.coverage == 1.0


def test_a_word_of_a_column_that_is_nothing_holds_no_other_word_of_its_row() -> None:
    rows = (["Ruta", "Kvartal", "Halvår"], ["Träden", "x", "x"])
    result = read(heading("Kapitel"), table(*rows), n1=Take(TakenAs.LESSONS, ("text", NO_COLUMN, None)))
    assert [one.text for one in result.left_out if one.why is Why.NOTHING] == ["x"]
    assert "| x |" in result.document.sections[0].text


def test_a_title_over_a_column_that_is_nothing_is_not_lost() -> None:
    rows = (["Träd i staden", ""], ["Ruta", "Gren"], ["Träden", "Parken"])
    result = read(heading("Kapitel"), table(*rows), n1=Take(TakenAs.SOURCES, (NO_COLUMN, "name"), header=2))
    assert "Träd i staden" in result.document.sections[0].text


def test_words_that_were_to_be_a_value_and_are_none_are_told_of() -> None:
    take = Take(TakenAs.COORDINATORS, ("function", "scope"))
    result = read(heading("Kapitel"), table(["A", "B"], ["Rektor för skolan", "skolan"]), n1=take)
    assert any("”skolan” kunde inte läsas" in flag.what for flag in result.flags)


def test_labelled_lines_that_became_several_kinds_are_told_by_all_of_them() -> None:
    lines = [
        *(paragraph("Åtgärd: Måla bron"), paragraph("Ansvarig: Parkchefen"), paragraph("Tid: maj 2026")),
        *(paragraph("Åtgärd: Laga taket"), paragraph("Ansvarig: Takläggaren"), paragraph("Tid: juni 2026")),
    ]
    take = Take(TakenAs.ACTIVITIES, ("others", "goal", "problem"))
    result = read(heading("Kapitel"), *lines, n1=take)
    shown = [item for _, item in result.document.items() if item.place and item.place != "text"]
    said = " ".join([str(one) for one in shown] + [one.text for one in result.document.sections])
    assert all(word in said for word in ("Måla bron", "Parkchefen", "maj 2026", "Takläggaren"))


def test_a_word_of_the_name_holds_no_word_of_the_lines_below_it() -> None:
    told = ("Läxhjälp i biblioteket", "Ansvarig: Biblioteket", "Tid: ht 2026")
    others = ("Sommarlov på gården", "Ansvarig: Fritidschefen", "Tid: juni 2026")
    lines = [
        Block(BlockKind.HEADING, text) if at == 0 else paragraph(text)
        for group in (told, others)
        for at, text in enumerate(group)
    ]
    take = Take(TakenAs.TRAINING, ("group", "function", "content"))
    result = read(heading("Insatser"), *lines, n1=take)
    assert [one.group for one in result.document.training] == [told[0], others[0]]
    assert "Biblioteket" in result.document.sections[0].text


def test_what_a_part_says_once_holds_one_word_of_its_row() -> None:
    lesson = Claim("lessons", Lesson(text="Ringa Polisen"), [])
    assert lesson.beyond(["Ringa Polisen"]) == Counter()
    assert lesson.beyond(["Ringa Polisen", "Polisen"]) == Counter(polisen=1)


def test_a_time_that_a_bullet_ends_with_stays_in_the_step_that_somebody_says_it_is() -> None:
    source = SourceFile("plan.docx", "docx", [bullet("Rektor övar larmet – maj och oktober 2026")])
    result = interpret(source, {1: Take(TakenAs.ALARM_ROUTES)})
    (step,) = result.document.alarm_routes[0].steps
    assert "oktober 2026" in f"{step.role} {step.text}"
    assert result.coverage == 1
