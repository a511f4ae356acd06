"""Note which texts of a draft are another municipality's, and what is said of them."""

from collections.abc import Collection, Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.models import Change
from samordna.plandoc.pattern.rewriting import words_told
from samordna.plandoc.pattern.taking import NAMING
from samordna.plandoc.pattern.texts import fingerprint, is_put_right_by_a_word
from samordna.plans.commands.closing import hold_open
from samordna.plans.commands.table import activities_save
from samordna.plans.models import Activity, PlanVersion, TakenText

AT_ONCE = 500
"""Rows that one statement inserts."""


@transaction.atomic
def texts_take(*, version: PlanVersion, texts: Mapping[str, str], taken_from: str = "") -> list[TakenText]:
    """Mark the ``texts`` and names, by their places, until they are written anew."""
    rows = [
        TakenText(
            municipality_id=version.municipality_id,
            version=version,
            place=place,
            digest=fingerprint(text),
            words_told="" if is_put_right_by_a_word(place) else words_told(text),
            taken_from=taken_from,
        )
        for place, text in texts.items()
    ]
    return TakenText.objects.bulk_create(rows, batch_size=AT_ONCE)


@transaction.atomic
def texts_follow(*, before: PlanVersion, version: PlanVersion) -> None:
    """What is still to be written anew in a draft is so in the version that was begun from it."""
    rows = list(before.taken_texts.filter(settled_at=None))
    for row in rows:
        row.pk, row.version = None, version
    TakenText.objects.bulk_create(rows, batch_size=AT_ONCE)


@transaction.atomic
def texts_settle(*, version: PlanVersion, rows: Collection[int], user: User) -> int:
    """Say of those texts that they are ours; who said so first stands. Raises ClosedVersion. How many there were."""
    hold_open(version)
    left = version.taken_texts.filter(pk__in=rows, settled_at=None)
    return _each(left, settled_at=timezone.now(), settled_by=user)


@transaction.atomic
def texts_unsettle(*, version: PlanVersion, rows: Collection[int]) -> int:
    """Take that back. Raises ClosedVersion."""
    hold_open(version)
    return _each(
        version.taken_texts.filter(pk__in=rows).exclude(settled_at=None), settled_at=None, settled_by=None
    )


@transaction.atomic
def names_answer(
    *,
    version: PlanVersion,
    changed: Mapping[Activity, Mapping[str, str]],
    kept: Collection[int],
    user: User,
) -> None:
    """Write one's own units and functions in activities, and let the names in ``kept`` stand. Raises ClosedVersion."""
    activities_save(version=version, changed=changed, new=(), removed=())
    texts_settle(version=version, rows=kept, user=user)


@transaction.atomic
def names_take_back(
    *, version: PlanVersion, changes: Mapping[Activity, Change], kept: Collection[int]
) -> None:
    """Take the answers to names back: ``changes`` are those of the activities then, ``kept`` the names that were let stand.

    Raises ClosedVersion, and ValidationError where a name has been changed again since; nothing is then taken back.
    """
    before: dict[Activity, dict[str, str]] = {}
    for row, change in changes.items():
        old, new = change.before or {}, change.after or {}
        fields = [name for name in NAMING if name in new]
        if any(getattr(row, name) != new[name] for name in fields):
            words = _("Nothing was undone: a name has been changed again since. Change it in its activity.")
            raise ValidationError(words, code="changed")
        before[row] = {name: old[name] for name in fields}
    activities_save(version=version, changed=before, new=(), removed=())
    texts_unsettle(version=version, rows=kept)


def _each(rows: Iterable[TakenText], **values: object) -> int:
    changed = list(rows)
    for row in changed:
        for name, value in values.items():
            setattr(row, name, value)
    TakenText.objects.bulk_update(changed, list(values), batch_size=AT_ONCE)
    return len(changed)
