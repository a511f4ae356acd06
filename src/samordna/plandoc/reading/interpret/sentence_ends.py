"""Text to sentences."""

import re

_END = re.compile(r"\s(?<=[.!?]\s)\s*(?=[A-ZÅÄÖ])")


def sentences_of(text: str) -> list[str]:
    return [sentence for sentence in _END.split(text) if sentence.strip()]
