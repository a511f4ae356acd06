from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "samordna.intake"
    verbose_name = _("intake")

    def ready(self) -> None:
        from samordna.core import known
        from samordna.intake.commands.looking_again import defer_looking_again

        known.when_changed(defer_looking_again)
