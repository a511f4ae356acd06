"""E-mail addresses, also when their signs are spaced out or written in words: ``anna (at) provider punkt com``."""

import re
from collections.abc import Collection, Iterator

from samordna.plandoc.guard.address_words import PLAIN_LETTERS, plain_list, tells_a_place
from samordna.plandoc.guard.functions import names_a_function
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_AT_WORD = r"(?:at|a|ät|snabel[ -]?a|alfakrull|@)"
_AT = lazily(
    rf"\s{{0,2}}(?:@{{1,2}}|%40|[(\[{{<]\s?{_AT_WORD}\s?[)\]}}>]|(?P<sign>[-_/*='])(?:at|snabel-?a)(?P=sign)"
    r"|(?<=\w)\s(?:snabel[ -]?a|alfakrull|at)\s(?=[\w-]{2,30}\s?(?:\.|,|dot|punkt|[(\[{]))"
    r"|(?<=\w)#(?=[a-z]{2,10}\.[a-z]{2,3}\b))\s{0,2}"
)
_IN_BRACKETS, _PARTED = r"\s?(?:a|ä)t?\s?[)\]}>]", "at[-_/*=' ]"
_MAYBE_AT = lazily(
    rf"%40|\({_IN_BRACKETS}|\[{_IN_BRACKETS}|{{{_IN_BRACKETS}|<{_IN_BRACKETS}"
    rf"|-{_PARTED}|_{_PARTED}|/{_PARTED}|\*{_PARTED}|={_PARTED}|'{_PARTED}|#[a-z]"
)
"""Each begins with one sign, which is quickly looked for; most text has no space before one."""
_MAYBE_AT_IN_SPACES = lazily(f" {_PARTED}")
_LOCAL = lazily(r"(?<![\w.%+-])\w[\w.%+-]{0,63}(?:\s(?:\.|punkt|dot)\s[\w.%+-]{1,40})?$")
_DOT = r"(?:\s(?:dot|punkt|\.)\s|\s?\.|\s?[(\[{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?|,)"
_DOMAIN = lazily(rf"\w[\w-]{{0,62}}(?:{_DOT}[\w-]{{1,62}}){{1,4}}")
_USER_ID = lazily(r"[a-zåäö]{2,6}\d{1,5}|\d{1,3}[a-zåäö]{2,8}")
_PARTS = lazily(r"[._+-]|\d+")
_SURNAME_SHAPE = lazily(r"(?:sson|ström|strom|qvist|kvist|berg|gren|lund|dahl|ovic|zadeh|oglu)$")
_TOP_LEVELS = {
    *(
        "se",
        "com",
        "net",
        "org",
        "nu",
        "eu",
        "no",
        "dk",
        "fi",
        "de",
        "me",
        "io",
        "info",
        "ru",
        "uk",
        "pl",
        "fr",
        "es",
        "it",
    ),
    *("nl", "us", "tv", "co", "ch", "at"),
}
_EVERYWHERE = {"gmail", "hotmail", "outlook", "live", "yahoo", "icloud", "msn", "proton", "gmx", "yandex"}
_PUPILS = {"elev", "elever", "student", "studenter", "students", "pupil", "pupils", "oppilas"}
_REACH = 110


def find_emails(
    lower: str, known_domains: Collection[str] = (), known_words: Collection[str] = ()
) -> Iterator[FoldedHit]:
    """Addresses that show a person, in folded lower-case text.

    Those at a municipality's own domains pass, and a word of its own beside ordinary ones is a function's.
    """
    done = 0
    for at in _AT.finditer(lower):
        local = _LOCAL.search(lower, max(done, at.start() - _REACH), at.start())
        domain = _DOMAIN.match(lower, at.end())
        if not local or not domain:
            continue
        host = re.sub(_DOT, ".", domain.group()).strip(".-")
        if at.group() == "#" and not _is_private(host):
            continue
        if at.group() == "@" or host.rpartition(".")[2] in _TOP_LEVELS:
            said = re.sub(r"\s(?:punkt|dot|\.)\s", ".", local.group()).strip(".-_")
            blocking = _judged(said, host, known_domains, known_words)
            if blocking is not None:
                done = domain.end()
                yield FoldedHit(HitKind.EMAIL, local.start(), done, blocking)


def may_hold_mail(lower: str) -> bool:
    """Whether anything in a text in lower case may be such an address, which few looks tell."""
    return bool(
        "@" in lower
        or "snabel" in lower
        or "alfakrull" in lower
        or (" at" in lower and _MAYBE_AT_IN_SPACES.search(lower))
        or _MAYBE_AT.search(lower)
    )


def _judged(
    local: str, host: str, known_domains: Collection[str], known_words: Collection[str]
) -> bool | None:
    if any(host == domain or host.endswith("." + domain) for domain in known_domains):
        return None
    by_function = names_a_function(local)
    if _is_private(host):
        return not by_function
    return False if not by_function and (_names_a_person(local, known_words) or _is_of_pupils(host)) else None


def _is_private(host: str) -> bool:
    """Whether a provider to private persons has it, some of them in every country."""
    name, _, country = host.partition(".")
    return host in word_list("private_mail") or (name in _EVERYWHERE and len(country) in (2, 3))


def _is_of_pupils(host: str) -> bool:
    return not _PUPILS.isdisjoint(host.split(".")[:-1])


def _names_a_person(local: str, known_words: Collection[str]) -> bool:
    if _USER_ID.fullmatch(local):
        return True
    given, surnames = plain_list("given_names"), plain_list("surnames")
    parts = [part for part in _PARTS.split(local.translate(PLAIN_LETTERS)) if part]
    if not parts:
        return False
    if len(parts) in {2, 3} and all(part.isalpha() for part in parts):
        return not tells_a_place(parts, known_words)
    return any(part in given for part in parts) or parts[-1] in surnames or _is_run_together(parts[0])


def _is_run_together(part: str) -> bool:
    """``annaandersson``: a given name and a surname, or what looks like one."""
    given, surnames = plain_list("given_names"), plain_list("surnames")
    return any(
        part[:cut] in given and (part[cut:] in surnames or _SURNAME_SHAPE.search(part[cut:]))
        for cut in range(3, len(part) - 2)
    )
