from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    name = "samordna.history"
    verbose_name = _("history")

    def ready(self) -> None:
        from samordna.history import hooks

        hooks.register()
