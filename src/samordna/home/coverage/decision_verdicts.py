"""How the two decisions on a plan stand. In order is what the plan's life has recorded; what the text alone tells is not."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.home.coverage.judged import Judged
from samordna.home.coverage.model import State, Verdict
from samordna.home.coverage.said_days import to_the_day, vague
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.checking.case import Case, filled
from samordna.plandoc.checking.decisions import last_decision
from samordna.plandoc.life_cycle import LOOKS
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.schema import Decision
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plandoc.writing.cover import paragraph_of

_FROZEN = frozenset(state for state, look in LOOKS.items() if look.frozen)
_RECORDED = {
    BodyKind.COMMITTEE: _FROZEN | {LifeState.DECIDED, LifeState.WITH_BOARD},
    BodyKind.COUNCIL: _FROZEN | {LifeState.DECIDED, LifeState.WITH_BOARD},
    BodyKind.EXECUTIVE_BOARD: _FROZEN,
}
"""Where versions are on which the body has decided."""


@dataclass(frozen=True)
class Decisions:
    """``whole`` tells a plan of the whole municipality, which no committee decides."""

    judged: Judged
    case: Case
    whole: bool

    def committee(self) -> Verdict:
        """The decision of the committee, or of the council above it."""
        if self.case.of_council:
            decided = self._decided(BodyKind.COUNCIL)
            return replace(decided, words=_("the council: %(words)s") % {"words": decided.words})
        return Verdict(State.NOT_NEEDED) if self.whole else self._decided(BodyKind.COMMITTEE)

    def board(self) -> Verdict:
        if self.case.of_council:
            return Verdict(State.NOT_NEEDED, _("the council decides"))
        if not self.whole and not self.case.rules.has_central_steps:
            return Verdict(State.NOT_NEEDED)
        decision = last_decision(self.case, BodyKind.EXECUTIVE_BOARD)
        committee = None if self.whole else last_decision(self.case, BodyKind.COMMITTEE)
        if decision is None and not self.whole and not (committee and self._is_recorded(BodyKind.COMMITTEE)):
            return Verdict(State.MISSING, _("awaits the committee"), follows=True)
        verdict = self._decided(BodyKind.EXECUTIVE_BOARD)
        if verdict.state is not State.IN_ORDER or decision is None:
            return verdict
        first = earliest(committee.date) if committee else None
        if first and verdict.day and first > verdict.day:
            return Verdict(State.MISSING, _("before the committee's decision"), verdict.day)
        return self._conditions(decision, verdict)

    def _decided(self, kind: BodyKind) -> Verdict:
        """A decision is there, not ahead of us, and lacks nothing."""
        decision = last_decision(self.case, kind)
        if decision is None:
            return Verdict.missing(_("no decision"))
        when, day = vague(decision.date), to_the_day(decision.date)
        if self.case.lies_ahead(decision.date):
            return Verdict(State.NOT_DUE, _("planned %(day)s") % {"day": when}, day)
        if lack := self._lack(kind, decision, when):
            return Verdict(State.MISSING, lack, day)
        if not self._is_recorded(kind):
            return Verdict(State.MISSING, _("to be decided anew"), day, follows=True)
        paragraph = paragraph_of(decision.section).replace(" ", "\N{NO-BREAK SPACE}")
        return Verdict(State.IN_ORDER, f"{when} {paragraph}", day)

    def _lack(self, kind: BodyKind, decision: Decision, when: str) -> str:
        if decision.outcome is Outcome.RETURNED:
            return _("returned %(day)s") % {"day": when}
        if not filled(decision.date):
            return _("date is missing")
        if not self._is_recorded(kind) and decision.id not in self.judged.recorded:
            return _("stands in the text but is not recorded")
        return "" if filled(decision.section) else _("%(day)s, § is missing") % {"day": when}

    def _is_recorded(self, kind: BodyKind) -> bool:
        return self.judged.state in _RECORDED[kind]

    def _conditions(self, decision: Decision, verdict: Verdict) -> Verdict:
        listed = self.case.document.conditions
        if decision.outcome is Outcome.APPROVED_ON_CONDITIONS and not listed:
            return Verdict(State.MISSING, _("the conditions are missing"), verdict.day)
        unanswered = sum(not filled(condition.answer) for condition in listed)
        if not unanswered:
            return verdict
        words = ngettext("%(n)d condition unanswered", "%(n)d conditions unanswered", unanswered)
        return Verdict(State.MISSING, words % {"n": unanswered}, verdict.day)
