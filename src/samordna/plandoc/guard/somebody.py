"""Words for one person whom a text is about: he and she, kin, pupils, clients. No roles, and no people in general."""

from collections.abc import Iterator

from samordna.plandoc.lazily import lazily

_KIN = (
    "mamma(?:n|ns|s)?|pappa(?:n|ns|s)?|morsan|farsan|mor|far|mors|fars|(?:lill(?:a|e)?|stor(?:a|e)?)?(?:bror(?:s)?|broder(?:n|ns)|syster(?:n|ns|s)?)"
    "|syskonet|kusinen(?:s)?|kusin|sonen(?:s)?|dottern(?:s)?|son|dotter|(?:mor|far)(?:mor|far|bror)(?:n|s|ns)?|(?:mor|far)broder(?:n|ns)"
    "|(?:mo|fa)ster(?:n|ns|s)?|maken(?:s)?|make|maka(?:n|ns|s)?|hustru(?:n|ns)?|frun(?:s)?|sambo(?:n|ns|s)?"
    "|(?:pojk|flick)vän(?:nen|nens)?|barnet(?:s)?|barnbarnet(?:s)?|föräldern(?:s)?|vårdnadshavaren(?:s)?"
    "|moren(?:s)?|mora|søster(?:en)?|broren|bestemor|bestefar|onkel|äiti|äidille|isä|isälle|veli|sisko"
    "|mother|mom|mum|father|dad|brother|sister|uncle|aunt|cousin|matka|ojciec|majka|otac"
)
_CLIENTS = (
    "killen(?:s)?|tjejen(?:s)?|pojken(?:s)?|flickan(?:s)?|eleven(?:s)?|ungdomen(?:s)?|unge(?:s)?|klienten(?:s)?|brukaren(?:s)?"
    "|patienten(?:s)?|personen(?:s)?|mannen(?:s)?|kvinnan(?:s)?|grannen(?:s)?|kompisen(?:s)?|vännen(?:s)?|polaren(?:s)?|tipsaren(?:s)?"
    "|vittnet(?:s)?|drengen|pigen|gutten|jenta|oppilas|poika|tyttö"
)
_PRONOUNS = "han|hon|hen|hans|hennes|hens|honom|henne|jag|mig|min|mitt|hun|ham|hänen|he|she|his|him"
_ANYBODY = (
    "elev|kille|tjej|pojke|flicka|klient|brukare|patient|person|kvinna|granne|kompis|vän|anhörig|vårdnadshavare|förälder"
    "|boy|girl|pupil"
)
WORDS = f"{_KIN}|{_CLIENTS}|{_PRONOUNS}|{_ANYBODY}"
_SOMEBODY = lazily(rf"(?<![\w-])(?:{_KIN}|{_CLIENTS}|{_PRONOUNS}|(?P<anybody>{_ANYBODY}))(?![\w-])")
_GENERALLY = lazily(
    r"\b(?:en|ett|någon|varje|enskild|annan|ingen|per|om|för|till|av|med|och|eller|åt|på|i|som|är|samma|a|an|any|each|every|for|the)"
    r" (?:ung |enskild )?$"
)
"""Before "elev" this says that no one pupil is meant."""
_REACH = 12


def places_of_one(lower: str) -> Iterator[int]:
    """Where such words end in a text in lower case."""
    for word in _SOMEBODY.finditer(lower):
        start = word.start()
        if not (word["anybody"] and _GENERALLY.search(lower, max(0, start - _REACH), start)):
            yield word.end()
