"""The words of a sentence that its times were read from, for whoever is shown what the file says."""

from collections.abc import Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reading.interpret.times.time_columns import Times, times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_LONGEST = 7
_AROUND = " .,;:()"


def words_of_times(starts: str | None, ends: str | None, text: str, *, together: bool) -> dict[Column, str]:
    """Start and end by the words of the text that told them, by the columns in which those are read as the same. Where it takes
    one time to tell both, "under höstterminen 2034", that stands ``together`` in a column of its own, if it may.
    """
    times = {column: time for column, time in ((Column.START, starts), (Column.END, ends)) if time}
    told = {column: _words_of(time, text, column) for column, time in times.items()}
    if together and not all(told.values()) and (whole := _phrase(text, Column.TIME, _both(times))):
        return {Column.TIME: whole}
    return {column: told[column] or time for column, time in times.items()}


def _words_of(time: str, text: str, column: Column) -> str | None:
    words = to_swedish(time, "sv")
    if words and all(word in text.lower() for word in words.split()):
        return words
    return _phrase(text, column, times_in(time, column))


def _both(times: dict[Column, str]) -> Times | None:
    if len(times) > 1:
        return times[Column.START], times[Column.END]
    return next((times_in(time, column) for column, time in times.items()), None)


def _phrase(text: str, column: Column, times: Times | None) -> str | None:
    """The fewest words of a text that a column of times reads as these."""
    return next((words for words in _phrases(text) if times and times_in(words, column) == times), None)


def _phrases(text: str) -> Iterator[str]:
    words = text.split()
    for length in range(1, _LONGEST + 1):
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length]).strip(_AROUND)
            if any(map(str.isdigit, phrase)):
                yield phrase
