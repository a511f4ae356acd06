"""A route is read from JSON, or refused with the place."""

from typing import Any

import pytest

from samordna.plandoc.alarm.model import RouteError, read_body


def _step(key: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "text": "Ring.", **more}


def test_names_what_it_builds_on() -> None:
    body = read_body(
        {
            "steps": [
                _step("a", whom={"contact": "jouren"}, deputy={"duty": "tib"}),
                _step("b", whom={"role": "Direktören"}, successor={"contact": "chefen"}),
            ]
        }
    )
    assert body.contact_keys == {"jouren", "chefen"}
    assert body.duty_keys == {"tib"}


def test_an_empty_deputy_is_nobody_to_try() -> None:
    (step,) = read_body({"steps": [_step("a", whom={"role": "Direktören"}, deputy={})]}).steps
    assert [one.role for one in step.line] == ["Direktören"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"steps": [_step("a"), _step("a")]}, "samma nyckel: a"),
        ({"steps": [_step("a", minutes=0)]}, "steps → 0 → minutes"),
        ({"steps": [_step("a", every=4)]}, "steps → 0 → every"),
        ({"steps": [_step("a", text="")]}, "steps → 0 → text"),
        ({"steps": [_step("A b")]}, "steps → 0 → key"),
        ({"steps": [_step("a", name="Anna")]}, "steps → 0 → name"),
        ({"steps": [_step("a", whom={"contact": "x", "duty": "y"})]}, "steps → 0 → whom"),
        ({"models": [{"text": "MSB", "address": "javascript:x"}]}, "models → 0 → address"),
        ({"steps": [_step(f"s{number}") for number in range(61)]}, "steps"),
        ([1], "–"),
    ],
)
def test_says_where_it_stopped(data: Any, place: str) -> None:
    with pytest.raises(RouteError) as told:
        read_body(data)
    assert place in told.value.message.sv
