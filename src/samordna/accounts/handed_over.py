"""What of the organisation names a user as responsible. It lies below this slice and cannot say so itself."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samordna.accounts.ownership import by_field, register
from samordna.organisation.models import Coordinator


def register_organisation() -> None:
    for field, title in (("user", _("Coordinates")), ("deputy_user", _("Stands in as coordinator"))):
        register(
            by_field(
                model=Coordinator,
                field=field,
                title=title,
                words=_coordinator,
                in_force=_in_force,
                related=("unit", "municipality"),
            )
        )


def _coordinator(row: Coordinator) -> str:
    return str(row.unit or row.municipality)


def _in_force() -> Q:
    """Today, or from a day to come."""
    return Q(valid_to=None) | Q(valid_to__gte=timezone.localdate())
