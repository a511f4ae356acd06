from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SituationConfig(AppConfig):
    name = "samordna.situation"
    verbose_name = _("situation pictures")

    def ready(self) -> None:
        from samordna.situation import hooks

        hooks.register()
