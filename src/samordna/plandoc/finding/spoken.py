"""Words as they are written, of words as they are spoken, and of compounds that are written apart."""

from collections.abc import Collection

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.stems import stem

SHORTEST_HALF = 3
SHORTEST_WHOLE = 7


def written(said: list[str], known: Collection[str]) -> list[str]:
    """``known`` are stems: two words that are one of them together are taken for one."""
    lexicon = words()
    plain = [lexicon.spoken.get(word, word) for word in said]
    joined: list[str] = []
    for word in plain:
        whole = joined[-1] + word if joined else word
        if joined and _is_one(joined[-1], word, whole, known, lexicon.unheard):
            joined[-1] = whole
        else:
            joined.append(word)
    return joined


def _is_one(first: str, last: str, whole: str, known: Collection[str], unheard: Collection[str]) -> bool:
    is_long = min(len(first), len(last)) >= SHORTEST_HALF and len(whole) >= SHORTEST_WHOLE
    return (
        is_long and first not in unheard and last not in unheard and (stem(whole) in known or whole in known)
    )
