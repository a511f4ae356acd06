"""The forms of a part that was found: how much room each text gets, and how much may be saved."""

import pytest
from django.forms import Textarea

from samordna.intake.column_room import ROOM
from samordna.intake.forms import ONE_LINE, review_form


@pytest.mark.parametrize(
    ("text", "in_several_lines"),
    [("x" * ONE_LINE, False), ("x" * (ONE_LINE + 1), True), ("kort\nmen två rader", True), ("", False)],
    ids=["a line", "more than a line", "two lines", "nothing"],
)
def test_what_is_longer_than_a_line_is_edited_in_several(text: str, in_several_lines: bool) -> None:
    form = review_form("activities", "activities-1", {"action": text, "goal": "Ett mål", "starts": text})
    assert isinstance(form.fields["action"].widget, Textarea) is in_several_lines
    assert not isinstance(form.fields["goal"].widget, Textarea)
    assert not isinstance(form.fields["starts"].widget, Textarea), "a day stays a day, however it was written"
    assert form.fields["action"].required


def test_a_text_may_fill_its_column_and_no_more() -> None:
    room = ROOM["activities"]["cost"]
    for length, faults in ((room, []), (room + 1, ["cost"])):
        sent = {"action": "Utbilda personal", "cost": "x" * length}
        form = review_form("activities", "activities-1", {}, sent)
        assert list(form.errors) == faults, length
    assert str(room + 1) in str(form.errors)
