"""A plan to read, with its contents beside it, as HTML. The same page of the same text is made once (in each process)."""

from collections.abc import Mapping
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samordna.plandoc.vocabulary import Language
from samordna.plans.paper.page import Paper


def reader_html(
    paper: Paper,
    language: Language,
    *,
    base: str = "",
    may_edit: bool = False,
    comments: Mapping[str, int] | None = None,
) -> SafeString:
    """``base`` is the address of the version, ``comments`` how many are open at each place, None for who does not comment."""
    counts = None if comments is None else tuple(sorted(comments.items()))
    return _read(paper, language, base, may_edit, counts)


@lru_cache(maxsize=32)
def _read(
    paper: Paper, _language: Language, base: str, may_edit: bool, comments: tuple[tuple[str, int], ...] | None
) -> SafeString:
    context = {"paper": paper, "base": base, "may_edit": may_edit}
    if comments is not None:
        context["open_comments"] = dict(comments)
    return render_to_string("plans/reader.html", context)
