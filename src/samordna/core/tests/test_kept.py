"""What templates make once: pieces of pages, and the words that they say outright."""

from django.template import Context, Template
from django.utils import translation

from samordna.core.templatetags import kept


def test_a_piece_is_made_once_by_what_it_is_kept_by() -> None:
    made = Template("{% kept place role %}{{ told }}{% endkept %}")
    assert made.render(Context({"place": "a", "role": "b", "told": "1"})) == "1"
    assert made.render(Context({"place": "a", "role": "b", "told": "2"})) == "1"
    assert made.render(Context({"place": "a", "role": "c", "told": "3"})) == "3"
    assert made.render(Context({"place": "ab", "role": "", "told": "4"})) == "4"
    with translation.override("en"):
        assert made.render(Context({"place": "a", "role": "b", "told": "5"})) == "5"
    assert made.render(Context({"place": "a", "role": "b", "told": "6"})) == "1"


def test_no_more_pieces_are_kept_than_there_is_room_for() -> None:
    made = Template("{% kept number %}{{ told }}{% endkept %}")
    [node] = made.nodelist
    for number in range(kept.MOST + 1):
        made.render(Context({"number": number, "told": "x"}))
    assert len(node._made) <= kept.MOST  # type: ignore[attr-defined]


def test_words_are_looked_up_once_for_each_language() -> None:
    made = Template('{% translate "Search" %}|{% translate "Search" as word %}{{ word }}')
    assert [made.render(Context()) for _ in range(2)] == ["Sök|Sök"] * 2
    with translation.override("en"):
        assert made.render(Context()) == "Search|Search"
    assert made.render(Context()) == "Sök|Sök"


def test_words_that_are_not_said_outright_are_looked_up_anew() -> None:
    made = Template("{% translate word %}")
    assert [made.render(Context({"word": word})) for word in ("Search", "Menu")] == ["Sök", "Meny"]
