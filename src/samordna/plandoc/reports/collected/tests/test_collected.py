"""All boards' reports in one document: what is counted, who has not reported, and the file."""

from datetime import date

from samordna.plandoc.memorandum import TextSection
from samordna.plandoc.reports import AnsweredCondition, CommitteeReport, Figures, ReportedActivity
from samordna.plandoc.reports.collected import CollectedReport, Open, Sent, reported_plan, sent_in
from samordna.plandoc.reports.collected.outline import content_of_collected, introduction
from samordna.plandoc.reports.collected.sheets import sheets_of
from samordna.plandoc.reports.collected.tables import by_board, functions_table
from samordna.plandoc.vocabulary import Function, Status
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf import write_content
from samordna.plandoc.writing.tests.opened import pdf_text

DAY = date(2027, 5, 1)
PLAN = Open({Function.DETECTING: 1, Function.PREVENTIVE: 1}, ["Ensamagerande"])


def sent(number: int, activities: int = 2) -> tuple[int, date, Sent]:
    going = [
        ReportedActivity(
            key=f"a-{n}", action="Utbilda", status=Status.DONE if n % 2 else Status.DELAYED, is_over=n == 0
        )
        for n in range(activities)
    ]
    conditions = [AnsweredCondition(text="Datera.", answer="Ja."), AnsweredCondition(text="Utse.")]
    figures = Figures(taken_on=DAY, activities=going, conditions=conditions)
    return (
        number,
        DAY,
        sent_in(
            CommitteeReport(
                title="Rapport",
                municipality="Hemby",
                board="",
                plan="",
                occasion="T1 2027",
                day=DAY,
                intro=TextSection(key="intro", heading="", text=f"Så säger nämnd {number}."),
                groups=[
                    TextSection(key="g", heading="Skolan", text=f"Nämnd {number} utbildar."),
                    TextSection(key="h", heading="Tomt"),
                ],
                next=TextSection(key="next", heading=""),
                figures=figures,
            )
        ),
    )


def collected(reported: int, lacking: int = 1, activities: int = 2) -> CollectedReport:
    plans = [
        reported_plan(n, PLAN, title=f"Plan {n}", board=f"Nämnd {n}", sent=sent(n, activities))
        for n in range(reported)
    ]
    plans += [
        reported_plan(n, PLAN, title=f"Plan {n}", board=f"Nämnd {n}", sent=None)
        for n in range(reported, reported + lacking)
    ]
    return CollectedReport(title="Alla", municipality="Hemby", occasion="T1 2027", day=DAY, plans=plans)


def test_boards_are_counted_and_those_without_a_report_are_named() -> None:
    report = collected(2)
    assert introduction(report) == (
        "Planer som gäller: 3. Rapporterade till T1 2027: 2, med 4 aktiviteter tillsammans. Inte rapporterade: 1."
    )
    table = by_board(report)
    assert [column.title for column in table.columns][:4] == [
        "Nämnd eller enhet",
        "Aktiviteter",
        "Klar",
        "Försenad",
    ]
    assert table.rows[0].cells == ["Nämnd 0", "2", "1", "1", "1", "1 av 2"]
    assert [one.board for one in report.lacking] == ["Nämnd 2"]


def test_a_board_whose_plan_tells_of_no_function_is_explained() -> None:
    empty = reported_plan(7, Open({}, []), title="Tom plan", board="Tom nämnd", sent=None)
    report = collected(1, lacking=0)
    table = functions_table(report.model_copy(update={"plans": [*report.plans, empty]}))
    told, untold = table.rows
    assert not told.details
    assert [fact.value for fact in untold.details] == ["ingen med angiven funktion står öppet i planen"]


def test_the_sheets_hold_those_who_have_not_reported_too() -> None:
    boards, functions, environments = sheets_of(collected(2))
    assert boards.columns[:4] == ["Nämnd eller enhet", "Plan", "Rapporterad", "Aktiviteter"]
    assert [row[:4] for row in boards.rows] == [
        ["Nämnd 0", "Plan 0", DAY, 2],
        ["Nämnd 1", "Plan 1", DAY, 2],
        ["Nämnd 2", "Plan 2", "Inte rapporterad", ""],
    ]
    assert len(functions.rows) == 3
    assert environments.rows == [["Ensamagerande", "Nämnd 0, Nämnd 1, Nämnd 2"]]


def test_the_pdf_of_26_boards_holds_them_all() -> None:
    pdf = write_content(content_of_collected(collected(25, activities=40)), Order("sv", DAY))
    text = " ".join(pdf_text(pdf).split())
    for words in ("25 av 26", "Så säger nämnd 24.", "Nämnd 25: Plan 25", "Ensamagerande"):
        assert words in text
    assert b"/Marked true" in pdf


def test_all_that_a_board_has_written_is_its_own_words() -> None:
    told = collected(1).plans[0].told
    assert told == "Så säger nämnd 0.\n\n**Skolan**\n\nNämnd 0 utbildar."
