from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "samordna.content"

    def ready(self) -> None:
        from samordna.content import hooks

        hooks.register()
