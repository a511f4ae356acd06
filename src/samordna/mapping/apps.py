from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MappingConfig(AppConfig):
    name = "samordna.mapping"
    verbose_name = _("services")

    def ready(self) -> None:
        from samordna.mapping import hooks

        hooks.register()
