"""What has gone out stays as it was said; what has not yet gone out goes out right."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, DigestItem, Item
from samordna.organisation.commands.saving import locked, saved

SAID = ("title", "why", "source", "link", "reliability", "distribution")
"""What a digest tells of a piece of news. The rest is by what it is found again."""


def said_of(row: Model) -> list[str]:
    """What a digest may have told of ``row``; empty for what no digest tells."""
    return [getattr(row, name) for name in SAID] if isinstance(row, Item) and row.pk else []


def refuse_retold(row: Model, said: list[str]) -> None:
    """Raise ValidationError where ``row`` says something else than ``said`` and a digest that is sent tells it."""
    if said == said_of(row):
        return
    if DigestItem.objects.present().filter(item=row.pk, digest__sent_at__isnull=False).exists():
        raise ValidationError(
            _(
                "It has been sent in a digest, and what was said stays. Correct it instead:"
                " a digest that waits to go then tells the right one, and those who got the wrong one can be told."
            ),
            code="told",
        )


@transaction.atomic
def waiting_put_right(item: Item) -> None:
    """Have the digests whose mails are not decided on tell ``item`` instead of the one that it corrects."""
    waiting = Digest.objects.present().filter(mailed_at=None, chosen__item=item.corrects_id)
    for digest in waiting.distinct() if item.corrects_id else ():
        row = locked(item.municipality, digest)
        if row.mailed_at is None:
            for one in row.chosen.present().filter(item=item.corrects_id):
                one.item = item
                saved(one)
