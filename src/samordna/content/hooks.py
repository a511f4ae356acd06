"""A new municipality begins with the packs for everybody."""

from samordna.content.packs import load_first
from samordna.organisation import setting_up


def register() -> None:
    setting_up.register(load_first)
