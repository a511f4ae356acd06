"""A new municipality begins with the packs for everybody, and the history calls a pack by its title."""

from samordna.content.pack_files import title_of
from samordna.content.packs import load_first
from samordna.history.words import NAMES_OF_VALUES
from samordna.organisation.extending import register_first_step


def register() -> None:
    register_first_step(load_first)
    NAMES_OF_VALUES["organisation.loadedpack.pack"] = title_of
