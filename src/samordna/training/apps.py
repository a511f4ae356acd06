from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "samordna.training"
    verbose_name = _("training")

    def ready(self) -> None:
        from samordna.training import hooks

        hooks.register()
