"""A memorandum as pages, at its smallest and with as many plans as a city has."""

from datetime import date

import pypdfium2

from samordna.plandoc.memorandum import JudgedPlan, Memorandum, QuestionCounts, TextSection
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.vocabulary import Outcome
from samordna.plandoc.writing import docx, pdf
from samordna.plandoc.writing.content import Chart, Heading, Prose, Table
from samordna.plandoc.writing.markdown import plain
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.tests.opened import pdf_text

QUESTION = "Har varje aktivitet ett slut och ett sätt att se om den har hjälpt?"
OUTCOMES = [*Outcome, None]


def memorandum(plans: int) -> Memorandum:
    numbers = range(1, plans + 1)
    return Memorandum(
        title="PM om Granskning 2027",
        municipality="Ekdala",
        round="Granskning 2027",
        day=date(2027, 3, 1),
        before=[
            TextSection(
                key="intro",
                heading="Inledning",
                text="Alla planer är granskade.\n\n# Så gjorde vi\n\nMed frågor.",
            )
        ],
        overview=TextSection(key="overview", heading="Planerna i översikt"),
        plans=[
            JudgedPlan(
                title=f"Handlingsplan {n}",
                unit=f"Förvaltning {n}",
                outcome=OUTCOMES[n % 4],
                yes=5,
                partly=2,
                no=1,
                conditions=["Datera lägesbilden"],
            )
            for n in numbers
        ],
        questions=[
            QuestionCounts(question=QUESTION, yes=plans, partly=0, no=0) for _n in range(8 if plans else 0)
        ],
        about_plans=TextSection(key="plans", heading="Plan för plan"),
        each_plan=[TextSection(key=f"plan-{n}", heading=f"Plan {n}", text="- Ett\n- Två") for n in numbers],
        after=[TextSection(key="proposal", heading="Förslag till beslut", text="Planerna godkänns.")],
    )


def test_headings_step_down_and_name_their_sections() -> None:
    headings = [one for one in content_of_memorandum(memorandum(1), "sv").blocks if isinstance(one, Heading)]
    assert [(one.level, one.text, one.of) for one in headings] == [
        (1, "Inledning", "intro"),
        (2, "Så gjorde vi", ""),
        (1, "Planerna i översikt", "overview"),
        (1, "Plan för plan", "plans"),
        (2, "Plan 1", "plan-1"),
        (1, "Förslag till beslut", "proposal"),
    ]


def test_charts_say_what_their_tables_say() -> None:
    blocks = content_of_memorandum(memorandum(7), "sv").blocks
    by_outcome, by_question = (one for one in blocks if isinstance(one, Chart))
    assert dict(zip(by_outcome.labels, by_outcome.counts, strict=True)) == {
        "Godkänd": 1,
        "Godkänd med villkor": 2,
        "Återremitterad": 2,
        "Inte bedömd": 2,
    }
    for chart in (by_outcome, by_question):
        assert [row.cells for row in chart.table.rows] == [
            [label, str(count)] for label, count in zip(chart.labels, chart.counts, strict=True)
        ]
    plans, questions = (one for one in blocks if isinstance(one, Table))
    assert plans.rows[0].cells == [
        "Handlingsplan 1",
        "Förvaltning 1",
        "Godkänd med villkor",
        "5",
        "2",
        "1",
        "1",
    ]
    assert questions.rows[7].cells[0] == f"8. {QUESTION}"


def test_questions_that_nobody_has_answered_are_not_counted() -> None:
    unanswered = memorandum(1)
    unanswered.plans[0].yes = unanswered.plans[0].partly = unanswered.plans[0].no = 0
    for question in unanswered.questions:
        question.yes = 0
    blocks = content_of_memorandum(unanswered, "sv").blocks
    [prose] = (one for one in blocks if isinstance(one, Prose) and "svarat" in plain(one.nodes))
    assert plain(prose.nodes) == "Ingen har svarat på frågorna."
    [plans] = (one for one in blocks if isinstance(one, Table))
    assert plans.rows[0].cells[3:] == ["–", "–", "–", "1"]


def test_one_without_plans_has_no_empty_charts() -> None:
    blocks = content_of_memorandum(memorandum(0), "sv").blocks
    assert not [one for one in blocks if isinstance(one, Chart | Table)]


def test_pdf_and_word_of_26_plans() -> None:
    order = Order("sv", date(2027, 3, 1))
    content = content_of_memorandum(memorandum(26), "sv")
    made = pdf.write_content(content, order)
    text = " ".join(pdf_text(made).split())
    assert "Handlingsplan 26" in text
    assert "Granskning 2027" in text
    assert len(pypdfium2.PdfDocument(made)) < 12
    assert docx.write_content(content, order).startswith(b"PK")
