"""What is asked of a chapter where it stands on the page of a draft."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("plans/template/chapter.html", takes_context=True)
def asked_of(context: template.Context, chapter: Any) -> dict[str, Any]:
    """By the municipality's template (``asked`` of the page, by the section's key), else as for any plan."""
    by_key = context.get("asked") or {}
    return {"chapter": chapter, "base": context["base"], "asked": by_key.get(chapter.key)}
