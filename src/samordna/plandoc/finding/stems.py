"""Words as they are looked for: folded, without their endings, and taken apart where they are compounds.

A stemmer of our own (docs/adr/0029): it has to give the same for "förskola" and "förskolan", and to forgive a foreign keyboard.
"""

from functools import lru_cache

from samordna.plandoc.lazily import lazily

_WORD = lazily(r"\w+")
_FOLDED = str.maketrans("åäöéèüàáóø", "aaoeeuaaoo")
_ENDINGS = sorted(
    [
        *("arna", "erna", "orna", "arnas", "ernas", "ornas", "heten", "heter", "heterna", "ningar", "ningen"),
        *("andet", "ande", "ende", "aren", "arens", "are", "arnes", "ades", "ade", "ast", "aste", "are"),
        *("ens", "ets", "ern", "erns", "ars", "ers", "ors", "ans", "nas", "ar", "er", "or", "en", "et"),
        *("an", "as", "es", "at", "ad", "na", "ns", "ts", "a", "e", "s", "ning", "igt", "iga", "ig"),
    ],
    key=len,
    reverse=True,
)
SHORTEST = 3


def words_of(text: str) -> list[str]:
    """The words of ``text`` in small letters, as they stand."""
    return _WORD.findall(text.casefold())


def folded(word: str) -> str:
    """Without the rings and dots of å, ä and ö, which a foreign keyboard does not write."""
    return word.translate(_FOLDED)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """What is left of a word in small letters when its ending is gone; a doubled last letter is one."""
    small = word
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) - len(ending) >= SHORTEST:
            small = small[: -len(ending)]
            break
    return small[:-1] if len(small) > SHORTEST and small[-1] == small[-2] else small
