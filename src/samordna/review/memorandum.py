"""The memorandum as it stands: made from the review, but for the sections that somebody has written."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.plandoc.memorandum import Answer, JudgedPlan, Memorandum, QuestionCounts, TextSection
from samordna.plandoc.vocabulary import Outcome
from samordna.review.enums import MemorandumPart
from samordna.review.made_texts import about, counting, heading, intro, proposal
from samordna.review.models import LockedMemorandum, MemorandumText, ReviewedPlan, ReviewQuestion, ReviewRound
from samordna.review.queries import plans_of, questions_of
from samordna.review.said import verdicts


def plan_key(plan: int) -> str:
    """The key of the section about a plan, by its number in the review."""
    return f"{MemorandumPart.PLAN}-{plan}"


def part_of(key: str) -> tuple[MemorandumPart, int | None]:
    """As which part the section is kept, and about which plan."""
    part, _dash, plan = key.partition("-")
    return MemorandumPart(part), int(plan) if plan else None


def memorandum_of(review_round: ReviewRound, access: Access) -> Memorandum:
    """Four queries, whatever the number of plans."""
    questions = questions_of(review_round)
    plans = list(plans_of(review_round, access))
    answers = verdicts(review_round)
    written = _written(review_round)
    is_answered = any(answers.get(plan.pk) for plan in plans)
    opening = intro(review_round, plans, questions, is_answered=is_answered)
    counted = counting(is_answered=is_answered)
    return Memorandum(
        title=_("Memorandum on %(round)s") % {"round": review_round.name},
        municipality=review_round.municipality.name,
        round=review_round.name,
        day=localdate(),
        before=[_section(MemorandumPart.INTRO, _("Introduction"), opening, written)],
        overview=_section(MemorandumPart.OVERVIEW, _("The plans in overview"), counted, written),
        plans=[_judged(plan, answers.get(plan.pk, {})) for plan in plans],
        questions=_counts(questions, plans, answers),
        about_plans=_section(MemorandumPart.ABOUT_PLANS, _("Plan by plan"), "", written),
        each_plan=[_section(plan_key(plan.pk), heading(plan), about(plan), written) for plan in plans],
        after=[_section(MemorandumPart.PROPOSAL, _("Proposed decision"), proposal(plans), written)],
    )


def locked_of(review_round: ReviewRound) -> LockedMemorandum | None:
    """The latest that was locked."""
    return review_round.memoranda.first()


def is_locked(review_round: ReviewRound, locked: LockedMemorandum | None) -> bool:
    """Whether what was locked is what holds: until the round is opened again."""
    opened = review_round.opened_at
    return bool(locked and opened and review_round.is_closed and locked.frozen_at >= opened)


def sections_of(memorandum: Memorandum) -> list[TextSection]:
    """Those with words of their own, in their order."""
    return [
        *memorandum.before,
        memorandum.overview,
        memorandum.about_plans,
        *memorandum.each_plan,
        *memorandum.after,
    ]


def unjudged(memorandum: Memorandum) -> list[TextSection]:
    """The sections about the plans for which no decision is proposed."""
    pairs = zip(memorandum.plans, memorandum.each_plan, strict=True)
    return [section for plan, section in pairs if plan.outcome is None]


def _written(review_round: ReviewRound) -> dict[str, str]:
    rows = MemorandumText.objects.filter(round=review_round).exclude(text="")
    return {plan_key(one.plan_id) if one.plan_id else one.section: one.text for one in rows}


def _section(key: str, heading: str, made: str, written: Mapping[str, str]) -> TextSection:
    return TextSection(key=key, heading=heading, text=written.get(key, made))


def _judged(plan: ReviewedPlan, answers: Mapping[int, Answer]) -> JudgedPlan:
    counts = Counter(answers.values())
    owner = plan.version.plan.unit
    return JudgedPlan(
        title=plan.version.title,
        unit=owner.name if owner else plan.version.board,
        outcome=Outcome(plan.outcome) if plan.outcome else None,
        yes=counts[Answer.YES],
        partly=counts[Answer.PARTLY],
        no=counts[Answer.NO],
        conditions=plan.condition_lines,
    )


def _counts(
    questions: Sequence[ReviewQuestion],
    plans: Sequence[ReviewedPlan],
    answers: Mapping[int, Mapping[int, Answer]],
) -> list[QuestionCounts]:
    counts = {
        question.pk: Counter(answers.get(plan.pk, {}).get(question.pk) for plan in plans)
        for question in questions
    }
    return [
        QuestionCounts(
            question=question.text,
            yes=counts[question.pk][Answer.YES],
            partly=counts[question.pk][Answer.PARTLY],
            no=counts[question.pk][Answer.NO],
        )
        for question in questions
    ]
