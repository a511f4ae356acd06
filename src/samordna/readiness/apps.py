from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadinessConfig(AppConfig):
    name = "samordna.readiness"
    verbose_name = _("readiness")

    def ready(self) -> None:
        from samordna.readiness import hooks

        hooks.register()
