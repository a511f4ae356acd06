"""The headings that columns have, word for word, as data beside this file."""

import tomllib
from importlib.resources import files

from samordna.plandoc.reading.interpret.words.small_words import Column

COLUMN_WORDS: dict[Column, str] = {
    Column(name): "|".join(words)
    for name, words in tomllib.loads(
        files(__package__).joinpath("column_words.toml").read_text(encoding="utf-8")
    ).items()
}
