"""Reads of the plan slice. Each starts from what the reader may see."""

from collections import Counter
from functools import partial

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.expressions import OrderBy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans.beside import with_what_stands_beside
from samordna.plans.documents import SEARCH_ONLY
from samordna.plans.models import Activity, ActivityStatus, PlanVersion
from samordna.plans.rules import hidden_from, invited, is_held, path_of, visible, with_restrictions

IN_FORCE_FIRST = Case(When(state=State.IN_FORCE, then=0), default=1).asc()
DECIDED = [state for state, look in LOOKS.items() if look.frozen]
HELD_BY = ("version", "key", "place", "action")
"""What decides whether an activity is hidden."""


def latest_versions(municipality: Municipality, access: Access) -> QuerySet[PlanVersion]:
    """The newest version of each of the municipality's plans that the reader may see, by title, with its number of activities."""
    return _one_of_each(municipality, access, "-number")


def standing_versions(municipality: Municipality, access: Access) -> QuerySet[PlanVersion]:
    """The same, but the version in force where there is one: what a plan is while its next version is written."""
    return _one_of_each(municipality, access, IN_FORCE_FIRST, "-number")


def drafts_beside(standing: list[PlanVersion]) -> dict[int, PlanVersion]:
    """The newest undecided version of each plan that has one in force, by plan. One query.

    One that is older than the version in force was passed by: a later one was decided elsewhere and brought here.
    """
    shown = {version.pk for version in standing}
    plans = [version.plan_id for version in standing if version.state == State.IN_FORCE]
    later = PlanVersion.objects.present().filter(plan__in=plans).exclude(state__in=DECIDED)
    return {version.plan_id: version for version in later.order_by("number") if version.pk not in shown}


def _one_of_each(municipality: Municipality, access: Access, *order: str | OrderBy) -> QuerySet[PlanVersion]:
    first = PlanVersion.objects.present().filter(plan=OuterRef("plan")).order_by(*order).values("pk")[:1]
    return (
        versions(municipality, access)
        .filter(pk=Subquery(first))
        .annotate(activities=Count("activity_set", filter=Q(activity_set__removed_at=None)))
        .order_by(Swedish("title"), "pk")
    )


def counted(versions: list[PlanVersion], access: Access) -> list[PlanVersion]:
    """Versions from :func:`latest_versions`, each with the number of those activities that the reader may see.

    A query more where something is hidden from the reader.
    """
    hidden = hidden_from(access, versions)
    if not hidden:
        return versions
    shown = Counter(
        row.version_id
        for row in Activity.objects.filter(version__in=hidden).present().only(*HELD_BY)
        if not is_held(hidden[row.version_id], row)
    )
    for version in versions:
        if version.pk in hidden:
            version.activities = shown[version.pk]  # type: ignore[attr-defined]
    return versions


def versions(municipality: Municipality, access: Access) -> QuerySet[PlanVersion]:
    """Every version of the municipality's plans that the reader may see."""
    return visible(PlanVersion.objects.present().filter(municipality=municipality), access)


def decided_versions(municipality: Municipality, access: Access) -> QuerySet[PlanVersion]:
    """Those of them that are decided, by title; the day tells which are in force (plandoc.in_force)."""
    return versions(municipality, access).filter(state__in=DECIDED).order_by(Swedish("title"), "pk")


def later_version(version: PlanVersion) -> PlanVersion | None:
    """The last version that came after this one."""
    later = PlanVersion.objects.present().filter(plan=version.plan_id, number__gt=version.number)
    return later.order_by("-number").first()


def version_before(version: PlanVersion, municipality: Municipality, access: Access) -> PlanVersion | None:
    """The version that this one followed on; one that was taken away in between does not count."""
    earlier = versions(municipality, access).filter(plan=version.plan_id, number__lt=version.number)
    return earlier.order_by("-number").first()


def version_of(municipality: Municipality, access: Access, pk: int) -> PlanVersion | None:
    """One of them. Every page of a plan asks for it."""
    user = access.user
    asked = {"municipality": municipality.pk, "user": user.pk, "email": user.email, "version": pk}
    return next(iter(_VERSION[access.only_invited].objects(**asked)), None)


def _version(*, only_invited: bool) -> QuerySet[PlanVersion]:
    rows = PlanVersion.objects.present().filter(municipality=given("municipality"), pk=given("version"))
    shown = with_what_stands_beside(with_restrictions(rows.select_related("plan__unit")))
    return invited(shown, given("user"), given("email")) if only_invited else shown


_VERSION = {
    only_invited: Prepared(partial(_version, only_invited=only_invited)) for only_invited in (False, True)
}


def activity_of(version: PlanVersion, pk: int) -> Activity | None:
    """One of the version's activities, whoever may see it."""
    found = next(iter(_ACTIVITY.objects(version=version.pk, activity=pk)), None)
    if found:
        found.version = version
    return found


_ACTIVITY = Prepared(
    lambda: (
        Activity.objects.present().filter(version=given("version"), pk=given("activity")).defer(*SEARCH_ONLY)
    )
)


def reports_of(activity: Activity) -> list[ActivityStatus]:
    """How the activity has been reported to go, the latest first, each with who said so."""
    return _REPORTS.objects(activity=activity.pk)


_REPORTS = Prepared(
    lambda: ActivityStatus.objects.filter(activity=given("activity")).select_related("reported_by")
)


def latest_versions_for(municipality: Municipality, access: Access, action: Action) -> list[PlanVersion]:
    """The newest version of each plan to which the user may do ``action``."""
    return [
        version
        for version in latest_versions(municipality, access)
        if access.may_for(action, path_of(version.plan))
    ]
