"""Words for where people meet, in a field of its own: an address is a house's there, unless somebody seems to live in it."""

from collections.abc import Iterable, Sequence

from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.hits import Hit, HitKind
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_words import weight
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_PERSONS = {HitKind.NAME, HitKind.IDENTITY_NUMBER}
_HOME = lazily(
    r"\b(?:lgh|lägenhet\w*|bor|bodde|bott|bosatt\w*|boende (?:på|i|vid)|inneboende|folkbokförd\w*"
    r"|(?:mantals)?skriv(?:en|na)|hemma|hem (?:hos|till)|hemadress\w*|bostad(?:en)?|bostadsadress\w*|privat(?:adress\w*)?"
    r"|familjen|c/o|mamma\w*|pappa\w*|(?:mor|far)(?:mor|far|bror)s?|(?:mo|fa)sters?|han|hon|hans|hennes"
    r"|killen|tjejen|eleven|pojken|flickan|hjemme|leilighet\w*|lejlighed\w*|bopæl\w*|kotona|asuu|asunto|lives?|apartment"
    r"|apt|flat|at home|home of|home address)\b"
    r"|\btr\b|\d ?(?:trappor|trp)\b"
)
_LEADS_TO_IT = r"(?:[\s,;:()–-]|\b(?:på|i|vid|at|on)\b)*$"
_WORD_BEFORE = lazily(
    rf"(?<![{LETTERS}])([{CAPITALS}][{LETTERS}’'-]+)(?P<initial> [{CAPITALS}]\.?)?{_LEADS_TO_IT}"
)
_INITIALS_BEFORE = lazily(
    rf"(?<![{LETTERS}.])(?:(?:[{CAPITALS}]\. ?){{2,3}}|[{CAPITALS}] [{CAPITALS}]){_LEADS_TO_IT}"
)
_LETTERS_BEFORE = lazily(rf"(?:^|[^{LETTERS} ] ?|\b[a-zåäö]+ )([{CAPITALS}]{{2}}){_LEADS_TO_IT}")
_WITH = lazily(rf"\b[Hh]os ([{CAPITALS}][{LETTERS}-]+)")
_SURELY_A_NAME, _MAYBE_A_NAME = 3.0, 2.0
_REACH = 60


def speaks_of_a_home(lower: str) -> bool:
    """Whether words in lower case say that somebody lives there, or whom they are about."""
    return _HOME.search(lower) is not None


def asked_of_a_venue(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Of the findings in words for where people meet those that stand there too."""
    is_home = any(hit.kind is HitKind.ADDRESS for hit in hits) and _is_a_home(text, hits)
    return [hit for hit in hits if hit.blocking or hit.kind is not HitKind.ADDRESS or is_home]


def _is_a_home(text: str, hits: Iterable[Hit]) -> bool:
    folded = Folded(text)
    if speaks_of_a_home(folded.lower) or any(_may_be_given(word) for word in _WITH.findall(folded.text)):
        return True
    return any(hit.kind in _PERSONS or _somebody_stands_before(text, hit) for hit in hits)


def _somebody_stands_before(text: str, hit: Hit) -> bool:
    """A name, a given name with an initial, or initials alone, right before the address."""
    if hit.kind is not HitKind.ADDRESS:
        return False
    before = Folded(text[max(0, hit.start - _REACH) : hit.start]).text
    if _INITIALS_BEFORE.search(before):
        return True
    letters = _LETTERS_BEFORE.search(before)
    if letters and letters[1].lower() not in word_list("abbreviations"):
        return True
    word = _WORD_BEFORE.search(before)
    return word is not None and (
        max(weight(word[1])[:2]) >= _SURELY_A_NAME or (word["initial"] is not None and _may_be_given(word[1]))
    )


def _may_be_given(word: str) -> bool:
    return weight(word).given >= _MAYBE_A_NAME
