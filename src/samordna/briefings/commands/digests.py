"""Digests written while they are drafts, and begun anew as corrections."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.briefings.commands.too_wide import refuse_too_wide
from samordna.briefings.models import Digest, DigestItem, Flow, Item
from samordna.briefings.queries import right_of
from samordna.organisation.commands.saving import filled, locked, saved

FIELDS = ("subject", "greeting", "footer", "correction")


@transaction.atomic
def digest_create(*, flow: Flow, values: Mapping[str, Any], items: Iterable[Item] = ()) -> Digest:
    """Raises ValidationError."""
    row = saved(filled(Digest(municipality=flow.municipality, flow=flow), values, FIELDS))
    _choose(row, items)
    return row


@transaction.atomic
def digest_update(*, digest: Digest, values: Mapping[str, Any]) -> Digest:
    """Raises ValidationError."""
    return saved(filled(_draft(digest), values, FIELDS))


@transaction.atomic
def digest_remove(*, digest: Digest) -> Digest:
    """Raises ValidationError for one that is sent: it stays, and is corrected."""
    row = _draft(digest)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def digest_restore(*, digest: Digest) -> Digest:
    row = locked(digest.municipality, digest)
    row.removed_at = None
    return saved(row)


@transaction.atomic
def correction_begin(*, digest: Digest, wrong: str) -> Digest:
    """A draft with the same news, for those who got the digest. ``wrong`` says what was. Raises ValidationError."""
    row = locked(digest.municipality, digest)
    if not row.mailed_at:
        raise ValidationError(_("Only a digest that has been sent can be corrected."), code="unsent")
    subject = (_("Correction: %(subject)s") % {"subject": row.subject})[:150]
    made = saved(
        Digest(
            municipality=row.municipality,
            flow=row.flow,
            subject=subject,
            footer=row.footer,
            corrects=row,
            correction=wrong,
        )
    )
    chosen = row.chosen.present().filter(item__removed_at=None).select_related("item")
    _choose(made, dict.fromkeys(right_of(one.item) or one.item for one in chosen))
    return made


@transaction.atomic
def news_choose(*, digest: Digest, items: Iterable[Item]) -> Digest:
    """Put news last in a draft; what is there already stays where it is. Raises ValidationError."""
    row, items = _draft(digest), list(items)
    refuse_too_wide(row, items)
    there = set(row.chosen.present().values_list("item", flat=True))
    _choose(row, [one for one in items if one.pk not in there], after=len(there))
    return row


@transaction.atomic
def news_move(*, chosen: DigestItem, to: int) -> DigestItem:
    """``to`` is its new place among the others, from 0. Raises ValidationError."""
    row = _draft(chosen.digest)
    others = [one for one in row.chosen.present() if one.pk != chosen.pk]
    others.insert(min(to, len(others)), chosen)
    for place, one in enumerate(others):
        one.position = place
    DigestItem.objects.bulk_update(others, ["position"])
    return chosen


@transaction.atomic
def news_leave_out(*, chosen: DigestItem) -> DigestItem:
    """Raises ValidationError."""
    _draft(chosen.digest)
    chosen.mark_removed()
    return saved(chosen)


@transaction.atomic
def news_take_back(*, chosen: DigestItem) -> DigestItem:
    """What was left out stands where it stood. Raises ValidationError."""
    _draft(chosen.digest)
    chosen.removed_at = None
    return saved(chosen)


def _choose(digest: Digest, items: Iterable[Item], *, after: int = 0) -> None:
    for place, item in enumerate(items, start=after):
        saved(DigestItem(municipality=digest.municipality, digest=digest, item=item, position=place))


def _draft(digest: Digest) -> Digest:
    """As it is now, kept from others."""
    row = locked(digest.municipality, digest)
    if row.removed_at:
        raise ValidationError(_("The digest is removed. Nothing was changed."), code="removed")
    if row.sent_at:
        raise ValidationError(_("The digest is sent. Send a correction instead."), code="sent")
    return row
