"""What a form says of a value that it does not take is plain Swedish, also where the framework says it."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core import validators
from django.core.exceptions import ValidationError
from django.forms import fields, models
from django.utils import translation

import samordna
from house.routes import routes
from samordna.core.words_of_forms import MESSAGES

OF_DEVELOPERS = re.compile(
    r"\b(slugs?|null|json|regex\w*|str[aä]ng\w*|token\w*|heltal|primärnyck\w*|instans\w*|objekt\w*|decimal\w*|"
    r"unicode\w*|nolltecken|byte|värdet?|ogiltigt?|giltig[at]?|ledtext\w*|detta fält)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(the|this|enter|please|is not|ensure|valid)\b", re.IGNORECASE)


def _forms(of: type = forms.BaseForm) -> Iterator[type[forms.BaseForm]]:
    for one in of.__subclasses__():
        if one.__module__.startswith("samordna.") and hasattr(one, "base_fields"):
            yield one
        yield from _forms(one)


def _modules_of_forms() -> Iterator[str]:
    house = Path(str(samordna.__file__)).parent
    for path in sorted(house.rglob("*.py")):
        module = path.relative_to(house.parent).with_suffix("").parts
        if any("forms" in part for part in module) and not {"tests", "migrations"} & set(module):
            yield ".".join(module).removesuffix(".__init__")


def _messages() -> dict[str, str]:
    """Every built-in message of every field, with the first field that can give it."""
    assert routes()  # imports every view, and the forms that stand beside it
    for module in _modules_of_forms():
        import_module(module)
    found: dict[str, str] = {}
    with translation.override("sv"):
        for form in _forms():
            for name, field in form.base_fields.items():
                for message in _of_field(field):
                    found.setdefault(str(message), f"{form.__module__}.{form.__qualname__}.{name}")
    return found


def _of_field(field: forms.Field) -> Iterator[Any]:
    yield from field.error_messages.values()
    for validator in field.validators:
        message = getattr(validator, "message", "")
        yield from message.values() if isinstance(message, dict) else [message]


@pytest.mark.slow
def test_no_form_speaks_the_framework_s_language() -> None:
    faults = [
        f"{where}: {found[0]!r} in {message!r}"
        for message, where in sorted(_messages().items())
        if (found := OF_DEVELOPERS.search(message) or ENGLISH.search(message))
    ]
    assert not faults, "\n".join(faults)


def test_our_words_are_for_what_the_framework_says() -> None:
    """A message that Django words anew would be said in its language again."""
    source = "".join(
        re.sub(r"\"\s+\"", "", Path(str(one.__file__)).read_text("utf-8"))
        for one in (validators, fields, models)
    )
    with translation.override("en"):
        assert not [message for message in MESSAGES if str(message) not in source]
    with translation.override("sv"):
        assert not [message for message in MESSAGES if str(message) in source]


def test_a_text_that_is_too_long_is_told_how_long_it_may_be() -> None:
    with translation.override("sv"), pytest.raises(ValidationError) as caught:
        forms.CharField(max_length=3).clean("fyra")
    assert caught.value.messages == ["Skriv högst 3 tecken. Nu är det 4."]
