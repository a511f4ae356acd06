"""A report: its figures from a plan, its sentences, and its pages as files."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from samordna.plandoc.carrying.containers import pages_of
from samordna.plandoc.memorandum import TextSection
from samordna.plandoc.reports import (
    AnsweredCondition,
    CommitteeReport,
    Figures,
    ReportedActivity,
    Told,
    figures_of,
)
from samordna.plandoc.reports.columns import activity_sheet, activity_table
from samordna.plandoc.reports.outline import content_of_report
from samordna.plandoc.reports.words import introduction
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.docx import write_content as as_word
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf import write_content as as_pdf
from samordna.plandoc.writing.sheets import Value
from samordna.plandoc.writing.tests.opened import open_docx, pdf_text

TODAY = date(2027, 5, 1)
ORDER = Order("sv", TODAY)


def last_day(activity: Activity) -> date | None:
    return date.fromisoformat(activity.ends) if activity.ends else None


def figures(told: dict[str, Told] | None = None, **lists: Any) -> Figures:
    plan = PlanDocument.model_validate(lists)
    return figures_of(plan, told or {}, today=TODAY, last_day=last_day)


def report(taken: Figures) -> CommitteeReport:
    return CommitteeReport(
        title="Uppföljning T1 2027: Handlingsplan",
        municipality="Hemby",
        board="Socialnämnden",
        plan="Handlingsplan",
        occasion="T1 2027",
        day=TODAY,
        intro=TextSection(key="intro", heading="Läget i korthet", text=introduction(taken, "T1 2027", "sv")),
        groups=[TextSection(key=key, heading=heading) for key, heading in taken.groups.items()],
        next=TextSection(key="next", heading="Vad som händer nu", text="Vi fortsätter."),
        figures=taken,
    )


def test_what_deviates_comes_first_and_what_was_told_counts() -> None:
    taken = figures(
        {"a-3": Told(Status.DELAYED, "Rekryteringen drog ut på tiden.", forecast="2027-12")},
        activities=[
            {"id": "a-1", "action": "Klar i tid", "status": "done", "ends": "2026-12-31"},
            {"id": "a-2", "action": "Slutdagen passerad", "status": "in_progress", "ends": "2026-12-31"},
            {"id": "a-3", "action": "Sagd försenad", "status": "in_progress"},
            {"id": "a-4", "action": "Vilar", "status": "paused"},
        ],
    )
    assert [one.key for one in taken.activities] == ["a-3", "a-4", "a-2", "a-1"]
    assert [one.deviates for one in taken.activities] == [True, True, True, False]
    assert taken.activities[0].happened == "Rekryteringen drog ut på tiden."
    assert [one.is_told for one in taken.activities] == [True, False, False, False]


def test_a_text_for_each_goal_else_for_its_chapter_and_one_for_the_rest() -> None:
    taken = figures(
        sections=[{"id": "s-1", "heading": "Skola", "text": "Vi utbildar.\n\n{{activities}}"}],
        activities=[
            {"id": "a-1", "action": "Utbilda", "goal": "Fler ser tecken"},
            {"id": "a-2", "action": "Bjud in", "place": "activities"},
            {"id": "a-3", "action": "Träffas"},
            {"id": "a-4", "action": "Öva", "goal": "Fler ser tecken"},
        ],
    )
    assert list(taken.groups.values()) == ["Fler ser tecken", "Skola", "Övriga aktiviteter"]
    assert [len(taken.of_group(key)) for key in taken.groups] == [2, 1, 1]


def cells(taken: Figures) -> list[dict[str, Value | Decimal]]:
    columns, rows = activity_sheet(taken.activities, "sv")
    return [dict(zip(columns, row, strict=True)) for row in rows]


def test_what_goes_on_ends_with_that_word_and_never_passes() -> None:
    taken = figures(
        activities=[{"id": "a-1", "action": "Nattvandra", "ongoing": True, "follow_up": "VB 2026"}]
    )
    [row] = cells(taken)
    assert (row["Slut"], row["Slutdag passerad"]) == ("Löpande", "")
    assert "Löpande" in str(activity_table(taken.activities, "sv"))


def test_what_was_measured_can_be_counted_in_spreadsheets() -> None:
    told = Told(Status.IN_PROGRESS, "", "", "42,5 (20 november 2026)", Decimal("42.5"), "2026-11-20")
    activities = [{"id": "a-1", "action": "Utbilda", "indicator": "Andel utbildade, %"}]
    [row] = cells(figures({"a-1": told}, activities=activities))
    measured = [row[title] for title in ("Indikator", "Mätvärde", "Mätdag")]
    assert measured == ["Andel utbildade, %", Decimal("42.5"), date(2026, 11, 20)]


def test_what_was_measured_stands_as_it_was_told_in_reports_sent_before_it_had_columns() -> None:
    sent = ReportedActivity(key="a-1", action="Utbilda", measured="42,5 (20 november 2026)")
    assert cells(Figures(taken_on=TODAY, activities=[sent]))[0]["Mätvärde"] == "42,5 (20 november 2026)"


def test_nothing_restricted_is_in_the_figures_and_that_is_said() -> None:
    taken = figures(
        {"a-2": Told(Status.DONE, "Hemligt")},
        sections=[
            {"id": "s-1", "heading": "Öppet", "text": "{{activities}}"},
            {"id": "s-2", "heading": "Slutet", "text": "{{activities-2}}", "restricted": True},
        ],
        activities=[
            {"id": "a-1", "action": "Öppen", "place": "activities"},
            {"id": "a-2", "action": "Sluten", "place": "activities-2"},
        ],
    )
    assert [one.action for one in taken.activities] == ["Öppen"]
    assert "Hemligt" not in taken.model_dump_json()
    assert taken.leaves_out


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "Planen har inga aktiviteter."),
        (["done"], "Planen har en aktivitet. Den är klar."),
        (
            ["done", "delayed", None],
            "Planen har tre aktiviteter. En är klar, en är försenad och en saknar status.",
        ),
        (["in_progress"] * 2, "Planen har två aktiviteter. Två pågår."),
        (["paused"] * 13, "Planen har 13 aktiviteter. 13 är vilande."),
    ],
)
def test_the_figures_are_said_in_sentences(statuses: list[str | None], expected: str) -> None:
    activities = [
        ReportedActivity(key=f"a-{n}", action="Utbilda", status=status) for n, status in enumerate(statuses)
    ]
    taken = Figures(taken_on=TODAY, activities=activities)
    told = " Ingen har svarat till T1 2027." if statuses else ""
    assert introduction(taken, "T1 2027", "sv") == expected + told


def test_who_has_answered_and_which_conditions_are_met_are_said() -> None:
    activities = [ReportedActivity(key=f"a-{n}", action="Utbilda", is_told=n > 0) for n in range(3)]
    conditions = [AnsweredCondition(text="Datera.", answer="Daterad."), AnsweredCondition(text="Utse.")]
    taken = Figures(taken_on=TODAY, activities=activities, conditions=conditions)
    told = introduction(taken, "T1 2027", "sv")
    assert "De som ansvarar har svarat om två av tre till T1 2027." in told
    assert told.endswith("Av beslutets två villkor är ett besvarat.")


@pytest.mark.slow
def test_the_files_hold_the_texts_and_a_row_for_each_of_500_activities() -> None:
    taken = figures(
        activities=[
            {"id": f"a-{n}", "action": f"Utbilda grupp {n}", "status": "delayed", "ends": "2026-12-31"}
            for n in range(500)
        ],
        conditions=[
            {"text": "Lägesbilden dateras.", "answer": "Den är från mars."},
            {"text": "Ansvarig utses."},
        ],
    )
    content = content_of_report(report(taken))
    assert any(len(table.rows) == 501 for table in open_docx(as_word(content, ORDER)).tables)
    pdf = as_pdf(content, ORDER)
    text = " ".join(pdf_text(pdf).split())
    for words in ("Utbilda grupp 499", "Lägesbilden dateras.", "Inte besvarat", "Vi fortsätter."):
        assert words in text
    assert b"/Marked true" in pdf


def test_the_text_follows_on_a_short_table_of_contents_so_that_no_page_is_nearly_empty() -> None:
    rows = [{"id": f"a{at}", "action": f"Öva {at}", "status": "done"} for at in range(150)]
    content = content_of_report(report(figures(activities=rows)))
    _cover, contents, *_others = pages_of(as_pdf(content, ORDER))
    assert "Innehåll" in contents
    assert "Läget i korthet" in contents.partition("Innehåll")[2].partition("Planen har")[0]
    assert "150 aktiviteter" in contents
    word = open_docx(as_word(content, ORDER))
    assert [one.text for one in word.paragraphs if one.paragraph_format.page_break_before] == ["Innehåll"]
