"""What a plan keeps of the file it was read from: where each thing stood, never the words that stood there."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.db import models

from samordna.plandoc.guard import scan

LONGEST = 200
MOST = 40
_COUNTED = re.compile(r"\b(sida|rad|kolumn) \d{1,7}\b")
_FIELD = re.compile(r"[a-z_]{1,40}")


class OriginField(models.JSONField):
    """Places in a file, as ``[{"where": …, "field": …}]``.

    The words of a passage may hold personal data that was taken away in the review, so they are not kept, and neither is a place
    whose own name (a spreadsheet's tab) holds any.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        kept = places_kept(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, kept)
        return kept


def places_kept(origin: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """The places that may be kept of these, each once."""
    kept = (_kept(one) for one in origin)
    unique = {tuple(sorted(one.items())): one for one in kept if one}
    return list(unique.values())[:MOST]


def _kept(one: dict[str, Any]) -> dict[str, str]:
    where, field = (text if isinstance(text := one.get(name), str) else "" for name in ("where", "field"))
    if not where or len(where) > LONGEST or not _may_be_kept(_COUNTED.sub("", where)):
        return {}
    return {"where": where} | ({"field": field} if _FIELD.fullmatch(field) else {})


@lru_cache(maxsize=1024)
def _may_be_kept(named: str) -> bool:
    return not scan(named)
