from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "samordna.accounts"
    verbose_name = _("accounts")

    def ready(self) -> None:
        from samordna.accounts import hooks

        hooks.register()
