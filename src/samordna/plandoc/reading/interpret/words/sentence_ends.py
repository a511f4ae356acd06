"""Text to sentences."""

from samordna.plandoc.lazily import lazily

_END = lazily(r"\s(?<=[.!?]\s)\s*(?=[A-ZÅÄÖ]|20\d\d(?:\s?(?:–|-|och)\s?20\d\d)?\.?$)")
"""A year alone may be the last sentence: "Utredaren går igenom alla kontrakt. 2027."."""


def sentences_of(text: str) -> list[str]:
    return [sentence for sentence in _END.split(text) if sentence.strip()]
