from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowUpConfig(AppConfig):
    name = "samordna.followup"
    verbose_name = _("follow-up")

    def ready(self) -> None:
        from samordna.followup import hooks

        hooks.register()
