"""Who answers for activities: as their texts name it, or as somebody has chosen."""

from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.followup.models import Responsibility
from samordna.followup.responsibilities import Bound, NamedFunction, Naming, named_units
from samordna.organisation.models import ContactPoint, Coordinator, Municipality, Unit
from samordna.plandoc.life_cycle import State
from samordna.plandoc.statuses import LOOKS
from samordna.plans.models import Activity

OVER = [status.value for status, look in LOOKS.items() if look.closed]


def still_open(activity: str = "") -> Q:
    """Activities that somebody still answers for; of rows that refer to one by the field that ``activity`` begins with."""
    there = {f"{activity}removed_at": None, f"{activity}version__removed_at": None}
    is_over = Q(**{f"{activity}status__in": OVER}) | Q(**{f"{activity}version__state": State.SUPERSEDED})
    return Q(**there) & ~is_over


@transaction.atomic
def responsibilities_refresh(*, municipality: Municipality) -> int:
    """Bind every open activity anew to the one that its text names, but for those that somebody has bound; how many changed."""
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    naming = naming_of(municipality, localdate())
    return _bind(Activity.objects.filter(still_open(), municipality=municipality), naming)


@transaction.atomic
def responsibility_choose(*, activity: Activity, unit: Unit | None, user: User | None) -> Responsibility:
    """Let a unit answer for the activity, or with None the municipality as a whole, whatever its text says."""
    row, _made = Responsibility.objects.update_or_create(
        activity=activity,
        defaults={
            "municipality_id": activity.municipality_id,
            "unit": unit,
            "function": "",
            "chosen_by": user,
        },
    )
    return row


@transaction.atomic
def responsibility_follow_text(*, activity: Activity) -> Responsibility | None:
    """Let the activity's own text say who answers, instead of what somebody chose."""
    Responsibility.objects.filter(activity=activity).delete()
    municipality = Municipality.objects.get(pk=activity.municipality_id)
    _bind(Activity.objects.filter(pk=activity.pk), naming_of(municipality, localdate()))
    return Responsibility.objects.filter(activity=activity).first()


def naming_of(municipality: Municipality, today: date) -> Naming:
    """What texts of the municipality may name today. Restricted contact points are left out: a text would tell of them."""
    units = Unit.objects.filter(municipality=municipality).order_by("pk")
    rows = units.values_list("pk", "path", "name", "code", "successor_id", "valid_to")
    coordinators = Coordinator.objects.filter(municipality=municipality).valid_on(today)
    contacts = ContactPoint.objects.present().filter(
        municipality=municipality, restricted=False, partner=None
    )
    functions = {
        *coordinators.values_list("function", "unit_id"),
        *contacts.values_list("function", "unit_id"),
    }
    named = (
        (pk, path, name, code, successor, last is not None and last < today)
        for pk, path, name, code, successor, last in rows
    )
    return Naming(
        tuple(named_units(named)),
        tuple(NamedFunction(name, unit) for name, unit in sorted(functions, key=str)),
    )


def _bind(activities: QuerySet[Activity], naming: Naming) -> int:
    known = {
        row.activity_id: row for row in Responsibility.objects.filter(activity__in=activities.values("pk"))
    }
    made, changed, gone = [], [], []
    for pk, municipality, text in activities.values_list("pk", "municipality_id", "responsible"):
        row, bound = known.get(pk), naming.bound(text)
        if row is None and bound:
            made.append(_filled(Responsibility(activity_id=pk, municipality_id=municipality), bound))
        elif row is None or row.chosen_by_id is not None:
            continue
        elif bound is None:
            gone.append(row.pk)
        elif (row.unit_id, row.function) != (bound.unit, bound.function):
            changed.append(_filled(row, bound))
    Responsibility.objects.bulk_create(made)
    Responsibility.objects.bulk_update(changed, ["unit", "function"])
    Responsibility.objects.filter(pk__in=gone).delete()
    return len(made) + len(changed) + len(gone)


def _filled(row: Responsibility, bound: Bound) -> Responsibility:
    row.unit_id, row.function = bound.unit, bound.function
    return row
