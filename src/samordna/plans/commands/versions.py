"""Plans and versions."""

from collections import defaultdict
from typing import Any

from django.db import transaction
from django.db.models import Max

from samordna.accounts.models import User
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.schema import PlanDocument
from samordna.plans.commands.closing import hold_open
from samordna.plans.commands.settling import plan_settle
from samordna.plans.documents import metadata_columns, rows_of
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.version_removal import may_be_removed


@transaction.atomic
def version_create(
    *, municipality: Municipality, document: PlanDocument, plan: Plan | None = None, unit: Unit | None = None
) -> PlanVersion:
    """Save ``document`` as the next version of ``plan``, or as the first version of a new plan that ``unit`` owns.

    Raises PersonalDataError when the guard stops a text; nothing is then saved.
    """
    if plan is None:
        plan = Plan.objects.create(municipality=municipality, unit=unit)
    else:
        plan = Plan.objects.select_for_update().get(pk=plan.pk, municipality=municipality)
    latest = plan.versions.aggregate(latest=Max("number"))["latest"] or 0
    version = PlanVersion(
        municipality=municipality,
        plan=plan,
        number=latest + 1,
        language=document.language,
        **metadata_columns(document.metadata),
    )
    version.full_clean(exclude=["plan"])
    version.save()
    _insert(rows_of(document, version))
    return version


@transaction.atomic
def version_remove(*, version: PlanVersion, user: User | None = None) -> PlanVersion:
    """Take away a version that came in by mistake; :func:`version_restore` puts it back. Raises ValueError when it is late."""
    Plan.objects.select_for_update().get(pk=version.plan_id)
    if not may_be_removed(version):
        raise ValueError("A later version builds on it, it is decided, or it has been the plan for long")
    version.mark_removed()
    version.save(update_fields=["removed_at"])
    plan_settle(version.plan, user=user)
    return version


@transaction.atomic
def version_restore(*, version: PlanVersion, user: User | None = None) -> PlanVersion:
    Plan.objects.select_for_update().get(pk=version.plan_id)
    version.removed_at = None
    version.save(update_fields=["removed_at"])
    plan_settle(version.plan, user=user)
    return version


@transaction.atomic
def plan_owner_set(*, plan: Plan, unit: Unit | None) -> Plan:
    """Give the plan to a unit, or to the municipality as a whole."""
    plan.unit = unit
    plan.save(update_fields=["unit"])
    return plan


@transaction.atomic
def metadata_update(*, version: PlanVersion, values: dict[str, Any]) -> PlanVersion:
    """Change what the cover says. Raises ValidationError when a value is not allowed, or nothing may be changed."""
    hold_open(version)
    for name, value in values.items():
        setattr(version, name, value)
    version.full_clean()
    version.save()
    return version


def _insert(rows: list[ContentModel]) -> None:
    by_model: dict[type[ContentModel], list[ContentModel]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    for model, same in by_model.items():
        model._default_manager.bulk_create(same, batch_size=500)
