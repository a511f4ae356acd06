"""What has gone out stays as it was said; what has not yet gone out goes out right."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, DigestItem, Item
from samordna.organisation.commands.saving import locked, saved

SAID = ("title", "why", "source", "link", "reliability", "distribution")
"""What a digest tells of a piece of news. The rest is by what it is found again."""


def refuse_told(item: Item) -> None:
    """Raise ValidationError where a digest that is sent tells it."""
    if DigestItem.objects.present().filter(item=item, digest__sent_at__isnull=False).exists():
        raise ValidationError(
            _(
                "It has been sent in a digest, and what was said stays. Correct it instead:"
                " a digest that waits to go then tells the right one, and those who got the wrong one can be told."
            ),
            code="told",
        )


def waiting_put_right(item: Item) -> None:
    """Have the digests whose mails are not decided on tell ``item`` instead of the one that it corrects."""
    waiting = Digest.objects.present().filter(mailed_at=None, chosen__item=item.corrects_id)
    for digest in waiting.distinct() if item.corrects_id else ():
        row = locked(item.municipality, digest)
        if row.mailed_at is None:
            for one in row.chosen.present().filter(item=item.corrects_id):
                one.item = item
                saved(one)
