from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "samordna.core"
    verbose_name = _("shared parts")

    def ready(self) -> None:
        from samordna.core import arrays
        from samordna.core.guards import install

        arrays.install()
        post_migrate.connect(install, sender=self, dispatch_uid="guards")
