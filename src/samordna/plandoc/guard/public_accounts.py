"""Accounts of authorities, national organisations and a place's institutions, by their names alone."""

from collections.abc import Collection

from samordna.plandoc.guard.address_words import PLAIN_LETTERS, plain_list
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_PARTS = lazily(r"[^._-]+")
_SAID_BESIDE = ("se", "sverige", "officiell", "official")
"""What stands behind the name of one that has accounts in several countries, or imitators."""
_INSTITUTION = (
    r"(?:(?:stads|kommun|folk|skol)?biblioteke?t?|(?:fritids|ungdoms|hembygds)gard(?:arna|ar|en)?|(?:kultur|ungdoms|allaktivitets)huset"
    r"|kulturskolan?|raddningstjansten?|socialtjansten?|socialjouren?|ungdomsmottagningen?|stadsmuseet|faltarna|faltgruppen"
    r"|fritidsklubben|familjecentralen?|medborgarkontoret|kontaktcenter)"
)
_AT_A_PLACE = lazily(
    rf"(?:polisen|region|regionen|lansstyrelsen|stadsmissionen|{_INSTITUTION})(?P<place>[a-z]{{2,20}})"
)
_ALONE = lazily(_INSTITUTION)
_TOWN = lazily(r"(?P<place>[a-z]{2,20}?)s?stad")
_MUNICIPALITY = lazily(r"[a-z]{2,20}[._-]?kommun")


def is_public_account(name: str, known: Collection[str] = ()) -> bool:
    """Whether nobody but an authority, an organisation or an institution has an account of this ``name`` in lower case.

    Each of its words must say so: "polisen_ljuger" is nobody's but its writer's. ``known`` are words of the municipality's own,
    where å, ä and ö have lost their signs.
    """
    plain = name.translate(PLAIN_LETTERS).strip("._-")
    said = [part for part in _PARTS.findall(plain) if part not in _SAID_BESIDE]
    whole = "".join(said)
    is_whole = any(
        whole.removesuffix(beside) in word_list("public_accounts") for beside in ("", *_SAID_BESIDE)
    )
    if _MUNICIPALITY.fullmatch(plain) or is_whole:
        return True
    return any(_is_institution(part) for part in said) and all(
        _is_institution(part) or _is_place(part) or part in known for part in said
    )


def _is_institution(part: str) -> bool:
    if _MUNICIPALITY.fullmatch(part) or _ALONE.fullmatch(part) or part in word_list("public_accounts"):
        return True
    town = _AT_A_PLACE.fullmatch(part) or _TOWN.fullmatch(part)
    return town is not None and _is_place(town["place"])


def _is_place(part: str) -> bool:
    return part in plain_list("places", "regions")
