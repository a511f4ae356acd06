from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BriefingsConfig(AppConfig):
    name = "samordna.briefings"
    verbose_name = _("briefings")

    def ready(self) -> None:
        from samordna.briefings import hooks

        hooks.register()
