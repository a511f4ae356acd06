"""What was answered in a round, question by question, for the page and for spreadsheets."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samordna.core.table_files.files import Table
from samordna.mapping.analysis.changes import Told, told_of
from samordna.mapping.analysis.questions import QUESTIONS, Question
from samordna.mapping.models import AnalysisForm


@dataclass(frozen=True, slots=True)
class Answered:
    """A service's answer to a question."""

    form: AnalysisForm
    told: Told


@dataclass(frozen=True, slots=True)
class OfQuestion:
    """All that was answered to a question; ``counts`` how many chose what, where there was something to choose."""

    question: Question
    answers: list[Answered]
    counts: list[tuple[str, int]]


def by_question(forms: Iterable[AnalysisForm]) -> list[OfQuestion]:
    """In the order of the form; what nobody has answered is there too, empty."""
    of: dict[str, list[Answered]] = {one.name: [] for one in QUESTIONS}
    for form in forms:
        for told in told_of(form):
            if told.answer:
                of[told.question.name].append(Answered(form, told))
    return [OfQuestion(one, of[one.name], _counts(one, of[one.name])) for one in QUESTIONS]


def _counts(question: Question, answers: Iterable[Answered]) -> list[tuple[str, int]]:
    chosen = Counter(one.told.answer for one in answers)
    return [(str(name), chosen[str(name)]) for name in question.choices.values() if chosen[str(name)]]


def answers_table(forms: Iterable[AnalysisForm]) -> Table:
    """A row for each service, a column for each question."""
    columns = [_("Service"), _("Owner"), _("Sent"), *(str(one.label) for one in QUESTIONS)]
    columns += [
        _("Changed since last time"),
        _("Part of the work"),
        _("Priority for training"),
        _("Decided on"),
        _("Reason"),
    ]
    return Table(_("Answers"), columns, [_row(form) for form in forms])


def _row(form: AnalysisForm) -> list[object]:
    told = {one.question.name: one for one in told_of(form)}
    unit = form.service.unit
    decision = getattr(form, "decision", None)
    changed = [str(one.question.label) for one in told.values() if one.is_changed]
    return [
        form.service.name,
        unit.name if unit else "",
        form.sent_at.date() if form.sent_at else None,
        *(told[one.name].answer if one.name in told else "" for one in QUESTIONS),
        "; ".join(changed),
        *(
            (decision.get_included_display(), decision.priority, decision.decided_on, decision.reason)
            if decision
            else ("", None, None, "")
        ),
    ]
