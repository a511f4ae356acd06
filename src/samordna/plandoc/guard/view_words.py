"""The words that tell of somebody's views."""

TELLING = "hyllar|sympatiserar|beundrar|stödjer|stöder|tillhör|förhärligar"
_OF_A_VIEW = (
    "salaf|islam|jihad|naz|fasc|ras|extrem|terror|anark|separat|fundamental|högerextrem|vänsterextrem"
)
HOLDERS = f"(?:{_OF_A_VIEW})ist(?:er)?"
"""How those are called who have a view."""
