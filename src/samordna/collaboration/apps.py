from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CollaborationConfig(AppConfig):
    name = "samordna.collaboration"
    verbose_name = _("collaboration")

    def ready(self) -> None:
        from samordna.collaboration import hooks

        hooks.register()
