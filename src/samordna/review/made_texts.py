"""What the sections of a memorandum say until somebody writes in them: made from the review."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.days import day
from samordna.plandoc.vocabulary import Outcome
from samordna.review.models import ReviewedPlan, ReviewQuestion, ReviewRound


def intro(
    review_round: ReviewRound,
    plans: Sequence[ReviewedPlan],
    questions: Sequence[ReviewQuestion],
    *,
    is_answered: bool,
) -> str:
    judged = sum(plan.is_judged for plan in plans)
    about = {"round": review_round.name, "n": len(plans), "judged": judged, "questions": len(questions)}
    told = _gone_through(about) if is_answered else _judged_alone(about)
    until = _("Last day to review: %(day)s.") % {"day": day(review_round.last_day, "long")}
    return f"{told % about} {until}"


def _gone_through(about: Mapping[str, Any]) -> str:
    told = ngettext(
        "In %(round)s %(n)d plan against violent extremism has been gone through.",
        "In %(round)s %(n)d plans against violent extremism have been gone through.",
        about["n"],
    )
    if about["judged"] < about["n"]:
        told = ngettext(
            "In %(round)s %(judged)d of %(n)d plan against violent extremism has been gone through.",
            "In %(round)s %(judged)d of %(n)d plans against violent extremism have been gone through.",
            about["n"],
        )
    asked = ngettext(
        "Every plan was asked %(questions)d question.",
        "Every plan was asked the same %(questions)d questions.",
        about["questions"],
    )
    return f"{told} {asked}"


def _judged_alone(about: Mapping[str, Any]) -> str:
    """Where no reviewer has answered a question, no plan was gone through with them."""
    told = ngettext(
        "In %(round)s %(judged)d of %(n)d plan against violent extremism has been judged.",
        "In %(round)s %(judged)d of %(n)d plans against violent extremism have been judged.",
        about["n"],
    )
    asked = ngettext(
        "Nobody has answered the question of the review.",
        "Nobody has answered the %(questions)d questions of the review.",
        about["questions"],
    )
    return f"{told} {asked}"


def counting(*, is_answered: bool) -> str:
    if not is_answered:
        return ""
    return _("Where reviewers have answered otherwise, the strictest answer counts.")


def heading(plan: ReviewedPlan) -> str:
    owner = plan.version.plan.unit
    unit = owner.name if owner else plan.version.board
    return f"{unit}: {plan.version.title}" if unit else plan.version.title


def about(plan: ReviewedPlan) -> str:
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


def proposal(plans: Sequence[ReviewedPlan]) -> str:
    words = {
        Outcome.APPROVED: _("The executive board approves the plans of:"),
        Outcome.APPROVED_ON_CONDITIONS: _(
            "The executive board approves, on the conditions above, the plans of:"
        ),
        Outcome.RETURNED: _("The executive board returns the plans of:"),
    }
    told = []
    for outcome, opening in words.items():
        names = [heading(plan) for plan in plans if plan.outcome == outcome]
        if names:
            told.append("\n".join([opening, "", *(f"- {name}" for name in names)]))
    return "\n\n".join(told) or _("No decision is proposed yet.")
