from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidanceConfig(AppConfig):
    name = "samordna.guidance"
    verbose_name = _("guides")

    def ready(self) -> None:
        from samordna.guidance import hooks

        hooks.register()
