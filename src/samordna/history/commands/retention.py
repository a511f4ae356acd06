"""Retention rules, set and carried out."""

from django.db import transaction
from django.utils import timezone

from samordna.core import history
from samordna.core.models import Change
from samordna.history.models import RetentionRule, RetentionRun
from samordna.history.retention import KEPT, Kind, months_by_kind, oldest_kept
from samordna.organisation.models import Municipality


@transaction.atomic
def rule_set(*, municipality: Municipality, kind: str, months: int) -> RetentionRule | None:
    """Keep a kind of record for so many months. The default needs no rule, so a later default holds. Raises ValidationError."""
    rule = RetentionRule.objects.filter(municipality=municipality, kind=kind).first()
    rule = rule or RetentionRule(municipality=municipality, kind=kind)
    rule.months = months
    rule.full_clean(exclude=["municipality"])
    if months == KEPT[kind].months:
        if rule.pk:
            rule.delete()
        return None
    rule.save()
    return rule


def retention_carry_out(*, municipality: Municipality | None, dry_run: bool = False) -> dict[str, int]:
    """Remove what is older than the rules allow; how much of each kind. The transaction must act for the municipality.

    None is the installation's own. Each kind is a transaction of its own inside, so that one that fails does not keep the others.
    """
    months = months_by_kind() if municipality else {code: kind.months for code, kind in KEPT.items()}
    return {
        code: _carry_out(municipality, kind, months.get(code), dry_run)
        for code, kind in KEPT.items()
        if kind.of_installation == (municipality is None)
    }


@transaction.atomic
def _carry_out(municipality: Municipality | None, kind: Kind, months: int | None, dry_run: bool) -> int:
    older_than = oldest_kept(kind, months)
    if dry_run:
        return kind.count(older_than)
    removed = kind.remove(older_than)
    if municipality:
        RetentionRun.objects.create(
            municipality=municipality,
            kind=kind.code,
            ran_at=timezone.now(),
            older_than=older_than,
            removed=removed,
        )
    if removed and not kind.is_pruned:
        history.note(
            Change.Kind.RETENTION,
            model=RetentionRun,
            about={"kind": kind.code, "removed": removed, "older_than": older_than.isoformat()},
        )
    return removed
