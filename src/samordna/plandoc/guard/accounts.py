"""Links to people's accounts and to channels: to keep them is to map persons and opinions.

On the services below a link stops; anywhere else a path that leads to somebody's page (``/@name``, ``/user/name``) asks.
Accounts of authorities pass, and what only sounds like one asks.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.public_accounts import is_public_account
from samordna.plandoc.lazily import lazily

_START = r"(?<![\w.-])(?:h..ps?\s?:\s?//\s?)?(?:(?:[a-z]{1,8}|[a-z]{2}-[a-z]{2})\.){0,2}"
_DOT, _SLASH = r"\s?[\[({]?\.[\])}]?\s?", r"\s?/\s?"
_SERVICES = (
    rf"(?:facebook|fb){_DOT}(?:com|me){_SLASH}"
    r"(?!(?:help|policies|policy|events|watch|privacy|legal|business|sharer|hashtag|login)\b)"
    rf"|(?:instagram{_DOT}com|instagr{_DOT}am){_SLASH}(?!(?:p|reel|explore|about|legal|accounts)\b)"
    rf"|tiktok{_DOT}com{_SLASH}(?:@|[A-Z0-9])|(?:x|twitter){_DOT}com{_SLASH}(?!(?:search|hashtag|home|intent|share|i|login)\b)"
    rf"|(?:t|telegram){_DOT}me{_SLASH}|snapchat{_DOT}com{_SLASH}(?:add|t|@)|youtube{_DOT}com{_SLASH}(?:@|channel/|user/|c/)"
    rf"|discord{_DOT}gg{_SLASH}|discord(?:app)?{_DOT}com{_SLASH}(?:users|invite|channels)/|(?:vk|ok|gab|gettr|minds|parler)\.(?:com|ru)/"
    r"|linkedin\.com/(?:in|pub)/|reddit\.com/u(?:ser)?/|threads\.(?:net|com)/@|bsky\.app/profile/|(?:twitch\.tv|kick\.com)/"
    r"|odysee\.com/@|bitchute\.com/channel/|rumble\.com/(?:c|user)/|soundcloud\.com/|flashback\.org/(?:u\d|medlem|member)"
    r"|steamcommunity\.com/(?:id|profiles)/|roblox\.com/users/|(?:wa|signal|kik)\.me/|(?:ask|last)\.fm/|onlyfans\.com/"
    r"|pinterest\.[a-z]{2,3}/(?!pin/)|linktr\.ee/|open\.spotify\.com/user/|truthsocial\.com/@|patreon\.com/|tellonym\.me/"
    r"|(?:hitta|ratsit|merinfo|mrkoll|eniro|birthday|upplysning|allabolag)\.se/\S{0,80}?(?=person|\d{8}|[a-zåäö]+[+_-][a-zåäö]+)"
)
_SPACED = re.sub(
    r"(?<=[a-z)])/", lambda _: _SLASH, re.sub(r"(?<=[a-z)])\\\.(?=[a-z(\[])", lambda _: _DOT, _SERVICES)
)
"""The same where signs are spaced out: "kick . com / name"."""
_ACCOUNT = lazily(rf"{_START}(?:{_SPACED})(?P<account>[\w@.#?=&%/~+:-]{{1,200}})", re.IGNORECASE)
_SOMEBODYS_PAGE = lazily(
    r"(?<![\w@.-])(?:https?://)?(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}/"
    r"(?:@(?P<name>\w[\w.-]{2,30})|(?:users?|u|profiles?|profil|people|members?|medlem|medlemmar)/(?P<page>\w[\w.-]{2,40}))"
    r"|(?<![\w@.-])(?:https?://)?(?P<owner>[\w-]{3,40})\.(?:tumblr|wordpress|blogspot|substack|carrd|bsky)\.(?:com|social|co)\b",
    re.IGNORECASE,
)
_MAYBE_HOST = lazily(r"\.[\])}]?\s?[a-z]{2,10}\s?/", re.IGNORECASE)
"""How the host ends in every such link."""
_OWNER = lazily(r"\.(?:tumblr|wordpress|blogspot|substack|carrd|bsky)\.", re.IGNORECASE)
_FIRST = lazily(r"[@/]*([^/?#]+)")
_WORD = lazily(r"[A-ZÅÄÖ]+(?=[A-ZÅÄÖ][a-zåäö])|[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+")
_OF_AN_ORGANISATION = {
    "careers", "jobs", "press", "news", "official", "embassy", "council", "commission", "parliament", "ministry", "agency",
    "university", "police", "government", "kommun", "region", "myndigheten", "bibliotek", "biblioteket", "museum", "museet",
}  # fmt: skip
_SOUNDS_PUBLIC = lazily(
    r"(?:kommun|stad|stads|polis|polisen|region|myndigheten|länsstyrelsen|regeringen|bibliotek|biblioteket|museum|museet|förening|forening"
    r"|kyrka|kyrkan|skola|skolan|jour|jouren)$"
)


def find_accounts(text: str) -> Iterator[FoldedHit]:
    """Links in folded text, whose capitals part the words of an account."""
    if not (("/" in text and _MAYBE_HOST.search(text)) or _OWNER.search(text)):
        return
    done = 0
    for match in _ACCOUNT.finditer(text) if "/" in text else ():
        done = match.end()
        blocking = _judged(match["account"])
        if blocking is not None:
            yield FoldedHit(HitKind.PROFILE_LINK, match.start(), match.end(), blocking)
    for match in _SOMEBODYS_PAGE.finditer(text, done):
        if _judged(match["name"] or match["page"] or match["owner"]) is not None:
            yield FoldedHit(HitKind.PROFILE_LINK, match.start(), match.end())


def _judged(account: str) -> bool | None:
    first = _FIRST.match(account)
    name = first[1].strip(".-_") if first else account
    words = _WORD.findall(name)
    if is_public_account(name.lower()) or (len(words) > 1 and words[-1].lower() in _OF_AN_ORGANISATION):
        return None
    if any(word.lower() in _OF_AN_ORGANISATION for word in words[1:]):
        return None
    return _SOUNDS_PUBLIC.search(name.lower()) is None
