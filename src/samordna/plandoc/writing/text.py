"""Texts as any file can hold them."""

from samordna.plandoc.plain import is_seen, plain


def clean(text: str | None) -> str:
    """``text`` without the characters that XML and PDF cannot hold, with line breaks as ``\\n``."""
    return plain(text) if text else ""


def one_line(text: str | None) -> str:
    """``text`` on one line, for headings and properties; empty when it has no sign that anybody sees."""
    line = " ".join(clean(text).split())
    return line if is_seen(line) else ""
