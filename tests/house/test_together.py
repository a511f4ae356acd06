"""What is sent in many fields at once is asked of each by itself where the page does not say which of them are wrong."""

from collections.abc import Callable

from django.http import HttpResponse

from house.together import Answer, answer_of, taken_together

PAGE = """<form>
<input name="title" id="id_title" aria-invalid="true"><div id="id_title_error">Ett personnummer, 850101-1234.</div>
<input name="day" id="id_day" aria-invalid="true"><div id="id_day_error">Skriv en dag.</div>
<input name="about" id="id_about">
</form>"""


def form(*, refused: set[str], hidden: set[str]) -> tuple[list[list[str]], Callable[[list[str]], Answer]]:
    """One that names those it refuses, but for those that it says nothing of."""
    sent: list[list[str]] = []

    def send(names: list[str]) -> Answer:
        sent.append(names)
        wrong = refused.intersection(names)
        return Answer(taken=not wrong, refused=frozenset(wrong - hidden))

    return sent, send


def test_what_is_taken_at_once_is_sent_once() -> None:
    sent, send = form(refused=set(), hidden=set())
    assert taken_together(["a", "b", "c"], send) == ["a", "b", "c"]
    assert sent == [["a", "b", "c"]]


def test_the_others_are_sent_again_without_those_that_were_named() -> None:
    sent, send = form(refused={"a", "b"}, hidden=set())
    assert taken_together(["a", "b", "c", "d"], send) == ["c", "d"]
    assert sent == [["a", "b", "c", "d"], ["c", "d"]]


def test_where_none_is_named_each_is_sent_by_itself() -> None:
    sent, send = form(refused={"a"}, hidden={"a"})
    assert taken_together(["a", "b", "c"], send) == ["b", "c"]
    assert sent == [["a", "b", "c"], ["a"], ["b"], ["c"]]


def test_a_field_is_refused_for_what_its_own_words_say() -> None:
    page = HttpResponse(PAGE, status=422)
    assert answer_of(page) == Answer(taken=False, refused=frozenset({"title", "day"}))
    assert answer_of(page, because="850101-1234").refused == {"title"}
    assert answer_of(HttpResponse(status=404)) == Answer(taken=False)
    assert answer_of(HttpResponse(status=302)).taken
