"""A route as a picture: everything that the list says of its shape, in boxes that hold their words."""

import pytest
from lxml import etree

from samordna.plandoc.alarm.drawing import drawn
from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.picture.places import SIZE, WIDTH, laid_out
from samordna.plandoc.alarm.picture.text_lines import lines_of, wide
from samordna.plandoc.alarm.tests.cases import CHIEF, DIRECTOR, VIA_SOCIALJOUREN, VIA_TIB, route, step

LONG = "Säkerhetssamordningsfunktionärsansvarighetsbedömningsunderlagsregistreringen"
DECIDED = route(
    step("a", DIRECTOR, question="POSOM?", yes=["b", "c"], no=[]),
    step("b", CHIEF, then=["d"], only_when_extraordinary=True),
    step("c", CHIEF, then=["d"], every=30),
    step("d", CHIEF, then=["a"]),
    step("e", CHIEF),
)
SIXTY = route(*[step(f"s{n}", LONG[:40], question="Är det så?" if n % 3 else "") for n in range(60)])


@pytest.mark.parametrize("one", [VIA_SOCIALJOUREN, VIA_TIB, DECIDED, SIXTY])
def test_every_step_has_a_box_of_its_own(one: Route) -> None:
    layout = laid_out(one, "sv")
    boxes = list(layout.boxes.values())
    assert {box.step.key for box in boxes} == {each.key for each in one.steps}
    for at, box in enumerate(boxes):
        assert box.x >= 0
        assert box.x + box.width <= WIDTH
        assert all(wide(line, SIZE) <= box.width for line, _ in box.lines)
        for other in boxes[:at]:
            apart = box.y > other.bottom or other.y > box.bottom
            assert apart or box.x > other.x + other.width or other.x > box.x + box.width


def test_it_says_yes_and_no_and_what_is_only_for_an_extraordinary_event() -> None:
    svg = etree.fromstring(drawn(DECIDED, "sv"))
    words = [each.text for each in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Ja", "Nej", "Bara vid"} <= {(word or "")[:8].strip() for word in words}
    boxes = list(svg.iter("{http://www.w3.org/2000/svg}rect"))
    assert sum("stroke-dasharray" in box.attrib for box in boxes) == 1
    paths = [each.get("class") for each in svg.iter("{http://www.w3.org/2000/svg}path")]
    assert (paths.count("alarm-loop"), paths.count("alarm-decision")) == (1, 1)
    assert svg.get("aria-label") == "Larmvägen som bild: 5 steg. Listan säger detsamma."


def test_strange_signs_and_an_empty_route() -> None:
    odd = route(step("a", 'A & B <i>"\x00\ufffe'))
    assert 'A &amp; B &lt;i&gt;"' in drawn(odd, "sv")
    assert "Larmvägen har inga steg än." in drawn(route(), "sv")
    assert "no steps yet" in drawn(route(), "en")
    for one in (odd.model_copy(update={"name": "Väg \x0b<&"}), route()):
        etree.fromstring(drawn(one, "sv"))


def test_a_word_that_is_wider_than_its_box_goes_on_in_the_next_line() -> None:
    lines = lines_of(f"Ring {LONG} nu", 120, 12)
    assert len(lines) > 3
    assert "".join(lines).replace("-", "").replace(" ", "") == f"Ring{LONG}nu"
    assert all(wide(line, 12) <= 120 for line in lines)
    assert lines_of("", 120, 12) == []
