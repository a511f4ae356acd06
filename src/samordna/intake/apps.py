from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "samordna.intake"
    verbose_name = _("intake")

    def ready(self) -> None:
        from samordna.intake import hooks

        hooks.register()
