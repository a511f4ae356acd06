"""What this slice tells the slices below: what the database's refusals of services mean."""

from django.utils.translation import gettext_lazy as _

from samordna.organisation import rules
from samordna.organisation.commands.saving import register_refusals


def register() -> None:
    register_refusals(
        {
            "service_name_once_in_its_unit": (
                "name",
                _("There is already a service with this name in the same unit."),
            ),
            "service_ages_in_order": ("age_from", _("The lower age comes first.")),
            "service_dates_in_order": ("valid_to", rules.DATES_IN_ORDER),
        }
    )
