"""What has a day: occasions, last days of activities, revisions, decisions and what slices above have, as readers see them.

Activities and revisions of plans in force, as everywhere else; a decision is made whatever became of the plan.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.refusals import units_above
from samordna.accounts.roles import Action
from samordna.core.order import swedish_order
from samordna.followup.enums import DatedKind
from samordna.followup.models import FollowUpOccasion
from samordna.followup.overview.lines import ActivityLine, Lines
from samordna.followup.year.sources import dated_elsewhere
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.checking.occasions import last_day_of
from samordna.plandoc.statuses import look_of
from samordna.plans.models import PlanStep, PlanVersion


def dated_things(lines: Lines) -> list[DatedThing]:
    """All of them, by day. Three queries besides those of ``lines``."""
    municipality = lines.municipality
    in_force = [version for version in lines.versions.values() if version.pk in lines.in_force]
    things = [
        *_occasions(municipality),
        *(_activity(municipality, line) for line in lines.all if line.is_followed and _has_a_day(line)),
        *_revisions(municipality, in_force),
        *_decisions(municipality, lines.versions),
        *dated_elsewhere(municipality, lines.access),
    ]
    return sorted(things, key=lambda one: (one.day, one.kind, swedish_order(one.title)))


def of_year(things: Iterable[DatedThing], year: int) -> list[DatedThing]:
    return [one for one in things if one.day.year == year]


def mine(things: Iterable[DatedThing], lines: Lines) -> list[DatedThing]:
    """Those that the reader has to do with: activities they report, plans that hold for their units, and every occasion."""
    hold = _plans_that_hold_for(lines.access, lines.versions)
    return [
        one
        for one in things
        if not one.is_others
        and _is_reported_by(lines.access, one.line)
        and (one.line or one.version is None or one.version in hold)
    ]


def _plans_that_hold_for(access: Access, versions: Mapping[int, PlanVersion]) -> set[int]:
    """Those of the municipality, and of the units where the reader has a role, above them and below. One query at most."""
    own = [one.unit_id for one in access.roles if one.unit_id]
    if len(own) < len(access.roles):
        return set(versions)
    above = units_above(own)
    return {
        pk
        for pk, version in versions.items()
        if not (unit := version.plan.unit) or unit.pk in above or set(unit.path) & set(own)
    }


def _is_reported_by(access: Access, line: ActivityLine | None) -> bool:
    return line is None or access.may_for(Action.REPORT, list(line.path))


def _occasions(municipality: Municipality) -> Iterator[DatedThing]:
    for row in FollowUpOccasion.objects.present().filter(municipality=municipality):
        url = reverse("followup:occasion", args=[municipality.slug, row.pk])
        yield DatedThing(
            row.opens_on,
            DatedKind.OCCASION,
            _("%(name)s: first day to answer") % {"name": row.name},
            "",
            url,
            f"oppnar-{row.pk}",
        )
        yield DatedThing(
            row.due_on,
            DatedKind.OCCASION,
            _("%(name)s: last day to answer") % {"name": row.name},
            "",
            url,
            f"tillfalle-{row.pk}",
        )


def _has_a_day(line: ActivityLine) -> bool:
    return line.last_day is not None and not look_of(line.status).closed


def _activity(municipality: Municipality, line: ActivityLine) -> DatedThing:
    address = reverse("plans:activity", args=[municipality.slug, line.version.pk, line.pk])
    return DatedThing(
        line.last_day or date.max,
        DatedKind.ACTIVITY,
        line.action,
        line.responsible or line.unit_name,
        address,
        f"aktivitet-{line.pk}",
        line.version.pk,
        line,
    )


def _revisions(municipality: Municipality, versions: Iterable[PlanVersion]) -> Iterator[DatedThing]:
    for version in versions:
        address = reverse("plans:document", args=[municipality.slug, version.pk])
        if day := last_day_of(version.next_revision, latest(version.adopted or version.period_start)):
            title = _("Revision of %(plan)s") % {"plan": version.title}
            yield DatedThing(
                day, DatedKind.REVISION, title, "", address, f"revidering-{version.pk}", version.pk
            )
        if day := latest(version.period_end):
            title = _("The period of %(plan)s ends") % {"plan": version.title}
            yield DatedThing(day, DatedKind.REVISION, title, "", address, f"period-{version.pk}", version.pk)


def _decisions(municipality: Municipality, versions: dict[int, PlanVersion]) -> Iterator[DatedThing]:
    """The last that is recorded of each decision."""
    steps = PlanStep.objects.filter(~Q(body_kind=""), version__in=versions, decided_on__isnull=False)
    for step in {step.corrects_id or step.pk: step for step in steps}.values():
        title = _("Decision on %(plan)s") % {"plan": versions[step.version_id].title}
        about = ", ".join(filter(None, (step.body, step.get_outcome_display())))
        address = reverse("plans:life", args=[municipality.slug, step.version_id])
        key = f"beslut-{step.corrects_id or step.pk}"
        yield DatedThing(
            step.decided_on or date.max, DatedKind.DECISION, title, about, address, key, step.version_id
        )
