"""How what has its day stands: the plan's validity, its situation picture, its latest follow-up and its revision."""

from datetime import date

from django.utils.translation import gettext as _

from samordna.core.page_pieces import date_text, said
from samordna.home.coverage.model import State, Verdict
from samordna.home.coverage.plan_rows import ON_THEIR_WAY, WRITTEN
from samordna.home.coverage.said_days import short, to_the_day, vague
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.checking.case import Case
from samordna.plandoc.checking.decisions import clock_start
from samordna.plandoc.checking.occasions import last_day_of
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.life_cycle import LOOKS
from samordna.plandoc.life_cycle import State as LifeState


def validity(case: Case, state: LifeState) -> Verdict:
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


def situation(case: Case, *, there_is_one: bool) -> Verdict:
    stated = case.document.situation.date
    if not stated:
        return (
            Verdict.missing(_("date missing"))
            if there_is_one
            else Verdict(State.MISSING, _("none in the plan"))
        )
    day = to_the_day(stated)
    if case.lies_ahead(stated):
        return Verdict(State.MISSING, _("dated ahead: %(day)s") % {"day": vague(stated)}, day)
    late = case.is_older_than(stated, case.rules.revision_months)
    return Verdict(State.LATE if late else State.IN_ORDER, vague(stated), day)


def followed_up(case: Case, reported: date | None) -> Verdict:
    """The newest report on any activity. Without one, the plan's first follow-up or else a revision's time tells when."""
    months = case.rules.revision_months
    if reported:
        late = months_after(reported, months) < case.today
        return Verdict(State.LATE if late else State.IN_ORDER, short(reported), reported)
    start = clock_start(case)
    first = last_day_of(case.document.metadata.first_follow_up, start)
    due = first or (start and months_after(start, months))
    if due and due >= case.today:
        return Verdict(State.NOT_DUE, _("first %(day)s") % {"day": short(due)})
    return Verdict(State.MISSING, _("nobody has reported"))


def revision(case: Case) -> Verdict:
    """The first of what the plan says, the municipality's rule and the law."""
    start, rules = clock_start(case), case.rules
    rule = months_after(start, rules.revision_months) if start else None
    law = months_after(start, rules.legal_revision_months) if start else None
    stated = last_day_of(case.document.metadata.next_revision, start)
    due = min(filter(None, (rule, law, stated)), default=None)
    if due is None:
        return Verdict.missing(_("no date to count from"))
    if due >= case.today:
        return Verdict(State.NOT_DUE, short(due), due)
    if law and law < case.today:
        return Verdict(State.LATE, _("%(day)s, the law's limit too") % {"day": short(due)}, due)
    return Verdict(State.LATE, short(due), due)
