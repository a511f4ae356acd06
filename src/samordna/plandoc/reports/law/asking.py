"""How every question is answered: yes, partly or not known. What is not known is never answered with no."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reports.law import labels
from samordna.plandoc.reports.law.model import Known, LawAnswer, OfficeFacts, PlanFacts
from samordna.plandoc.vocabulary import Language, Text


@dataclass(frozen=True, slots=True)
class Asking:
    """``plans`` are those in force, that for most of the municipality first."""

    office: OfficeFacts
    plans: Sequence[PlanFacts]
    today: date
    language: Language

    def within(
        self, years: int, day: date, section: str, question: Text, told: str, source: str
    ) -> LawAnswer:
        lacking = [labels.OLD] if (self.today - day).days > years * 366 else []
        return self.answer(section, question, told, source, lacking, is_known=True)

    def answer(
        self,
        section: str,
        question: Text,
        told: str = "",
        source: str = "",
        lacking: Iterable[Text] = (),
        *,
        is_known: bool = False,
    ) -> LawAnswer:
        left = [self.say(one) for one in lacking]
        known = (Known.PARTLY if left else Known.YES) if is_known else Known.NO
        return LawAnswer(section, self.say(question), known, told, source, left)

    def dated(self, words: Text, day: str | None) -> str:
        return self.say(words).format(day=to_swedish(day, self.language)) if day else ""

    def say(self, text: Text) -> str:
        return text.in_(self.language)


def without(parts: Iterable[tuple[object, Text]]) -> list[Text]:
    """The names of those parts that say nothing."""
    return [text for value, text in parts if not value]
