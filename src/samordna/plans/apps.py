from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "samordna.plans"
    verbose_name = _("plans")

    def ready(self) -> None:
        from samordna.plans import hooks

        hooks.register()
