"""The text of an adopted version as a page. It never changes, so it is laid out once (in each process) for each view."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.public import hidden_in, public_version
from samordna.plans.models import AdoptedPlan
from samordna.plans.paper.page import lay_out


class FrozenPage(NamedTuple):
    """``restricted`` are the sections on it whose reading is to be noted."""

    html: SafeString
    restricted: frozenset[str]


@lru_cache(maxsize=64)
def frozen_page(
    version: int, digest: str, *, may_read_restricted: bool, language: Language, today: date
) -> FrozenPage:
    """Of the version whose frozen text has the fingerprint ``digest``. One query, and only the first time."""
    [text] = AdoptedPlan.objects.filter(version=version, digest=digest).values_list("document", flat=True)
    document = PlanDocument.model_validate_json(text)
    restricted = frozenset(hidden_in(document.sections).sections) if may_read_restricted else frozenset()
    shown = document if may_read_restricted else public_version(document)
    return FrozenPage(
        render_to_string("plans/reader.html", {"paper": lay_out(shown, language, today)}), restricted
    )
