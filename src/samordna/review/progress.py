"""How far a round has come: a row for each plan, on the page and in files."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.core.page_pieces import look_tag
from samordna.plandoc.life_cycle import State
from samordna.plandoc.vocabulary import Outcome
from samordna.plans.standing import state_tag
from samordna.review.models import ReviewedPlan, ReviewRound
from samordna.review.queries import plans_of
from samordna.review.rules import Seat
from samordna.review.said import Answered, answered_by_plan, proposed_by_plan

NAMES_SHOWN = 3
OUTCOME_LOOKS = {
    Outcome.APPROVED: ("success", "CheckmarkCircleFill"),
    Outcome.APPROVED_ON_CONDITIONS: ("warning", "ExclamationmarkTriangle"),
    Outcome.RETURNED: ("danger", "ArrowUndo"),
}


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A plan with how far its review has come. ``asked`` is the number of questions."""

    plan: ReviewedPlan
    answered: Answered
    asked: int
    proposed: int

    @property
    def title(self) -> str:
        return self.plan.version.title

    @property
    def unit(self) -> str:
        owner = self.plan.version.plan.unit
        return owner.name if owner else self.plan.version.board

    @property
    def state(self) -> SafeString:
        return state_tag(self.plan.version.state)

    @property
    def conditions(self) -> int:
        """Those of the joint judgement once there is one, until then those that reviewers propose."""
        return len(self.plan.condition_lines) if self.plan.is_judged else self.proposed

    @property
    def is_ready(self) -> bool:
        return self.plan.ready_at is not None

    @property
    def is_taken_back(self) -> bool:
        """Whether it was sent for review, and is a draft again."""
        return is_taken_back(self.plan)

    @property
    def who(self) -> str:
        names = list(self.answered.by)
        more = len(names) - NAMES_SHOWN
        shown = [*names[:NAMES_SHOWN], _("%(n)d more") % {"n": more}] if more > 0 else names
        return get_text_list(shown, _("and"))

    @property
    def outcome(self) -> SafeString:
        return outcome_tag(self.plan.outcome)

    @property
    def tag(self) -> SafeString:
        if self.plan.handed_out_at:
            return look_tag("success", "CheckmarkCircleFill", _("Handed out"))
        if self.is_ready:
            return look_tag("success", "CheckmarkCircle", _("Ready"))
        return look_tag("neutral", "Hourglass", _("Not ready"))


def is_taken_back(plan: ReviewedPlan) -> bool:
    """Of a plan from :func:`plans_of`."""
    return plan.was_sent and plan.version.state == State.DRAFT  # type: ignore[attr-defined]


def outcome_tag(outcome: str) -> SafeString:
    """The proposed decision as colour, icon and word; empty when there is none."""
    if not outcome:
        return SafeString("")
    tone, icon = OUTCOME_LOOKS[Outcome(outcome)]
    return look_tag(tone, icon, _proposal(outcome))


def _proposal(outcome: str) -> str:
    return str(dict(ReviewedPlan._meta.get_field("outcome").flatchoices)[outcome])


def progress(review_round: ReviewRound, access: Access, seat: Seat) -> list[ProgressRow]:
    """A row for each plan that the reader may see. Four queries, whatever the number of plans."""
    asked = review_round.questions.present().count()
    answered = answered_by_plan(review_round, seat, access.user)
    proposed = {} if seat.is_guest else proposed_by_plan(review_round)
    return [
        ProgressRow(plan, answered.get(plan.pk, Answered()), asked, proposed.get(plan.pk, 0))
        for plan in plans_of(review_round, access)
    ]


def table(rows: Sequence[ProgressRow]) -> tuple[list[str], list[list[str | int]]]:
    """The same for spreadsheets: columns and rows."""
    columns = [
        *(_("Plan"), _("Unit"), _("State"), _("Questions answered"), _("Questions")),
        *(_("Conditions"), _("Proposed decision"), _("Who has answered"), _("Ready"), _("Handed out")),
    ]
    return columns, [
        [
            *(row.title, row.unit, str(row.plan.version.get_state_display()), row.answered.count, row.asked),
            *(row.conditions, row.plan.get_outcome_display() if row.plan.outcome else ""),
            ", ".join(row.answered.by),
            _("yes") if row.is_ready else _("no"),
            _("yes") if row.plan.handed_out_at else _("no"),
        ]
        for row in rows
    ]
