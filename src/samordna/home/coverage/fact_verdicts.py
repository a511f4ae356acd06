"""How each fact of a plan stands: the same understanding as the checks G4, G5, G7 and L1, in the few words of a cell."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.home.coverage import dated_verdicts
from samordna.home.coverage.decision_verdicts import Decisions
from samordna.home.coverage.judged import Judged
from samordna.home.coverage.model import FAULTS, Fact, State, Verdict
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.coverage.plan_rows import WRITTEN
from samordna.plandoc.life_cycle import LOOKS
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.vocabulary import Language


def planning(plan: PlanFacts | None, *, whole: bool) -> Mapping[Fact, Verdict]:
    """The six facts of a plan. ``whole`` tells a plan of the whole municipality, which no committee decides."""
    return _planned(plan.judged, language(), whole=whole) if plan else _without_plan(whole=whole)


@lru_cache(maxsize=2000)
def _planned(judged: Judged, _language: Language, *, whole: bool) -> Mapping[Fact, Verdict]:
    """Judged once (in each process) for all who may read the same, until any of it changes."""
    case = judged.case()
    decisions = Decisions(judged, case, whole=whole or case.whole_municipality)
    is_decided = LOOKS[judged.state].frozen
    verdicts = {
        Fact.PLAN: dated_verdicts.validity(case, judged.state),
        Fact.COMMITTEE: decisions.committee(),
        Fact.BOARD: decisions.board(),
        Fact.SITUATION: dated_verdicts.situation(case, there_is_one=judged.has_situation()),
        Fact.FOLLOW_UP: dated_verdicts.followed_up(case, judged.reported)
        if is_decided or judged.reported
        else _not_in_force(),
    }
    verdicts |= _mended_elsewhere(judged.state, verdicts)
    if is_decided:
        verdicts[Fact.REVISION] = dated_verdicts.revision(case)
    told = {fact: _as_told(judged.hidden, fact, verdict) for fact, verdict in verdicts.items()}
    return MappingProxyType({Fact.REVISION: _not_in_force(), **told})


def _not_in_force() -> Verdict:
    """What nobody has decided is neither followed up nor revised, and neither is said to be missing."""
    return Verdict(State.MISSING, _("not in force yet"), follows=True, says_it=True)


def _mended_elsewhere(state: LifeState, verdicts: Mapping[Fact, Verdict]) -> dict[Fact, Verdict]:
    """A draft awaits no decision yet, and two decisions that its text alone tells of are recorded in one go."""
    if state not in WRITTEN:
        return {}
    committee, board = verdicts[Fact.COMMITTEE], verdicts[Fact.BOARD]
    told = {fact: verdicts[fact] for fact in (Fact.COMMITTEE, Fact.BOARD) if verdicts[fact].says_it}
    if committee.state is State.MISSING and committee.words == board.words:
        told[Fact.BOARD] = board
    return {fact: replace(verdict, follows=True) for fact, verdict in told.items()}


RESTS_ON = {
    Fact.COMMITTEE: {"decisions", "conditions"},
    Fact.BOARD: {"decisions", "conditions"},
    Fact.SITUATION: {"situation"},
    Fact.FOLLOW_UP: {"activities"},
    Fact.REVISION: {"decisions"},
}
"""The lists of the plan that tell a fact, besides its cover."""


def _as_told(hidden: frozenset[str], fact: Fact, verdict: Verdict) -> Verdict:
    """A fault that may be none, since what tells otherwise is restricted for the reader, is not told as one."""
    if verdict.state in FAULTS and not hidden.isdisjoint(RESTS_ON.get(fact, set())):
        return Verdict(State.NOT_SHOWN, _("restricted"))
    return verdict


def _without_plan(*, whole: bool) -> dict[Fact, Verdict]:
    follows = Verdict(State.MISSING, _("no plan"), follows=True, says_it=True)
    verdicts = dict.fromkeys(
        (Fact.COMMITTEE, Fact.BOARD, Fact.SITUATION, Fact.FOLLOW_UP, Fact.REVISION), follows
    )
    if whole:
        verdicts[Fact.COMMITTEE] = Verdict(State.NOT_NEEDED)
    return {Fact.PLAN: Verdict.missing(_("no plan")), **verdicts}
