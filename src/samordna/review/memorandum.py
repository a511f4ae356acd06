"""The memorandum as it stands: made from the review, but for the sections that somebody has written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.access import Access
from samordna.core.days import day
from samordna.plandoc.memorandum import Answer, JudgedPlan, Memorandum, QuestionCounts, TextSection
from samordna.plandoc.vocabulary import Outcome
from samordna.review.enums import MemorandumPart
from samordna.review.models import LockedMemorandum, MemorandumText, ReviewedPlan, ReviewQuestion, ReviewRound
from samordna.review.queries import plans_of, questions_of, verdicts


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
    return Memorandum(
        title=_("Memorandum on %(round)s") % {"round": review_round.name},
        municipality=review_round.municipality.name,
        round=review_round.name,
        day=localdate(),
        before=[
            _section(MemorandumPart.INTRO, _("Introduction"), _intro(review_round, plans, questions), written)
        ],
        overview=_section(MemorandumPart.OVERVIEW, _("The plans in overview"), _counting(), written),
        plans=[_judged(plan, answers.get(plan.pk, {})) for plan in plans],
        questions=_counts(questions, plans, answers),
        about_plans=_section(MemorandumPart.ABOUT_PLANS, _("Plan by plan"), "", written),
        each_plan=[_section(plan_key(plan.pk), _heading(plan), _about(plan), written) for plan in plans],
        after=[_section(MemorandumPart.PROPOSAL, _("Proposed decision"), _proposal(plans), written)],
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


def _intro(
    review_round: ReviewRound, plans: Sequence[ReviewedPlan], questions: Sequence[ReviewQuestion]
) -> str:
    judged = sum(plan.is_judged for plan in plans)
    about = {"round": review_round.name, "n": len(plans), "judged": judged, "questions": len(questions)}
    told = ngettext(
        "In %(round)s %(n)d plan against violent extremism has been gone through.",
        "In %(round)s %(n)d plans against violent extremism have been gone through.",
        len(plans),
    )
    if judged < len(plans):
        told = ngettext(
            "In %(round)s %(judged)d of %(n)d plan against violent extremism has been gone through.",
            "In %(round)s %(judged)d of %(n)d plans against violent extremism have been gone through.",
            len(plans),
        )
    asked = ngettext(
        "Every plan was asked %(questions)d question.",
        "Every plan was asked the same %(questions)d questions.",
        len(questions),
    )
    until = _("Last day to review: %(day)s.") % {"day": day(review_round.last_day, "long")}
    return f"{told % about} {asked % about} {until}"


def _counting() -> str:
    return _("Where reviewers have answered otherwise, the strictest answer counts.")


def _heading(plan: ReviewedPlan) -> str:
    owner = plan.version.plan.unit
    unit = owner.name if owner else plan.version.board
    return f"{unit}: {plan.version.title}" if unit else plan.version.title


def _about(plan: ReviewedPlan) -> str:
    """The joint judgement as running text."""
    parts = list(_parts(plan))
    return "\n\n".join(parts) or _("No joint judgement has been written.")


def _parts(plan: ReviewedPlan) -> Iterator[str]:
    if plan.outcome:
        yield _("Proposed decision: **%(outcome)s**.") % {"outcome": plan.get_outcome_display()}
    if plan.judgement:
        yield plan.judgement
    for title, text in ((_("Strengths"), plan.strengths), (_("What is lacking"), plan.lacking)):
        if text:
            yield f"# {title}\n\n{text}"
    if plan.condition_lines:
        lines = "\n".join(f"- {line}" for line in plan.condition_lines)
        yield f"# {_('Conditions')}\n\n{lines}"


def _proposal(plans: Sequence[ReviewedPlan]) -> str:
    words = {
        Outcome.APPROVED: _("The executive board approves the plans of:"),
        Outcome.APPROVED_ON_CONDITIONS: _(
            "The executive board approves, on the conditions above, the plans of:"
        ),
        Outcome.RETURNED: _("The executive board returns the plans of:"),
    }
    told = []
    for outcome, opening in words.items():
        names = [_heading(plan) for plan in plans if plan.outcome == outcome]
        if names:
            told.append("\n".join([opening, "", *(f"- {name}" for name in names)]))
    return "\n\n".join(told) or _("No decision is proposed yet.")


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
