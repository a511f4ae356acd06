from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "samordna.content"

    def ready(self) -> None:
        from samordna.content.packs import load_first
        from samordna.organisation import setting_up

        setting_up.register(load_first)
