"""What a memorandum holds, as data: it is kept as JSON when it is locked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, Field

from samordna.plandoc.vocabulary import Outcome, Text

OVERVIEW, ABOUT_PLANS = "overview", "plans"
"""The keys of two sections: the first stands above the charts and tables, the second above those about a plan."""


class Answer(StrEnum):
    """What a reviewer answers to a question, the best first."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class AnswerLook:
    """``tone`` and ``icon`` are of the design system, ``ink`` the colour on paper."""

    name: Text
    tone: str
    icon: str
    ink: str


ANSWERS: dict[Answer, AnswerLook] = {
    Answer.YES: AnswerLook(Text("Ja", "Yes"), "success", "CheckmarkCircleFill", "#1f7a3d"),
    Answer.PARTLY: AnswerLook(Text("Delvis", "Partly"), "warning", "MinusCircle", "#a15c00"),
    Answer.NO: AnswerLook(Text("Nej", "No"), "danger", "XMarkOctagonFill", "#b3261e"),
}


def strictest(answers: Iterable[str]) -> Answer | None:
    """The answer that counts where reviewers answer otherwise; None where nobody has answered."""
    given = [Answer(answer) for answer in answers if answer]
    return max(given, key=list(Answer).index, default=None)


class TextSection(BaseModel):
    """A heading and its text in Markdown. ``key`` names the section among those of the memorandum."""

    key: str
    heading: str
    text: str = ""


class JudgedPlan(BaseModel):
    """A plan in the overview, with how many questions have which answer."""

    title: str
    unit: str
    outcome: Outcome | None = None
    yes: int = 0
    partly: int = 0
    no: int = 0
    conditions: list[str] = Field(default_factory=list)


class QuestionCounts(BaseModel):
    """How many plans have which answer to a question."""

    question: str
    yes: int = 0
    partly: int = 0
    no: int = 0


class Memorandum(BaseModel):
    """The texts in their order: ``before`` the overview, one about each plan, and ``after``."""

    title: str
    municipality: str
    round: str
    day: date
    before: list[TextSection]
    overview: TextSection
    plans: list[JudgedPlan]
    questions: list[QuestionCounts]
    about_plans: TextSection
    each_plan: list[TextSection]
    after: list[TextSection]

    @property
    def is_answered(self) -> bool:
        """Whether any reviewer has answered any question."""
        return any(one.yes or one.partly or one.no for one in self.questions)
