"""Plain words as Markdown: what a file says stays what a reader sees, whatever signs it is written with."""

import re

from samordna.plandoc.lazily import lazily

_INLINE = lazily(
    r"""\\(?=[!-/:-@\[-`{-~]|$)        # a backslash that would escape the sign after it
    |[*`]
    |(?<![^\W_])_|_(?![^\W_])          # an underscore inside a word is nothing but itself
    |~(?=~)|(?<=~)~
    |\[(?=[^\]]*\][(\[:])
    |<(?=[A-Za-z/!?])
    |&(?=\#?\w+;)""",
    re.VERBOSE | re.MULTILINE,
)
_OPENING = lazily(
    r"^[ \t]*(?:(?=#{1,6}(?:[ \t]|$))|(?=>)|(?=[-+](?:[ \t]|$))|(?=[-=|:][-=|: \t]*$))", re.MULTILINE
)
_NUMBERED = lazily(r"^[ \t]*(\d{1,9})([.)])(?=[ \t]|$)", re.MULTILINE)
_PLACE = lazily(r"^[ \t]*(?=\{\{)", re.MULTILINE)
_SPECIAL = lazily(r"[\\*`_~\[<&]|^[ \t]*[#>+=|:{-]|^[ \t]*\d{1,9}[.)]|^[ \t]+|[ \t]+$", re.MULTILINE)
_EDGES = lazily(r"^[ \t]+|[ \t]+$", re.MULTILINE)


def escaped(text: str) -> str:
    """``text`` as Markdown that shows the same words. Only what Markdown (or a place) would take for a mark gets a backslash."""
    if not _SPECIAL.search(text):
        return text
    text = _INLINE.sub(lambda match: f"\\{match[0]}", _EDGES.sub("", text))
    text = _NUMBERED.sub(r"\1\\\2", text)
    return _PLACE.sub(r"\\", _OPENING.sub(r"\\", text))
