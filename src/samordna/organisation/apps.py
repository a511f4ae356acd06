from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "samordna.organisation"
    verbose_name = _("organisation")

    def ready(self) -> None:
        from samordna.core import known
        from samordna.organisation import follow_on, known_numbers

        follow_on.register()
        known.register(known_numbers.numbers_of_functions)
