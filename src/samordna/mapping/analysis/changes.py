"""What was answered about a service, and what differs from last time."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from samordna.core.differences import difference
from samordna.mapping.analysis.questions import QUESTIONS, Question
from samordna.mapping.models import AnalysisForm


@dataclass(frozen=True, slots=True)
class Told:
    """``before`` is what was answered last time; None where nobody had been asked."""

    question: Question
    answer: str
    before: str | None = None

    @property
    def is_changed(self) -> bool:
        return self.before is not None and self.before != self.answer

    @property
    def difference(self) -> SafeString:
        return difference(self.before or "", self.answer)


def just_written(sent: Mapping[str, str]) -> list[Told]:
    """What was sent just now, for whoever wrote it when it could not be taken."""
    rows = [Told(one, one.in_words(sent.get(one.name, "").strip())) for one in QUESTIONS]
    return [row for row in rows if row.answer]


def told_of(form: AnalysisForm) -> list[Told]:
    """What was sent, question by question; those that nobody has answered, now or before, are left out."""
    earlier = form.previous.answers if form.previous else None
    rows = [
        Told(
            one,
            one.in_words(form.answers.get(one.name, "")),
            None if earlier is None else one.in_words(earlier.get(one.name, "")),
        )
        for one in QUESTIONS
    ]
    return [row for row in rows if row.answer or row.before]
