"""People's compounds in every form, put together without a pattern: as the pattern would find them."""

import re

import pytest

from samordna.plandoc.guard.instructions.entries import SECTIONS
from samordna.plandoc.guard.instructions.heads import ENDING, forms_of

HEADS = SECTIONS["head"]


@pytest.mark.parametrize("head", ["elev", "bloggar(?=e)", "svåg(?=er|rar)", "son(?=en|s$)"])
def test_the_forms_of_a_head_are_those_of_its_pattern(head: str) -> None:
    pattern = re.compile(head + ENDING)
    forms = forms_of(head)
    assert forms
    assert all(map(pattern.fullmatch, forms))
    others = {form + "x" for form in forms} | {
        head.partition("(")[0] + ending for ending in ("", "e", "en", "er", "s")
    }
    assert {form for form in others if pattern.fullmatch(form)} <= set(forms)


def test_few_heads_need_a_pattern() -> None:
    assert len([head for head in HEADS if not forms_of(head)]) < len(HEADS) / 20
