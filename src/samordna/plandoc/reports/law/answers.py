"""The questions with their answers, in the order of the act."""

from collections.abc import Sequence
from datetime import date

from samordna.plandoc.reports.law import office_questions, plan_questions
from samordna.plandoc.reports.law.asking import Asking
from samordna.plandoc.reports.law.model import LawAnswer, OfficeFacts, PlanFacts
from samordna.plandoc.vocabulary import Language

_QUESTIONS = (
    plan_questions.picture,
    plan_questions.plan,
    plan_questions.renewed,
    office_questions.followed,
    office_questions.fits,
    plan_questions.agreement,
    plan_questions.council,
    office_questions.coordination,
    office_questions.tasks,
    office_questions.leads,
    plan_questions.report,
)


def answers(
    office: OfficeFacts, plans: Sequence[PlanFacts], *, today: date, language: Language
) -> list[LawAnswer]:
    """The plan for most of the municipality is asked first."""
    asked = Asking(office, sorted(plans, key=lambda one: one.below), today, language)
    return [answer(asked) for answer in _QUESTIONS]
