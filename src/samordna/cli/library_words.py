"""What typer says by itself, in Swedish: how a command is written, what it lacks and what it does not know.

Its words are patterns here, and not a catalogue, since it fetches few of them by gettext (ADR 7).
"""

import re
from collections.abc import Sequence

from typer._click import HelpFormatter

_IN_HELP = (
    (r"\[OPTIONS\]", "[VAL]"),
    (r"COMMAND \[ARGS\]\.\.\.", "KOMMANDO …"),
    (r"\{([^}]*)\}", r"\1"),
    (r"^Arguments$", "Det som ska anges"),
    (r"^Options$", "Val"),
    (r"^Commands$", "Kommandon"),
    (r"^Show this message and exit\.$", "Visa den här hjälpen."),
    (r" <path>$", ""),
    (r"(?<=[A-ZÅÄÖ]) <str>$", ""),
    (r"<str>", "TEXT"),
    (r"<int(?: range)?>", "ANTAL"),
    (r"<\|?([a-z|]+)>", r"\1"),
    (r"(?<=[\[ ])required\]$", "måste anges]"),
    (r"(?<=[\[ ])default: ", "annars "),
    (r"(?<=[\[ ])env var: ", "miljövariabel "),
    (r"(?<=[\[ ])(\d+)<=x<=(\d+)", r"\1–\2"),
    (r"(?<=[\[ ])x>=(\d+)", r"minst \1"),
)
_IN_REFUSALS = (
    (r"^Missing (?:argument|option) '([^']+)'\.", r"\1 saknas."),
    (r"^Missing command\.", "Kommandot saknas."),
    (r" Choose from:\s*(.+)$", r" Välj bland: \1."),
    (r"^No such command '([^']*)'\.?", r"Kommandot \1 finns inte."),
    (r"^No such option: (\S+)", r"Valet \1 finns inte."),
    (r" Did you mean (.+)\?$", r" Menade du \1?"),
    (r" \(Possible options: (.+)\)$", r" Menade du \1?"),
    (r"^Invalid value for '?([^':]+)'?: ", r"\1: "),
    (r"^Option '([^']+)' requires (?:an argument|\d+ arguments)\.", r"Efter \1 ska det stå något."),
    (r"^Option '([^']+)' does not take a value\.", r"Efter \1 ska det inte stå något."),
    (r"^Got unexpected extra argument\(s\) \((.+)\)$", r"Det här är för mycket: \1."),
    (r"(?:Value error, )?('.*') is not one of (?:'', )?(.+)\.$", r"\1 är inget av \2."),
    (r"Input should be greater than or equal to (\d+)$", r"minst \1."),
    (r"Input should be less than or equal to (\d+)$", r"högst \1."),
    (r"Input should be a valid integer\b.*$", "skriv ett heltal."),
)


def refusal_in_swedish(said: str) -> str:
    """What was wrong with how a command was written, in one line."""
    return _translated(" ".join(said.split()), _IN_REFUSALS).replace("'", "")


class HelpInSwedish(HelpFormatter):
    """Plain lines, which a screen reader reads in order and a narrow window breaks."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _translated(args, _IN_HELP), prefix="Så skrivs det: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_translated(heading, _IN_HELP))

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        translated = [(_translated(name, _IN_HELP), _translated(said, _IN_HELP)) for name, said in rows]
        super().write_dl(translated, col_max, col_spacing)


def _translated(said: str, words: Sequence[tuple[str, str]]) -> str:
    for pattern, swedish in words:
        said = re.sub(pattern, swedish, said)
    return said
