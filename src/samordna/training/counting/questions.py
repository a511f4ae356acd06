"""What those who were at a session are asked."""

from django.utils.translation import gettext_lazy

ASKED = (
    gettext_lazy("How useful is what you learnt in your work?"),
    gettext_lazy("How sure are you of what to do when you are worried about somebody?"),
    gettext_lazy("How well was the session carried out?"),
)
"""Answered from 1, least, to 5, most."""
