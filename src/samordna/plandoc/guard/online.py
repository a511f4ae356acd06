"""E-mail addresses, handles and links to people's accounts."""

import re
from collections.abc import Iterator
from functools import cache

from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.wordlists import word_list

_AT = r"(?:@|\s?[(\[{]\s?(?:at|snabel-?a|@)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt)\s?[)\]}]\s?)"
_EMAIL = re.compile(
    rf"(?<![a-z0-9å-ö._%+-])([a-z0-9å-ö][a-z0-9å-ö._%+-]{{0,63}}){_AT}"
    rf"([a-z0-9å-ö][a-z0-9å-ö-]{{0,62}}(?:{_DOT}[a-z0-9å-ö-]{{1,62}}){{1,4}})"
)
_USER_ID = re.compile(r"[a-zåäö]{2,6}\d{1,5}|\d{1,3}[a-zåäö]{2,6}")
_HANDLE = re.compile(r"(?<![\w@./=-])@[a-z0-9_å-ö][a-z0-9_.å-ö]{1,29}(?!@)")
_NAMED_HANDLE = re.compile(
    r"\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|kik|telegram|twitter|facebook|youtube|roblox|steam)"
    r"[ -]?(?:konto|kontot|account|användare|användarnamn|username)?\s?"
    r"(?:[:=]\s?|(?:heter|med namnet|named)\s)[\"”'@]?(?P<name>(?!https?:)[a-z0-9_å-ö][\w.#-]{2,29})"
)
_ACCOUNT = re.compile(
    r"(?:https?://)?(?<![\w-])(?:[a-z]{1,3}\.|[a-z]{2}-[a-z]{2}\.)?(?:"
    r"(?:facebook|fb)\.(?:com|me)/(?!(?:help|policies|policy|events|watch|privacy|legal|business"
    r"|sharer|hashtag)\b)"
    r"|instagram\.com/(?!(?:p|reel|explore|about|legal)/)"
    r"|tiktok\.com/@|(?:x|twitter)\.com/(?!(?:search|hashtag|home|intent|share|i)\b)"
    r"|(?:t|telegram)\.me/|snapchat\.com/(?:add|t|@)[/\w]|youtube\.com/(?:@|channel/|user/|c/)"
    r"|discord\.gg/|discord(?:app)?\.com/(?:users|invite|channels)/|vk\.com/|ok\.ru/"
    r"|linkedin\.com/(?:in|pub)/|reddit\.com/u(?:ser)?/|threads\.(?:net|com)/@|bsky\.app/profile/"
    r"|twitch\.tv/|gab\.com/|gettr\.com/user/|odysee\.com/@|bitchute\.com/channel/|rumble\.com/(?:c|user)/"
    r"|soundcloud\.com/|flashback\.org/u|steamcommunity\.com/(?:id|profiles)/|roblox\.com/users/|wa\.me/"
    r"|signal\.me/|kik\.me/|ask\.fm/|onlyfans\.com/"
    r")(?P<account>[\w@.#?=&%/~+-]{1,200})"
)
_PUBLIC_ACCOUNT = re.compile(
    r"kommun|stad\b|stads|polis|region|myndighet|länsstyrelse|regering|bibliotek|museum|brottsforebygg"
)
_FUNCTION_ENDINGS = (
    "kommun", "stad", "jour", "jouren", "nämnd", "nämnden", "namnd", "namnden", "kontor", "kontoret", "kansli", "kansliet",
    "förvaltning", "forvaltning", "förvaltningen", "forvaltningen", "tjänst", "tjanst", "skola", "skolan", "center", "centrum",
    "enhet", "enheten", "gruppen", "registrator", "samordnare", "samordning", "mottagning", "forening", "förening", "klubben",
)  # fmt: skip
_SURNAME_SHAPE = re.compile(r"(?:sson|ström|strom|qvist|kvist|berg|gren|lund|dahl|ovic|zadeh|oglu)$")
_PLAIN_LETTERS = str.maketrans("åäöéü", "aaoeu")


def find_emails(lower: str) -> Iterator[Found]:
    """E-mail addresses that show a person, in folded lower-case text."""
    for match in _EMAIL.finditer(lower):
        local = match[1].strip(".-_")
        private = re.sub(rf"\s?{_DOT}\s?", ".", match[2]) in word_list("private_mail")
        by_function = _names_a_function(local)
        if private:
            yield Found(HitKind.EMAIL, match.start(), match.end(), blocking=not by_function)
        elif not by_function and _names_a_person(local):
            yield Found(HitKind.EMAIL, match.start(), match.end())


def find_accounts(lower: str) -> Iterator[Found]:
    """Links to accounts and channels; those of public bodies ask instead of stopping."""
    for match in _ACCOUNT.finditer(lower):
        public = _PUBLIC_ACCOUNT.search(match["account"]) is not None
        yield Found(HitKind.PROFILE_LINK, match.start(), match.end(), blocking=not public)


def find_handles(lower: str) -> Iterator[Found]:
    """``@name``, and a name said to be somebody's account on a service."""
    for match in _HANDLE.finditer(lower):
        yield Found(HitKind.HANDLE, match.start(), match.end())
    for match in _NAMED_HANDLE.finditer(lower):
        if not _names_a_function(match["name"].strip(".-_#")):
            yield Found(HitKind.HANDLE, match.start("name"), match.end("name"))


def _names_a_function(local: str) -> bool:
    functions = word_list("functions")
    parts = re.split(r"[._+-]", local)
    return any(part in functions or part.endswith(_FUNCTION_ENDINGS) for part in parts)


def _names_a_person(local: str) -> bool:
    if _USER_ID.fullmatch(local):
        return True
    given, surnames = _plain_list("given_names"), _plain_list("surnames")
    parts = [part for part in re.split(r"[._+-]|\d+", local.translate(_PLAIN_LETTERS)) if part]
    if any(part in given for part in parts) or (parts and parts[-1] in surnames):
        return True
    if len(parts) == 2 and _SURNAME_SHAPE.search(parts[1]):
        return True
    return len(parts) == 1 and any(
        parts[0][:cut] in given and parts[0][cut:] in surnames for cut in range(3, len(parts[0]) - 2)
    )


@cache
def _plain_list(name: str) -> frozenset[str]:
    return frozenset(entry.translate(_PLAIN_LETTERS) for entry in word_list(name))
