"""The texts that plans are written from: one bank for each set, drawn from at random but seeded."""

import random
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


class Bank:
    """Draws from a set's texts. What is drawn from a list does not come again until the list is used up."""

    def __init__(self, name: str, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 - the same files every time, nothing secret
        self._texts = _texts(name)
        self._decks: dict[str, list[Any]] = {}

    def draw(self, *path: str) -> Any:
        key = "/".join(path)
        if not self._decks.get(key):
            texts = self._at(path)
            self._decks[key] = self.random.sample(texts, len(texts))
        return self._decks[key].pop()

    def among(self, *path: str) -> Any:
        """One of a list, whether or not it came before."""
        return self.random.choice(self._at(path))

    def all(self, *path: str) -> Any:
        return self._at(path)

    def _at(self, path: tuple[str, ...]) -> Any:
        texts: Any = self._texts
        for step in path:
            texts = texts[step]
        return texts


def small(words: str) -> str:
    """With a small letter first, unless the word is an abbreviation."""
    return words if words[:2].isupper() else words[0].lower() + words[1:]


@lru_cache
def _texts(name: str) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(
        (Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")
    )
    return loaded
