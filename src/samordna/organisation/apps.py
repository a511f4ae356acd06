from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "samordna.organisation"
    verbose_name = _("organisation")

    def ready(self) -> None:
        from samordna.organisation import hooks

        hooks.register()
