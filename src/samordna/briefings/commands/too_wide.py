"""What is for those who work here goes in no digest that others get too."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, Item
from samordna.briefings.sending.audience import are_all_ours, audience_of, ours_only


def refuse_too_wide(digest: Digest, items: Iterable[Item]) -> None:
    """Raise ValidationError where some of ``items`` are internal and not all who get the digest work here."""
    internal = ours_only(items)
    if internal and not are_all_ours(audience_of(digest)):
        titles = ", ".join(f"”{one.title}”" for one in internal)
        raise ValidationError(
            _(
                "The digest also goes to those who do not work in the municipality."
                " Leave out what is internal, or send it by itself to staff: %(titles)s."
            )
            % {"titles": titles},
            code="too wide",
        )
