"""A memorandum as pages: its texts in order, and the overview with its charts, each beside the table that says the same."""

from collections import Counter
from collections.abc import Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.memorandum import labels
from samordna.plandoc.memorandum.model import ANSWERS, Answer, JudgedPlan, Memorandum, TextSection
from samordna.plandoc.vocabulary import Language, Outcome, name_of
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import (
    Block,
    Chart,
    Column,
    Content,
    Fact,
    Prose,
    Table,
    TableRow,
)
from samordna.plandoc.writing.counts import ACCENT
from samordna.plandoc.writing.sections import text_blocks
from samordna.plandoc.writing.text import one_line
from samordna.plandoc.writing.tidying import in_steps

INKS = {
    Outcome.APPROVED: ANSWERS[Answer.YES].ink,
    Outcome.APPROVED_ON_CONDITIONS: ANSWERS[Answer.PARTLY].ink,
    Outcome.RETURNED: ANSWERS[Answer.NO].ink,
    None: "#6b6b6b",
}


def content_of_memorandum(memorandum: Memorandum, language: Language) -> Content:
    """Everything that the page, PDF and Word show of it."""
    return Content(
        title=one_line(memorandum.title),
        language=language,
        municipality=one_line(memorandum.municipality),
        sender="",
        facts=[
            Fact(labels.ROUND.in_(language), one_line(memorandum.round)),
            Fact(labels.DAY.in_(language), to_swedish(memorandum.day.isoformat(), language)),
            Fact(labels.NUMBER_OF_PLANS.in_(language), str(len(memorandum.plans))),
        ],
        marks=[one_line(memorandum.round)],
        blocks=list(in_steps(_blocks(memorandum, language))),
    )


def _blocks(memorandum: Memorandum, language: Language) -> Iterator[Block]:
    for section in memorandum.before:
        yield from _section(section, 1)
    yield from _section(memorandum.overview, 1)
    yield from _overview(memorandum, language)
    yield from _section(memorandum.about_plans, 1)
    for section in memorandum.each_plan:
        yield from _section(section, 2)
    for section in memorandum.after:
        yield from _section(section, 1)


def _section(section: TextSection, level: int) -> Iterator[Block]:
    return text_blocks(section.heading, section.text, level, section.key)


def _overview(memorandum: Memorandum, language: Language) -> Iterator[Block]:
    if memorandum.plans:
        yield _outcome_chart(memorandum.plans, language)
        yield _plan_table(memorandum.plans, language)
    if memorandum.questions and not memorandum.is_answered:
        yield Prose(markdown.parse(labels.NO_ANSWERS.in_(language)))
    elif memorandum.questions:
        yield _question_table(memorandum, language)
        yield _question_chart(memorandum, language)


def _outcome_chart(plans: list[JudgedPlan], language: Language) -> Chart:
    counts = Counter(plan.outcome for plan in plans)
    shown = [outcome for outcome in (*Outcome, None) if counts[outcome]]
    names = [_outcome(outcome, language) for outcome in shown]
    return _chart(
        labels.BY_OUTCOME.in_(language),
        (labels.OUTCOME.in_(language), labels.COUNT.in_(language)),
        names,
        [counts[outcome] for outcome in shown],
        [INKS[outcome] for outcome in shown],
    )


def _question_chart(memorandum: Memorandum, language: Language) -> Chart:
    asked = memorandum.questions
    return _chart(
        labels.BY_QUESTION.in_(language),
        (labels.QUESTION.in_(language), labels.COUNT_OF_YES.in_(language)),
        [labels.NUMBERED.in_(language).format(number) for number, _question in enumerate(asked, 1)],
        [one.yes for one in asked],
        [ACCENT] * len(asked),
    )


def _chart(
    summary: str, columns: tuple[str, str], names: list[str], counts: list[int], inks: list[str]
) -> Chart:
    told = ", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=True))
    rows = [TableRow([name, str(count)]) for name, count in zip(names, counts, strict=True)]
    table = Table(summary, [Column(columns[0], 2.4), Column(columns[1], 1.0)], rows)
    return Chart(names, counts, inks, f"{summary}: {told}.", table)


def _plan_table(plans: list[JudgedPlan], language: Language) -> Table:
    titles = (labels.PLAN, labels.UNIT, labels.OUTCOME, *_ANSWER_NAMES, labels.CONDITIONS)
    weights = (2.6, 2.2, 1.8, 0.7, 0.9, 0.7, 1.1)
    return Table(
        labels.PLANS_AND_JUDGEMENTS.in_(language),
        [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)],
        [
            TableRow(
                [
                    *(one_line(plan.title), one_line(plan.unit), _outcome(plan.outcome, language)),
                    *_answers(plan),
                    str(len(plan.conditions)),
                ]
            )
            for plan in plans
        ],
    )


def _answers(plan: JudgedPlan) -> list[str]:
    """How many of each; a dash where nobody has answered about the plan."""
    counts = (plan.yes, plan.partly, plan.no)
    return [str(count) if any(counts) else "–" for count in counts]


def _question_table(memorandum: Memorandum, language: Language) -> Table:
    titles = (labels.QUESTION, *_ANSWER_NAMES)
    weights = (5.0, 0.7, 0.9, 0.7)
    return Table(
        labels.ANSWERS_BY_QUESTION.in_(language),
        [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)],
        [
            TableRow([f"{number}. {one_line(one.question)}", *map(str, (one.yes, one.partly, one.no))])
            for number, one in enumerate(memorandum.questions, 1)
        ],
    )


_ANSWER_NAMES = tuple(ANSWERS[answer].name for answer in Answer)


def _outcome(outcome: Outcome | None, language: Language) -> str:
    return name_of(outcome, language) if outcome else labels.NOT_JUDGED.in_(language)
