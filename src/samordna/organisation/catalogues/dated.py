"""From when until when a thing of a list is in force, in words."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.days import day
from samordna.core.models import DatedModel


def when_in_force(row: DatedModel) -> str:
    first, last, today = row.valid_from, row.valid_to, localdate()
    if last and last < today:
        return _("ceased %(day)s") % {"day": day(last)}
    if first and last:
        return f"{day(first)}–{day(last)}"
    if last:
        return _("until %(day)s") % {"day": day(last)}
    return _("from %(day)s") % {"day": day(first)} if first else _("until further notice")
