"""E-mail addresses, also when their signs are spaced out or written in words: ``anna (at) provider punkt com``."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from samordna.plandoc.guard.functions import names_a_function
from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.wordlists import word_list

_AT = re.compile(
    r"\s{0,2}(?:@|[(\[{<]\s?(?:at|a|snabel-?a|@)\s?[)\]}>]|-at-|(?<=\w)\s(?:snabel-?a|at)\s(?=[\w-]{2,30}\s?(?:\.|,|dot|punkt)))\s{0,2}"
)
_LOCAL = re.compile(r"(?<![\w.%+-])\w[\w.%+-]{0,63}(?:\s(?:\.|punkt|dot)\s[\w.%+-]{1,40})?$")
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?|\s(?:dot|punkt|\.)\s|,)"
_DOMAIN = re.compile(rf"\w[\w-]{{0,62}}(?:{_DOT}[\w-]{{1,62}}){{1,4}}")
_USER_ID = re.compile(r"[a-zåäö]{2,6}\d{1,5}|\d{1,3}[a-zåäö]{2,6}")
_PARTS = re.compile(r"[._+-]|\d+")
_SURNAME_SHAPE = re.compile(r"(?:sson|ström|strom|qvist|kvist|berg|gren|lund|dahl|ovic|zadeh|oglu)$")
_PLAIN_LETTERS = str.maketrans("åäöéü", "aaoeu")
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
_REACH = 110


def find_emails(lower: str, known_domains: Collection[str] = ()) -> Iterator[Found]:
    """Addresses that show a person, in folded lower-case text. Those at a municipality's own domains pass."""
    done = 0
    for at in _AT.finditer(lower):
        local = _LOCAL.search(lower, max(done, at.start() - _REACH), at.start())
        domain = _DOMAIN.match(lower, at.end())
        if not local or not domain:
            continue
        host = re.sub(_DOT, ".", domain.group()).strip(".-")
        if ("@" in at.group() and len(at.group()) == 1) or host.rpartition(".")[2] in _TOP_LEVELS:
            blocking = _judged(
                re.sub(r"\s(?:punkt|dot|\.)\s", ".", local.group()).strip(".-_"), host, known_domains
            )
            if blocking is not None:
                done = domain.end()
                yield Found(HitKind.EMAIL, local.start(), done, blocking)


def _judged(local: str, host: str, known_domains: Collection[str]) -> bool | None:
    if any(host == domain or host.endswith("." + domain) for domain in known_domains):
        return None
    by_function = names_a_function(local)
    if host in word_list("private_mail"):
        return not by_function
    return False if not by_function and _names_a_person(local) else None


def _names_a_person(local: str) -> bool:
    if _USER_ID.fullmatch(local):
        return True
    given, surnames = _plain_list("given_names"), _plain_list("surnames")
    parts = [part for part in _PARTS.split(local.translate(_PLAIN_LETTERS)) if part]
    if not parts:
        return False
    if len(parts) in {2, 3} and all(part.isalpha() for part in parts):
        return True
    return any(part in given for part in parts) or parts[-1] in surnames or _is_run_together(parts[0])


def _is_run_together(part: str) -> bool:
    """``annaandersson``: a given name and a surname, or what looks like one."""
    given, surnames = _plain_list("given_names"), _plain_list("surnames")
    return any(
        part[:cut] in given and (part[cut:] in surnames or _SURNAME_SHAPE.search(part[cut:]))
        for cut in range(3, len(part) - 2)
    )


@cache
def _plain_list(name: str) -> frozenset[str]:
    return frozenset(entry.translate(_PLAIN_LETTERS) for entry in word_list(name))
