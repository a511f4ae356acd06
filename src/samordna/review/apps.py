from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    name = "samordna.review"
    verbose_name = _("central review")

    def ready(self) -> None:
        from samordna.review import hooks

        hooks.register()
