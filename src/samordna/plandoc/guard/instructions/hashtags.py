"""Posts that people tag with the hashtag of a campaign: what they write is found by it, and nobody is written down."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_TAGS = ("tagg", "tagge", "tags", "tagit")
OPEN_HASHTAGS = Opens({"tag"}, _TAGS)
_SIGN = "#"
_POSTS = (
    *("inlägg", "bild", "film", "video", "foto", "klipp", "affisch", "poster", "post", "opslag", "innlegg", "bilde", "reel"),
    *("story", "stories", "teckning", "berättelse"),
)  # fmt: skip
_PASSIVE = ("taggas", "taggades", "taggade", "taggats", "tagges", "tagged")
_IN_PUBLIC = (
    *("kampanj", "instagram", "facebook", "tiktok", "snapchat", "youtube", "linkedin", "temavecka", "campaign"),
)  # fmt: skip
"""Where a hashtag is for everybody to find, and no label in a system."""
_MORE = bits(
    *("view", "worry", "loaded", "name", "who", "sensitive", "thinking", "store", "recorded", "people_list", "strong"),
    *("attendance", "pointing", "trait", "kept", "security", "medium", "telling", "data"),
)  # fmt: skip
_PEOPLE = bits("person", "staff", "loaded", "possessive", "those")
_JOINS = ("delta", "medverka")
_REACH = 6


def is_tagged_for_campaign(tokens: Sequence[Token]) -> bool:
    """ "Alla taggar sina inlägg med #ljusvandring", "elevernas bilder taggas #vårskola på Instagram"; but not "elever taggas"."""
    tag = next((at for at, token in enumerate(tokens) if _is_tag(token)), None)
    if tag is None:
        return False
    behind = tokens[tag + 1 : tag + 1 + _REACH]
    sign = next((at for at, token in enumerate(behind) if token.word == _SIGN), None)
    if sign is None or any_of(behind[:sign], _PEOPLE):
        return False
    are_posts, hashtag = any(map(_is_post, behind[:sign])), behind[sign + 1 : sign + 2]
    if tokens[tag].word.startswith(_PASSIVE):
        is_public = any(token.word.startswith(_IN_PUBLIC) for token in tokens)
        are_posts, hashtag = is_public and any(map(_is_post, tokens[max(0, tag - 3) : tag])), []
    passed = [tokens[tag], *hashtag]
    others = [
        token for token in tokens if token not in passed and not token.word.startswith((*_POSTS, *_JOINS))
    ]
    return are_posts and not any_of(others, _MORE)


def _is_tag(token: Token) -> bool:
    return token.word == "tag" or token.word.startswith(_TAGS)


def _is_post(token: Token) -> bool:
    return token.word.startswith(_POSTS)
