"""How each fact stands: the same understanding as the checks G4, G5, G7 and L1 of a plan, in the few words of a cell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from django.utils.translation import gettext as _

from samordna.core.page_pieces import date_text, language, said
from samordna.home.coverage.decision_verdicts import Decisions
from samordna.home.coverage.facts import Appointment
from samordna.home.coverage.judged import Judged
from samordna.home.coverage.model import FAULTS, Fact, State, Verdict
from samordna.home.coverage.plan_facts import ON_THEIR_WAY, WRITTEN, PlanFacts
from samordna.home.coverage.said_days import short, to_the_day, vague
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.checking.case import Case
from samordna.plandoc.checking.decisions import clock_start
from samordna.plandoc.checking.occasions import resolve
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.life_cycle import LOOKS
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.vocabulary import Language


def coordination(appointments: Sequence[Appointment], today: date) -> dict[Fact, Verdict]:
    """Coordinator and deputy of a unit, from everyone who has been, is or will be appointed there, the latest first."""
    now = next((one for one in appointments if one.is_current(today)), None)
    if now is None:
        return {
            Fact.COORDINATOR: Verdict(State.MISSING, _no_coordinator(appointments, today)),
            Fact.DEPUTY: Verdict(State.MISSING, _("no coordinator"), follows=True, says_it=True),
        }
    deputy = Verdict(State.IN_ORDER, now.deputy) if now.deputy else _lacking(_("no deputy"))
    return {
        Fact.COORDINATOR: Verdict(State.IN_ORDER, now.function, now.valid_from),
        Fact.DEPUTY: deputy,
    }


def _no_coordinator(appointments: Sequence[Appointment], today: date) -> str:
    """When the next one begins, or else when the last one ended."""
    ahead = [one.valid_from for one in appointments if one.valid_from and one.is_ahead(today)]
    if ahead:
        return _("begins %(day)s") % {"day": short(min(ahead))}
    ended = [one.valid_to for one in appointments if one.valid_to]
    return _("ended %(day)s") % {"day": short(max(ended))} if ended else _("nobody appointed")


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
        Fact.PLAN: _validity(case, judged.state),
        Fact.COMMITTEE: decisions.committee(),
        Fact.BOARD: decisions.board(),
        Fact.SITUATION: _situation(case, there_is_one=judged.has_situation()),
        Fact.FOLLOW_UP: _followed_up(case, judged.reported)
        if is_decided or judged.reported
        else _not_in_force(),
    }
    verdicts |= _mended_elsewhere(judged.state, verdicts)
    if is_decided:
        verdicts[Fact.REVISION] = _revision(case)
    told = {fact: _as_told(judged.hidden, fact, verdict) for fact, verdict in verdicts.items()}
    return MappingProxyType({Fact.REVISION: _not_in_force(), **told})


def _not_in_force() -> Verdict:
    """What nobody has decided is neither followed up nor revised."""
    return Verdict(State.MISSING, _("not in force"), follows=True)


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


def _lacking(words: str) -> Verdict:
    return Verdict(State.MISSING, words, says_it=True)


def _without_plan(*, whole: bool) -> dict[Fact, Verdict]:
    follows = Verdict(State.MISSING, _("no plan"), follows=True, says_it=True)
    verdicts = dict.fromkeys(
        (Fact.COMMITTEE, Fact.BOARD, Fact.SITUATION, Fact.FOLLOW_UP, Fact.REVISION), follows
    )
    if whole:
        verdicts[Fact.COMMITTEE] = Verdict(State.NOT_NEEDED)
    return {Fact.PLAN: _lacking(_("no plan")), **verdicts}


def _validity(case: Case, state: LifeState) -> Verdict:
    """Only what is in force is a plan that is valid, whatever days it states."""
    metadata = case.document.metadata
    start, end = metadata.period_start, metadata.period_end
    if case.is_over(end):
        return Verdict(State.LATE, _("valid to %(day)s") % {"day": vague(end)}, latest(end))
    if state in WRITTEN:
        return Verdict(State.MISSING, _("being prepared"))
    if state in ON_THEIR_WAY:
        return Verdict(State.MISSING, said(LOOKS[state].name).lower())
    if start and case.lies_ahead(start):
        return Verdict(State.NOT_DUE, _("valid from %(day)s") % {"day": vague(start)}, latest(end))
    period = f"{start}/{end}" if start and end and start != end else start or end
    return Verdict(State.IN_ORDER, date_text(period) or (metadata.version or ""), latest(end))


def _situation(case: Case, *, there_is_one: bool) -> Verdict:
    stated = case.document.situation.date
    if not stated:
        return _lacking(_("date missing")) if there_is_one else Verdict(State.MISSING, _("none in the plan"))
    day = to_the_day(stated)
    if case.lies_ahead(stated):
        return Verdict(State.MISSING, _("dated ahead: %(day)s") % {"day": vague(stated)}, day)
    late = case.is_older_than(stated, case.rules.revision_months)
    return Verdict(State.LATE if late else State.IN_ORDER, vague(stated), day)


def _followed_up(case: Case, reported: date | None) -> Verdict:
    """The newest report on any activity. Without one, the plan's first follow-up or else a revision's time tells when."""
    months = case.rules.revision_months
    if reported:
        late = months_after(reported, months) < case.today
        return Verdict(State.LATE if late else State.IN_ORDER, short(reported), reported)
    start = clock_start(case)
    occasion = resolve(case.document.metadata.first_follow_up)
    span = (
        occasion.span(start or date.min) if occasion and (start or occasion.year or occasion.edtf) else None
    )
    due = span[1] if span else start and months_after(start, months)
    if due and due >= case.today:
        return Verdict(State.NOT_DUE, _("first %(day)s") % {"day": short(due)})
    return Verdict(State.MISSING, _("nobody has reported"))


def _revision(case: Case) -> Verdict:
    """The first of what the plan says, the municipality's rule and the law."""
    start, rules = clock_start(case), case.rules
    limits = [months_after(start, rules.revision_months)] if start else []
    law = months_after(start, rules.legal_revision_months) if start else None
    occasion = resolve(case.document.metadata.next_revision)
    span = (
        occasion.span(start or date.min) if occasion and (start or occasion.year or occasion.edtf) else None
    )
    due = min([*limits, *([law] if law else []), *([span[1]] if span else [])], default=None)
    if due is None:
        return _lacking(_("no date to count from"))
    if due >= case.today:
        return Verdict(State.NOT_DUE, short(due), due)
    if law and law < case.today:
        return Verdict(State.LATE, _("%(day)s, the law's limit too") % {"day": short(due)}, due)
    return Verdict(State.LATE, short(due), due)
