"""The address of a page that news is about."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

TELLS_WHO_CAME = ("utm_", "fbclid", "gclid", "mc_eid")
"""What addresses are given so that a site knows who sent a reader on; it says nothing of the page."""


def without_traces(link: str) -> str:
    """The same page, by an address that tells neither who came nor with which password."""
    parts = urlsplit(link)
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.lower().startswith(TELLS_WHO_CAME)
    ]
    is_same = len(query) == len(parse_qsl(parts.query, keep_blank_values=True))
    kept = parts.query if is_same else urlencode(query)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=kept))
