"""A Word file of ours that somebody has worked in: exactly what was changed, and everything else as it was."""

import copy
from typing import Any

import pytest
from docx.document import Document

from samordna.plandoc.carrying.tests.editing import (
    edited,
    new_paragraph,
    new_row,
    paragraph,
    remove,
    say,
    summaries,
    table_of,
)
from samordna.plandoc.places import mark
from samordna.plandoc.schema import Activity, PlanDocument, Section, Service
from samordna.plandoc.vocabulary import SectionKind, Status
from samordna.plandoc.writing.tests.samples import sample


def placed() -> PlanDocument:
    """A plan as it is read from a file: its parts stand at places in the text."""
    return PlanDocument(
        sections=[
            Section(
                id="s1",
                heading="Inledning",
                text="Först ett.\n\nSedan **två** saker.\n\n- punkt a\n- punkt b",
            ),
            Section(
                id="s2",
                heading="Åtgärder",
                kind=SectionKind.ACTIVITIES,
                text=f"Före tabellen.\n\n{mark('activities')}\n\nEfter tabellen.",
            ),
            Section(id="s3", heading="Verksamheter", text=mark("services")),
        ],
        activities=[
            Activity(
                id=f"a{n}",
                action=f"Åtgärd nummer {n}",
                responsible="Staben",
                starts="2025",
                place="activities",
            )
            for n in range(1, 5)
        ],
        services=[
            Service(
                id=f"t{n}", name=f"Verksamhet {n}", text=f"Första stycket {n}.\n\nAndra.", place="services"
            )
            for n in range(1, 4)
        ],
    )


@pytest.mark.slow
def test_nothing_changed_is_the_same_plan() -> None:
    result = edited(sample(), lambda word: None)
    assert result.document == sample()
    assert result.changes == []


@pytest.mark.slow
def test_a_cell_a_paragraph_and_a_new_row_are_exactly_three_changes() -> None:
    def edit(word: Document) -> None:
        say(table_of(word, "Aktivitet").rows[2].cells[1], "Skolchefen")
        say(paragraph(word, "Orden betyder"), "Orden betyder samma sak för alla som läser.")
        new_row(
            table_of(word, "Aktivitet"), 3, ["Ny åtgärd", "Polisen", "våren 2026", "", "T1 2026", "Pågår"]
        )

    result = edited(sample(), edit)
    first, second, third = result.changes
    assert (first.change.area, first.change.field) == ("sections", "text")
    assert (second.change.area, second.item, second.change.field) == (
        "activities",
        "activities-2",
        "responsible",
    )
    assert (second.change.before, second.change.after) == (
        ("Säkerhetssamordnaren", "Säkerhetssamordnaren"),
        ("Skolchefen", "Skolchefen"),
    )
    assert third.change.kind == "added"
    wanted = sample()
    wanted.sections[2].text = "Orden betyder samma sak för alla som läser."
    wanted.activities[1].responsible = "Skolchefen"
    added = Activity(
        id=result.document.activities[3].id,
        action="Ny åtgärd",
        responsible="Polisen",
        starts="2026-21",
        follow_up="T1 2026",
        status=Status.IN_PROGRESS,
    )
    wanted.activities.insert(3, added)
    assert result.document == wanted


def test_a_row_that_is_taken_away_is_gone() -> None:
    result = edited(placed(), lambda word: remove(table_of(word, "Aktivitet").rows[2]))
    assert [one.id for one in result.document.activities] == ["a1", "a3", "a4"]
    assert summaries(result) == ["Borttagen: aktiviteten ”Åtgärd nummer 2”."]


def test_a_row_that_is_moved_is_moved() -> None:
    def edit(word: Document) -> None:
        rows = table_of(word, "Aktivitet").rows
        rows[1]._tr.addprevious(rows[4]._tr)

    result = edited(placed(), edit)
    assert [one.id for one in result.document.activities] == ["a4", "a1", "a2", "a3"]
    assert summaries(result) == ["Flyttad: aktiviteten ”Åtgärd nummer 4”, från plats 4 till 1."]


def test_a_row_that_is_moved_and_rewritten_is_the_same_activity() -> None:
    def edit(word: Document) -> None:
        rows = table_of(word, "Aktivitet").rows
        say(rows[4].cells[1], "Polisen")
        rows[1]._tr.addprevious(rows[4]._tr)

    result = edited(placed(), edit)
    assert [one.id for one in result.document.activities] == ["a4", "a1", "a2", "a3"]
    assert result.document.activities[0].responsible == "Polisen"
    assert [one.change.kind.value for one in result.changes] == ["changed", "moved"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("column", "text"),
    [("Ålder", "13–20 år i första hand"), ("Nivå", "Förebyggande?"), ("Funktion", "Annat")],
)
def test_words_that_a_field_cannot_hold_are_told_of_and_not_half_taken(column: str, text: str) -> None:
    def edit(word: Document) -> None:
        table = table_of(word, "Verksamhet")
        place = [cell.text for cell in table.rows[0].cells].index(column)
        say(table.rows[1].cells[place], text)

    result = edited(sample(), edit)
    assert result.document == sample()
    assert [text in flag.what for flag in result.flags] == [True]


def test_a_heading_that_is_renamed_is_the_same_section() -> None:
    result = edited(placed(), lambda word: say(paragraph(word, "Inledning"), "Bakgrund och syfte"))
    assert result.document.sections[0].heading == "Bakgrund och syfte"
    assert [one.id for one in result.document.sections] == ["s1", "s2", "s3"]
    assert summaries(result) == [
        "Avsnittet ”Bakgrund och syfte”: Rubrik är nu Bakgrund och syfte, var Inledning."
    ]


def test_a_rewritten_paragraph_keeps_the_rest_of_its_section() -> None:
    result = edited(
        placed(), lambda word: say(paragraph(word, "Först ett"), "Något helt annat, sagt på nytt.")
    )
    assert result.document.sections[0].text == (
        "Något helt annat, sagt på nytt.\n\nSedan **två** saker.\n\n- punkt a\n- punkt b"
    )
    assert [one.change.field for one in result.changes] == ["text"]


def test_signs_that_are_typed_are_signs() -> None:
    result = edited(
        placed(), lambda word: say(paragraph(word, "Först ett"), "2 * 3 * 4 i `C:\\_mall` &copy;")
    )
    again = edited(result.document, lambda word: None)
    assert again.document == result.document
    assert result.document.sections[0].text.startswith("2 \\* 3 \\* 4 i \\`C:")


def test_a_word_in_a_paragraph_leaves_its_bold_words_bold() -> None:
    def edit(word: Document) -> None:
        paragraph(word, "Sedan två").runs[-1].text = " ting."

    assert "Sedan **två** ting." in edited(placed(), edit).document.sections[0].text


def test_new_paragraphs_and_bullets_stand_where_they_were_typed() -> None:
    def edit(word: Document) -> None:
        new_paragraph(paragraph(word, "punkt a"), "punkt mellan")
        new_paragraph(paragraph(word, "Efter tabellen"), "Allra sist.")

    result = edited(placed(), edit)
    assert result.document.sections[0].text.endswith("- punkt a\n- punkt mellan\n- punkt b")
    assert result.document.sections[1].text == (
        "Före tabellen.\n\n{{activities}}\n\nEfter tabellen.\n\nAllra sist."
    )
    assert len(result.changes) == 2


def test_words_below_what_said_nothing_are_its_words() -> None:
    plan = placed()
    plan.services[1].text = ""

    def edit(word: Document) -> None:
        new_paragraph(paragraph(word, "Verksamhet 2"), "Nu sägs det.", style="Normal")

    result = edited(plan, edit)
    assert [one.text.partition(".")[0] for one in result.document.services] == [
        "Första stycket 1",
        "Nu sägs det",
        "Första stycket 3",
    ]


def test_a_paragraph_that_is_taken_away_is_gone() -> None:
    result = edited(placed(), lambda word: remove(paragraph(word, "Före tabellen")))
    assert result.document.sections[1].text == "{{activities}}\n\nEfter tabellen."
    assert len(result.changes) == 1


def test_a_new_heading_begins_a_new_section() -> None:
    def edit(word: Document) -> None:
        new_paragraph(paragraph(word, "Först ett"), "Mitt i", style="Heading 2")

    result = edited(placed(), edit)
    assert [(one.heading, one.level) for one in result.document.sections[:2]] == [
        ("Inledning", 1),
        ("Mitt i", 2),
    ]
    assert result.document.sections[0].text == "Först ett."
    assert result.document.sections[1].text == "Sedan **två** saker.\n\n- punkt a\n- punkt b"


def test_a_new_heading_among_those_of_a_text_stays_in_the_text() -> None:
    plan = placed()
    plan.sections[0].text = "## Ett\n\nFörst.\n\n## Två\n\nSist."

    def edit(word: Document) -> None:
        new_paragraph(paragraph(word, "Först."), "Mitt i", style="Heading 3")

    result = edited(plan, edit)
    assert result.document.sections[0].text == "## Ett\n\nFörst.\n\n## Mitt i\n\n## Två\n\nSist."
    assert len(result.document.sections) == 3


def test_a_new_section_never_has_the_id_of_one_that_is_gone() -> None:
    def edit(word: Document) -> None:
        new_paragraph(paragraph(word, "Verksamheter"), "Något nytt")
        for start in ("Punkt", "punkt b", "punkt a", "Sedan två", "Först ett", "Inledning"):
            for one in [p for p in word.paragraphs if p.text.startswith(start)][-1:]:
                remove(one)

    plan = placed()
    plan.sections[0].id, plan.sections[2].id = "sections-1", "sections-3"
    ids = [one.id for one in edited(plan, edit).document.sections]
    assert "sections-1" not in ids
    assert len(ids) == 3


def test_a_section_that_is_taken_away_is_gone_with_its_heading() -> None:
    def edit(word: Document) -> None:
        for start in ("Före tabellen", "Efter tabellen", "Åtgärder"):
            remove(paragraph(word, start))
        table: Any = table_of(word, "Aktivitet")._tbl
        table.getparent().remove(table)

    result = edited(placed(), edit)
    assert [one.id for one in result.document.sections] == ["s1", "s3"]
    assert result.document.activities == []


def test_a_whole_table_that_is_moved_takes_its_place_along() -> None:
    def edit(word: Document) -> None:
        paragraph(word, "Efter tabellen")._p.addnext(table_of(word, "Aktivitet")._tbl)

    result = edited(placed(), edit)
    assert result.document.sections[1].text == "Före tabellen.\n\nEfter tabellen.\n\n{{activities}}"
    assert result.document.activities == placed().activities


def test_a_service_told_in_paragraphs_is_changed_in_its_own_text() -> None:
    result = edited(
        placed(), lambda word: say(paragraph(word, "Första stycket 2"), "Första stycket är nytt.")
    )
    assert result.document.services[1].text == "Första stycket är nytt.\n\nAndra."
    assert [(one.item, one.change.field) for one in result.changes] == [("t2", "text")]


@pytest.mark.slow
def test_details_below_the_action_are_fields() -> None:
    def edit(word: Document) -> None:
        cell = table_of(word, "Aktivitet").rows[1].cells[0]
        line = next(one for one in cell.paragraphs if one.text.startswith("Kostnad"))
        line.runs[-1].text = "30 000 kr"
        remove(next(one for one in cell.paragraphs if one.text.startswith("Indikator")))

    result = edited(sample(), edit)
    assert result.document.activities[0].cost == "30 000 kr"
    assert result.document.activities[0].indicator is None
    assert [one.change.field for one in result.changes] == ["indicator", "cost"]


@pytest.mark.slow
def test_dates_statuses_and_times_without_end_are_understood() -> None:
    def edit(word: Document) -> None:
        row = table_of(word, "Aktivitet").rows[1]
        for place, text in enumerate(["1 mars 2026", "Löpande", "T3 2026", "Försenad"], 2):
            say(row.cells[place], text)

    activity = edited(sample(), edit).document.activities[0]
    assert (activity.starts, activity.ends, activity.ongoing) == ("2026-03-01", None, True)
    assert (activity.follow_up, activity.status) == ("T3 2026", Status.DELAYED)


@pytest.mark.slow
def test_a_date_that_means_nothing_is_told_of_and_the_old_one_kept() -> None:
    result = edited(sample(), lambda word: say(table_of(word, "Aktivitet").rows[1].cells[2], "när vi hinner"))
    assert result.document.activities[0].starts == "2025-02-14"
    assert ["när vi hinner" in flag.what for flag in result.flags] == [True]


@pytest.mark.slow
def test_a_step_a_term_and_a_fact_on_the_cover() -> None:
    def edit(word: Document) -> None:
        step = paragraph(word, "Socialjouren: Tar emot")
        step.runs[-1].text = ": Tar emot larmet och ringer TIB."
        say(paragraph(word, "Vägen till att se"), "Vägen till våld.")
        row = next(row for row in word.tables[0].rows if row.cells[0].text == "Diarienummer")
        say(row.cells[1], "SN 2026/7")

    result = edited(sample(), edit)
    assert result.document.alarm_routes[0].steps[0].text == "Tar emot larmet och ringer TIB."
    assert result.document.alarm_routes[0].steps[1:] == sample().alarm_routes[0].steps[1:]
    assert result.document.definitions[1].text == "Vägen till våld."
    assert result.document.metadata.registry_number == "SN 2026/7"
    assert len(result.changes) == 3


@pytest.mark.slow
def test_what_only_the_text_of_a_step_tells_stays_when_the_text_changes() -> None:
    plan = sample()
    plan.alarm_routes[0].steps[1].text = "Avgör om POSOM aktiveras."

    def edit(word: Document) -> None:
        paragraph(word, "Direktören: Avgör").runs[-1].text = ": Avgör genast om POSOM aktiveras."

    step = edited(plan, edit).document.alarm_routes[0].steps[1]
    assert step.text == "Avgör genast om POSOM aktiveras."
    assert (step.decision, step.decided_by, step.successor) == (
        "POSOM aktiveras",
        "direktören",
        "avdelningschefen",
    )


def test_a_heading_and_a_column_that_are_renamed_take_nothing_away() -> None:
    def edit(word: Document) -> None:
        say(table_of(word, "Aktivitet").rows[0].cells[1], "Vem gör det?")

    result = edited(placed(), edit)
    assert result.document == placed()


@pytest.mark.slow
def test_a_term_whose_name_is_taken_away_is_nameless() -> None:
    result = edited(sample(), lambda word: remove(paragraph(word, "Autonoma miljön")))
    assert [one.name for one in result.document.environments] == ["", "Ensamagerande"]
    assert [(one.item, one.change.field) for one in result.changes] == [("environments-1", "name")]


def test_a_new_table_is_kept_as_a_table() -> None:
    def edit(word: Document) -> None:
        table: Any = word.add_table(rows=2, cols=2)
        for row, texts in zip(table.rows, (("Dag", "Antal"), ("måndag", "3")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        paragraph(word, "Först ett")._p.addnext(table._tbl)

    text = edited(placed(), edit).document.sections[0].text
    assert "| Dag | Antal |\n| --- | --- |\n| måndag | 3 |" in text


def test_spelling_that_an_office_program_changes_is_no_change() -> None:
    plan = placed()
    plan.sections[0].text = 'Han sade "ja" - och 25 000 kronor.'

    def edit(word: Document) -> None:
        say(paragraph(word, "Han sade"), "Han sade\u00a0”ja” –  och 25\u00a0000 kro\u00adnor.")

    assert edited(plan, edit).changes == []


def test_two_equal_rows_are_told_apart_by_their_order() -> None:
    plan = placed()
    plan.activities = [copy.deepcopy(plan.activities[0]) for _ in range(3)]
    for number, activity in enumerate(plan.activities):
        activity.id = f"a{number}"
    result = edited(plan, lambda word: say(table_of(word, "Aktivitet").rows[3].cells[1], "Polisen"))
    assert [(one.item, one.change.field) for one in result.changes] == [("a2", "responsible")]


def test_an_amount_that_is_only_set_with_gaps_is_no_change() -> None:
    plan = placed()
    plan.activities[0].cost = "450000 kr"

    def edit(word: Document) -> None:
        row = table_of(word, "Aktivitet").rows[1]
        assert "450\N{NO-BREAK SPACE}000" in "".join(cell.text for cell in row.cells)
        say(row.cells[1], "Skolan")

    first = edited(plan, edit).document.activities[0]
    assert (first.responsible, first.cost) == ("Skolan", "450000 kr")
