"""Turns what checks found into short sentences in both languages."""

from collections.abc import Sequence
from datetime import date

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.labels import shortened
from samordna.plandoc.vocabulary import Text

SHOWN = 5
"""So many names are read out; the rest are counted."""


def joined(words: Sequence[Text]) -> Text:
    """``a, b och c`` / ``a, b and c``."""
    return Text(_with_and([w.sv for w in words], "och"), _with_and([w.en for w in words], "and"))


def listing(names: Sequence[str]) -> Text:
    """The first names in quotes, and how many more there are."""
    shown = [shortened(name) for name in names[:SHOWN]]
    rest = len(names) - SHOWN
    more = Text(f"{rest} till", f"{rest} more") if rest > 0 else None
    return joined([Text(f"”{name}”", f"“{name}”") for name in shown] + ([more] if more else []))


def sentences(texts: Sequence[Text]) -> Text:
    """One sentence after the other."""
    return Text(" ".join(t.sv for t in texts), " ".join(t.en for t in texts))


def not_found(*what: Text) -> Text:
    """What a check looked for in vain. A plan may tell of it in other words, and a reader may have done what the plan does not
    tell, so no check says more than that.
    """
    names = joined(what)
    return Text(f"Hittades inte i planen: {names.sv}.", f"Not found in the plan: {names.en}.")


def shown(when: date | str) -> Text:
    """A day or an EDTF date as readers write it."""
    edtf = when if isinstance(when, str) else when.isoformat()
    return Text(to_swedish(edtf, "sv"), to_swedish(edtf, "en"))


def _with_and(words: Sequence[str], conjunction: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
